"""What the columns of lists were decided to mean, kept for the next list of the same kind."""

from desktop.domain.listing.mapping import Mapping
from desktop.storage.sqlite import sqlite3


class ListProfiles:
    """The `list_profile` table. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def all(self) -> dict[str, Mapping]:
        """All of them, by name."""
        rows = self._execute("SELECT name, mapping FROM list_profile ORDER BY name")
        return {name: Mapping.from_profile(text) for name, text in rows}

    def put(self, name: str, mapping: Mapping) -> None:
        """Keep a profile; one of the same name is replaced."""
        facts = (name, mapping.profile())
        self._execute("INSERT OR REPLACE INTO list_profile VALUES (?, ?)", facts)

    def remove(self, name: str) -> None:
        self._execute("DELETE FROM list_profile WHERE name = ?", (name,))
