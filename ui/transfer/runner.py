"""Long work on a file, on a thread and with a Store of its own, told to the screen."""

import sys
from collections.abc import Callable
from functools import partial
from threading import Event, Thread
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.domain.errors import AppError
from desktop.storage.store import Store

T = TypeVar("T")

_BREATH_S = 0.12
"""Whoever waits to write looks every 0.1 s at the most: without this, the desk can wait seconds."""


class Pace(NamedTuple):
    """What the work calls as it goes on: so much is done; whether to stop; let others write."""

    progress: Callable[[int], None]
    cancelled: Callable[[], bool]
    breathe: Callable[[], object]


class _Job(NamedTuple):
    work: Callable[[Store, Pace], Callable[[], object]]
    failed: Callable[[AppError], object]


class Runner(QObject):
    """Does one thing at a time. What is asked meanwhile stops the one before, and follows it.

    Signals:
        progressed: so much is done (int).
        ended: nothing is being done any more.
    """

    progressed = Signal(int)
    ended = Signal()
    _told = Signal(object)

    def __init__(self, open_store: Callable[[], Store], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_store = open_store
        self._cancelled = Event()
        self._thread: Thread | None = None
        self._next: _Job | None = None
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    @property
    def is_running(self) -> bool:
        return self._thread is not None

    def run(
        self,
        work: Callable[[Store, Pace], T],
        *,
        then: Callable[[T], object],
        failed: Callable[[AppError], object],
    ) -> None:
        """Answer on the screen's thread; not at all when something else was asked meanwhile."""

        def done(store: Store, pace: Pace) -> Callable[[], object]:
            return partial(then, work(store, pace))

        self._next = _Job(done, failed)
        if self._thread is None:
            self._begin()
        else:
            self._cancelled.set()

    def cancel(self) -> None:
        """Stop at the next safe place; what came of it is told."""
        self._cancelled.set()

    def stop(self) -> None:
        """Cancel and wait; for the end of the program."""
        self._next = None
        self._cancelled.set()
        if self._thread is not None:
            self._thread.join()

    def _begin(self) -> None:
        job, self._next = self._next, None
        assert job is not None
        self._cancelled = Event()  # of its own: an older one may still be looked at
        cancelled = self._cancelled
        breathe = partial(cancelled.wait, _BREATH_S)
        pace = Pace(self.progressed.emit, cancelled.is_set, breathe)
        self._thread = Thread(target=self._run, args=(job, pace), name="file", daemon=True)
        self._thread.start()

    def _run(self, job: _Job, pace: Pace) -> None:
        try:
            store = self._open_store()
            try:
                answer = job.work(store, pace)
            finally:
                store.close()
        except AppError as error:
            self._told.emit(partial(job.failed, error))
        except Exception as bug:  # noqa: BLE001 - the thread's outermost frame
            self._told.emit(partial(sys.excepthook, type(bug), bug, bug.__traceback__))
        else:
            self._told.emit(answer)

    @Slot(object)
    def _on_told(self, answer: Callable[[], object]) -> None:
        self._thread = None
        if self._next is None:
            answer()
        if self._next is not None and self._thread is None:
            self._begin()
        elif self._thread is None:
            self.ended.emit()
