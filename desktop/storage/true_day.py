"""The last day that this library is known to have reached. A clock behind it has been set back."""

from datetime import date

from desktop.domain.known_day import KnownDay
from desktop.storage.asking import Asking
from desktop.storage.sqlite import sqlite3


class TrueDay:
    """The `true_day` table. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._scan = Asking(connection)

    def known(self) -> KnownDay | None:
        row = self._scan.first("SELECT day, leapt_to FROM true_day")
        if row is None:
            return None
        leapt_to = None if row[1] is None else date.fromisoformat(row[1])
        return KnownDay(day=date.fromisoformat(row[0]), leapt_to=leapt_to)

    def reach(self, day: date) -> date:
        """The day it is at least: this one, or a later one that was known before."""
        known = self.known()
        if known is not None and known.day >= day:
            return known.day
        self.put(KnownDay(day=day) if known is None else known.later(day))
        return day

    def put(self, known: KnownDay) -> None:
        leapt_to = None if known.leapt_to is None else known.leapt_to.isoformat()
        self._scan.do(
            "INSERT OR REPLACE INTO true_day (one, day, leapt_to) VALUES (1, ?, ?)",
            (known.day.isoformat(), leapt_to),
        )
