"""Keeping a description that somebody has made or changed as a whole, and taking that back."""

from dataclasses import dataclass
from datetime import datetime

from desktop.domain.authoring import difference
from desktop.domain.changes import Changes
from desktop.domain.describe import summary
from desktop.domain.edit import creation
from desktop.domain.errors import InputError
from desktop.domain.exchange import ChangeKind
from desktop.domain.identifiers import identified
from desktop.domain.record import Record, RecordId
from desktop.services import versions
from desktop.services.editing import apply_edit, present
from desktop.storage.store import Store

_RECORD_CHANGES = Changes(records=True, exchange=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """What was kept: the record before (None: it is new) and as it is now."""

    id: RecordId
    before: Record | None
    after: Record
    changes: Changes


def add(store: Store, record: Record, *, now: datetime) -> Described:
    """A new description. InputError when it has no title."""
    record = _sound(record)
    record_id = RecordId(store.identities.new(now))
    with store.write():
        store.records.put(record_id, record)
        store.outbox.append(ChangeKind.RECORD, record_id, creation(record.text()), now=now)
    return Described(id=record_id, before=None, after=record, changes=_RECORD_CHANGES)


def change(
    store: Store, record_id: RecordId, *, seen: Record, after: Record, now: datetime
) -> Described:
    """Do to the record as it is now what made `after` of `seen`; the rest of it stays.

    Somebody else may have changed it since it was seen: another field keeps their value.
    """
    edit = difference(seen, _sound(after), versions={})
    with store.write():
        before = present(store, record_id)
        is_changed = edit is not None and apply_edit(store, record_id, edit, now=now)
        now_there = store.records.get(record_id) if is_changed else before
    return Described(
        id=record_id,
        before=before,
        after=before if now_there is None else now_there,
        changes=_RECORD_CHANGES if is_changed else Changes(),
    )


def take_back(store: Store, done: Described, *, now: datetime) -> Described:
    """Undo a change: its fields become what they were before it."""
    assert done.before is not None, "a new record is not taken back by a change"
    return change(store, done.id, seen=done.after, after=done.before, now=now)


def restore(store: Store, record_id: RecordId, number: int, *, now: datetime) -> Described:
    """Make a record say again what it said in a version, as a new edit."""
    old = versions.record_at(store, record_id, number)
    with store.read():
        seen = present(store, record_id)
    return change(store, record_id, seen=seen, after=old, now=now)


def _sound(record: Record) -> Record:
    if not summary(record).title.strip():
        raise InputError("record.title_missing")
    return identified(record)
