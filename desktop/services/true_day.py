"""What day it is, doubting the clock: time does not run backwards in a library."""

from datetime import date, datetime

from desktop.domain.calendar import day_of
from desktop.domain.changes import NOTHING, Changes
from desktop.domain.desk import Alert
from desktop.domain.permission import Right
from desktop.services.acting import permit
from desktop.storage.store import Store


def true_day(store: Store, now: datetime) -> date:
    """The day by the clock, or the last day known where that is later. Inside Store.write()."""
    return store.true_day.reach(day_of(now))


def clock_alerts(today: date, now: datetime) -> tuple[Alert, ...]:
    """The warning that the clock stands before a day that has been."""
    clock = day_of(now)
    if clock >= today:
        return ()
    return (Alert("clock.set_back", {"clock": clock.isoformat(), "known": today.isoformat()}),)


def trust_clock(store: Store, *, now: datetime) -> Changes:
    """A person has looked at the clock: it is right now, and was wrong when it ran ahead."""
    with store.write():
        permit(store, Right.RULES, "clock", now=now)
        store.true_day.put(day_of(now))
    return NOTHING
