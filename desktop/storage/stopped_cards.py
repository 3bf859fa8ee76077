"""Numbers of cards that answer to nobody any more: bare numbers, nobody's."""

from datetime import datetime

from desktop.domain.patron import StopReason
from desktop.storage.sqlite import sqlite3


class StoppedCards:
    """The `stopped_card` table. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def get(self, card: str) -> StopReason | None:
        """Why this number answers to nobody, if it was a card's."""
        row = self._execute("SELECT reason FROM stopped_card WHERE card = ?", (card,)).fetchone()
        return None if row is None else StopReason(row[0])

    def erased(self) -> tuple[str, ...]:
        """The numbers of those who were erased."""
        rows = self._execute(
            "SELECT card FROM stopped_card WHERE reason = ? ORDER BY at", (StopReason.ERASED.value,)
        )
        return tuple(row[0] for row in rows)

    def add(self, card: str, reason: StopReason, *, now: datetime) -> None:
        """Nobody has it any more; where two PCs had given it twice, the other reader keeps it."""
        self._execute(
            "INSERT INTO stopped_card (card, reason, at) SELECT ?1, ?2, ?3"
            " WHERE NOT EXISTS (SELECT 1 FROM patron WHERE card = ?1)"
            " ON CONFLICT (card) DO UPDATE SET reason = excluded.reason, at = excluded.at",
            (card, reason.value, now.isoformat()),
        )

    def remove(self, card: str) -> None:
        """Let the number be a card's again, when its stopping is undone."""
        self._execute("DELETE FROM stopped_card WHERE card = ?", (card,))
