"""How this PC is, a line for each answer; and what would be sent to who helps, as it is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from desktop.domain.health import Answer, State
from ui.sync.log_card import empty
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label

_MARKS = {
    State.GOOD: ("check", "success"),
    State.ATTENTION: ("info", "warning"),
    State.BAD: ("warning", "danger"),
}
_LINES = 14


class DoctorCard(QFrame):
    """Asks nothing by itself: the hub may be on a line that costs money.

    Signals:
        asked: look now.
    """

    asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "card")
        self.look = Button(look, self.tr("Khám ngay"))
        self.look.clicked.connect(self.asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 20, 16)
        column.setSpacing(8)
        detail = self.tr("Thư viện, ổ đĩa, sao lưu, đồng hồ, khóa, trung tâm.")
        column.addLayout(head(look, "report", self.tr("Máy này có khỏe không?"), detail, self.look))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        column.addLayout(self._rows)
        self.lines: list[str] = []

    def show_running(self) -> None:
        self.look.setEnabled(False)
        self.show_answers([], [])
        self._rows.addWidget(Label(self.tr("Đang khám…"), "table", tone="text-muted"))

    def show_answers(self, answers: Sequence[Answer], lines: Sequence[str]) -> None:
        empty(self._rows)
        self.lines = list(lines)
        for answer, line in zip(answers, lines, strict=True):
            icon, tone = _MARKS[answer.state]
            row = QHBoxLayout()
            row.setSpacing(18)
            mark = IconMark(self._look, icon, tone=tone, size=20)
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Label(line, "table", wraps=True), 1)
            holder = QFrame()
            row.setContentsMargins(0, 0, 0, 0)
            holder.setLayout(row)
            self._rows.addWidget(holder)
        self.look.setEnabled(True)


class HelperCard(QFrame):
    """The file for who helps: shown whole before it is saved, and saved as it was shown.

    Signals:
        look_asked: make it and show it.
        save_asked: put it where somebody chooses.
    """

    look_asked = Signal()
    save_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.look = Button(look, self.tr("Xem tệp sẽ gửi"))
        self.look.clicked.connect(self.look_asked)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Nội dung tệp"))
        self.text.setProperty("role", "field")
        self.save = Button(look, self.tr("Lưu tệp…"), kind="primary")
        self.save.clicked.connect(self.save_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 20, 16)
        column.setSpacing(12)
        detail = self.tr("Tệp không có tên ai, không có khóa. Xem trước, lưu, rồi gửi qua Zalo.")
        column.addLayout(head(look, "send", self.tr("Nhờ người giúp"), detail, self.look))
        column.addWidget(self.text)
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        self.text.setMinimumHeight(self.text.fontMetrics().lineSpacing() * _LINES)
        self.text.hide()
        self.save.hide()

    def show_text(self, text: str) -> None:
        self.text.setPlainText(text)
        self.text.show()
        self.save.show()
        self.look.setEnabled(True)
        self.save.setFocus()


def head(look: Look, icon: str, headline: str, detail: str, button: Button) -> QHBoxLayout:
    """The first row of a card of help: what it is, what it is for, and the button."""
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(IconMark(look, icon, tone="accent", size=22))
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Label(headline, "body", weight="semibold"))
    words.addWidget(Label(detail, "table", tone="text-muted", wraps=True))
    row.addLayout(words, 1)
    row.addWidget(button)
    return row
