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
_COPIES = "(SELECT count(*) FROM copy WHERE copy.record = record.key AND status = 'in_stock')"
_OUT = (
    "(SELECT count(*) FROM copy JOIN loan ON loan.copy = copy.id AND loan.returned_at IS NULL"
    " WHERE copy.record = record.key AND status = 'in_stock')"
)
_HIT = (
    "SELECT record.position, record.id, record.title, record.author, record.year, record.isbn,"
    f" {_COPIES}, {_OUT} FROM record"
)
_ON_SHELF = (
    " AND EXISTS (SELECT 1 FROM place JOIN copy ON copy.record = place.record"
    " WHERE place.position = {rowid} AND copy.status = 'in_stock' AND NOT EXISTS"
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

    def expect_much(self) -> None:
        """Merge seldom, and write out only when a transaction ends: many rows are coming."""
        self._configure(automerge=16, hashsize=16 << 20)

    def expect_little(self) -> None:
        """Merge as one goes, so that every search stays quick. These are FTS5's own settings."""
        self._configure(automerge=4, hashsize=1 << 20)

    def _configure(self, **settings: int) -> None:
        for setting in settings.items():
            self._execute("INSERT INTO search (search, rank) VALUES (?, ?)", setting)

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
            f"SELECT position FROM place AS page WHERE 1{narrowed}"
            " ORDER BY position LIMIT ? OFFSET ?",
            (limit, offset),
        )
        return [row[0] for row in rows]

    def texts(self, positions: list[int]) -> list[tuple[int, str, str, int | None]]:
        """Position, title, author and year of each, for ranking."""
        marks = ",".join("?" * len(positions))
        return self._execute(
            "SELECT place.position, title, author, year FROM place"
            f" JOIN record ON record.key = place.record WHERE place.position IN ({marks})",
            positions,
        ).fetchall()

    def hits(self, positions: list[int]) -> tuple[Hit, ...]:
        """The rows at these positions, in this order."""
        marks = ",".join("?" * len(positions))
        rows = self._execute(
            f"{_HIT} JOIN place ON place.record = record.key WHERE place.position IN ({marks})",
            positions,
        )
        found = {row[0]: _hit(row) for row in rows}
        return tuple(found[position] for position in positions)

    def hit(self, record: RecordId) -> Hit | None:
        row = self._execute(f"{_HIT} WHERE record.id = ?", (bytes.fromhex(record),)).fetchone()
        return None if row is None else _hit(row)


def _hit(row: tuple[Any, ...]) -> Hit:
    _, record, title, author, year, isbn, copies, out = row
    return Hit(RecordId(record.hex()), title, author, year, isbn, copies, copies - out)
