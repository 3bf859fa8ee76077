"""The protocol of docs/sync.md as a model: whatever happens, everybody ends up agreeing.

Two thousand runs where CI is set, a few hundred elsewhere, more with MODEL_SEEDS=20000.
"""

import os

import pytest

from tests.sync.model.invariants import broken, outcome
from tests.sync.model.weather import DISASTERS, FAIR, Weather
from tests.sync.model.world import World

SEEDS = int(os.environ.get("MODEL_SEEDS", "1000" if os.environ.get("CI") else "200"))
_BLOCK = 100


@pytest.mark.parametrize("first", range(0, SEEDS, _BLOCK))
@pytest.mark.parametrize("weather", [FAIR, DISASTERS], ids=["fair", "disasters"])
def test_every_invariant_holds_from_every_seed(weather: Weather, first: int) -> None:
    seeds = range(first, min(first + _BLOCK, SEEDS))
    found = {seed: broken(World(seed, weather=weather).run()) for seed in seeds}
    assert {seed: what for seed, what in found.items() if what} == {}


@pytest.mark.parametrize("seed", range(20))
def test_a_clock_that_goes_wrong_changes_nothing(seed: int) -> None:
    right, wrong = (World(seed, clocks=number).run() for number in (1, 2))
    assert outcome(right) == outcome(wrong)


def test_a_seed_is_the_whole_run() -> None:
    assert outcome(World(7).run()) == outcome(World(7).run())
