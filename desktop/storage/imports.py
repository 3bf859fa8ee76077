"""What each import brought, so that it can be undone as a whole."""

from collections.abc import Iterable
from typing import NamedTuple

from desktop.domain.copy import CopyId
from desktop.domain.record import RecordId
from desktop.storage.columns import blob
from desktop.storage.sqlite import sqlite3


class Brought(NamedTuple):
    """A record that an import brought, with its key, and whether it is still as it came."""

    key: int
    record: RecordId
    is_as_it_came: bool


class Imports:
    """The tables `import_part` and `import_copy`. Writes are inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute
        self._executemany = connection.executemany

    def add_part(self, batch: int, first: int, last: int) -> None:
        """Note that the records of these keys came with the import."""
        self._execute("INSERT INTO import_part VALUES (?, ?, ?)", (batch, first, last))

    def add_copies(self, batch: int, copies: Iterable[CopyId]) -> None:
        """Note copies that came for records that were there before."""
        self._executemany(
            "INSERT INTO import_copy VALUES (?, ?)", [(batch, blob(copy)) for copy in copies]
        )

    def records(self, batch: int, *, after: int, limit: int) -> list[Brought]:
        """Records that are still there, by key."""
        rows = self._execute(
            "SELECT record.key, record.id, record.born IS NOT NULL FROM import_part"
            " CROSS JOIN record"
            " ON record.key BETWEEN max(import_part.first, ?1) AND import_part.last"
            " WHERE import_part.batch = ?2 AND record.position > 0 ORDER BY record.key LIMIT ?3",
            (after + 1, batch, limit),
        )
        return [Brought(key, RecordId(name.hex()), bool(as_was)) for key, name, as_was in rows]

    def copies(self, batch: int) -> list[CopyId]:
        """Copies that came for records that were there before."""
        rows = self._execute("SELECT copy FROM import_copy WHERE batch = ?", (batch,))
        return [CopyId(row[0].hex()) for row in rows]
