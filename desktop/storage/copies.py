"""Copies on disk, and the accession numbers given out."""

import json
from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

from desktop.domain.copy import Copy, CopyId
from desktop.domain.loan import Loan
from desktop.domain.record import RecordId
from desktop.domain.register import Entry, Part
from desktop.storage.asking import Asking
from desktop.storage.columns import blob
from desktop.storage.copy_rows import COPY_COLUMNS, COPY_WIDTH, PUT_COPY, copy_of, row_of
from desktop.storage.holds import WAITED_FOR
from desktop.storage.loans import LOAN_COLUMNS, OUT, loan_of
from desktop.storage.new_copies import NewCopies
from desktop.storage.series import SeriesTable
from desktop.storage.sqlite import sqlite3

_COLUMNS = f"{COPY_COLUMNS} FROM copy JOIN record ON record.key = copy.record"
_SCAN = (
    f"SELECT {COPY_COLUMNS}, record.title, {WAITED_FOR}, {LOAN_COLUMNS}"
    " FROM copy JOIN record ON record.key = copy.record"
    f" LEFT JOIN loan ON loan.id = {OUT}"
    " WHERE copy.barcode = ? LIMIT 1"
)
_AT_ONCE = 50
"""So many new copies to a statement, which sets up once what it checks them against."""
_TITLE, _WAITED_FOR, _LOAN = COPY_WIDTH, COPY_WIDTH + 1, COPY_WIDTH + 2


def _add(count: int) -> str:
    rows = ", ".join(["(?, ?, ?, ?, ?, ?, 'in_stock')"] * count)
    return f"INSERT INTO copy (id, record, barcode, accession, store, price, status) VALUES {rows}"


def _joined(rows: Iterable[tuple[object, ...]]) -> list[object]:
    return [*chain.from_iterable(rows)]


class Scanned(NamedTuple):
    """A copy as the desk needs it, in one reading: with its title, and its loan while it is out."""

    copy: Copy
    title: str
    is_waited_for: bool
    loan: Loan | None


class Copies:
    """The `copy` table. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.new = NewCopies(connection)
        self.series = SeriesTable(connection)
        self._execute = connection.execute
        self._scan = Asking(connection)
        self._executemany = connection.executemany

    def get(self, copy: CopyId) -> Copy | None:
        return self._one("copy.id = ?", blob(copy))

    def by_barcode(self, barcode: str) -> Copy | None:
        return self._one("copy.barcode = ?", barcode)

    def scanned(self, barcode: str) -> Scanned | None:
        row = self._scan.first(_SCAN, (barcode,))
        if row is None:
            return None
        loan = None if row[_LOAN] is None else loan_of(row[_LOAN:])
        return Scanned(copy_of(row), row[_TITLE], bool(row[_WAITED_FOR]), loan)

    def of_record(self, record: RecordId) -> tuple[Copy, ...]:
        """The copies of a record, by accession number."""
        rows = self._execute(
            f"SELECT {_COLUMNS} WHERE record.id = ? ORDER BY copy.accession, copy.id",
            (blob(record),),
        )
        return tuple(copy_of(row) for row in rows)

    def of_entry(self, entry: Entry) -> tuple[Copy, ...]:
        """The copies that came, or went, by a line of the summary register."""
        column = "entry" if entry.part is Part.ADDITIONS else "departure"
        rows = self._execute(
            f"SELECT {_COLUMNS} WHERE copy.{column} = ? ORDER BY copy.accession, copy.id",
            (blob(entry.id),),
        )
        return tuple(copy_of(row) for row in rows)

    def taken(self, codes: Iterable[str]) -> set[str]:
        """Those of `codes` that a copy carries as its barcode."""
        rows = self._execute(
            "SELECT barcode FROM copy WHERE barcode IN (SELECT value FROM json_each(?))",
            (json.dumps(list(codes)),),
        )
        return {row[0] for row in rows}

    def put(self, copy: Copy) -> None:
        self._execute(PUT_COPY, row_of(copy))
        self.series.note([copy.accession])

    def add_all(self, copies: Iterable[tuple[bytes, int, str, str, str, int | None]]) -> None:
        """Add copies: their id, the key of the record, barcode, accession number, store, price."""
        rows = list(copies)
        rest = len(rows) % _AT_ONCE
        whole = iter(rows[: len(rows) - rest])
        self._executemany(_add(_AT_ONCE), map(_joined, zip(*[whole] * _AT_ONCE, strict=True)))
        self._executemany(_add(1), rows[len(rows) - rest :])
        self.series.note(row[3] for row in rows if "." in row[3])

    def was_ever_lent(self, copy: CopyId) -> bool:
        """Whether a reader ever had it, or asked for it and no other."""
        row = self._execute(
            "SELECT 1 FROM loan WHERE copy = ?1 UNION ALL SELECT 1 FROM hold"
            " WHERE copy = ?1 OR kept = ?1 LIMIT 1",
            (blob(copy),),
        ).fetchone()
        return row is not None

    def forget(self, copy: CopyId) -> None:
        """Take a copy out as if it had never been, which only one that was never lent can be."""
        self._execute("DELETE FROM copy WHERE id = ?", (blob(copy),))

    def count(self) -> int:
        return int(self._execute("SELECT count(*) FROM copy").fetchone()[0])

    def next_accession(self, prefix: str) -> str:
        """Take the next number of a series; a number is never given twice."""
        return self.series.next_accession(prefix)

    def _one(self, condition: str, value: object) -> Copy | None:
        row = self._execute(f"SELECT {_COLUMNS} WHERE {condition} LIMIT 1", (value,)).fetchone()
        return None if row is None else copy_of(row)
