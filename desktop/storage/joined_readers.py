"""Readers that became another reader: what still names them is the other's."""

from desktop.domain.patron import PatronId
from desktop.storage.columns import blob
from desktop.storage.sqlite import sqlite3


class JoinedReaders:
    """The `joined_reader` table. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def put(self, old: PatronId, survivor: PatronId) -> None:
        self._execute(
            "UPDATE joined_reader SET survivor = ? WHERE survivor = ?", (blob(survivor), blob(old))
        )
        self._execute(
            "INSERT OR REPLACE INTO joined_reader VALUES (?, ?)", (blob(old), blob(survivor))
        )

    def survivor(self, patron: PatronId) -> PatronId:
        """Who a reader is by now."""
        row = self._execute("SELECT survivor FROM joined_reader WHERE old = ?", (blob(patron),))
        found = row.fetchone()
        return patron if found is None else PatronId(found[0].hex())

    def old(self) -> list[PatronId]:
        """Everybody who became another."""
        return [PatronId(row[0].hex()) for row in self._execute("SELECT old FROM joined_reader")]

    def forget(self, survivor: PatronId) -> None:
        """Who was forgotten is nobody, under none of the names they had."""
        self._execute("DELETE FROM joined_reader WHERE survivor = ?", (blob(survivor),))
