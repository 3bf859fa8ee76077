"""Papers are made on a thread of their own, one after the other; the window goes on."""

import sys
from collections.abc import Callable
from functools import partial
from threading import Event, Thread
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.domain.errors import AppError

T = TypeVar("T")


class Turn(NamedTuple):
    """What the work calls as it goes on: so many pages are done; whether to stop."""

    progress: Callable[[int], None]
    cancelled: Callable[[], bool]


class _Order(NamedTuple):
    work: Callable[[Turn], Callable[[], object]]
    failed: Callable[[AppError], object]


class Press(QObject):
    """Does one thing at a time. What is ordered meanwhile stops the one before, and follows it.

    Signals:
        progressed: so many pages are done (int).
    """

    progressed = Signal(int)
    _told = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cancelled = Event()
        self._thread: Thread | None = None
        self._next: _Order | None = None
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[Turn], T],
        *,
        then: Callable[[T], object],
        failed: Callable[[AppError], object],
    ) -> None:
        """Answer on the screen's thread; not at all when something else was ordered meanwhile."""
        self._next = _Order(lambda turn: partial(then, work(turn)), failed)
        if self._thread is None:
            self._begin()
        else:
            self._cancelled.set()

    def cancel(self) -> None:
        """Stop after the page that is being made."""
        self._cancelled.set()

    def stop(self) -> None:
        """Cancel and wait; for the end."""
        self._next = None
        self._cancelled.set()
        if self._thread is not None:
            self._thread.join()

    def _begin(self) -> None:
        order, self._next = self._next, None
        assert order is not None
        self._cancelled = Event()  # of its own: an older one may still be looked at
        turn = Turn(self.progressed.emit, self._cancelled.is_set)
        self._thread = Thread(target=self._work, args=(order, turn), name="press", daemon=True)
        self._thread.start()

    def _work(self, order: _Order, turn: Turn) -> None:
        try:
            answer = order.work(turn)
        except AppError as error:
            self._told.emit(partial(order.failed, error))
        except Exception as bug:  # noqa: BLE001 - the thread's outermost frame
            self._told.emit(partial(sys.excepthook, type(bug), bug, bug.__traceback__))
        else:
            self._told.emit(answer)

    @Slot(object)
    def _on_told(self, answer: Callable[[], object]) -> None:
        self._thread = None
        if self._next is None:
            answer()
        else:
            self._begin()
