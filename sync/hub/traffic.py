"""How much a process takes on at once, and when it asks the others to come again."""

from asyncio import Semaphore, get_running_loop
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from math import ceil
from time import monotonic
from typing import TypeVar

from sqlalchemy.exc import DBAPIError

from desktop.domain.identity import RandomBytes

AT_ONCE = 8
"""Requests that are worked on together; a database has few cores and is slower with more."""
IN_THE_QUEUE = 200
_SOONEST_S = 5
_LATEST_TURN_S = 900
"""Nobody is sent away for longer: a turn further off is given out a second time."""
_FIRST_GUESS_S = 0.05
_SLOWLY = 32  # a request that took long by itself says little of the others
_HOUR_S = 3600
_EARLIEST = 0.75
_LATEST_S = 8 * 3600
_TRIES = 3
_LOST_A_RACE = frozenset({"40001", "40P01"})  # PostgreSQL's names: serialization, deadlock

T = TypeVar("T")


class TooBusy(Exception):  # noqa: N818 - said to one who may come again
    """Nothing was done: enough others wait."""


class Traffic:
    """Lets requests through, some at a time; who would wait too long is told when to come again.

    Whoever is sent away gets the next turn, at the pace at which requests are answered just now. So
    a storm returns as a queue: neither all at once, nor later than it could be served.
    """

    def __init__(
        self, random_bytes: RandomBytes, *, clock: Callable[[], float] = monotonic
    ) -> None:
        self._random_bytes = random_bytes
        self._clock = clock
        self._waiting = 0
        self._served_s = 0.0
        self._serving_since = 0.0
        self._doors = Semaphore(AT_ONCE)
        self._workers = ThreadPoolExecutor(AT_ONCE)
        self._apart_s = _FIRST_GUESS_S
        self._turn = 0.0

    async def through(self, work: Callable[[], T]) -> T:
        if self._waiting >= IN_THE_QUEUE:
            raise TooBusy
        if not self._waiting:
            self._serving_since = self._clock()
        self._waiting += 1
        try:
            async with self._doors:
                return await self._timed(work)
        finally:
            self._waiting -= 1
            if not self._waiting:
                self._served_s += self._clock() - self._serving_since

    def served_s(self) -> float:
        """For how long in all somebody was being served: what is left can wait for the rest."""
        return self._served_s + (self._clock() - self._serving_since if self._waiting else 0)

    def next_s(self) -> int:
        """When who was answered should come again: in an hour or so, later where many wait."""
        crowd = 1 + self._waiting // AT_ONCE
        spread = self._random_bytes(2)
        share = int.from_bytes(spread) / 0x10000
        return min(int(_HOUR_S * crowd * (_EARLIEST + share)), _LATEST_S)

    def come_again_s(self) -> int:
        """In how many seconds one who is sent away now has a turn, behind those who wait."""
        now = self._clock()
        queue_ends = now + self._waiting * self._apart_s
        if self._turn > now + _LATEST_TURN_S:
            self._turn = queue_ends
        self._turn = max(self._turn, queue_ends) + self._apart_s
        return max(_SOONEST_S, ceil(self._turn - now))

    async def _timed(self, work: Callable[[], T]) -> T:
        begun = self._clock()
        try:
            return await get_running_loop().run_in_executor(self._workers, _patiently, work)
        finally:
            # So many are worked on together, one of them is done each:
            apart_s = (self._clock() - begun) / min(self._waiting, AT_ONCE)
            self._apart_s += (apart_s - self._apart_s) / _SLOWLY


def _patiently(work: Callable[[], T]) -> T:
    """Do it again when it lost a race against another process: nothing of it was stored.

    So too when the line to the database was gone, as after its restart: all lines are made anew,
    and what may have been stored is recognised.
    """
    for _ in range(_TRIES - 1):
        try:
            return work()
        except DBAPIError as error:
            is_lost = getattr(error.orig, "sqlstate", None) in _LOST_A_RACE
            if not (is_lost or error.connection_invalidated):
                raise
    return work()
