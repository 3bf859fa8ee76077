"""Which deed at the desk brought which charge, so that an undo finds it."""

from desktop.storage.sqlite import sqlite3


class Fines:
    """The `fine` table. Writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def add(self, deed: int, entry: int) -> None:
        self._execute("INSERT INTO fine (deed, entry) VALUES (?, ?)", (deed, entry))

    def of(self, deed: int) -> int | None:
        """The line of the ledger that this deed brought."""
        row = self._execute("SELECT entry FROM fine WHERE deed = ?", (deed,)).fetchone()
        return None if row is None else int(row[0])
