"""The one row that says whose library this is."""

import sqlite3
from datetime import datetime

from desktop.domain.errors import StorageError
from desktop.domain.library import Library


class Libraries:
    """The `library` table."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def get(self) -> Library:
        row = self._execute("SELECT code, name FROM library").fetchone()
        if row is None:
            raise StorageError("storage.damaged")
        return Library(code=row[0], name=row[1])

    def put(self, library: Library, *, now: datetime) -> None:
        self._execute(
            "INSERT INTO library VALUES (1, ?, ?, ?)",
            (library.code, library.name, now.isoformat()),
        )
