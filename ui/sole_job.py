"""One piece of long work at a time, on a thread of its own; the newest counts."""

import sys
from collections.abc import Callable
from functools import partial
from threading import Event, Thread
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.domain.errors import AppError

Answer = Callable[[], object]
"""What the work has to say, called on the screen's thread."""


class _Job(NamedTuple):
    work: Callable[[Event], Answer]
    failed: Callable[[AppError], object]


class SoleJob(QObject):
    """What is asked meanwhile stops the one before, and follows it.

    Signals:
        progressed: so much is done (int).
        ended: nothing is being done any more.
    """

    progressed = Signal(int)
    ended = Signal()
    _told = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._cancelled = Event()
        self._thread: Thread | None = None
        self._next: _Job | None = None
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    @property
    def is_running(self) -> bool:
        return self._thread is not None

    def start(
        self, work: Callable[[Event], Answer], *, failed: Callable[[AppError], object]
    ) -> None:
        """Do it; its answer is not told when something else was asked meanwhile."""
        self._next = _Job(work, failed)
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
        arguments = (job, self._cancelled)
        self._thread = Thread(target=self._work, args=arguments, name=self._name, daemon=True)
        self._thread.start()

    def _work(self, job: _Job, cancelled: Event) -> None:
        try:
            answer = job.work(cancelled)
        except AppError as error:
            self._told.emit(partial(job.failed, error))
        except Exception as bug:  # noqa: BLE001 - the thread's outermost frame
            self._told.emit(partial(sys.excepthook, type(bug), bug, bug.__traceback__))
        else:
            self._told.emit(answer)

    @Slot(object)
    def _on_told(self, answer: Answer) -> None:
        assert self._thread is not None
        self._thread.join()  # it held what the work was about: never the last to let go of a window
        self._thread = None
        if self._next is None:
            answer()
        if self._next is not None and self._thread is None:
            self._begin()
        elif self._thread is None:
            self.ended.emit()
