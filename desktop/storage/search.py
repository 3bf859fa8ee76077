"""Full-text search over folded words; a row id is a position in title order (see `order`)."""

import sqlite3
from collections.abc import Iterable
from typing import Any

from desktop.domain.catalogue import Hit, SearchField
from desktop.domain.record import RecordId

EXACT_UP_TO = 1000
"""Totals are exact up to here; beyond, counting would cost more than the page itself."""

_COLUMNS = {
    SearchField.TITLE: "title",
    SearchField.AUTHOR: "author",
    SearchField.SUBJECT: "subject",
    SearchField.ISBN: "other",
}
_COPIES = "(SELECT count(*) FROM copy WHERE copy.record = listing.record AND status = 'in_stock')"
_OUT = (
    "(SELECT count(*) FROM copy JOIN loan ON loan.copy = copy.id AND loan.returned_at IS NULL"
    " WHERE copy.record = listing.record AND status = 'in_stock')"
)
# Joined both ways, so that either side can be found first: a listing by its place, a record by id.
_HIT = (
    "SELECT listing.position, record.id, listing.title, listing.author, listing.year, listing.isbn,"
    f" {_COPIES}, {_OUT} FROM listing"
    " JOIN record ON record.key = listing.record AND record.position = listing.position"
)
_ON_SHELF = (
    " AND EXISTS (SELECT 1 FROM listing JOIN copy ON copy.record = listing.record"
    " WHERE listing.position = {rowid} AND copy.status = 'in_stock' AND NOT EXISTS"
    " (SELECT 1 FROM loan WHERE loan.copy = copy.id AND loan.returned_at IS NULL))"
)
Terms = tuple[str, str, str, str]


def match_expression(words: list[str], *, field: SearchField, as_typed: bool) -> str:
    """The FTS5 query: all the folded words, the last one perhaps incomplete."""
    phrases = [f'"{word}"' for word in words]
    if as_typed:
        phrases[-1] += " *"
    column = _COLUMNS.get(field)
    joined = " AND ".join(phrases)
    return f"{column} : ({joined})" if column else joined


class Search:
    """The `search` index."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute
        self._executemany = connection.executemany

    def add(self, rows: Iterable[tuple[int, str, str, str, str]]) -> None:
        """Index terms; in order of position, or FTS5 becomes slow."""
        self._executemany(
            "INSERT INTO search (rowid, title, author, subject, other) VALUES (?, ?, ?, ?, ?)", rows
        )

    def remove(self, position: int, terms: Terms) -> None:
        """Take out a row; `terms` must be those it was indexed with."""
        self._execute(
            "INSERT INTO search (search, rowid, title, author, subject, other)"
            " VALUES ('delete', ?, ?, ?, ?, ?)",
            (position, *terms),
        )

    def positions(
        self, match: str, *, limit: int, offset: int, only_available: bool = False
    ) -> list[int]:
        """A page of positions, in title order."""
        narrowed = _ON_SHELF.format(rowid="search.rowid") if only_available else ""
        rows = self._execute(
            f"SELECT rowid FROM search WHERE search MATCH ?{narrowed}"
            " ORDER BY rowid LIMIT ? OFFSET ?",
            (match, limit, offset),
        )
        return [row[0] for row in rows]

    def all_positions(self, *, limit: int, offset: int, only_available: bool = False) -> list[int]:
        """A page of the whole catalogue, in title order."""
        narrowed = _ON_SHELF.format(rowid="page.position") if only_available else ""
        rows = self._execute(
            f"SELECT position FROM listing AS page WHERE 1{narrowed}"
            " ORDER BY position LIMIT ? OFFSET ?",
            (limit, offset),
        )
        return [row[0] for row in rows]

    def texts(self, positions: list[int]) -> list[tuple[int, str, str, int | None]]:
        """Position, title, author and year of each, for ranking."""
        marks = ",".join("?" * len(positions))
        return self._execute(
            f"SELECT position, title, author, year FROM listing WHERE position IN ({marks})",
            positions,
        ).fetchall()

    def hits(self, positions: list[int]) -> tuple[Hit, ...]:
        """The rows at these positions, in this order."""
        marks = ",".join("?" * len(positions))
        rows = self._execute(f"{_HIT} WHERE listing.position IN ({marks})", positions)
        found = {row[0]: _hit(row) for row in rows}
        return tuple(found[position] for position in positions)

    def hit(self, record: RecordId) -> Hit | None:
        row = self._execute(f"{_HIT} WHERE record.id = ?", (bytes.fromhex(record),)).fetchone()
        return None if row is None else _hit(row)


def _hit(row: tuple[Any, ...]) -> Hit:
    _, record, title, author, year, isbn, copies, out = row
    return Hit(RecordId(record.hex()), title, author, year, isbn, copies, copies - out)
