"""Counting who comes in and what is read here. Nobody is named; a day is told when it is over."""

import json
from datetime import date, datetime, timedelta

from desktop.domain.calendar import day_of
from desktop.domain.copy import CopyStatus
from desktop.domain.desk import Deed, Outcome
from desktop.domain.errors import RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.register import Kind
from desktop.domain.visit import COUNTED, Visitor, Visits
from desktop.services.kinds import kind_of_copy
from desktop.storage.copies import Scanned
from desktop.storage.store import Store
from desktop.storage.tallies import Tally

_DOUBLE_FIRE = timedelta(seconds=2)


def count_visitor(store: Store, visitor: Visitor, *, now: datetime) -> Visits:
    """Somebody came in; the day's counts."""
    with store.write():
        store.tallies.add_visitor(visitor, day=day_of(now), at=now)
        return store.tallies.of_day(day_of(now))


def count_use(store: Store, kind: Kind, *, now: datetime) -> Visits:
    """Something was read here; the day's counts."""
    with store.write():
        store.tallies.add_use(kind, None, day=day_of(now), at=now)
        return store.tallies.of_day(day_of(now))


def use_copy(store: Store, book: Scanned, *, now: datetime) -> Outcome:
    """Count a copy that was read here. RuleError when it is out, or no more the library's."""
    copy, day = book.copy, day_of(now)
    with store.write():
        if book.loan is not None:
            raise RuleError("desk.read_while_out", barcode=copy.barcode)
        if copy.status in {CopyStatus.LOST, CopyStatus.WITHDRAWN}:
            raise RuleError(f"desk.copy_is_{copy.status.value}", barcode=copy.barcode)
        if store.tallies.is_used_since(copy.id, now - _DOUBLE_FIRE, day=day):
            return Outcome(deed=Deed.REPEATED, barcode=copy.barcode)
        store.tallies.add_use(kind_of_copy(store, copy), copy.id, day=day, at=now)
        return Outcome(deed=Deed.COUNTED, barcode=copy.barcode, title=book.title, changes=COUNTED)


def of_day(store: Store, *, now: datetime) -> Visits:
    return store.tallies.of_day(day_of(now))


def newest(store: Store, *, now: datetime) -> Tally | None:
    """The last stroke of the day, if nothing was lent or taken back since that still stands."""
    tally = store.tallies.last(day_of(now))
    if tally is None:
        return None
    deed = store.deeds.last(day_of(now))
    return tally if deed is None or deed.number <= tally.after_deed else None


def undo(store: Store, tally: Tally) -> Outcome:
    """Take a stroke back."""
    with store.write():
        store.tallies.mark_undone(tally.number)
        return Outcome(deed=Deed.UNDONE, undone=Deed.COUNTED, changes=COUNTED)


def tell(store: Store, *, now: datetime) -> int:
    """Put the counts of the days that are over into the journal; how many days."""
    with store.write():
        days = store.tallies.untold(day_of(now))
        for day in days:
            body = _body(store.tallies.own_of_day(day), day)
            store.outbox.append(ChangeKind.VISITS, store.identities.new(now), body, now=now)
            store.tallies.mark_told(day)
    return len(days)


def _body(visits: Visits, day: date) -> str:
    return json.dumps({"day": day.isoformat(), "door": visits.door, "use": visits.uses})
