"""Which other libraries have a book, as the hub told last."""

from desktop.domain.record import RecordId
from desktop.storage.columns import blob
from desktop.storage.sqlite import sqlite3

NOBODY = "{}"


class Elsewhere:
    """The `elsewhere` table. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def get(self, record: RecordId) -> str:
        """What was told of it (`desktop.domain.holders`)."""
        query = "SELECT text FROM elsewhere WHERE record = ?"
        row = self._execute(query, (blob(record),)).fetchone()
        return NOBODY if row is None else str(row[0])

    def put(self, record: RecordId, text: str, *, version: int, walk: int) -> None:
        """Within a walk only a later word is right."""
        self._execute(
            "INSERT INTO elsewhere VALUES (?, ?, ?, ?) ON CONFLICT (record) DO UPDATE"
            " SET version = excluded.version, walk = excluded.walk, text = excluded.text"
            " WHERE walk <> excluded.walk OR version < excluded.version",
            (blob(record), version, walk, text),
        )

    def sweep(self, walk: int) -> None:
        """Forget what a whole walk did not confirm."""
        self._execute("DELETE FROM elsewhere WHERE walk <> ?", (walk,))
