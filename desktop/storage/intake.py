"""Takes a parcel of records into the library: what is new, in one go (see `incoming`)."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import NamedTuple

from desktop.domain.copy import CopyStatus, copy_body
from desktop.domain.edit import creation
from desktop.domain.exchange import ChangeKind
from desktop.domain.identity import Identities
from desktop.storage.copies import Copies, NewCopyRow
from desktop.storage.outbox import Outbox
from desktop.storage.records import NewRow, Records
from desktop.storage.sqlite_errors import translated

_PARCEL = "parcel"
_KNOWN = f"""
SELECT seq, is_twin OR identifier IN (SELECT identifier FROM record) FROM {_PARCEL}.incoming
"""
_COPIES = f"""
SELECT copy.seq, record, copy.barcode, number, start,
       copy.barcode IN (SELECT barcode FROM copy),
       copy.barcode IN (SELECT card FROM patron)
FROM {_PARCEL}.incoming_copy AS copy JOIN {_PARCEL}.incoming AS record ON record.seq = copy.record
ORDER BY number, copy.seq
"""
_NEW_COPIES = f"""
SELECT copy.seq, spot.id, barcode, accession, store, price
FROM {_PARCEL}.incoming_copy AS copy JOIN temp.spot ON spot.seq = copy.record ORDER BY copy.seq
"""
_BIRTHS = f"""
SELECT op, id, NULL, CAST(? || marc AS BLOB)
FROM temp.spot JOIN {_PARCEL}.incoming USING (seq) ORDER BY spot.seq
"""
_BODIES = "SELECT op, id, body, CAST(body AS BLOB) FROM temp.spot_copy ORDER BY seq"


class Refused(NamedTuple):
    """A barcode that cannot be given, with the number and the start of its record in the file."""

    number: int
    start: int
    barcode: str
    is_card: bool


class SortedOut(NamedTuple):
    """What of a parcel is new: rows of records and of copies, and barcodes that are not."""

    records: list[int]
    skipped: int
    copies: list[int]
    refused: list[Refused]


class Intake:
    """The tables of a parcel, while it is attached."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        identities: Identities,
        *,
        records: Records,
        copies: Copies,
        outbox: Outbox,
    ) -> None:
        self._execute = connection.execute
        self._identities = identities
        self._records = records
        self._copies = copies
        self._outbox = outbox

    @contextmanager
    def attached(self, path: Path) -> Iterator[None]:
        """Have the parcel at hand in the block, which must not be in a transaction."""
        with translated():
            self._execute(f"ATTACH ? AS {_PARCEL}", (str(path),))
        try:
            yield
        finally:
            with translated():
                self._execute(f"DETACH {_PARCEL}")

    def sort_out(self, *, skip_known: bool) -> SortedOut:
        """What is new in the parcel; with `skip_known`, records the library has are not."""
        rows = self._execute(_KNOWN).fetchall()
        records = [seq for seq, is_known in rows if not (skip_known and is_known)]
        fresh, taken = set(records), set()
        copies, refused = [], []
        for seq, record, barcode, number, start, is_copy, is_card in self._execute(_COPIES):
            if record not in fresh:
                continue
            if is_copy or is_card or barcode in taken:
                refused.append(Refused(number, start, barcode, bool(is_card and not is_copy)))
            else:
                copies.append(seq)
                taken.add(barcode)
        return SortedOut(records, len(rows) - len(records), copies, refused)

    def take_in(self, new: SortedOut, *, now: datetime) -> None:
        """Store what is new, with its journal. Inside Store.write()."""
        born = self._outbox.next_number()
        names = self._identities.blobs(2 * len(new.records), now)
        rows = map(NewRow, new.records, names[::2], names[1::2], count(born))
        before = self._records.take_in(_PARCEL, list(rows))
        self._copies.take_in(_PARCEL, self._new_copies(new, now), before=before)
        self._outbox.append_rows(ChangeKind.RECORD, _BIRTHS, (creation(""),), now=now)
        self._outbox.append_rows(ChangeKind.COPY, _BODIES, (), now=now)

    def _new_copies(self, new: SortedOut, now: datetime) -> Iterator[NewCopyRow]:
        wanted = set(new.copies)
        rows = [row for row in self._execute(_NEW_COPIES) if row[0] in wanted]
        names = self._identities.blobs(2 * len(rows), now)
        for name, op, (seq, record, barcode, accession, store, price) in zip(
            names[::2], names[1::2], rows, strict=True
        ):
            body = copy_body(
                record.hex(),
                barcode,
                accession=accession,
                store=store,
                price=price,
                status=CopyStatus.IN_STOCK,
            )
            yield NewCopyRow(seq, name, op, body)
