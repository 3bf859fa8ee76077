"""Giving a book a picture of its cover."""

from dataclasses import dataclass

from desktop.domain.changes import NOTHING, Changes
from desktop.domain.errors import InputError
from desktop.domain.record import RecordId
from desktop.services.editing import present
from desktop.storage.store import Store

MOST_BYTES = 60_000


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverKept:
    """The picture that was there before, so that it can be put back."""

    before: bytes | None
    changes: Changes = NOTHING


def cover(store: Store, record: RecordId) -> bytes | None:
    """The picture of a book, if it has one."""
    return store.records.covers.get(record)


def keep_cover(store: Store, record: RecordId, image: bytes | None) -> CoverKept:
    """Keep a picture that was made small; None takes it away. InputError when it is large."""
    if image is not None and len(image) > MOST_BYTES:
        raise InputError("cover.too_large", most=MOST_BYTES)
    with store.write():
        present(store, record)
        before = store.records.covers.get(record)
        store.records.covers.put(record, image)
    return CoverKept(before=before)
