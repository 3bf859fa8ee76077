"""A box to search in; its arrows move the rows below."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit
from typing_extensions import override

from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label, restyle

_ROW_KEYS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
_ENTER_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class FindBox(QFrame):
    """Searches with every letter.

    Signals:
        typed: what stands in the box now.
        opened: Enter, as a scanner sends it too (the text).
        row_key_pressed: a key that moves the rows (QKeyEvent).
    """

    typed = Signal(str)
    opened = Signal(str)
    row_key_pressed = Signal(QKeyEvent)

    def __init__(self, look: Look, words: str, *, height: int = 44, hint: str = "") -> None:
        super().__init__()
        self._look = look
        self._height = height
        self.setProperty("role", "search")
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(words)
        self.edit.setAccessibleName(words)
        self.edit.textChanged.connect(self._on_text_changed)
        self.edit.installEventFilter(self)
        self._clear = Button(look, self.tr("Xóa ô tìm"), icon="close", kind="bare")
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.clicked.connect(self.edit.clear)
        self._clear.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 1, 0)
        row.setSpacing(8)
        row.addWidget(IconMark(look, "search", tone="text-muted", size=20))
        row.addWidget(self.edit, 1)
        if hint:
            row.addWidget(_advice(hint))
        row.addWidget(self._clear)
        self.setFocusProxy(self.edit)
        look.changed.connect(self._fit)
        self._fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            restyle(self, is_focused=event.type() == QEvent.Type.FocusIn)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event)
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.key() in _ROW_KEYS:
            self.row_key_pressed.emit(event)
            return True
        # A scanner may end a code with a line feed, which Qt does not take for Enter.
        if event.key() in _ENTER_KEYS or event.text() == "\n":
            self._enter()
            return True
        if event.key() == Qt.Key.Key_Escape and self.edit.text():
            self.edit.clear()
            return True
        return False

    def _enter(self) -> None:
        self.opened.emit(self.edit.text().strip())

    def _on_text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self.typed.emit(text)

    def _fit(self) -> None:
        self.setFixedHeight(self._look.px(self._height))


def _advice(hint: str) -> Label:
    """Clear of the edge of the box, where nothing else stands behind it."""
    label = Label(hint, "small", tone="text-muted")
    label.setContentsMargins(0, 0, 12, 0)
    return label
