"""Days of the lunar calendar of Vietnam on which the country rests, up to 2050.

A table and no computation: the day of a new moon may differ by minutes around midnight, and the
table can be read against a wall calendar. Vietnam is an hour behind China, so Tết 2030 is a day
before the new year there.
"""

from datetime import date

FIRST_YEAR = 2020
LAST_YEAR = 2050

# The first day of Tết, month and day, one year after another.
_TET = """
01-25 02-12 02-01 01-22 02-10 01-29 02-17 02-06 01-26 02-13
02-02 01-23 02-11 01-31 02-19 02-08 01-28 02-15 02-04 01-24
02-12 02-01 01-22 02-10 01-30 02-17 02-06 01-26 02-14 02-02 01-23
"""
# The tenth of the third month, the day of the Hùng kings.
_HUNG_KINGS = """
04-02 04-21 04-10 04-29 04-18 04-07 04-26 04-16 04-04 04-23
04-12 04-01 04-19 04-09 04-28 04-17 04-06 04-24 04-13 04-03
04-20 04-10 04-29 04-19 04-07 04-26 04-15 04-04 04-22 04-11 04-01
"""


def tet(year: int) -> date | None:
    """The first day of the lunar year that begins in this one; None beyond the table."""
    return _TET_DAYS.get(year)


def hung_kings(year: int) -> date | None:
    """The day of the Hùng kings; None beyond the table."""
    return _HUNG_KINGS_DAYS.get(year)


def _days(text: str) -> dict[int, date]:
    return {
        year: date.fromisoformat(f"{year}-{day}")
        for year, day in enumerate(text.split(), FIRST_YEAR)
    }


_TET_DAYS = _days(_TET)
_HUNG_KINGS_DAYS = _days(_HUNG_KINGS)
