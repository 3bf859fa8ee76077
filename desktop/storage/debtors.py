"""Which reader the ledger means. The only place where money and a person meet, and can part."""

from desktop.domain.ledger import DebtorId
from desktop.domain.patron import PatronId
from desktop.storage.columns import blob
from desktop.storage.sqlite import sqlite3


class Debtors:
    """The `debtor` table. Its rows go with the reader (`reader_ties`); the ledger's never do."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def of(self, patron: PatronId) -> DebtorId | None:
        """The identity under which new entries of this reader are written."""
        row = self._execute(
            "SELECT id FROM debtor WHERE patron = ? ORDER BY id LIMIT 1", (blob(patron),)
        ).fetchone()
        return None if row is None else DebtorId(row[0].hex())

    def patron_of(self, debtor: DebtorId) -> PatronId | None:
        """The reader, or None when there is no such person any more."""
        row = self._execute("SELECT patron FROM debtor WHERE id = ?", (blob(debtor),)).fetchone()
        return None if row is None else PatronId(row[0].hex())

    def add(self, debtor: DebtorId, patron: PatronId) -> None:
        self._execute("INSERT INTO debtor (id, patron) VALUES (?, ?)", (blob(debtor), blob(patron)))
