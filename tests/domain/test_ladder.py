"""Which backups stay, and which are let go."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.ladder import DAYS, MONTHS, WEEKS, kept

START = datetime(2026, 1, 1, 5, tzinfo=UTC)


def test_two_years_of_days_leave_a_week_of_days_a_month_of_weeks_and_a_year_of_months() -> None:
    moments = [START + timedelta(days=number) for number in range(730)]
    stay = sorted(kept(moments), reverse=True)
    assert stay[:DAYS] == moments[: -DAYS - 1 : -1]
    assert DAYS + MONTHS <= len(stay) <= DAYS + WEEKS + MONTHS
    assert moments[-1] - stay[-1] > timedelta(days=330)


def test_of_one_day_the_newest_stays() -> None:
    moments = [START + timedelta(hours=number) for number in range(6)]
    assert kept(moments) == {moments[-1]}


def test_a_library_that_was_closed_for_a_summer_keeps_its_days() -> None:
    before = [START + timedelta(days=number) for number in range(DAYS - 1)]
    after = START + timedelta(days=120)
    assert kept([*before, after]) >= {*before, after}


@given(st.sets(st.datetimes(min_value=datetime(2020, 1, 1), max_value=datetime(2030, 1, 1))))  # noqa: DTZ001 - made aware below
def test_the_newest_always_stays_and_thinning_again_changes_nothing(naive: set[datetime]) -> None:
    moments = {each.replace(tzinfo=UTC) for each in naive}
    stay = kept(moments)
    assert kept(stay) == stay <= moments
    assert len(stay) <= DAYS + WEEKS + MONTHS
    assert not moments or max(moments) in stay
