"""What a deleted row leaves behind in the file, and how it is got rid of.

SQLite overwrites a deleted row with zeros (`secure_delete`), but not the copies of it that it made
when it moved rows between pages. So after an erasure the tables of readers are written anew, whose
old pages are then overwritten whole, and the write-ahead log is emptied. A row in `residue` says
that this is still to be done; it goes when it is done, so a power cut in between loses nothing.
"""

from datetime import datetime

from desktop.storage.sqlite import sqlite3
from desktop.storage.sqlite_errors import translated
from desktop.storage.writing import Writing

_PERSONAL = ("patron", "consent", "override")
_CLOSED = ("outbox", "unknown_change", "matter")
"""Where this PC has the key of readers, what they have of one is as good as the name."""


class Residue:
    """The `residue` table, and the cleaning that it asks for."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def note(self, now: datetime) -> None:
        """Ask for a cleaning. Inside the Store.write() that deletes."""
        self._connection.execute(
            "INSERT OR IGNORE INTO residue (one, at) VALUES (1, ?)", (now.isoformat(),)
        )

    def is_there(self) -> bool:
        row = self._connection.execute("SELECT 1 FROM residue").fetchone()
        return row is not None

    def clean(self) -> bool:
        """Leave nothing of what was deleted; whether that came about.

        It does not while somebody else reads the library, and is then to be asked for again. It is
        a transaction of its own, never inside Store.write().
        """
        if not self.is_there():
            return True
        with translated():
            # Rows are taken out and put back: what refers to them must not notice.
            self._connection.execute("PRAGMA foreign_keys = OFF")
            try:
                self._write_anew()
            finally:
                self._connection.execute("PRAGMA foreign_keys = ON")
            if not self._empty_log():
                return False
            with Writing(self._connection):
                self._connection.execute("DELETE FROM residue")
        return True

    def _write_anew(self) -> None:
        with Writing(self._connection):
            for table in self._tables():
                for statement in (
                    f"CREATE TEMP TABLE moved AS SELECT * FROM main.{table}",
                    f"DELETE FROM main.{table}",
                    f"INSERT INTO main.{table} SELECT * FROM moved",
                    "DROP TABLE moved",
                ):
                    self._connection.execute(statement)

    def _tables(self) -> tuple[str, ...]:
        has_key = self._connection.execute("SELECT 1 FROM readers_key").fetchone() is not None
        return (*_PERSONAL, *_CLOSED) if has_key else _PERSONAL

    def _empty_log(self) -> bool:
        """Whether it could be emptied at once; a scan may be waiting."""
        (patience,) = self._connection.execute("PRAGMA busy_timeout").fetchone()
        self._connection.execute("PRAGMA busy_timeout = 0")
        try:
            row = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            self._connection.execute(f"PRAGMA busy_timeout = {patience}")
        return bool(row[0] == 0)
