"""Changing a description: the record, what the hub last said of it, and the journal, together."""

from dataclasses import replace
from datetime import datetime

from desktop.domain.authoring import difference
from desktop.domain.edit import Edit
from desktop.domain.errors import RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.identifiers import identified
from desktop.domain.merge import apply, values_of
from desktop.domain.record import Record, RecordId
from desktop.domain.units import ORDER
from desktop.domain.version import Origin
from desktop.storage.store import Store
from desktop.storage.versions import Overwritten


def change_record(
    store: Store, record_id: RecordId, after: Record, *, now: datetime, batch: int | None = None
) -> bool:
    """Make `after` of the record; False when nothing differs. Inside Store.write().

    `batch` is the change of many records that this is a part of.
    """
    before = present(store, record_id)
    base = store.bases.get(record_id)
    edit = difference(
        before,
        identified(after),
        versions={} if base is None else base.field_versions,
        pending=[Edit.from_body(e.body) for e in store.outbox.entity_pending(record_id)],
    )
    if edit is None:
        return False
    text = before.text()
    if base is not None and base.document is None:
        store.bases.put(replace(base, document=text))
    store.versions.add(
        Overwritten(
            record=record_id,
            at=now,
            origin=Origin.LIBRARY,
            author=author(store),
            text=text,
            batch=batch,
        )
    )
    store.records.put(record_id, identified(after))
    store.outbox.append(ChangeKind.RECORD, record_id, edit.json(), now=now)
    return True


def apply_edit(store: Store, record_id: RecordId, edit: Edit, *, now: datetime) -> bool:
    """Change what `edit` names in the record as it is now. Inside Store.write()."""
    return change_record(
        store, record_id, Record.from_text(apply(store.records.text(record_id), edit)), now=now
    )


def take_back(store: Store, record_id: RecordId, *, before: str, after: str, now: datetime) -> bool:
    """Undo the edit that made `after` of `before`, in the record as it is now.

    What was changed elsewhere in the record since then stays. False, and nothing is done, when one
    of the same fields was changed since. Inside Store.write().
    """
    current = store.records.text(record_id)
    back = difference(Record.from_text(after), Record.from_text(before), versions={})
    if current is None:
        return False
    if back is None:
        return True
    now_says, then_said = values_of(current), values_of(after)
    touched = back.units.keys() - {ORDER}
    if any(now_says.get(unit) != then_said.get(unit) for unit in touched):
        earlier = values_of(before)
        return all(now_says.get(unit) == earlier.get(unit) for unit in touched)
    apply_edit(store, record_id, back, now=now)
    return True


def present(store: Store, record_id: RecordId) -> Record:
    """The record, or a RuleError when it is not there or not there any more."""
    record = store.records.get(record_id)
    if record is None:
        raise RuleError("record.unknown", id=record_id)
    return record


def author(store: Store) -> str:
    """Who writes: this PC, by the name that the hub has given it, once it has."""
    device = store.device.get()
    return "" if device is None else device.id
