"""The day in Vietnam, which has one time zone and no summer time."""

from datetime import date, datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7))


def local(moment: datetime) -> datetime:
    return moment.astimezone(VIETNAM)


def day_of(moment: datetime) -> date:
    """The day in Vietnam at `moment`."""
    return local(moment).date()


def start_of_month(moment: datetime) -> datetime:
    """The first moment of the month in Vietnam, in UTC, as moments are stored."""
    first = local(moment).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return first.astimezone(moment.tzinfo)
