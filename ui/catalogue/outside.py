"""Asking other libraries' catalogues on a thread of its own, one ISBN after another."""

import sys
from collections import deque
from collections.abc import Callable
from functools import partial
from threading import Event, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.domain.errors import AppError

if TYPE_CHECKING:
    from sync.sources.searching import LookUp

Ask = Callable[[str, Callable[[], bool]], "LookUp"]


class Outside(QObject):
    """Asks for one ISBN at a time; what is asked meanwhile waits.

    Signals:
        began: an ISBN is being asked for.
        answered: the ISBN, and what came of it (LookUp).
        failed: the ISBN, and why nobody could be asked at all (AppError).
        stopped: what was asked for is called off.
    """

    began = Signal(str)
    answered = Signal(str, object)
    failed = Signal(str, object)
    stopped = Signal()
    _told = Signal(object)

    def __init__(self, ask: Ask, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self._cancelled = Event()
        self._waiting: deque[str] = deque()
        self._thread: Thread | None = None
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    def ask(self, isbn: str) -> None:
        self._waiting.append(isbn)
        self._go_on()

    def cancel(self) -> None:
        """Stop at once; nobody waits for what was asked."""
        self._waiting.clear()
        self._cancelled.set()
        self.stopped.emit()

    def stop(self) -> None:
        """Cancel and wait; for the end of the program."""
        self._waiting.clear()
        self._cancelled.set()
        if self._thread is not None:
            self._thread.join()

    def _go_on(self) -> None:
        if self._thread is not None or not self._waiting:
            return
        isbn = self._waiting.popleft()
        self._cancelled.clear()
        self._thread = Thread(target=self._run, args=(isbn,), name="sources", daemon=True)
        self.began.emit(isbn)
        self._thread.start()

    def _run(self, isbn: str) -> None:
        try:
            found = self._ask(isbn, self._cancelled.is_set)
        except AppError as error:
            self._told.emit(partial(self.failed.emit, isbn, error))
        except Exception as bug:  # noqa: BLE001 - the thread's outermost frame
            self._told.emit(partial(sys.excepthook, type(bug), bug, bug.__traceback__))
        else:
            self._told.emit(partial(self.answered.emit, isbn, found))

    @Slot(object)
    def _on_told(self, tell: Callable[[], object]) -> None:
        self._thread = None
        if not self._cancelled.is_set():
            tell()
        self._go_on()
