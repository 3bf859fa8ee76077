"""Full-text search over folded words; a row id is a position in title order (see `order`)."""

import json
from collections.abc import Iterable
from typing import Any

from desktop.domain.catalogue import Hit
from desktop.domain.record import RecordId
from desktop.storage.loans import OUT
from desktop.storage.matching import EVERYTHING
from desktop.storage.narrowing import Narrowing, Narrowings
from desktop.storage.saved_searches import SavedSearches
from desktop.storage.sqlite import sqlite3
from desktop.storage.vocabulary import Vocabulary

_STORES = """
WITH RECURSIVE found (store) AS (
    SELECT min(store) FROM copy WHERE store > ''
    UNION ALL
    SELECT (SELECT min(store) FROM copy WHERE store > found.store)
    FROM found WHERE found.store IS NOT NULL
)
SELECT store FROM found WHERE store IS NOT NULL
"""

EXACT_UP_TO = 1000
"""Totals are exact up to here; beyond, counting would cost more than the page itself."""

_FEW_PIECES = 4
_MOST_PIECES = 128
"""An import leaves a piece a batch. To merge them is a tenth of its time and can wait: each word is
sought twice as long until it is done, by and by, while nobody waits (see `Search.tidy`)."""
_NOT_NARROWED = Narrowing()
_COPIES = "(SELECT count(*) FROM copy WHERE copy.record = record.key AND status = 'in_stock')"
_OUT = (
    "(SELECT count(*) FROM copy"
    f" WHERE copy.record = record.key AND status = 'in_stock' AND {OUT} IS NOT NULL)"
)
# The first condition is that of the index.
_KEPT = (
    "(SELECT count(*) FROM hold WHERE hold.record = record.id"
    " AND hold.state IN ('waiting', 'ready') AND hold.state = 'ready')"
)
_HIT = (
    "SELECT record.position, record.id, record.title, record.author, record.year, record.isbn,"
    f" {_COPIES}, {_OUT}, {_KEPT} FROM record"
)
TERM_SEPARATOR = "\x1f"
"""Stands between the words of title, author, subject and the rest, where they are kept."""

Terms = tuple[str, str, str, str]


class Search:
    """The `search` index, with its words and the searches that are kept."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.vocabulary = Vocabulary(connection)
        self.saved = SavedSearches(connection)
        self.narrowings = Narrowings(connection)
        self._execute = connection.execute
        self._executemany = connection.executemany

    def expect_much(self) -> None:
        """Merge later (see `tidy`), and write out only when a transaction ends: rows are coming."""
        self._configure(automerge=0, crisismerge=_MOST_PIECES, hashsize=16 << 20)

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

    def tidy(self, pages: int) -> bool:
        """Go on merging the index into one piece, by so many pages; whether more is to be done.

        An import leaves it in many, and each word is then sought in each.
        """
        pieces = self._execute("SELECT count(DISTINCT segid) FROM search_idx").fetchone()[0]
        if pieces <= _FEW_PIECES:
            return False
        self._execute("INSERT INTO search (search, rank) VALUES ('merge', ?)", (-pages,))
        return True

    def positions(
        self,
        match: str,
        narrowing: Narrowing = _NOT_NARROWED,
        *,
        after: int | None = None,
        limit: int,
        offset: int = 0,
    ) -> list[int]:
        """A page of what matches, in title order; after a position, and `offset` rows on."""
        sql, values = _rows(match, narrowing, after)
        rows = self._execute(f"{sql} ORDER BY position LIMIT ? OFFSET ?", (*values, limit, offset))
        return [row[0] for row in rows]

    def count(
        self,
        match: str,
        narrowing: Narrowing = _NOT_NARROWED,
        *,
        after: int | None = None,
        most: int = -1,
    ) -> int:
        """How many match, counted no further than `most`."""
        sql, values = _rows(match, narrowing, after)
        counted = self._execute(f"SELECT count(*) FROM ({sql} LIMIT ?)", (*values, most))
        return int(counted.fetchone()[0])

    def stores(self) -> tuple[str, ...]:
        """The stores that copies stand in; each is sought, so many copies cost nothing."""
        return tuple(row[0] for row in self._execute(_STORES))

    def texts(self, positions: list[int]) -> list[tuple[int, str, str, int | None]]:
        """Position, title, author and year of each, for ranking."""
        marks = ",".join("?" * len(positions))
        return self._execute(
            "SELECT place.position, title, author, year FROM place"
            f" JOIN record ON record.key = place.record WHERE place.position IN ({marks})",
            positions,
        ).fetchall()

    def terms(self, positions: list[int]) -> list[tuple[int, str, str, str, str]]:
        """Position and indexed words of each, in title order."""
        rows = self._execute(
            "SELECT position, terms FROM place JOIN description USING (record)"
            " WHERE position IN (SELECT value FROM json_each(?)) ORDER BY position",
            (json.dumps(positions),),
        )
        return [(row[0], *row[1].split(TERM_SEPARATOR)) for row in rows]

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
        row = self._execute(
            f"{_HIT} WHERE record.id = ? AND record.position > 0", (bytes.fromhex(record),)
        ).fetchone()
        return None if row is None else _hit(row)


def _rows(match: str, narrowing: Narrowing, after: int | None) -> tuple[str, list[str | int]]:
    """The statement that finds positions, as far as its order, and its values."""
    if match == EVERYTHING:
        # The sign in the other case keeps SQLite from seeking row by row in the search index.
        sql = "SELECT position FROM place AS page WHERE 1" + narrowing.sql.format(
            row="page.position"
        )
    else:
        sql = "SELECT rowid AS position FROM search WHERE search MATCH ?" + narrowing.sql.format(
            row="+search.rowid"
        )
    values: list[str | int] = [*([match] if match else []), *narrowing.values]
    if after is None:
        return sql, values
    return f"{sql} AND {'search.rowid' if match else 'page.position'} > ?", [*values, after]


def _hit(row: tuple[Any, ...]) -> Hit:
    _, record, title, author, year, isbn, copies, out, kept = row
    available = copies - out - kept
    return Hit(RecordId(record.hex()), title, author, year, isbn, copies, available, kept)
