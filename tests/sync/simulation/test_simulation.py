"""The real engine, real SQLite and the real hub in one process, from a seed: all end equal.

Two thousand seeds where CI is set, a few dozen elsewhere, more with SIMULATION_SEEDS=20000.
"""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.sync.simulation.country import Country
from tests.sync.simulation.invariants import broken, outcome
from tests.sync.simulation.quick import Prepared

SEEDS = int(os.environ.get("SIMULATION_SEEDS", "2000" if os.environ.get("CI") else "40"))
_BLOCK = 20


@pytest.mark.parametrize("first", range(0, SEEDS, _BLOCK))
def test_whatever_happens_all_end_equal_and_each_change_counts_once(
    prepared: Prepared, tmp_path: Path, first: int
) -> None:
    """Rules 3.5, 8.1, 8.3, 8.4, 8.5, 8.8, 9.1, 9.2, 10.2, 10.4, 10.5, 11.1, 11.5."""
    seeds = range(first, min(first + _BLOCK, SEEDS))
    found = {seed: _broken(prepared, tmp_path, seed) for seed in seeds}
    assert {seed: what for seed, what in found.items() if what} == {}


@pytest.mark.parametrize("seed", range(6))
def test_a_clock_that_is_years_wrong_changes_nothing(
    prepared: Prepared, tmp_path: Path, seed: int
) -> None:
    """Rules 5.9, 11.6."""
    ends = []
    for clocks in (1, 2):
        country = Country(tmp_path / str(clocks), seed, prepared, clocks=clocks).run()
        ends.append(outcome(country))
        country.close()
    assert ends[0] == ends[1]


def _broken(prepared: Prepared, folder: Path, seed: int) -> set[str]:
    with TemporaryDirectory(dir=folder) as room:
        country = Country(Path(room), seed, prepared).run()
        found = broken(country)
        country.close()
    return found
