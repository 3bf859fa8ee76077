"""Finding barcodes and cards by their last digits, which is all that a hand likes to type."""

from desktop.storage.sqlite import sqlite3


class CodeTails:
    """The ends of barcodes and of cards, through an index over their last three signs."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def ending(self, digits: str, *, limit: int) -> tuple[str, ...]:
        """Codes that end with these digits, which are three at least."""
        rows = self._execute(
            "SELECT barcode FROM copy WHERE substr(barcode, -3) = ?1"
            " AND substr(barcode, -length(?2)) = ?2"
            " UNION SELECT card FROM patron WHERE substr(card, -3) = ?1"
            " AND substr(card, -length(?2)) = ?2 LIMIT ?3",
            (digits[-3:], digits, limit),
        )
        return tuple(row[0] for row in rows)
