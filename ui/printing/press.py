"""Papers are made on a thread of their own, one after the other; the window goes on."""

from collections.abc import Callable
from functools import partial
from threading import Event
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QObject

from desktop.domain.errors import AppError
from ui.sole_job import Answer, SoleJob

T = TypeVar("T")


class Turn(NamedTuple):
    """What the work calls as it goes on: so many pages are done; whether to stop."""

    progress: Callable[[int], None]
    cancelled: Callable[[], bool]


class Press(SoleJob):
    """Does one thing at a time. What is ordered meanwhile stops the one before, and follows it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__("press", parent)

    def run(
        self,
        work: Callable[[Turn], T],
        *,
        then: Callable[[T], object],
        failed: Callable[[AppError], object],
    ) -> None:
        """Answer on the screen's thread; not at all when something else was ordered meanwhile."""

        def done(cancelled: Event) -> Answer:
            return partial(then, work(Turn(self.progressed.emit, cancelled.is_set)))

        self.start(done, failed=failed)
