"""Two cards of one person: which readers look alike, and making one of two."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from desktop.domain.calendar import day_of
from desktop.domain.changes import Changes
from desktop.domain.errors import RuleError
from desktop.domain.patron import Patron, PatronId, StopReason
from desktop.domain.permission import Right
from desktop.services import holds, telling_readers
from desktop.services.acting import permit
from desktop.services.readers import checked, known, tell_category
from desktop.storage.store import Store

_CHANGES = Changes(patrons=True, loans=True, money=True, exchange=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadersMerged:
    """The reader that is kept. `stopped` is the card that answers to nobody any more."""

    patron: Patron
    stopped: str
    changes: Changes = _CHANGES


def duplicates(store: Store) -> list[tuple[Patron, ...]]:
    """Readers with the same name, however it is accented, and the same birth year."""
    return store.patrons.namesakes()


def proposed(keep: Patron, other: Patron) -> Patron:
    """`keep` with what only the other has; a person decides about the rest."""
    known_days = [day for day in (keep.since, other.since) if day is not None]
    return replace(
        keep,
        born=keep.born or other.born,
        contact=keep.contact or other.contact,
        village=keep.village or other.village,
        guardian=keep.guardian if keep.guardian.name else other.guardian,
        since=min(known_days, default=None),
        expires=_later(keep.expires, other.expires),
    )


def merge(store: Store, kept: Patron, other: PatronId, *, now: datetime) -> ReadersMerged:
    """Make one reader of two: `kept` as a person decided it; loans, holds and money follow.

    A suspension of either holds on. The other's card stops, and says so when it is scanned.
    """
    with store.write():
        before, gone = known(store, kept.id), known(store, other)
        if before.id == gone.id:
            raise RuleError("patron.same_reader", name=gone.name)
        permit(store, Right.MERGE_READERS, other, now=now)
        after = checked(_with_card_of(before, kept, gone), day_of(now))
        if kept.card not in {before.card, gone.card}:
            raise RuleError("patron.unknown_card", code=kept.card)
        stopped = gone.card if kept.card == before.card else before.card
        telling_readers.farewell(store, other, now=now, into=before.id)
        store.past_loans.move(other, to=before.id)
        store.reader_ties.move(other, to=before.id)
        holds.end_doubles(store, before.id, now=now)
        tell_category(store, other, None, now=now)
        store.patrons.remove(other)
        telling_readers.put(store, after, now=now)
        store.stopped_cards.add(stopped, StopReason.MERGED, now=now)
        if after.category is not before.category:
            tell_category(store, after.id, after.category, now=now)
        store.residue.note(now)
    store.residue.clean()
    return ReadersMerged(patron=after, stopped=stopped)


def _with_card_of(before: Patron, kept: Patron, gone: Patron) -> Patron:
    longer = max(before, gone, key=lambda one: one.suspended_until or date.min)
    return replace(
        kept,
        id=before.id,
        suspended_until=longer.suspended_until,
        suspended_for=longer.suspended_for,
    )


def _later(one: date | None, other: date | None) -> date | None:
    """The later day; a card without a last day is never the worse one."""
    return None if one is None or other is None else max(one, other)
