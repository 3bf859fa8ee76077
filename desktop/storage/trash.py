"""Records that an exchange has taken off the screen, kept for a while."""

from datetime import datetime, timedelta

from desktop.domain.record import RecordId
from desktop.storage.columns import blob
from desktop.storage.sqlite import sqlite3

KEPT = timedelta(days=90)


class Trash:
    """The `trash` table. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def put(self, record: RecordId, text: str, *, now: datetime) -> None:
        """Keep a record, and forget those that were kept long enough."""
        self._execute("DELETE FROM trash WHERE at < ?", ((now - KEPT).isoformat(),))
        self._execute(
            "INSERT INTO trash (record, at, marc) VALUES (?, ?, ?)",
            (blob(record), now.isoformat(), text),
        )

    def text(self, record: RecordId) -> str | None:
        """What a record said when it was last taken out."""
        row = self._execute(
            "SELECT marc FROM trash WHERE record = ? ORDER BY number DESC LIMIT 1", (blob(record),)
        ).fetchone()
        return None if row is None else str(row[0])
