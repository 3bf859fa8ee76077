"""What becomes of a reader's card: renewed, replaced when lost, stopped for a time."""

from dataclasses import replace
from datetime import date, datetime

from desktop.domain.calendar import day_of
from desktop.domain.changes import Changes
from desktop.domain.errors import InputError, RuleError
from desktop.domain.patron import Patron, PatronId, StopReason, SuspensionReason
from desktop.domain.vietnamese import normalise
from desktop.services import telling_readers
from desktop.services.readers import ReaderChanged, check_card_number, known, next_free_card
from desktop.storage.card_counts import CardDeed
from desktop.storage.store import Store

_HERE_ONLY = Changes(patrons=True)


def renew_card(
    store: Store, patron: PatronId, *, now: datetime, expires: date | None = None
) -> ReaderChanged:
    """Let the card hold until `expires`, or a year more than it holds now."""
    today = day_of(now)
    with store.write():
        reader = known(store, patron)
        until = expires or _a_year_after(max(today, reader.expires or today))
        if until < today:
            raise InputError("patron.expires_in_the_past", day=until.isoformat())
        after = replace(reader, expires=until)
        telling_readers.put(store, after, now=now)
        store.card_counts.add(CardDeed.RENEWED, after.category, day=today)
    return ReaderChanged(patron=after, changes=_HERE_ONLY)


def replace_card(store: Store, patron: PatronId, *, now: datetime, card: str = "") -> ReaderChanged:
    """Give a reader another card for a lost one, whose number stops and is never given again."""
    with store.write():
        reader = known(store, patron)
        number = normalise(card).strip() or next_free_card(store)
        check_card_number(store, number)
        after = replace(reader, card=number)
        telling_readers.put(store, after, now=now)
        store.patrons.series.note([number])
        store.stopped_cards.add(reader.card, StopReason.REPLACED, now=now)
        store.card_counts.add(CardDeed.REPLACED, after.category, day=day_of(now))
    return ReaderChanged(patron=after, changes=_HERE_ONLY)


def suspend(
    store: Store, patron: PatronId, *, until: date, reason: SuspensionReason, now: datetime
) -> ReaderChanged:
    """Lend nothing to a reader up to and with the day `until`."""
    if until < day_of(now):
        raise InputError("patron.suspended_in_the_past", day=until.isoformat())
    with store.write():
        after = suspended(known(store, patron), until=until, reason=reason)
        telling_readers.put(store, after, now=now)
    return ReaderChanged(patron=after, changes=_HERE_ONLY)


def suspended(reader: Patron, *, until: date, reason: SuspensionReason) -> Patron:
    """The reader as suspended, or as they are where they were suspended for longer."""
    if reader.suspended_until is not None and reader.suspended_until >= until:
        return reader
    return replace(reader, suspended_until=until, suspended_for=reason)


def lift(store: Store, patron: PatronId, *, now: datetime) -> ReaderChanged:
    """End a suspension before its time. RuleError when there is none."""
    with store.write():
        reader = known(store, patron)
        if not reader.is_suspended(day_of(now)):
            raise RuleError("patron.not_suspended", name=reader.name)
        after = replace(reader, suspended_until=None, suspended_for=None)
        telling_readers.put(store, after, now=now)
    return ReaderChanged(patron=after, changes=_HERE_ONLY)


def _a_year_after(day: date) -> date:
    """The same day of the next year; the 28th for the 29th of February."""
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28 if is_leap_day else day.day)
