"""Readers that became another reader: what still names them is the other's."""

from desktop.domain.patron import PatronId
from desktop.storage.columns import blob
from desktop.storage.sqlite import sqlite3


class JoinedReaders:
    """The `joined_reader` table, by names of readers on the wire. In Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def put(self, name: str, survivor: PatronId, *, gone: PatronId | None) -> None:
        """Who was known under this name, and here as `gone`, is another from now on."""
        if gone is not None:
            self._execute(
                "UPDATE joined_reader SET survivor = ? WHERE survivor = ?",
                (blob(survivor), blob(gone)),
            )
        self._execute(
            "INSERT OR REPLACE INTO joined_reader VALUES (?, ?)", (blob(name), blob(survivor))
        )

    def survivor(self, name: str) -> PatronId | None:
        """Who that is by now; None where they are nobody else."""
        row = self._execute("SELECT survivor FROM joined_reader WHERE name = ?", (blob(name),))
        found = row.fetchone()
        return None if found is None else PatronId(found[0].hex())

    def forget(self, survivor: PatronId) -> None:
        """Who was forgotten is nobody, under none of the names they had."""
        self._execute("DELETE FROM joined_reader WHERE survivor = ?", (blob(survivor),))
