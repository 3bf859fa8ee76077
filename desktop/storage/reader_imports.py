"""What each list of readers brought, so that it can be undone as a whole. Nobody's name is here."""

import json
from datetime import date, datetime
from typing import NamedTuple

from desktop.domain.patron import PatronId
from desktop.storage.columns import blob, moment, moment_or_none
from desktop.storage.sqlite import sqlite3


class ReaderBatch(NamedTuple):
    """A list that came in: its number, when, the name of its file."""

    number: int
    at: datetime
    file: str
    undone_at: datetime | None


class BroughtReader(NamedTuple):
    """A reader whom a list brought, or of whom it told more; `filled` is None for a new one."""

    patron: PatronId
    filled: tuple[str, ...] | None
    expired: date | None
    """What stood in the place of the day that the list told."""
    is_as_it_came: bool


class ReaderImports:
    """The tables `reader_import` and `reader_import_row`. Writes inside Store.write().

    Whoever changes a reader takes the mark off, by a trigger: there is no way around it.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def begin(self, file: str, *, now: datetime) -> int:
        """The number of a list that begins to come in."""
        row = self._execute(
            "INSERT INTO reader_import (at, file) VALUES (?, ?) RETURNING number",
            (now.isoformat(), file),
        ).fetchone()
        return int(row[0])

    def row(self, batch: int, patron: PatronId) -> BroughtReader | None:
        """What this list did to a reader so far."""
        row = self._execute(f"{_ROWS} AND patron = ?", (batch, blob(patron))).fetchone()
        return None if row is None else _brought(row)

    def put(self, batch: int, brought: BroughtReader) -> None:
        """Note it after the reader was written, which takes the mark off."""
        filled, expired = brought.filled, brought.expired
        self._execute(
            "INSERT OR REPLACE INTO reader_import_row VALUES (?, ?, ?, ?, ?)",
            (
                batch,
                blob(brought.patron),
                None if filled is None else json.dumps(filled),
                None if expired is None else expired.isoformat(),
                brought.is_as_it_came,
            ),
        )

    def get(self, number: int) -> ReaderBatch | None:
        row = self._execute(f"{_BATCHES} WHERE number = ?", (number,)).fetchone()
        return None if row is None else _batch(row)

    def latest(self, *, limit: int = 20) -> tuple[ReaderBatch, ...]:
        """Newest first."""
        return tuple(
            map(_batch, self._execute(f"{_BATCHES} ORDER BY number DESC LIMIT ?", (limit,)))
        )

    def rows(self, batch: int, *, after: str, limit: int) -> list[BroughtReader]:
        """Readers who are still there, by identity."""
        query = f"{_ROWS} AND patron > ? ORDER BY patron LIMIT ?"
        return [_brought(row) for row in self._execute(query, (batch, blob(after), limit))]

    def mark_undone(self, number: int, *, now: datetime) -> None:
        self._execute("DELETE FROM reader_import_row WHERE batch = ?", (number,))
        self._execute(
            "UPDATE reader_import SET undone_at = ? WHERE number = ?", (now.isoformat(), number)
        )


_ROWS = "SELECT patron, filled, expired, is_as_it_came FROM reader_import_row WHERE batch = ?"
_BATCHES = "SELECT number, at, file, undone_at FROM reader_import"


def _batch(row: tuple[int, str, str, str | None]) -> ReaderBatch:
    return ReaderBatch(row[0], moment(row[1]), row[2], moment_or_none(row[3]))


def _brought(row: tuple[bytes, str | None, str | None, int]) -> BroughtReader:
    patron, filled, expired, is_as_it_came = row
    return BroughtReader(
        PatronId(patron.hex()),
        None if filled is None else tuple(json.loads(filled)),
        None if expired is None else date.fromisoformat(expired),
        bool(is_as_it_came),
    )
