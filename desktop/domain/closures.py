"""When the library is closed; nothing is due on such a day."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from desktop.domain.lunar import hung_kings, tet

_DAY = timedelta(days=1)
_LONGEST_CLOSURE = 400
"""Days; beyond it somebody closed the library for good, and due dates stay where they are."""


class DayOfYear(NamedTuple):
    """A day that comes every year."""

    month: int
    day: int


class Period(NamedTuple):
    """Days one after another, the first and the last among them."""

    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Closures:
    """The days without a librarian.

    Tết is from `tet_before` days before its first day up to and with day `tet_through` of the new
    year; both 0 where the library is open.
    """

    weekdays: frozenset[int] = frozenset()  # 1 is Monday
    yearly: frozenset[DayOfYear] = frozenset()
    periods: tuple[Period, ...] = ()
    tet_before: int = 0
    tet_through: int = 0
    hung_kings: bool = False

    def is_closed(self, day: date) -> bool:
        return (
            day.isoweekday() in self.weekdays
            or (day.month, day.day) in self.yearly
            or any(period.first <= day <= period.last for period in self.periods)
            or (self.hung_kings and day == hung_kings(day.year))
            or self._is_tet(day)
        )

    def next_open(self, day: date) -> date:
        """The day itself, or the first one after it on which the library is open."""
        candidate = day
        for _ in range(_LONGEST_CLOSURE):
            if not self.is_closed(candidate):
                return candidate
            candidate += _DAY
        return day

    def after_open_days(self, day: date, count: int) -> date:
        """The day that is `count` open days after this one."""
        for _ in range(count):
            day = self.next_open(day + _DAY)
        return day

    def open_days(self, after: date, through: date) -> int:
        """How many days the library was open after one day, up to and with another."""
        days = min((through - after).days, _LONGEST_CLOSURE)
        return sum(not self.is_closed(after + _DAY * step) for step in range(1, days + 1))

    def tet_of(self, year: int) -> Period | None:
        """The days of Tết in a year; None when the library is open, or beyond the table."""
        first = tet(year)
        if first is None or not (self.tet_before or self.tet_through):
            return None
        return Period(first - _DAY * self.tet_before, first + _DAY * (self.tet_through - 1))

    def _is_tet(self, day: date) -> bool:
        period = self.tet_of(day.year)
        return period is not None and period.first <= day <= period.last


# Labour Code 45/2019/QH14, article 112. Of the second day for the National Day the government says
# each year which it is; a library enters it.
NATIONAL = Closures(
    yearly=frozenset({DayOfYear(1, 1), DayOfYear(4, 30), DayOfYear(5, 1), DayOfYear(9, 2)}),
    tet_before=1,
    tet_through=4,
    hung_kings=True,
)
