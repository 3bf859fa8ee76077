"""When the library is closed."""

import importlib.util
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.closures import NATIONAL, Closures, DayOfYear, Period
from desktop.domain.lunar import FIRST_YEAR, LAST_YEAR, hung_kings, tet

DAYS = st.dates(date(2024, 1, 1), date(2050, 12, 31))


def _solar() -> Callable[[int, int, int], date]:
    spec = importlib.util.spec_from_file_location("lunar", Path(__file__).parent / "lunar.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: Callable[[int, int, int], date] = module.solar
    return found


@pytest.mark.parametrize(
    "day",
    ["2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13"],
)
def test_tet_is_where_the_calendar_on_the_wall_has_it(day: str) -> None:
    first = date.fromisoformat(day)
    assert tet(first.year) == first


def test_tet_of_2030_is_a_day_before_the_new_year_in_china() -> None:
    """The moon is new at 23:07 in Hà Nội, which is after midnight in Beijing."""
    assert tet(2030) == date(2030, 2, 2)


def test_the_table_agrees_with_the_moon_and_the_sun() -> None:
    solar = _solar()
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        assert tet(year) == solar(1, 1, year)
        assert hung_kings(year) == solar(10, 3, year)
    assert tet(LAST_YEAR + 1) is None


def test_the_national_holidays_are_closed() -> None:
    days = ["2027-01-01", "2027-02-05", "2027-02-09", "2027-04-16", "2027-04-30", "2027-09-02"]
    assert all(NATIONAL.is_closed(date.fromisoformat(day)) for day in days)
    assert not NATIONAL.is_closed(date(2027, 2, 10))
    assert not NATIONAL.is_closed(date(2027, 2, 4))


@given(day=DAYS, weekdays=st.frozensets(st.integers(1, 7), max_size=6))
def test_the_next_open_day_is_open_and_none_before_it_is(
    day: date, weekdays: frozenset[int]
) -> None:
    closures = Closures(
        weekdays=weekdays,
        yearly=NATIONAL.yearly | {DayOfYear(2, 29)},
        periods=(Period(date(2026, 7, 1), date(2026, 7, 20)),),
        tet_before=2,
        tet_through=6,
        hung_kings=True,
    )
    found = closures.next_open(day)
    assert not closures.is_closed(found)
    skipped = [day + timedelta(days=step) for step in range((found - day).days)]
    assert all(map(closures.is_closed, skipped))
    assert closures.open_days(day, found) == (found > day)


def test_a_library_closed_for_good_moves_nothing() -> None:
    for_good = Closures(periods=(Period(date(2026, 1, 1), date(2035, 1, 1)),))
    assert for_good.next_open(date(2026, 5, 5)) == date(2026, 5, 5)
