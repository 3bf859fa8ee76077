"""The line for a book follows what is done to its copies. Everything here is inside Store.write().

A scan says whether anybody waits for the book; where nobody does, that is all it costs.
"""

from collections.abc import Iterable
from datetime import datetime

from desktop.domain.calendar import day_of
from desktop.domain.copy import Copy
from desktop.domain.desk import Alert
from desktop.domain.exchange import ChangeKind
from desktop.domain.hold import (
    Hold,
    HoldState,
    after_lending,
    check_renewing,
    hold_body,
    keeper,
    settled,
)
from desktop.domain.patron import PatronId
from desktop.domain.record import RecordId
from desktop.services.house_rules import rules_of
from desktop.services.true_day import true_day
from desktop.storage.copies import Scanned
from desktop.storage.store import Store


def line_for(store: Store, book: Scanned) -> tuple[Hold, ...]:
    """Who waits for the book that was scanned, in order."""
    return store.holds.open_of(book.copy.record) if book.is_waited_for else ()


def check_renewal(store: Store, copy: Copy, patron: PatronId) -> None:
    """Refuse to let a reader keep longer what somebody else waits for, where the house says so."""
    if not rules_of(store).holds.renew_while_waited:
        check_renewing(store.holds.open_of(copy.record), copy, patron)


def after_loan(
    store: Store, holds: tuple[Hold, ...], copy: Copy, patron: PatronId, *, deed: int, now: datetime
) -> None:
    """A copy was lent: the reader no longer waits, and who had it kept has it no longer."""
    if holds:
        moved = tuple(after_lending(holds, copy.id, patron, on=day_of(now)))
        _settle(store, copy.record, holds, moved, deed=deed, now=now)


def after_return(store: Store, book: Scanned, *, deed: int, now: datetime) -> tuple[Alert, ...]:
    """A copy came back: it is kept for the first in the line, and the desk is told for whom."""
    holds = line_for(store, book)
    if not holds:
        return ()
    after = _settle(store, book.copy.record, holds, holds, deed=deed, now=now)
    return _kept_for(store, keeper(after, book.copy.id))


def kept(store: Store, copy: Copy) -> tuple[Alert, ...]:
    """For whom a copy is kept that stands here."""
    return _kept_for(store, keeper(store.holds.open_of(copy.record), copy.id))


def after_undo(store: Store, copy: Copy, *, deed: int, now: datetime) -> None:
    """A deed was undone: the line is as it was before, but for what was changed since."""
    before = store.holds.before(deed)
    holds = store.holds.open_of(copy.record)
    if not (before or holds):
        return
    was = {hold.number: hold for hold in holds} | {
        hold.number: found for hold in before if (found := store.holds.get(hold.number))
    }
    moved = was | {hold.number: hold for hold in before}
    in_order = sorted(moved)
    _settle(
        store,
        copy.record,
        tuple(was[number] for number in in_order),
        tuple(moved[number] for number in in_order),
        now=now,
    )


def resettle(store: Store, record: RecordId, *, now: datetime) -> None:
    """Something else became of the copies of a book: of their number, status or record."""
    holds = store.holds.open_of(record)
    if holds:
        _settle(store, record, holds, holds, now=now)


def close(store: Store, holds: Iterable[Hold], state: HoldState, *, now: datetime) -> None:
    """Take holds of one book out of its line, and let those behind them move up."""
    gone = {hold.number: hold.closed(state, day_of(now)) for hold in holds}
    records = {hold.record for hold in gone.values()}
    for record in records:
        before = store.holds.open_of(record)
        moved = tuple(gone.get(hold.number, hold) for hold in before)
        _settle(store, record, before, moved, now=now)


def tell(store: Store, hold: Hold, *, now: datetime) -> None:
    """The journal's word on a hold: the book and the copy, never a reader."""
    store.outbox.append(ChangeKind.HOLD, hold.id, hold_body(hold), now=now)


def _kept_for(store: Store, hold: Hold | None) -> tuple[Alert, ...]:
    """What the desk is told of a copy that is kept."""
    if hold is None:
        return ()
    if hold.library:
        return (Alert("hold.promised", {"library": hold.library, "number": hold.number}),)
    reader = None if hold.patron is None else store.patrons.get(hold.patron)
    if reader is None:
        return (Alert("hold.kept_elsewhere", {"number": hold.number}),)
    until = None if hold.until is None else hold.until.isoformat()
    details = {"name": reader.name, "card": reader.card, "until": until, "number": hold.number}
    return (Alert("hold.waiting", details),)


def _settle(
    store: Store,
    record: RecordId,
    before: tuple[Hold, ...],
    moved: tuple[Hold, ...],
    *,
    now: datetime,
    deed: int | None = None,
) -> tuple[Hold, ...]:
    """Put down the line as it ought to be now. `moved` is what was done to `before`."""
    until = rules_of(store).holds.until(true_day(store, now))
    after = settled(moved, store.holds.free(record), until=until)
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    store.holds.put_all(new for _, new in changed)
    for old, new in changed:
        tell(store, new, now=now)
        if deed is not None:
            store.holds.note(deed, old, new)
    return after
