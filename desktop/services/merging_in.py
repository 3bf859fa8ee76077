"""Merging a record of a file with the one the library has: its gaps filled, its copies added."""

from datetime import datetime
from typing import NamedTuple

from desktop.domain.copy import Copy, CopyId, CopyStatus, copy_body
from desktop.domain.exchange import ChangeKind
from desktop.domain.filling import filled
from desktop.domain.holding import Holding
from desktop.domain.record import Record, RecordId
from desktop.services.editing import change_record
from desktop.storage.store import Store


class MergedIn(NamedTuple):
    """What came of it; barcodes that are taken could not be given."""

    is_changed: bool
    copies: tuple[CopyId, ...]
    taken: tuple[str, ...]
    cards: tuple[str, ...]


def merge_in(
    store: Store,
    known: RecordId,
    text: str,
    holdings: tuple[Holding, ...],
    *,
    batch: int,
    now: datetime,
) -> MergedIn:
    """Merge a record, by its text form, into `known`. Inside Store.write()."""
    ours = store.records.get(known)
    assert ours is not None
    is_changed = change_record(
        store, known, filled(ours, Record.from_text(text)), now=now, batch=batch
    )
    barcodes = [held.barcode for held in holdings]
    mine = {copy.barcode for copy in store.copies.of_record(known)}
    taken = store.copies.taken(barcodes)
    cards = store.patrons.taken(barcodes)
    fresh = [held for held in holdings if held.barcode not in taken | cards]
    copies = tuple(_add_copy(store, known, held, now) for held in fresh)
    return MergedIn(is_changed, copies, tuple(taken - mine), tuple(cards - taken))


def _add_copy(store: Store, record: RecordId, held: Holding, now: datetime) -> CopyId:
    accession = held.accession or held.barcode
    copy = Copy(
        id=CopyId(store.identities.new(now)),
        record=record,
        barcode=held.barcode,
        accession=accession,
        store=held.store,
        price=held.price,
    )
    body = copy_body(
        record,
        held.barcode,
        accession=accession,
        store=held.store,
        price=held.price,
        status=CopyStatus.IN_STOCK,
    )
    store.copies.put(copy)
    store.outbox.append(ChangeKind.COPY, copy.id, body, now=now)
    return copy.id
