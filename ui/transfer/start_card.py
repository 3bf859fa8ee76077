"""Before a file is chosen: what can be brought in, and how."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label, frame


class StartWords(NamedTuple):
    """What is to be chosen, what can be, and a line below; the key that chooses, if one does."""

    headline: str
    detail: str
    foot: str
    hint: str = ""


class StartCard(QFrame):
    """Choose a file, or drop one anywhere on the window; or get a table to fill in.

    Signals:
        file_asked: choose a file.
        template_asked: save the table to fill in.
    """

    file_asked = Signal()
    template_asked = Signal()

    def __init__(self, look: Look, words: StartWords) -> None:
        super().__init__()
        self.setProperty("role", "card")
        empty = EmptyState(look, "receive")
        empty.show_words(words.headline, words.detail)
        self.choose = Button(look, self.tr("Chọn tệp…"), kind="primary", hint=words.hint)
        self.choose.clicked.connect(self.file_asked)
        self.template = Button(look, self.tr("Lưu bảng mẫu…"), icon="report")
        self.template.clicked.connect(self.template_asked)
        self.setFocusProxy(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(empty)
        column.addLayout(self._buttons())
        column.addStretch(1)
        column.addWidget(frame("line"))
        foot = Label(words.foot, "small", tone="text-muted")
        foot.setContentsMargins(24, 14, 24, 14)
        column.addWidget(foot)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch()
        row.addWidget(self.choose)
        row.addWidget(self.template)
        row.addStretch()
        row.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        return row


class FormatsCard(QFrame):
    """Beside it: the files that can be read."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(12)
        column.addWidget(Label(self.tr("Nhập được gì?"), "body", weight="semibold"))
        for name, words in (
            (self.tr("Danh sách Excel, CSV"), self.tr("Cột tên gì cũng được, ghép cột khi nhập.")),
            (self.tr("MARC 21, MARCXML, JSON"), self.tr("Từ tỉnh, từ phần mềm thư viện khác.")),
            (self.tr("Chữ TCVN3, VNI, VISCII"), self.tr("Tự nhận ra và đổi sang Unicode.")),
        ):
            line = QVBoxLayout()
            line.setSpacing(0)
            line.addWidget(Label(name, "table", weight="medium"))
            line.addWidget(Label(words, "small", tone="text-muted", wraps=True))
            column.addLayout(line)
