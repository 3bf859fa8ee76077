"""Pictures of covers, kept small beside the records. They never leave the library."""

from desktop.domain.record import RecordId
from desktop.storage.columns import blob
from desktop.storage.sqlite import sqlite3


class Covers:
    """The `cover` table. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def get(self, record: RecordId) -> bytes | None:
        row = self._execute("SELECT image FROM cover WHERE record = ?", (blob(record),)).fetchone()
        return None if row is None else row[0]

    def put(self, record: RecordId, image: bytes | None) -> None:
        """Keep this picture in the place of any other; None takes it away."""
        if image is None:
            self._execute("DELETE FROM cover WHERE record = ?", (blob(record),))
        else:
            self._execute("INSERT OR REPLACE INTO cover VALUES (?, ?)", (blob(record), image))
