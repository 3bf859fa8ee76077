"""Changing a description: the record, what the hub last said of it, and the journal, together."""

from datetime import datetime

from desktop.domain.edit import Edit
from desktop.domain.errors import RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.identifiers import identified
from desktop.domain.merge import apply, difference
from desktop.domain.record import Record, RecordId
from desktop.storage.bases import Base
from desktop.storage.store import Store


def change_record(store: Store, record_id: RecordId, after: Record, *, now: datetime) -> bool:
    """Make `after` of the record; False when nothing differs. Inside Store.write()."""
    before = store.records.get(record_id)
    if before is None:
        raise RuleError("record.unknown", id=record_id)
    base = store.bases.get(record_id)
    edit = difference(
        before,
        identified(after),
        versions={} if base is None else base.field_versions,
        pending=[Edit.from_body(e.body) for e in store.outbox.entity_pending(record_id)],
    )
    if edit is None:
        return False
    if base is not None and base.document is None:
        store.bases.put(
            Base(
                record=record_id,
                version=base.version,
                field_versions=base.field_versions,
                document=before.text(),
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
