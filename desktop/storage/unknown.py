"""Changes that this program does not understand yet, kept for a later one."""

import sqlite3


class Unknown:
    """The `unknown_change` table."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def add(self, seq: int, kind: str, payload: str, *, reason: str = "") -> None:
        self._execute(
            "INSERT INTO unknown_change VALUES (?, ?, ?, ?)", (seq, kind, reason, payload)
        )

    def count(self) -> int:
        return int(self._execute("SELECT count(*) FROM unknown_change").fetchone()[0])
