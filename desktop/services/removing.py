"""Taking a record out of the catalogue, and putting it back.

The hub keeps the nation's record. What stays here is a mark, so that a pull does not bring back
what the library does not have; see docs/sync.md.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from desktop.domain.authoring import bases
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
        text = _removable(store, record)
        take_out(store, Removal(record=record, at=now, text=text), now=now)
    return _CHANGES


def remove_for_all(store: Store, record: RecordId, *, now: datetime) -> Changes:
    """Ask the nation to remove a record that should not be; nobody's copy may stand behind it.

    It goes from the screen at once. RuleError as for `remove`.
    """
    with store.write():
        go(store, record, now=now)
    return _CHANGES


def go(store: Store, record: RecordId, *, now: datetime) -> None:
    """The same inside Store.write()."""
    text = _removable(store, record)
    base = store.bases.get(record)
    if base is not None and base.document is None:
        store.bases.put(replace(base, document=text))
    say(store, record, Edit(gone=True), now=now)
    store.trash.put(record, text, now=now)
    store.records.remove(record)
    store.conflicts.close_of(record)


def put_back(store: Store, record: RecordId, *, now: datetime) -> Changes:
    """Undo the removal of a record, with what the nation has said of it since."""
    with store.write():
        removal = store.removals.get(record)
        if removal is not None and removal.survivor is None:
            bring_in(store, removal, now=now)
        else:
            _put_back_for_all(store, record, now=now)
    return _CHANGES


def _removable(store: Store, record: RecordId) -> str:
    """The text of a record of which nothing speaks against its going."""
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
    return text


def _put_back_for_all(store: Store, record: RecordId, *, now: datetime) -> None:
    base = store.bases.get(record)
    waiting = [Edit.from_body(entry.body) for entry in store.outbox.entity_pending(record)]
    is_gone = any(edit.gone for edit in waiting) or (base is not None and base.marks.gone)
    text = fold(None if base is None else base.document, waiting)
    is_here = store.removals.holds(record) or store.records.text(record) is not None
    if not is_gone or text is None or is_here:
        raise RuleError("record.not_removed")
    say(store, record, Edit(gone=False), now=now)
    store.records.put(record, Record.from_text(text))


def take_out(store: Store, removal: Removal, *, now: datetime) -> None:
    """Remove a record of which nothing speaks against it. Inside Store.write()."""
    record = removal.record
    base = store.bases.get(record)
    if base is not None and base.document is None:
        store.bases.put(replace(base, document=removal.text))
    store.removals.put(removal)
    store.records.remove(record)
    store.conflicts.close_of(record)
    if removal.survivor is None:
        _tell(store, record, {}, now=now)
    else:
        say(store, record, Edit(into=removal.survivor), now=now)


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
    if removal.survivor is None:
        _tell(store, record, {"undone": True}, now=now)
    else:
        say(store, record, Edit(into=""), now=now)


def say(store: Store, record: RecordId, edit: Edit, *, now: datetime) -> None:
    """Say an edit that concerns the record as a whole. Inside Store.write()."""
    base = store.bases.get(record)
    waiting = [Edit.from_body(entry.body) for entry in store.outbox.entity_pending(record)]
    seen = bases(edit, {} if base is None else base.field_versions, waiting)
    store.outbox.append(ChangeKind.RECORD, record, replace(edit, bases=seen).json(), now=now)


def _tell(store: Store, record: RecordId, body: Mapping[str, object], *, now: datetime) -> None:
    store.outbox.append(ChangeKind.REMOVAL, record, json.dumps(body), now=now)
