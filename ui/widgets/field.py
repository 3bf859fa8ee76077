"""A field with its label above, and below it what is wrong or what it means."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.theme import Look
from ui.widgets.icon_mark import draw_icon
from ui.widgets.label import Label, restyle

_ARROW = 16


class Choices(QComboBox):
    """One of several codes, each shown by its words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(14)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.setSizeAdjustPolicy(policy)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        top = (self.height() - _ARROW) // 2
        spot = QRect(self.width() - _ARROW - 10, top, _ARROW, _ARROW)
        painter = QPainter(self)
        draw_icon(painter, self._look, "chevron_down", tone="text-muted", rect=spot)


class FieldBox(QWidget):
    """The label, the editor, and a line that is only there when it has something to say."""

    def __init__(self, words: str, editor: QWidget) -> None:
        super().__init__()
        self.editor = editor
        editor.setAccessibleName(words)
        policy = editor.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)  # columns decide, not contents
        editor.setSizePolicy(policy)
        if isinstance(editor, QLineEdit | QPlainTextEdit):
            editor.setProperty("role", "field")
        label = Label(words, "small", weight="medium")
        label.setBuddy(editor)
        self._below = Label("", "caption", tone="text-muted", wraps=True)
        self._below.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(editor)
        column.addWidget(self._below)
        column.addStretch()
        self.setFocusProxy(editor)

    def explain(self, text: str) -> None:
        """What the value means."""
        self._say(text, "text-muted", is_wrong=False)

    def refuse(self, text: str) -> None:
        """What is wrong with the value; empty: nothing."""
        self._say(text, "danger", is_wrong=bool(text))

    @property
    def said(self) -> str:
        return self._below.text()

    def _say(self, text: str, tone: str, *, is_wrong: bool) -> None:
        self._below.show_text(text, tone=tone)
        self._below.setVisible(bool(text))
        self.editor.setAccessibleDescription(text)
        restyle(self.editor, is_wrong=is_wrong)
