"""A card rests after a late return, where the rules say so. Inside Store.write()."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from desktop.domain.desk import Alert
from desktop.domain.loan import Loan
from desktop.domain.patron import Patron, SuspensionReason
from desktop.services import telling_readers
from desktop.storage.card_rests import CardRest
from desktop.storage.store import Store


def after_return(
    store: Store, loan: Loan, reader: Patron, *, deed: int, on: date, now: datetime
) -> tuple[Patron, tuple[Alert, ...]]:
    """The reader with a card that rests, if it does, and what the desk is told.

    A loan is judged by the rules that made it. Nothing is asked for while nothing was late.
    """
    if loan.due >= on:
        return reader, ()
    rules = store.house_rules.version(loan.rules) or store.house_rules.current()
    if not (rules.lateness.suspension and rules.days_late(loan.due, on)):
        return reader, ()
    since = on - timedelta(days=rules.privacy.history_days)
    times = store.loans.late_returns(reader.id, since=since, grace=rules.lateness.grace_days)
    until = on + timedelta(days=rules.suspension_days(max(1, times)))
    if until <= max(on, reader.suspended_until or on):
        return reader, ()
    rest = CardRest(until, reader.suspended_until, reader.suspended_for)
    store.card_rests.add(deed, rest)
    rested = replace(reader, suspended_until=until, suspended_for=SuspensionReason.LATE)
    telling_readers.put(store, rested, now=now)
    return rested, (Alert("patron.card_rests", {"name": reader.name, "until": until.isoformat()}),)


def after_undo(store: Store, reader: Patron, *, deed: int, now: datetime) -> Patron:
    """The reader as before the deed, unless somebody has set another day since."""
    rest = store.card_rests.of(deed)
    if rest is None or reader.suspended_until != rest.until:
        return reader
    awake = replace(reader, suspended_until=rest.until_before, suspended_for=rest.for_before)
    telling_readers.put(store, awake, now=now)
    return awake
