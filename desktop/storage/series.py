"""Series of accession numbers: what was given out last, and the range a library may use."""

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from desktop.domain.copy import accession_number, split_accession
from desktop.domain.errors import RuleError

_NOTE = (
    "INSERT INTO series (prefix, last) VALUES (?, ?)"
    " ON CONFLICT (prefix) DO UPDATE SET last = max(last, excluded.last)"
)
_FIRST = "INSERT INTO series (prefix, last) VALUES (?, 0) ON CONFLICT (prefix) DO NOTHING"
_NEXT = (
    "UPDATE series SET last = last + 1 WHERE prefix = ? AND (most IS NULL OR last < most)"
    " RETURNING last"
)


class NumberSeries(NamedTuple):
    """A series: the last number given out, and from which to which numbers may be given."""

    prefix: str
    last: int
    first: int = 1
    most: int | None = None

    def has(self, number: int) -> bool:
        """Whether the number lies in the range."""
        return self.first <= number and (self.most is None or number <= self.most)


class SeriesTable:
    """The `series` table. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute
        self._executemany = connection.executemany

    def next_accession(self, prefix: str) -> str:
        """Take the next number of a series; RuleError when its range is used up."""
        self._execute(_FIRST, (prefix,))
        row = self._execute(_NEXT, (prefix,)).fetchone()
        if row is None:
            raise RuleError("series.used_up", prefix=prefix)
        return accession_number(prefix, row[0])

    def all(self) -> tuple[NumberSeries, ...]:
        rows = self._execute("SELECT prefix, last, first, most FROM series ORDER BY prefix")
        return tuple(NumberSeries(*row) for row in rows)

    def put(self, series: NumberSeries) -> None:
        self._execute(
            "INSERT OR REPLACE INTO series (prefix, last, first, most) VALUES (?, ?, ?, ?)", series
        )

    def note(self, accessions: Iterable[str]) -> None:
        """Remember numbers that came from elsewhere, so that each series goes on after them.

        One outside the range of this library was given by somebody else, and uses up nothing.
        """
        ranges = {series.prefix: series for series in self.all() if series.most is not None}
        last: dict[str, int] = {}
        for prefix, number in filter(None, map(split_accession, accessions)):
            limits = ranges.get(prefix)
            if limits is None or limits.has(number):
                last[prefix] = max(number, last.get(prefix, 0))
        self._executemany(_NOTE, last.items())

    def given(self, prefix: str) -> list[int]:
        """Every number of a series that a copy carries. Reads all copies: for rare questions."""
        rows = self._execute(
            "SELECT accession FROM copy WHERE substr(accession, 1, ?) = ?",
            (len(prefix) + 1, f"{prefix}."),
        )
        parts = (split_accession(row[0]) for row in rows)
        return [number for found, number in filter(None, parts) if found == prefix]

    def is_taken(self, accession: str) -> bool:
        """Whether a copy has this number. Reads all copies: for a number that somebody typed."""
        row = self._execute("SELECT 1 FROM copy WHERE accession = ? LIMIT 1", (accession,))
        return row.fetchone() is not None
