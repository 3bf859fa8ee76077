"""What two PCs of one library have given or kept at once, each without knowing of the other."""

from desktop.domain.copy import Copy, CopyId
from desktop.domain.hold import HoldId
from desktop.domain.patron import Patron
from desktop.storage.columns import blob
from desktop.storage.copy_rows import COPY_COLUMNS, copy_of
from desktop.storage.patrons import PATRON_COLUMNS, patron_of
from desktop.storage.sqlite import sqlite3


class Clashes:
    """Looks for one number on two things. Reads at any time."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def copies_with(self, barcode: str) -> tuple[Copy, ...]:
        """All copies that carry a barcode."""
        rows = self._execute(
            f"SELECT {COPY_COLUMNS} FROM copy JOIN record ON record.key = copy.record"
            " WHERE copy.barcode = ? ORDER BY copy.id",
            (barcode,),
        )
        return tuple(map(copy_of, rows))

    def readers_with(self, card: str) -> tuple[Patron, ...]:
        """All readers who have a card."""
        rows = self._execute(f"SELECT {PATRON_COLUMNS} FROM patron WHERE card = ?", (card,))
        return tuple(map(patron_of, rows))

    def holds_keeping(self, copy: CopyId) -> tuple[HoldId, ...]:
        """The holds for which a copy is kept."""
        rows = self._execute("SELECT id FROM hold WHERE kept = ?", (blob(copy),))
        return tuple(HoldId(row[0].hex()) for row in rows)
