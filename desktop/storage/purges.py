"""Pseudonyms of readers who are forgotten for good. Nothing else is known of them."""

from desktop.domain.patron import PatronId
from desktop.domain.pseudonym import pseudonyms_of
from desktop.storage.columns import blob
from desktop.storage.sqlite import sqlite3


class Purges:
    """The `purge` table. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def note(self, pseudonym: str) -> None:
        self._execute("INSERT OR IGNORE INTO purge VALUES (?)", (blob(pseudonym),))

    def knows(self, pseudonym: str) -> bool:
        query = "SELECT 1 FROM purge WHERE pseudonym = ?"
        return self._execute(query, (blob(pseudonym),)).fetchone() is not None

    def reader(self, pseudonym: str) -> PatronId | None:
        """Who is still here under this name."""
        rows = self._execute("SELECT id, secret FROM patron")
        mine = (name for name, secret in rows if pseudonym in pseudonyms_of(secret.hex()))
        return next((PatronId(name.hex()) for name in mine), None)

    def waits(self, pseudonym: str) -> bool:
        """Whether the journal is about to say so."""
        query = (
            "SELECT 1 FROM outbox WHERE entity = ? AND kind = 'patron' AND body IS NOT NULL"
            " AND state = 'pending' LIMIT 1"
        )
        return self._execute(query, (blob(pseudonym),)).fetchone() is not None
