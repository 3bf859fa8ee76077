"""Changes of many records at once, so that one can be undone as a whole."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.storage.columns import moment, moment_or_none
from desktop.storage.sqlite import sqlite3

_QUERY = (
    "SELECT number, at, change, undone_at,"
    " (SELECT count(*) FROM version WHERE version.batch = batch_change.number) FROM batch_change"
)
_FILE = "json_extract(change, '$.file')"


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """One such change: what it was, as JSON, and how many records it changed."""

    number: int
    at: datetime
    change: str
    undone_at: datetime | None
    records: int


class Batches:
    """The `batch_change` table. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def add(self, change: str, *, now: datetime) -> int:
        """The number of the new batch."""
        row = self._execute(
            "INSERT INTO batch_change (at, change) VALUES (?, ?) RETURNING number",
            (now.isoformat(), change),
        ).fetchone()
        return int(row[0])

    def get(self, number: int) -> Batch | None:
        row = self._execute(f"{_QUERY} WHERE number = ?", (number,)).fetchone()
        return None if row is None else _batch(row)

    def latest_changes(self, *, limit: int = 20) -> tuple[Batch, ...]:
        """Newest first, without imports."""
        return self._latest(f"{_FILE} IS NULL", limit)

    def latest_imports(self, *, limit: int = 20) -> tuple[Batch, ...]:
        """Newest first. Their change tells the name of a file."""
        return self._latest(f"{_FILE} IS NOT NULL", limit)

    def _latest(self, condition: str, limit: int) -> tuple[Batch, ...]:
        query = f"{_QUERY} WHERE {condition} ORDER BY number DESC LIMIT ?"
        return tuple(map(_batch, self._execute(query, (limit,))))

    def mark_undone(self, number: int, *, now: datetime) -> None:
        self._execute(
            "UPDATE batch_change SET undone_at = ? WHERE number = ?", (now.isoformat(), number)
        )


def _batch(row: tuple[Any, ...]) -> Batch:
    number, at, change, undone_at, records = row
    return Batch(
        number=number,
        at=moment(at),
        change=change,
        undone_at=moment_or_none(undone_at),
        records=records,
    )
