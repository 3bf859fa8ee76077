"""Takes a parcel of records into the library: what is new, in one go (see `incoming`)."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from itertools import count
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from desktop.domain.copy import DEFAULT_PREFIX, CopyStatus, copy_body
from desktop.domain.edit import creation
from desktop.domain.exchange import ChangeKind
from desktop.domain.holding import Holding
from desktop.domain.identity import Identities
from desktop.domain.matching import OnDuplicate
from desktop.storage.copies import Copies, NewCopyRow
from desktop.storage.matches import Matches, RowMatch
from desktop.storage.outbox import Outbox
from desktop.storage.records import NewRow, Records
from desktop.storage.sqlite_errors import translated

_PARCEL = "parcel"
_COPIES = f"""
SELECT copy.seq, record, copy.barcode, number, start,
       copy.barcode IN (SELECT barcode FROM copy),
       copy.barcode IN (SELECT card FROM patron)
FROM {_PARCEL}.incoming_copy AS copy JOIN {_PARCEL}.incoming AS record ON record.seq = copy.record
ORDER BY number, copy.seq
"""
_ROWS = f"SELECT seq, number, is_twin FROM {_PARCEL}.incoming ORDER BY seq"
_TEXTS = f"SELECT seq, number, start, marc FROM {_PARCEL}.incoming ORDER BY number"
_HOLDINGS = f"SELECT record, barcode, store, price, accession FROM {_PARCEL}.incoming_copy"
_NONE: Mapping[int, OnDuplicate] = MappingProxyType({})
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
    """A barcode that is not given, with the number and the start of its record in the file."""

    number: int
    start: int
    barcode: str
    why: str
    """The code of the reason."""


class SortedOut(NamedTuple):
    """What becomes of a parcel: rows to add, rows to merge with what is known, rows left out."""

    records: list[int]
    merged: list[int]
    skipped: int
    copies: list[int]
    refused: list[Refused]
    matches: list[RowMatch]


class Row(NamedTuple):
    """A record of the parcel, with its number and start in the file and the copies it tells of."""

    seq: int
    number: int
    start: int
    text: str
    holdings: tuple[Holding, ...]


class Intake:
    """The tables of a parcel, while it is attached."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        identities: Identities,
        *,
        matches: Matches,
        records: Records,
        copies: Copies,
        outbox: Outbox,
    ) -> None:
        self._execute = connection.execute
        self._identities = identities
        self._matches = matches
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

    def sort_out(
        self, usual: OnDuplicate, decisions: Mapping[int, OnDuplicate] = _NONE
    ) -> SortedOut:
        """What becomes of each row; `decisions` are for records of these numbers in the file."""
        matches = self.matches()
        fates: dict[OnDuplicate, list[int]] = {fate: [] for fate in OnDuplicate}
        for seq, number, is_twin in self._execute(_ROWS):
            is_known = is_twin or seq in matches
            fates[decisions.get(number, usual) if is_known else OnDuplicate.ADD].append(seq)
        added = fates[OnDuplicate.ADD]
        copies, refused = self._sort_out_copies(set(added), set(fates[OnDuplicate.SKIP]))
        skipped = len(fates[OnDuplicate.SKIP])
        known = list(matches.values())
        return SortedOut(added, fates[OnDuplicate.MERGE], skipped, copies, refused, known)

    def _sort_out_copies(
        self, added: set[int], skipped: set[int]
    ) -> tuple[list[int], list[Refused]]:
        copies, refused = [], []
        taken: set[str] = set()
        for seq, record, barcode, number, start, is_copy, is_card in self._execute(_COPIES):
            if not barcode:
                copies += [seq] if record in added else []
            elif record in skipped and not (is_copy or barcode in taken):
                refused.append(Refused(number, start, barcode, "copy.record_skipped"))
            elif record in added and (is_copy or barcode in taken):
                refused.append(Refused(number, start, barcode, "copy.barcode_taken"))
            elif record in added and is_card:
                refused.append(Refused(number, start, barcode, "copy.barcode_is_a_card"))
            elif record in added:
                copies.append(seq)
                taken.add(barcode)
        return copies, refused

    def matches(self) -> dict[int, RowMatch]:
        """The surest match of each row that has one."""
        return self._matches.of_rows(_PARCEL)

    def rows(self, wanted: Iterable[int]) -> list[Row]:
        """Rows as they came, for merging, in the order of the file."""
        holdings: dict[int, list[Holding]] = {}
        for record, *held in self._execute(_HOLDINGS):
            holdings.setdefault(record, []).append(Holding(*held))
        chosen = set(wanted)
        return [
            Row(seq, number, start, text, tuple(holdings.get(seq, ())))
            for seq, number, start, text in self._execute(_TEXTS)
            if seq in chosen
        ]

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
        for name, op, (seq, record, told, number, store, price) in zip(
            names[::2], names[1::2], rows, strict=True
        ):
            accession = number or self._copies.next_accession(DEFAULT_PREFIX)
            barcode = told or accession
            body = copy_body(
                record.hex(),
                barcode,
                accession=accession,
                store=store,
                price=price,
                status=CopyStatus.IN_STOCK,
            )
            yield NewCopyRow(seq, name, op, barcode, accession, body)
