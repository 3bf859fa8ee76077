"""The one row that says whose library this is."""

from datetime import datetime

from desktop.domain.errors import StorageError
from desktop.domain.library import Library
from desktop.storage.columns import blob
from desktop.storage.sqlite import sqlite3


class Libraries:
    """The `library` table."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def get(self) -> Library:
        row = self._execute(
            "SELECT code, name, (SELECT logo FROM provision) FROM library"
        ).fetchone()
        if row is None:
            raise StorageError("storage.damaged")
        return Library(code=row[0], name=row[1], logo=row[2] or b"")

    def identity(self) -> str:
        """What tells this library's file from every other, also from one of the same code."""
        row = self._execute("SELECT id FROM library").fetchone()
        if row is None:
            raise StorageError("storage.damaged")
        return str(row[0].hex())

    def put(self, library: Library, identity: str, *, now: datetime) -> None:
        self._execute(
            "INSERT INTO library VALUES (1, ?, ?, ?, ?)",
            (blob(identity), library.code, library.name, now.isoformat()),
        )
