"""What is kept of the recovery sheet: a digest of its code, and since when it holds."""

from datetime import datetime

from desktop.storage.columns import moment_or_none
from desktop.storage.sqlite import sqlite3


class Recovery:
    """The `recovery` table: one sheet at a time. Writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def kept(self) -> bytes | None:
        row = self._execute("SELECT code FROM recovery").fetchone()
        return None if row is None else bytes(row[0])

    def made_at(self) -> datetime | None:
        row = self._execute("SELECT made_at FROM recovery").fetchone()
        return moment_or_none(None if row is None else row[0])

    def put(self, kept: bytes, *, now: datetime) -> None:
        """From now on this sheet holds, and the one before no more."""
        self._execute(
            "INSERT INTO recovery (one, code, made_at) VALUES (1, ?, ?)"
            " ON CONFLICT (one) DO UPDATE SET code = excluded.code, made_at = excluded.made_at",
            (kept, now.isoformat()),
        )
