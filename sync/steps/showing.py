"""What of a record stands on the screen: itself, nothing when it is gone, or what it was joined to.

A library's own mark (docs/sync.md, 4.7) is somebody else's business: such a record is not shown at
all. Everything here is inside Store.write().
"""

from dataclasses import replace
from datetime import datetime

from desktop.domain.copy import Copy
from desktop.domain.edit import sound_record
from desktop.domain.merge import Marks
from desktop.domain.record import RecordId
from desktop.domain.version import Origin
from desktop.storage.removals import Removal
from desktop.storage.store import Store
from desktop.storage.versions import Overwritten
from sync.steps.waiting_line import settle_line


def show(store: Store, record: RecordId, text: str, marks: Marks, *, now: datetime) -> bool:
    """Bring a record to the screen as it is to be seen, or off it. Whether it is there now."""
    target = _target(store, record, marks.into) if marks.into else None
    removal = store.removals.get(record)
    if removal is not None and target is not None and removal.survivor == marks.into:
        store.removals.put(replace(removal, text=text))
        return False
    if removal is not None:
        _part(store, removal, text, now=now)
    if target is not None:
        _join(store, record, text, into=RecordId(marks.into), target=target, now=now)
        return False
    if marks.gone and may_leave(store, record):
        take_off(store, record, now=now)
        return False
    _put(store, record, text, now=now)
    return True


def may_leave(store: Store, record: RecordId) -> bool:
    """A book that stands on the shelf, or that somebody waits for, does not leave."""
    return not (store.copies.of_record(record) or store.holds.open_of(record))


def take_off(store: Store, record: RecordId, *, now: datetime) -> None:
    """Take a record off the screen, and keep it for a while; nothing if it is not there."""
    text = store.records.text(record)
    if text is not None:
        store.trash.put(record, text, now=now)
        store.records.remove(record)
        store.conflicts.close_of(record)


def _target(store: Store, record: RecordId, into: str) -> RecordId | None:
    """Where a join leads in the end; nowhere while that has not come, or round in a circle."""
    target = store.removals.survivor(RecordId(into))
    is_there = target != record and store.records.text(target) is not None
    return target if is_there else None


def _put(store: Store, record: RecordId, text: str, *, now: datetime) -> None:
    before = store.records.text(record)
    if text == before:
        return
    if before is not None:
        store.versions.add(Overwritten(record=record, at=now, origin=Origin.NATION, text=before))
    store.records.put(record, sound_record(text))


def _join(
    store: Store, record: RecordId, text: str, *, into: RecordId, target: RecordId, now: datetime
) -> None:
    """Copies and who waits follow, without a word in the journal: nothing of theirs has changed."""
    _put(store, record, text, now=now)  # the first time that it comes, too: it has a row then
    copies = store.copies.of_record(record)
    _move(store, copies, target)
    store.holds.move(record, target)
    settle_line(store, target, now=now)
    moved = tuple(copy.id for copy in copies)
    store.removals.put(Removal(record=record, at=now, text=text, survivor=into, moved=moved))
    store.records.remove(record)
    store.conflicts.close_of(record)


def _part(store: Store, removal: Removal, text: str, *, now: datetime) -> None:
    """Copies that this library itself has put to the other record stay there: it has said so."""
    record = removal.record
    target = store.removals.survivor(record)
    store.removals.forget(record)
    _put(store, record, text, now=now)
    if removal.before is not None:
        return
    there = filter(None, map(store.copies.get, removal.moved))
    _move(store, tuple(copy for copy in there if copy.record == target), record)
    store.holds.move(target, record, is_back=True)
    for line in (record, target):
        settle_line(store, line, now=now)


def _move(store: Store, copies: tuple[Copy, ...], to: RecordId) -> None:
    for copy in copies:
        store.copies.put(replace(copy, record=to))
