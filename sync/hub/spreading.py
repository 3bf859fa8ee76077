"""The thread of a hub's process that does what need not be done while somebody waits."""

from threading import Event, Thread

from sqlalchemy.exc import SQLAlchemyError
from typing_extensions import override

from sync.hub.database import Hub
from sync.hub.fanout import spread
from sync.hub.union import holdings, looking

_LOOK_EVERY_S = 0.25
_AFTER_TROUBLE_S = 5


def work(hub: Hub) -> bool:
    """One step of what waits, its own and what others left behind. Whether to go on at once.

    A few records to look at are left to gather: a step for many costs little more.
    """
    was_spread = hub.is_shared and spread(hub)
    are_many = holdings.count(hub) == holdings.AT_ONCE
    return looking.look(hub) == looking.AT_ONCE or are_many or was_spread


class Spreading(Thread):
    """Goes on until it is stopped, also while the database cannot be reached."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(daemon=True)
        self._hub = hub
        self._is_over = Event()

    @override
    def run(self) -> None:
        pause = 0.0
        while not self._is_over.wait(pause):
            try:
                pause = 0 if work(self._hub) else _LOOK_EVERY_S
            except SQLAlchemyError:  # a job that was not done is still there
                pause = _AFTER_TROUBLE_S

    def stop(self) -> None:
        self._is_over.set()
        self.join()
