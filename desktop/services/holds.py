"""Holds: a reader waits for a book, a copy is kept, and passes on when nobody fetches it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from operator import attrgetter
from typing import NamedTuple

from desktop.domain.calendar import day_of
from desktop.domain.changes import Changes
from desktop.domain.copy import Copy, CopyId
from desktop.domain.desk import Alert
from desktop.domain.errors import InputError, RuleError
from desktop.domain.hold import Hold, HoldId, HoldState, HoldView, check_placing
from desktop.domain.loan import check_card
from desktop.domain.patron import Patron, PatronId
from desktop.domain.record import RecordId
from desktop.services import hold_line, telling_readers
from desktop.services.house_rules import rules_of
from desktop.services.stock import known_copy
from desktop.storage.store import Store

_CHANGES = Changes(holds=True, exchange=True)
_LONGEST_CODE = 32


class Placed(NamedTuple):
    """A hold that was made. When it is ready already, the copy is to be fetched from the shelf."""

    hold: HoldView
    changes: Changes = _CHANGES


class Passed(NamedTuple):
    """Holds that came to an end, and those for whom a copy is kept since."""

    closed: tuple[HoldView, ...]
    kept: tuple[HoldView, ...]
    changes: Changes = _CHANGES


def place(
    store: Store, patron: PatronId, record: RecordId, *, now: datetime, copy: CopyId | None = None
) -> Placed:
    """Put a reader in the line for a book, or for one copy of it. RuleError when a rule says no."""
    with store.write():
        reader = _reader(store, patron)
        check_card(reader, day_of(now))
        record = store.removals.survivor(record)
        copies = _copies(store, record, copy)
        own = store.holds.of_patron(patron)
        limit = rules_of(store).holds.limit
        check_placing(own, record, copies, reader=reader, limit=limit)
        _check_not_borrowed(store, reader, copies)
        hold = Hold(
            id=HoldId(store.identities.new(now)),
            number=0,
            record=record,
            copy=copy,
            patron=patron,
            placed_at=now,
        )
        return _placed(store, hold, now=now)


def place_on_copy(store: Store, patron: PatronId, barcode: str, *, now: datetime) -> Placed:
    """The same for the copy with this barcode, and no other."""
    copy = known_copy(store, barcode)
    return place(store, patron, copy.record, copy=copy.id, now=now)


def promise(store: Store, barcode: str, library: str, *, now: datetime) -> Placed:
    """Keep a copy for another library, in its turn; it does not run out, only a person ends it."""
    library = library.strip()
    if not 0 < len(library) <= _LONGEST_CODE:
        raise InputError("hold.library_missing")
    with store.write():
        copy = known_copy(store, barcode)
        hold = Hold(
            id=HoldId(store.identities.new(now)),
            number=0,
            record=copy.record,
            copy=copy.id,
            library=library,
            placed_at=now,
        )
        return _placed(store, hold, now=now)


def cancel(store: Store, number: int, *, now: datetime) -> Passed:
    """End a hold; a copy that was kept goes to the next in the line."""
    with store.write():
        hold = store.holds.get(number)
        if hold is None or not hold.is_open:
            raise RuleError("hold.unknown", number=number)
        return _close(store, (hold,), HoldState.CANCELLED, now=now)


def reinstate(store: Store, number: int, *, now: datetime) -> Placed:
    """Undo a cancellation of today: the same place in the line, and what is free by now."""
    with store.write():
        hold = store.holds.get(number)
        if hold is None or hold.state is not HoldState.CANCELLED or hold.closed_on != day_of(now):
            raise RuleError("hold.unknown", number=number)
        back = replace(hold.waiting(), closed_on=None)
        store.holds.put_all([back])
        return _in_line(store, back, now=now)


def expire(store: Store, *, now: datetime) -> Passed:
    """End the holds of which the last day is over, and see to it that each line is right.

    What ended before today keeps no reader.
    """
    today = day_of(now)
    with store.write():
        records = store.holds.lines_to_look_at(today)
        before = store.holds.views()
        over = {view.number for view in before if view.until is not None and view.until < today}
        for record in records:
            holds = store.holds.open_of(record)
            gone = [hold for hold in holds if hold.number in over]
            hold_line.close(store, gone, HoldState.EXPIRED, now=now)
            hold_line.resettle(store, record, now=now)
        telling_readers.nobodys(store, store.holds.forget_readers(today), now=now)
        closed = tuple(view for view in before if view.number in over)
        return Passed(closed=closed, kept=_newly_kept(before, store.holds.views()))


def queue(store: Store, record: RecordId) -> tuple[HoldView, ...]:
    """Who waits for a book, in order."""
    return store.holds.views(record=store.removals.survivor(record))


def of_reader(store: Store, patron: PatronId) -> tuple[HoldView, ...]:
    """What a reader waits for, and what is kept for them."""
    return store.holds.views(patron=patron)


def everything(store: Store) -> tuple[HoldView, ...]:
    """All holds that are open, by book and in order."""
    return store.holds.views()


def reader_alerts(store: Store, patron: PatronId) -> tuple[Alert, ...]:
    """What is kept for the reader who stands at the desk."""
    ready = [view for view in of_reader(store, patron) if view.state is HoldState.READY]
    return tuple(
        Alert("hold.ready", {"title": view.title, "barcode": view.barcode, "number": view.number})
        for view in ready
    )


def end_all_of(store: Store, patron: PatronId, *, now: datetime) -> None:
    """Cancel what a reader waits for, who is about to be forgotten. Inside Store.write()."""
    for hold in store.holds.of_patron(patron):
        hold_line.close(store, (hold,), HoldState.CANCELLED, now=now)


def end_doubles(store: Store, patron: PatronId, *, now: datetime) -> None:
    """Let a reader made of two wait once for a book, and for none they have. In Store.write()."""
    waited: set[RecordId] = set()
    kept_first = attrgetter("state", "number")  # `ready` stands before `waiting`
    for hold in sorted(store.holds.of_patron(patron), key=kept_first):
        copies = store.copies.of_record(hold.record)
        if hold.record in waited or _has_one(store, patron, copies):
            hold_line.close(store, (hold,), HoldState.CANCELLED, now=now)
        waited.add(hold.record)


def _placed(store: Store, hold: Hold, *, now: datetime) -> Placed:
    added = store.holds.add(hold)
    telling_readers.whose(store, added.id, added.patron, now=now)
    return _in_line(store, added, now=now)


def _in_line(store: Store, hold: Hold, *, now: datetime) -> Placed:
    hold_line.tell(store, hold, now=now)
    hold_line.resettle(store, hold.record, now=now)
    views = store.holds.views(record=hold.record)
    return Placed(hold=next(view for view in views if view.number == hold.number))


def _close(store: Store, holds: Sequence[Hold], state: HoldState, *, now: datetime) -> Passed:
    record = holds[0].record
    before = store.holds.views(record=record)
    hold_line.close(store, holds, state, now=now)
    numbers = {hold.number for hold in holds}
    closed = tuple(view for view in before if view.number in numbers)
    return Passed(closed=closed, kept=_newly_kept(before, store.holds.views(record=record)))


def _newly_kept(before: Sequence[HoldView], after: Sequence[HoldView]) -> tuple[HoldView, ...]:
    was = {(view.number, view.barcode) for view in before if view.state is HoldState.READY}
    ready = [view for view in after if view.state is HoldState.READY]
    return tuple(view for view in ready if (view.number, view.barcode) not in was)


def _copies(store: Store, record: RecordId, copy: CopyId | None) -> list[Copy]:
    """The copies that would do."""
    copies = store.copies.of_record(record)
    if not copies and store.records.text(record) is None:
        raise RuleError("record.unknown", id=record)
    return [each for each in copies if copy in {None, each.id}]


def _check_not_borrowed(store: Store, reader: Patron, copies: Sequence[Copy]) -> None:
    if _has_one(store, reader.id, copies):
        raise RuleError("hold.already_borrowed", name=reader.name)


def _has_one(store: Store, patron: PatronId, copies: Sequence[Copy]) -> bool:
    loans = map(store.loans.current, (each.id for each in copies))
    return any(loan is not None and loan.patron == patron for loan in loans)


def _reader(store: Store, patron: PatronId) -> Patron:
    reader = store.patrons.get(patron)
    if reader is None:
        raise RuleError("patron.unknown")
    return reader
