"""Takes a parcel of records into the library: what is new, in one go (see `incoming`)."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import NamedTuple

from desktop.domain.exchange import ChangeKind
from desktop.storage.copies import Copies
from desktop.storage.outbox import Outbox
from desktop.storage.records import Records
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
_WANTED = "seq IN (SELECT value FROM json_each(?)) ORDER BY seq"
_BIRTHS = f"SELECT op, id, NULL, birth FROM {_PARCEL}.incoming WHERE {_WANTED}"
_BODIES = f"SELECT op, id, body, digest FROM {_PARCEL}.incoming_copy WHERE {_WANTED}"


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
        self, connection: sqlite3.Connection, *, records: Records, copies: Copies, outbox: Outbox
    ) -> None:
        self._execute = connection.execute
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
        born = self._outbox.append_rows(
            ChangeKind.RECORD, _BIRTHS, (json.dumps(new.records),), now=now
        )
        self._outbox.append_rows(ChangeKind.COPY, _BODIES, (json.dumps(new.copies),), now=now)
        first = self._records.take_in(_PARCEL, dict(zip(new.records, count(born), strict=False)))
        self._copies.take_in(_PARCEL, new.copies, first_record=first)
