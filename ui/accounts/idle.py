"""Notices that nobody has touched the window for a while."""

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}
_LOOKS = 20  # times within the patience, so it is late by a twentieth at most


class Idle(QObject):
    """Watches the window as the system sees it, and no single widget: a scan costs nothing.

    Signals:
        passed: the patience is over.
    """

    passed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._since = QElapsedTimer()
        self._patience_ms = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timeout)

    def watch(self, patience_ms: int) -> None:
        """From now on; with no patience never."""
        self.stop()
        self._patience_ms = patience_ms
        handle = self._window.windowHandle()
        if patience_ms and handle is not None:
            handle.installEventFilter(self)
            self._since.start()
            self._timer.start(max(1, patience_ms // _LOOKS))

    def stop(self) -> None:
        self._timer.stop()
        handle = self._window.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._since.start()
        return False

    def _on_timeout(self) -> None:
        # A window of questions on top has a life of its own; whoever answers it is here.
        if QApplication.activeModalWidget() is not None:
            self._since.start()
        elif self._since.elapsed() >= self._patience_ms:
            self.stop()
            self.passed.emit()
