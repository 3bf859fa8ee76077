"""The day in Vietnam, which has one time zone and no summer time."""

from datetime import date, datetime, timedelta, timezone
from functools import lru_cache

VIETNAM = timezone(timedelta(hours=7))


def local(moment: datetime) -> datetime:
    return moment.astimezone(VIETNAM)


@lru_cache(maxsize=16)  # a scan asks several times about its one moment
def day_of(moment: datetime) -> date:
    """The day in Vietnam at `moment`."""
    return local(moment).date()


def start_of_month(moment: datetime) -> datetime:
    """The first moment of the month in Vietnam, in UTC, as moments are stored."""
    first = local(moment).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return first.astimezone(moment.tzinfo)
