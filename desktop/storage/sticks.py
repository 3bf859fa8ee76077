"""The files that were written to be carried to the hub. That settles nothing; a reply does."""

from datetime import datetime
from typing import NamedTuple

from desktop.storage.columns import moment
from desktop.storage.sqlite import sqlite3


class WrittenStick(NamedTuple):
    """One file: its number, when it was written, and the last entry of the journal in it."""

    number: int
    at: datetime
    last: int
    changes: int


class Sticks:
    """The `stick` table. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def latest(self) -> WrittenStick | None:
        row = self._execute(
            "SELECT number, at, last, changes FROM stick ORDER BY number DESC LIMIT 1"
        ).fetchone()
        return None if row is None else WrittenStick(row[0], moment(row[1]), row[2], row[3])

    def add(self, stick: WrittenStick) -> None:
        self._execute(
            "INSERT OR REPLACE INTO stick VALUES (?, ?, ?, ?)",
            (stick.number, stick.at.isoformat(), stick.last, stick.changes),
        )
