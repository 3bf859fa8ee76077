"""The books of other libraries that were handed in here, as the journal has them."""

from datetime import datetime

from desktop.domain.exchange import ChangeKind, Stranger, StrangerFate
from desktop.storage.sqlite import sqlite3


class Strangers:
    """What the `outbox` table says of them. Reads only."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def latest(self, limit: int) -> tuple[Stranger, ...]:
        """Newest first."""
        rows = self._execute(
            "SELECT at, json_extract(body, '$.barcode'), json_extract(body, '$.library'), state"
            " FROM outbox WHERE kind = ? AND body IS NOT NULL ORDER BY n DESC LIMIT ?",
            (ChangeKind.STRANGER.value, limit),
        )
        return tuple(
            Stranger(datetime.fromisoformat(at), barcode, library, StrangerFate(state))
            for at, barcode, library, state in rows
        )
