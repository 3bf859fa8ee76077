"""The exchange on a thread of its own, told to the screen."""

import sys
from collections.abc import Callable
from functools import partial
from threading import Event, Thread
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.domain.changes import Changes
from desktop.domain.errors import AppError


class Report(Protocol):
    """What came of an exchange: at least what it touched here."""

    @property
    def changes(self) -> Changes: ...


Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]
Exchange = Callable[[Progress, Cancelled], Report]


class SyncRunner(QObject):
    """Runs one exchange at a time; it opens its own store.

    Signals:
        started: an exchange is under way.
        progressed: so many of so many changes are done (int, int).
        ended: it is over, in whatever way; after `finished` or `failed`.
        finished: it came to its end (Report).
        failed: it stopped early (AppError); nothing is lost.
    """

    started = Signal()
    progressed = Signal(int, int)
    ended = Signal()
    finished = Signal(object)
    failed = Signal(object)
    _told = Signal(object)

    def __init__(self, exchange: Exchange, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._cancelled = Event()
        self._thread: Thread | None = None
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    @property
    def is_running(self) -> bool:
        return self._thread is not None

    def start(self) -> None:
        if self._thread is not None:
            return
        self._cancelled.clear()
        self._thread = Thread(target=self._run, name="exchange", daemon=True)
        self._thread.start()
        self.started.emit()

    def cancel(self) -> None:
        """Stop at the next safe place."""
        self._cancelled.set()

    def stop(self) -> None:
        """Cancel and wait; for the end of the program."""
        self.cancel()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        try:
            report = self._exchange(self.progressed.emit, self._cancelled.is_set)
        except AppError as error:
            self._told.emit(partial(self.failed.emit, error))
        except Exception as bug:  # noqa: BLE001 - the thread's outermost frame
            self._told.emit(partial(sys.excepthook, type(bug), bug, bug.__traceback__))
        else:
            self._told.emit(partial(self.finished.emit, report))

    @Slot(object)
    def _on_told(self, tell: Callable[[], object]) -> None:
        self._thread = None
        tell()
        self.ended.emit()
