"""How far each feed of the hub has been read; moved in the transaction of what was read."""

from desktop.storage.sqlite import sqlite3


class Cursors:
    """The `cursor` table."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def get(self, feed: str) -> int:
        row = self._execute("SELECT seq FROM cursor WHERE feed = ?", (feed,)).fetchone()
        return 0 if row is None else int(row[0])

    def put(self, feed: str, seq: int) -> None:
        self._execute("INSERT OR REPLACE INTO cursor VALUES (?, ?)", (feed, seq))
