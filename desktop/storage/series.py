"""Series of numbers, of copies and of cards: what was given out last, and the range to use."""

from collections.abc import Iterable
from typing import NamedTuple

from desktop.domain.copy import accession_number, split_accession
from desktop.domain.errors import RuleError
from desktop.storage.sqlite import sqlite3


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
    """A table of series, and the column that has their numbers.

    Reads at any time; writes inside Store.write().
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        *,
        table: str = "series",
        holder: str = "copy",
        column: str = "accession",
    ) -> None:
        self._execute = connection.execute
        self._executemany = connection.executemany
        self._table = table
        self._numbers = f"SELECT {column} FROM {holder} WHERE"
        self._column = column

    def next_accession(self, prefix: str) -> str:
        """Take the next number of a series; RuleError when its range is used up."""
        self._execute(
            f"INSERT INTO {self._table} (prefix, last) VALUES (?, 0)"
            " ON CONFLICT (prefix) DO NOTHING",
            (prefix,),
        )
        row = self._execute(
            f"UPDATE {self._table} SET last = last + 1"
            " WHERE prefix = ? AND (most IS NULL OR last < most) RETURNING last",
            (prefix,),
        ).fetchone()
        if row is None:
            raise RuleError("series.used_up", prefix=prefix)
        return accession_number(prefix, row[0])

    def coming(self, prefix: str) -> str:
        """The number that would be given next; it is not taken."""
        row = self._execute(
            f"SELECT last FROM {self._table} WHERE prefix = ?", (prefix,)
        ).fetchone()
        return accession_number(prefix, 1 if row is None else row[0] + 1)

    def all(self) -> tuple[NumberSeries, ...]:
        rows = self._execute(f"SELECT prefix, last, first, most FROM {self._table} ORDER BY prefix")
        return tuple(NumberSeries(*row) for row in rows)

    def put(self, series: NumberSeries) -> None:
        self._execute(
            f"INSERT OR REPLACE INTO {self._table} (prefix, last, first, most) VALUES (?, ?, ?, ?)",
            series,
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
        self._executemany(
            f"INSERT INTO {self._table} (prefix, last) VALUES (?, ?)"
            " ON CONFLICT (prefix) DO UPDATE SET last = max(last, excluded.last)",
            last.items(),
        )

    def given(self, prefix: str) -> list[int]:
        """Every number of a series that is in use. Reads them all: for rare questions."""
        rows = self._execute(
            f"{self._numbers} substr({self._column}, 1, ?) = ?", (len(prefix) + 1, f"{prefix}.")
        )
        parts = (split_accession(row[0]) for row in rows)
        return [number for found, number in filter(None, parts) if found == prefix]

    def is_taken(self, accession: str) -> bool:
        """Whether this number is in use. Reads them all: for a number that somebody typed."""
        row = self._execute(f"{self._numbers} {self._column} = ? LIMIT 1", (accession,))
        return row.fetchone() is not None
