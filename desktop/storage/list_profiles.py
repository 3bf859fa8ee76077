"""What the columns of lists were decided to mean, kept for the next list of the same kind."""

from typing import Any, TypeVar

from desktop.domain.listing.column_mapping import ColumnMapping
from desktop.storage.sqlite import sqlite3

M = TypeVar("M", bound=ColumnMapping[Any])


class ListProfiles:
    """The `list_profile` table. Reads at any time; writes inside Store.write().

    What a profile is of stands before its name, for lists of books and of readers may be headed
    alike.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def all(self, kind: type[M]) -> dict[str, M]:
        """All of one kind, by name."""
        start = _start(kind)
        rows = self._execute(
            "SELECT substr(name, length(:start) + 1), mapping FROM list_profile"
            " WHERE substr(name, 1, length(:start)) = :start ORDER BY name",
            {"start": start},
        )
        return {name: kind.from_profile(text) for name, text in rows}

    def put(self, name: str, mapping: ColumnMapping[Any]) -> None:
        """Keep a profile; one of the same name is replaced."""
        facts = (_start(type(mapping)) + name, mapping.profile())
        self._execute("INSERT OR REPLACE INTO list_profile VALUES (?, ?)", facts)

    def remove(self, name: str, kind: type[ColumnMapping[Any]]) -> None:
        self._execute("DELETE FROM list_profile WHERE name = ?", (_start(kind) + name,))


def _start(kind: type[ColumnMapping[Any]]) -> str:
    return f"{kind.OF}: "
