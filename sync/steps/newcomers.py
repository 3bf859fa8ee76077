"""Takes the records of a page that the library has never heard of, all at once.

The first pull is nothing else, and a record by itself takes as many statements as a page of them.
Everything here is inside Store.write().
"""

from collections.abc import Iterable, Iterator

from desktop.domain.edit import sound_record
from desktop.domain.errors import InputError
from desktop.domain.exchange import ChangeKind
from desktop.domain.merge import OTHERS
from desktop.domain.prepared import PreparedRecord, prepared
from desktop.domain.record import RecordId
from desktop.storage.bases import Base
from desktop.storage.store import Store
from sync.wire import Change


def take_newcomers(store: Store, changes: Iterable[Change], *, walk: int) -> set[int]:
    """Store them as the hub has them. Returns which rows of the feed that were.

    Whatever is not simply new is left to be taken by itself: what is known in any way, what was
    joined or removed, what others were joined to, and what is damaged.
    """
    found = list(_newcomers(store, changes, walk=walk))
    if found:
        store.records.add_all((base.record, record) for _, base, record in found)
        store.bases.add_all(base for _, base, _ in found)
    return {seq for seq, _, _ in found}


def _newcomers(
    store: Store, changes: Iterable[Change], *, walk: int
) -> Iterator[tuple[int, Base, PreparedRecord]]:
    seen: set[str] = set()
    for change in changes:
        if change.kind != ChangeKind.RECORD or change.entity in seen:
            continue
        seen.add(change.entity)
        record = RecordId(change.entity)
        if not store.bases.is_stranger(record):
            continue
        try:
            document = change.document()
            new = sound_record(document.text)
        except InputError:
            continue  # kept, and told of, where each is taken by itself
        if document.marks.values:
            continue
        versions = {OTHERS: document.common, **document.exceptions}
        base = Base(
            record=record,
            version=document.version,
            walk=walk,
            field_versions=versions,
            document=None,
            marks=document.marks,
        )
        yield change.seq, base, prepared(new)
