"""The key under which readers travel between the PCs of a library, once its code was typed here.

It stands beside the names that it is there for: whoever can read this file has those already.
"""

from desktop.storage.sqlite import sqlite3


class ReadersKey:
    """The `readers_key` table, of one row at most. Writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def get(self) -> bytes | None:
        row = self._execute("SELECT key FROM readers_key").fetchone()
        return None if row is None else row[0]

    def closed(self) -> str:
        """The key under the code of the sheet, as it is told."""
        row = self._execute("SELECT closed FROM readers_key").fetchone()
        return "" if row is None else row[0]

    def sheet(self) -> bytes | None:
        """What is kept of the code under which it is told."""
        row = self._execute("SELECT sheet FROM readers_key").fetchone()
        return None if row is None else row[0]

    def put(self, key: bytes, closed: str, *, sheet: bytes) -> None:
        row = (key, closed, sheet)
        self._execute("INSERT OR REPLACE INTO readers_key VALUES (1, ?, ?, ?)", row)

    def close(self, closed: str, *, sheet: bytes) -> None:
        """It is told under another sheet now; of another PC's nothing is kept."""
        self._execute("UPDATE readers_key SET closed = ?, sheet = ?", (closed, sheet))

    def forget(self) -> None:
        """The library has another."""
        self._execute("DELETE FROM readers_key")
