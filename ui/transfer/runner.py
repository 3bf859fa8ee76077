"""Long work on a file, on a thread and with a Store of its own, told to the screen."""

from collections.abc import Callable
from contextlib import closing
from functools import partial
from threading import Event
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QObject

from desktop.domain.errors import AppError
from desktop.storage.store import Store
from ui.sole_job import Answer, SoleJob

T = TypeVar("T")

_BREATH_S = 0.12
"""Whoever waits to write looks every 0.1 s at the most: without this, the desk can wait seconds."""


class Pace(NamedTuple):
    """What the work calls as it goes on: so much is done; whether to stop; let others write."""

    progress: Callable[[int], None]
    cancelled: Callable[[], bool]
    breathe: Callable[[], object]


class Runner(SoleJob):
    """Does one thing at a time. What is asked meanwhile stops the one before, and follows it."""

    def __init__(self, open_store: Callable[[], Store], parent: QObject | None = None) -> None:
        super().__init__("file", parent)
        self._open_store = open_store

    def run(
        self,
        work: Callable[[Store, Pace], T],
        *,
        then: Callable[[T], object],
        failed: Callable[[AppError], object],
    ) -> None:
        """Answer on the screen's thread; not at all when something else was asked meanwhile."""

        def done(cancelled: Event) -> Answer:
            breathe = partial(cancelled.wait, _BREATH_S)
            with closing(self._open_store()) as store:
                return partial(
                    then, work(store, Pace(self.progressed.emit, cancelled.is_set, breathe))
                )

        self.start(done, failed=failed)
