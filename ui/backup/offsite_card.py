"""The card of the copy off-site: whether there is one, how old it is, and how to begin."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.backup.offsite_words import headline_and_detail
from ui.offsite_work import Offsite, Standing
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.field import FieldBox
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label

_MARKS = {
    Standing.ON: ("success", "success"),
    Standing.OTHER_SHEET: ("warning", "warning"),
}


class OffsiteCard(QFrame):
    """What the hub keeps for this library, and nobody there can read.

    Signals:
        begun: copies are to go there, closed under the sheet with this code.
        put_asked: the newest is to go there now.
        stop_asked: not now; what went over stays there.
    """

    begun = Signal(str)
    put_asked = Signal()
    stop_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._found = Offsite(Standing.NO_HUB)
        self._mark = IconMark(look, "info", tone="text-muted", size=22)
        self._headline = Label("", "body", weight="semibold", wraps=True)
        self._detail = Label("", "table", tone="text-muted", wraps=True)
        self.code = QLineEdit()
        self._code_box = FieldBox(self.tr("Mã trên phiếu khôi phục"), self.code)
        self.ask = Button(look, self.tr("Gửi bản sao lên trung tâm…"), icon="send")
        self.begin = Button(look, self.tr("Bắt đầu gửi"), kind="primary")
        self.put = Button(look, self.tr("Gửi ngay"), icon="send")
        self.stop = Button(look, self.tr("Dừng"), kind="quiet")
        self.leave = Button(look, self.tr("Thôi"), kind="quiet")
        self._steps: tuple[QWidget, ...] = (
            self._code_box,
            self.ask,
            self.begin,
            self.put,
            self.stop,
            self.leave,
        )
        self._build()
        self._connect()

    def show_standing(self, found: Offsite, now: datetime) -> None:
        """How it stands; nothing is shown where there is no hub to keep anything."""
        self._found = found
        self.setVisible(found.standing is not Standing.NO_HUB)
        icon, tone = _MARKS.get(found.standing, ("info", "text-muted"))
        self._mark.show_icon(icon, tone)
        self._say(*headline_and_detail(found, now))
        if found.standing is Standing.ON:
            self._show_only(self.put)
        elif found.standing is Standing.NO_SHEET:
            self._show_only()
        else:
            self._show_only(self.ask)

    def show_sending(self) -> None:
        self._say(
            self.tr("Đang gửi lên trung tâm"),
            self.tr("Dừng lúc nào cũng được: lần sau gửi tiếp phần còn lại."),
        )
        self._show_only(self.stop)

    def show_sent(self, percent: int) -> None:
        self._headline.setText(self.tr("Đang gửi lên trung tâm: {n} %").format(n=percent))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._mark)
        head.addWidget(self._headline, 1)
        column.addLayout(head)
        column.addWidget(self._detail)
        for each in self._steps:
            column.addWidget(each)
        self.hide()  # until it is known how it stands

    def _connect(self) -> None:
        self.ask.clicked.connect(self._on_asked)
        self.begin.clicked.connect(self._on_begun)
        self.code.returnPressed.connect(self._on_begun)
        self.put.clicked.connect(self.put_asked)
        self.stop.clicked.connect(self.stop_asked)
        self.leave.clicked.connect(self._on_left)

    def _say(self, headline: str, detail: str) -> None:
        self._headline.setText(headline)
        self._detail.setText(detail)

    def _show_only(self, *shown: QWidget) -> None:
        for each in self._steps:
            each.setVisible(each in shown)

    def _on_asked(self) -> None:
        self.code.clear()
        self._code_box.explain("")
        self._show_only(self._code_box, self.begin, self.leave)
        self.code.setFocus()

    def _on_begun(self) -> None:
        if self.code.text().strip():
            self.begun.emit(self.code.text())
        else:
            self._code_box.refuse(self.tr("Gõ mã trên phiếu: không có mã thì không gửi."))

    def _on_left(self) -> None:
        self._show_only(self.ask)
