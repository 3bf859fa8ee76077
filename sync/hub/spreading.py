"""The thread of a hub's process that does what need not be done while somebody waits."""

from collections.abc import Callable
from threading import Event, Thread
from time import monotonic

from sqlalchemy.exc import SQLAlchemyError
from typing_extensions import override

from sync.hub.database import Hub
from sync.hub.fanout import spread
from sync.hub.union import holdings, looking

_LOOK_EVERY_S = 0.25
_AFTER_TROUBLE_S = 5
_RESTS = 19
"""So many times as long as it worked it rests, where somebody is served all the time."""


def work(hub: Hub) -> bool:
    """One step of what waits, its own and what others left behind. Whether to go on at once.

    A few records to look at are left to gather: a step for many costs little more.
    """
    was_spread = hub.is_shared and spread(hub)
    are_many = holdings.count(hub) == holdings.AT_ONCE
    return looking.look(hub) == looking.AT_ONCE or are_many or was_spread


class Pace:
    """How long to rest after a step: work that nobody waits for gives way to those who do.

    It never stops altogether: a hub that is busy all day has a twentieth of the time for it.
    """

    def __init__(
        self, served_s: Callable[[], float], *, clock: Callable[[], float] = monotonic
    ) -> None:
        self._served_s = served_s
        self._clock = clock
        self._looked_at = clock()
        self._served = served_s()
        self._begun = self._looked_at

    def begin(self) -> None:
        self._begun = self._clock()

    def rest_s(self) -> float:
        """By how long the step took, and how much of the time somebody was served meanwhile."""
        now, served = self._clock(), self._served_s()
        share = (served - self._served) / (now - self._looked_at)
        self._looked_at, self._served = now, served
        return _RESTS * min(share, 1) * (now - self._begun)


class Spreading(Thread):
    """Goes on until it is stopped, also while the database cannot be reached."""

    def __init__(self, hub: Hub, pace: Pace) -> None:
        super().__init__(daemon=True)
        self._hub = hub
        self._pace = pace
        self._is_over = Event()

    @override
    def run(self) -> None:
        pause = 0.0
        while not self._is_over.wait(pause):
            self._pace.begin()
            try:
                pause = self._pace.rest_s() if work(self._hub) else _LOOK_EVERY_S
            except SQLAlchemyError:  # a job that was not done is still there
                pause = _AFTER_TROUBLE_S

    def stop(self) -> None:
        self._is_over.set()
        self.join()
