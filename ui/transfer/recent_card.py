"""The last imports, each of which can be taken back."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.undoing import ImportBatch
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.label import CutLabel, Label, badge, frame
from ui.wording import capital, moment

_MOST = 4


class RecentCard(QFrame):
    """The newest on top; not there before anything was brought in.

    Signals:
        undo_asked: take back the import of this number.
    """

    undo_asked = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "card")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        head = Label(self.tr("Đã nhập gần đây"), "body", weight="semibold")
        head.setContentsMargins(20, 14, 20, 10)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(self._rows)
        self.buttons: dict[int, Button] = {}

    @property
    def is_filled(self) -> bool:
        return self._rows.count() > 0

    def show_imports(self, imports: Sequence[ImportBatch], now: datetime) -> None:
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self.buttons = {}
        for batch in imports[:_MOST]:
            self._rows.addWidget(frame("line"))
            self._rows.addWidget(self._row(batch, now))

    def _row(self, batch: ImportBatch, now: datetime) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(20, 8, 12, 8)
        line.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(CutLabel(batch.file, "table", weight="medium"))
        words.addWidget(CutLabel(capital(moment(batch.at, now)), "small", tone="text-muted"))
        line.addLayout(words, 1)
        if batch.undone_at is not None:
            line.addWidget(badge(self.tr("Đã hoàn tác")))
            return row
        undo = Button(self._look, self.tr("Hoàn tác"), icon="undo", kind="soft")
        undo.setAccessibleName(self.tr("Hoàn tác lần nhập {file}").format(file=batch.file))
        undo.clicked.connect(partial(self.undo_asked.emit, batch.number))
        self.buttons[batch.number] = undo
        line.addWidget(undo)
        return row
