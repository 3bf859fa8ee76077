"""How much a process takes on at once, and when it asks the others to come again."""

from asyncio import Semaphore, get_running_loop
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from sqlalchemy.exc import DBAPIError

from desktop.domain.identity import RandomBytes

AT_ONCE = 12
"""Requests that are worked on together; a database has few cores and is slower with more."""
IN_THE_QUEUE = 200
_SOONEST_S = 5
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

    The moments are spread over twice the time that the queue needs, so a storm does not return as
    one.
    """

    def __init__(self, random_bytes: RandomBytes) -> None:
        self._random_bytes = random_bytes
        self._waiting = 0
        self._doors = Semaphore(AT_ONCE)
        self._workers = ThreadPoolExecutor(AT_ONCE)

    async def through(self, work: Callable[[], T]) -> T:
        if self._waiting >= IN_THE_QUEUE:
            raise TooBusy
        self._waiting += 1
        try:
            async with self._doors:
                return await get_running_loop().run_in_executor(self._workers, _patiently, work)
        finally:
            self._waiting -= 1

    def next_s(self) -> int:
        """When who was answered should come again: in an hour or so, later where many wait."""
        crowd = 1 + self._waiting // AT_ONCE
        spread = self._random_bytes(2)
        share = int.from_bytes(spread) / 0x10000
        return min(int(_HOUR_S * crowd * (_EARLIEST + share)), _LATEST_S)

    def come_again_s(self) -> int:
        return _SOONEST_S + self._random_bytes(1)[0] * max(self._waiting, 30) // 256


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
