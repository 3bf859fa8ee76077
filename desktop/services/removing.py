"""Taking a record out of the catalogue, and putting it back.

The hub keeps the nation's record. What stays here is a mark, so that a pull does not bring back
what the library does not have; see docs/sync.md.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from desktop.domain.changes import Changes
from desktop.domain.copy import CopyStatus
from desktop.domain.edit import Edit
from desktop.domain.errors import RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.merge import fold
from desktop.domain.record import Record, RecordId
from desktop.services.editing import present
from desktop.storage.removals import Removal
from desktop.storage.store import Store

_CHANGES = Changes(records=True, exchange=True)


def remove(store: Store, record: RecordId, *, now: datetime) -> Changes:
    """Delete a record. RuleError while the library has copies or somebody waits."""
    with store.write():
        text = present(store, record).text()
        copies = store.copies.of_record(record)
        out = sum(store.loans.current(copy.id) is not None for copy in copies)
        if out:
            raise RuleError("record.copies_out", count=out)
        left = sum(copy.status is not CopyStatus.WITHDRAWN for copy in copies)
        if left:
            raise RuleError("record.has_copies", count=left)
        waiting = len(store.holds.open_of(record))
        if waiting:
            raise RuleError("record.somebody_waits", count=waiting)
        take_out(store, Removal(record=record, at=now, text=text), now=now)
    return _CHANGES


def put_back(store: Store, record: RecordId, *, now: datetime) -> Changes:
    """Undo the removal of a record, with what the nation has said of it since."""
    with store.write():
        removal = store.removals.get(record)
        if removal is None or removal.survivor is not None:
            raise RuleError("record.not_removed")
        bring_in(store, removal, now=now)
    return _CHANGES


def take_out(store: Store, removal: Removal, *, now: datetime) -> None:
    """Remove a record of which nothing speaks against it. Inside Store.write()."""
    record = removal.record
    base = store.bases.get(record)
    if base is not None and base.document is None:
        store.bases.put(replace(base, document=removal.text))
    store.removals.put(removal)
    store.records.remove(record)
    store.conflicts.close_of(record)
    body = {} if removal.survivor is None else {"into": removal.survivor}
    _tell(store, record, body, now=now)


def bring_in(store: Store, removal: Removal, *, now: datetime) -> None:
    """Put a removed record back where it was. Inside Store.write()."""
    record = removal.record
    base = store.bases.get(record)
    text = removal.text
    if base is not None and base.document is not None:
        waiting = [Edit.from_body(entry.body) for entry in store.outbox.entity_pending(record)]
        text = fold(base.document, waiting) or text
        store.bases.put(replace(base, document=base.document if waiting else None))
    store.removals.forget(record)
    store.records.put(record, Record.from_text(text))
    _tell(store, record, {"undone": True}, now=now)


def _tell(store: Store, record: RecordId, body: Mapping[str, object], *, now: datetime) -> None:
    store.outbox.append(ChangeKind.REMOVAL, record, json.dumps(body), now=now)
