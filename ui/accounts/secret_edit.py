"""A field for a PIN or a phrase, which can tell a scanner from a hand."""

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

_SHORTEST_SCAN = 5
_HAND_MS = 25  # between two keys; scanners need 1 to 10


class SecretEdit(QLineEdit):
    """Shows dots. Up and down choose a person above it.

    Signals:
        given: what was typed, at Enter.
        scanned: a scanner typed; what it read is not a secret, and is gone.
        stepped: one person up (-1) or down (1).
    """

    given = Signal(str)
    scanned = Signal()
    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(200)
        self.setProperty("role", "field")
        self._since = QElapsedTimer()
        self._fast = 0

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.text() == "\n":
            self._end()
        else:
            self._count()
            super().keyPressEvent(event)

    def _count(self) -> None:
        is_fast = self._since.isValid() and self._since.elapsed() < _HAND_MS
        self._fast = self._fast + 1 if is_fast else 0
        self._since.start()

    def _end(self) -> None:
        text, is_scan = self.text(), self._fast >= _SHORTEST_SCAN
        self._fast = 0
        if is_scan:
            self.clear()
            self.scanned.emit()
        elif text.strip():
            self.given.emit(text)
