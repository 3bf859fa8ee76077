"""Work that nobody waits for gives way to those who are served."""

import asyncio

from sync.hub.spreading import Pace
from sync.hub.traffic import Traffic


class _Clock:
    """A clock that goes on when it is told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_step_is_followed_by_a_rest_in_proportion_to_how_busy_the_hub_is() -> None:
    for share, rest in ((0, 0), (0.5, 19), (1, 38)):
        clock, served = _Clock(), _Clock()
        pace = Pace(served, clock=clock)
        clock.now = 8
        pace.begin()
        clock.now, served.now = 10, 10 * share
        assert pace.rest_s() == rest


def test_only_what_was_served_since_the_last_step_counts() -> None:
    clock, served = _Clock(), _Clock()
    pace = Pace(served, clock=clock)
    clock.now = served.now = 100
    pace.begin()
    pace.rest_s()
    clock.now = 200
    pace.begin()
    clock.now = 202
    assert pace.rest_s() == 0


def test_time_in_which_several_are_served_counts_once() -> None:
    clock = _Clock()
    traffic = Traffic(bytes, clock=clock)

    async def crowd() -> None:
        await asyncio.gather(*(traffic.through(lambda: None) for _ in range(20)), going_on())
        clock.now += 7  # nobody is there
        assert traffic.served_s() == 3

    async def going_on() -> None:
        clock.now += 3
        assert traffic.served_s() == 3

    asyncio.run(crowd())
