"""A field that watches how a code is typed: how fast, and what ends it."""

from PySide6.QtCore import QElapsedTimer, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from desktop.domain.scanner import End

_QUIET_MS = 500
_SHORTEST = 4


class TraceEdit(QLineEdit):
    """Takes Enter, a line feed, Tab, or silence for the end of a code.

    Signals:
        traced: what was typed, its End, and the longest time between two keys in milliseconds.
    """

    traced = Signal(str, object, int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "field")
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._since = QElapsedTimer()
        self._slowest = 0
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.timeout.connect(lambda: self._end(End.NONE))

    @override
    def event(self, event: QEvent) -> bool:
        is_tab = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab
        if is_tab and event.type() == QEvent.Type.KeyPress and self.text():
            self._end(End.TAB)
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} or event.text() == "\n":
            self._end(End.ENTER)
            return
        if self.text() and self._since.isValid():
            self._slowest = max(self._slowest, self._since.elapsed())
        self._since.restart()
        super().keyPressEvent(event)
        if len(self.text()) >= _SHORTEST:
            self._quiet.start(_QUIET_MS)

    def _end(self, end: End) -> None:
        self._quiet.stop()
        typed, slowest = self.text(), self._slowest
        self.clear()
        self._slowest = 0
        if typed.strip():
            self.traced.emit(typed, end, slowest)
