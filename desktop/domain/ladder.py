"""Which backups are kept: the newest of each of the last days, weeks and months."""

from collections.abc import Callable, Iterable
from datetime import date, datetime

from desktop.domain.calendar import day_of

DAYS, WEEKS, MONTHS = 7, 4, 12

_RUNGS: tuple[tuple[Callable[[date], object], int], ...] = (
    (lambda day: day, DAYS),
    (lambda day: day.isocalendar()[:2], WEEKS),
    (lambda day: (day.year, day.month), MONTHS),
)


def kept(moments: Iterable[datetime]) -> set[datetime]:
    """Those of `moments` that stay.

    Days, weeks and months without a backup do not count: a library that was closed for a summer
    keeps as many as before. So the newest always stays, whatever a clock says.
    """
    newest_first = sorted(moments, reverse=True)
    stay: set[datetime] = set()
    for rung, most in _RUNGS:
        of_rung: dict[object, datetime] = {}
        for moment in newest_first:
            of_rung.setdefault(rung(day_of(moment)), moment)
        stay.update(list(of_rung.values())[:most])
    return stay
