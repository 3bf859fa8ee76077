"""Which readers are listed: one pill is on."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.reader_list import ReaderFilter
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.wrapping import Wrapping


class PickBar(QWidget):
    """Pills of which one is chosen.

    Signals:
        changed: another one is chosen.
    """

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.pick = ReaderFilter.ALL
        words = {
            ReaderFilter.ALL: self.tr("Tất cả"),
            ReaderFilter.LATE: self.tr("Đang trễ hạn"),
            ReaderFilter.EXPIRING: self.tr("Thẻ sắp hết hạn"),
            ReaderFilter.CHILDREN: self.tr("Trẻ em"),
            ReaderFilter.SUSPENDED: self.tr("Tạm khóa"),
            ReaderFilter.EXPIRED: self.tr("Đã hết hạn"),
            ReaderFilter.UNSIGNED: self.tr("Chưa ký phiếu"),
        }
        self.pills = {pick: Button(look, text, kind="pill") for pick, text in words.items()}
        row = Wrapping(self)
        for pick, pill in self.pills.items():
            pill.setCheckable(True)
            pill.clicked.connect(partial(self.choose, pick))
            row.addWidget(pill)
        self._show()

    def choose(self, pick: ReaderFilter, *_clicked: bool) -> None:
        self.pick = pick
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for pick, pill in self.pills.items():
            pill.setChecked(pick is self.pick)
