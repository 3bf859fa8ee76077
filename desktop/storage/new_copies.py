"""Copies in the order in which they came into stock, for what is still to be done about them."""

from desktop.domain.copy import CopyId
from desktop.storage.columns import blob
from desktop.storage.sqlite import sqlite3


class NewCopies:
    """The `copy` table by identity: identities of one library never run backwards."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def after(self, copy: CopyId, *, most: int) -> tuple[tuple[CopyId, str], ...]:
        """Those in stock that came after this one, with their barcodes, oldest first."""
        rows = self._execute(
            "SELECT id, barcode FROM copy WHERE id > ? AND status = 'in_stock' ORDER BY id LIMIT ?",
            (blob(copy), most),
        )
        return tuple((CopyId(row[0].hex()), row[1]) for row in rows)
