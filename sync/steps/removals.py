"""Records that another PC of this library has taken out of the catalogue, or put back."""

from dataclasses import replace
from datetime import datetime

from desktop.domain.edit import Edit, json_object, sound_record
from desktop.domain.errors import InputError
from desktop.domain.merge import fold
from desktop.domain.record import RecordId
from desktop.storage.removals import Removal
from desktop.storage.store import Store
from sync.document import Document

WAITS = "change.waits"
"""What a row says that came before the thing it is about: it is read again later."""


def take_removal(store: Store, record: RecordId, document: Document, *, now: datetime) -> bool:
    """Do here what was done there. Inside a transaction.

    False when nothing is new, or when the book stands on this shelf. InputError when it makes no
    sense, or when the record has not come yet.
    """
    told = json_object(document.text)
    removal = store.removals.get(record)
    if told.get("undone") is True:
        return removal is not None and removal.survivor is None and _put_back(store, removal)
    if removal is not None or store.copies.of_record(record) or store.holds.open_of(record):
        return False
    text = store.records.text(record)
    if text is None:
        raise InputError(WAITS)
    base = store.bases.get(record)
    if base is not None and base.document is None:
        store.bases.put(replace(base, document=text))
    store.removals.put(Removal(record=record, at=now, text=text))
    store.records.remove(record)
    store.conflicts.close_of(record)
    return True


def _put_back(store: Store, removal: Removal) -> bool:
    record, text = removal.record, removal.text
    base = store.bases.get(record)
    if base is not None and base.document is not None:
        waiting = [Edit.from_body(entry.body) for entry in store.outbox.entity_pending(record)]
        text = fold(base.document, waiting) or text
        store.bases.put(replace(base, document=base.document if waiting else None))
    store.removals.forget(record)
    store.records.put(record, sound_record(text))
    return True
