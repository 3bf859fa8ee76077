"""The last day that this library is known to have reached. A clock behind it has been set back."""

import sqlite3
from datetime import date


class TrueDay:
    """The `true_day` table. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def known(self) -> date | None:
        row = self._execute("SELECT day FROM true_day").fetchone()
        return None if row is None else date.fromisoformat(row[0])

    def reach(self, day: date) -> date:
        """The day it is at least: this one, or a later one that was known before."""
        known = self.known()
        if known is not None and known >= day:
            return known
        self.put(day)
        return day

    def put(self, day: date) -> None:
        self._execute(
            "INSERT OR REPLACE INTO true_day (one, day) VALUES (1, ?)", (day.isoformat(),)
        )
