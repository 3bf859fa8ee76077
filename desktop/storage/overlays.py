"""What the library has over records of the nation's, as the hub told last."""

from desktop.domain.overlay import NOTHING_OVER, Overlay
from desktop.domain.record import RecordId
from desktop.storage.columns import blob
from desktop.storage.sqlite import sqlite3


class Overlays:
    """The `overlay` table. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def get(self, record: RecordId) -> Overlay:
        row = self._execute("SELECT text FROM overlay WHERE record = ?", (blob(record),)).fetchone()
        return NOTHING_OVER if row is None else Overlay.from_text(row[0])

    def put(self, record: RecordId, overlay: Overlay, *, version: int, walk: int) -> bool:
        """Within a walk only a later word is right; whether this is one."""
        cursor = self._execute(
            "INSERT INTO overlay VALUES (?, ?, ?, ?) ON CONFLICT (record) DO UPDATE"
            " SET version = excluded.version, walk = excluded.walk, text = excluded.text"
            " WHERE walk <> excluded.walk OR version < excluded.version",
            (blob(record), version, walk, overlay.text()),
        )
        return cursor.rowcount > 0

    def proposing(self) -> tuple[RecordId, ...]:
        """Records for which something is proposed."""
        query = "SELECT record FROM overlay WHERE text LIKE '%\"proposed\":%'"
        return tuple(RecordId(record.hex()) for (record,) in self._execute(query))

    def sweep(self, walk: int) -> list[tuple[RecordId, Overlay]]:
        """Forget what a whole walk did not confirm; return what that was."""
        rows = self._execute(
            "DELETE FROM overlay WHERE walk <> ? RETURNING record, text", (walk,)
        ).fetchall()
        return [(RecordId(record.hex()), Overlay.from_text(text)) for record, text in rows]
