"""Takes a parcel of records into the library: what is new, in one go (see `incoming`)."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from itertools import count
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from desktop.domain.copy import DEFAULT_PREFIX, CopyStatus, copy_body
from desktop.domain.exchange import ChangeKind
from desktop.domain.holding import Holding
from desktop.domain.identity import Identities
from desktop.domain.journal import digest_of
from desktop.domain.matching import OnDuplicate
from desktop.storage.copies import Copies
from desktop.storage.matches import Matches, RowMatch
from desktop.storage.outbox import Outbox
from desktop.storage.records import NewRow, Records
from desktop.storage.sqlite import sqlite3
from desktop.storage.sqlite_errors import translated

_PARCEL = "parcel"
_COPIES = f"""
SELECT record, copy.barcode, copy.accession, copy.store, price, number, start,
       copy.barcode IN (SELECT barcode FROM copy),
       copy.barcode IN (SELECT card FROM patron)
FROM {_PARCEL}.incoming_copy AS copy JOIN {_PARCEL}.incoming AS record ON record.seq = copy.record
ORDER BY number, copy.seq
"""
_ROWS = f"SELECT seq, number, is_twin FROM {_PARCEL}.incoming ORDER BY seq"
_TEXTS = f"SELECT seq, number, start, CAST(marc AS TEXT) FROM {_PARCEL}.incoming ORDER BY number"
_HOLDINGS = f"SELECT record, barcode, store, price, accession FROM {_PARCEL}.incoming_copy"
_NONE: Mapping[int, OnDuplicate] = MappingProxyType({})
_BIRTHS = f"""
SELECT op, id, NULL, digest
FROM temp.spot JOIN {_PARCEL}.incoming USING (seq) ORDER BY spot.seq
"""


class Refused(NamedTuple):
    """A barcode that is not given, with the number and the start of its record in the file."""

    number: int
    start: int
    barcode: str
    why: str
    """The code of the reason."""


class NewCopy(NamedTuple):
    """A copy of the `record`-th row of the parcel."""

    record: int
    barcode: str
    accession: str
    store: str
    price: int | None


class SortedOut(NamedTuple):
    """What becomes of a parcel: rows to add, rows to merge with what is known, rows left out."""

    records: list[int]
    merged: list[int]
    skipped: int
    copies: list[NewCopy]
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
            self._execute(f"ATTACH ? AS {_PARCEL} KEY ''", (str(path),))
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
        added = fates[OnDuplicate.ADD]
        for seq, number, is_twin in self._execute(_ROWS):
            if is_twin or seq in matches:
                fates[decisions.get(number, usual)].append(seq)
            else:
                added.append(seq)
        copies, refused = self._sort_out_copies(set(added), set(fates[OnDuplicate.SKIP]))
        skipped = len(fates[OnDuplicate.SKIP])
        known = list(matches.values())
        return SortedOut(added, fates[OnDuplicate.MERGE], skipped, copies, refused, known)

    def _sort_out_copies(
        self, added: set[int], skipped: set[int]
    ) -> tuple[list[NewCopy], list[Refused]]:
        copies, refused = [], []
        taken: set[str] = set()
        for row in self._execute(_COPIES):
            record, barcode, accession, store, price, number, start, is_copy, is_card = row
            is_taken = is_copy or barcode in taken
            if record in added and not (is_taken or is_card):
                copies.append(NewCopy(record, barcode, accession, store, price))
                if barcode:
                    taken.add(barcode)
            elif record in added:
                why = "copy.barcode_taken" if is_taken else "copy.barcode_is_a_card"
                refused.append(Refused(number, start, barcode, why))
            elif record in skipped and barcode and not is_taken:
                refused.append(Refused(number, start, barcode, "copy.record_skipped"))
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

    def take_in(self, new: SortedOut, *, now: datetime) -> tuple[int, int] | None:
        """Store what is new, with its journal. Inside Store.write().

        Returns the first and the last key of the records, or None when there are none.
        """
        if not new.records:
            return None
        last = self._outbox.last()
        births = count(1 if last is None else last.n + 1)
        names = self._identities.blobs(2 * len(new.records), now)
        rows = list(map(NewRow, new.records, names[::2], names[1::2], births))
        before = self._records.take_in(_PARCEL, rows)
        named = {row.seq: row.id.hex() for row in rows}
        copies = [*map(self._numbered, new.copies)]
        names = self._identities.blobs(2 * len(copies), now)
        self._copies.add_all(
            (name, before + copy.record, *copy[1:])
            for name, copy in zip(names[::2], copies, strict=True)
        )
        self._outbox.append_all(ChangeKind.RECORD, self._execute(_BIRTHS), now=now)
        self._outbox.append_all(
            ChangeKind.COPY,
            (
                (op, name, body := _body(named[copy.record], copy), digest_of(body.encode()))
                for name, op, copy in zip(names[::2], names[1::2], copies, strict=True)
            ),
            now=now,
        )
        return before + new.records[0], before + new.records[-1]

    def _numbered(self, copy: NewCopy) -> NewCopy:
        """A copy without a number is given one; its barcode is its number, if it has no other."""
        if copy.accession and copy.barcode:
            return copy
        accession = copy.accession or self._copies.next_accession(DEFAULT_PREFIX)
        return copy._replace(barcode=copy.barcode or accession, accession=accession)


def _body(record: str, copy: NewCopy) -> str:
    return copy_body(
        record,
        copy.barcode,
        accession=copy.accession,
        store=copy.store,
        price=copy.price,
        status=CopyStatus.IN_STOCK,
    )
