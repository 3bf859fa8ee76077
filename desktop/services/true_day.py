"""What day it is, doubting the clock: time does not run backwards in a library."""

from datetime import date, datetime

from desktop.domain.calendar import day_of
from desktop.domain.changes import NOTHING, Changes
from desktop.domain.desk import Alert
from desktop.domain.errors import RuleError
from desktop.domain.known_day import KnownDay
from desktop.domain.permission import Right
from desktop.services.acting import permit
from desktop.storage.store import Store


def true_day(store: Store, now: datetime) -> date:
    """The day by the clock, or the last day known where that is later. Inside Store.write()."""
    return store.true_day.reach(day_of(now))


def day_to_show(store: Store, now: datetime) -> date:
    """The same, for who only looks: nothing is put down."""
    known = store.true_day.known()
    return day_of(now) if known is None else max(day_of(now), known.day)


def is_in_doubt(store: Store, *, now: datetime) -> bool:
    """Whether the clock leapt ahead and may be wrong: nothing is to be forgotten by it for good."""
    return _leapt_to(store, now) is not None


def check_clock(store: Store, *, now: datetime) -> None:
    """RuleError while the clock is in doubt."""
    leapt_to = _leapt_to(store, now)
    if leapt_to is not None:
        raise RuleError("clock.in_doubt", day=leapt_to.isoformat())


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
        store.true_day.put(KnownDay(day=day_of(now)))
    return NOTHING


def _leapt_to(store: Store, now: datetime) -> date | None:
    """Where the clock leapt to. A day before the one that is known forgets too little at most."""
    today, known = day_of(now), store.true_day.known()
    if known is None or known.day < today:
        with store.write():
            store.true_day.reach(today)
        known = store.true_day.known()
    return None if known is None or today < known.day else known.leapt_to
