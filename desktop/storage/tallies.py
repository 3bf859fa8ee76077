"""What was counted at the desk, one line a stroke, so that each can be taken back."""

from datetime import date, datetime
from typing import NamedTuple

from desktop.domain.copy import CopyId
from desktop.domain.register import Kind
from desktop.domain.visit import Visitor, Visits
from desktop.storage.columns import blob
from desktop.storage.sqlite import sqlite3

_DOOR, _USE = "door", "use"


class Tally(NamedTuple):
    """A stroke that stands. `after_deed` is the number of the deed before it."""

    number: int
    after_deed: int
    visitor: Visitor | None
    copy: CopyId | None


class Tallies:
    """The `tally` table. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def add_visitor(self, visitor: Visitor, *, day: date, at: datetime) -> None:
        self._add(_DOOR, visitor.value, None, day=day, at=at)

    def add_use(self, kind: Kind, copy: CopyId | None, *, day: date, at: datetime) -> None:
        self._add(_USE, kind.value, copy, day=day, at=at)

    def last(self, day: date) -> Tally | None:
        """The last stroke of the day that stands."""
        row = self._execute(
            "SELECT number, after_deed, what, class, copy FROM tally"
            " WHERE day = ? AND is_undone = 0 ORDER BY number DESC LIMIT 1",
            (day.isoformat(),),
        ).fetchone()
        if row is None:
            return None
        number, after, what, of, copy = row
        visitor = Visitor(of) if what == _DOOR else None
        return Tally(number, after, visitor, None if copy is None else CopyId(copy.hex()))

    def mark_undone(self, number: int) -> None:
        self._execute("UPDATE tally SET is_undone = 1 WHERE number = ?", (number,))

    def is_used_since(self, copy: CopyId, since: datetime, *, day: date) -> bool:
        """Whether the last stroke of the day is this copy's, and not before `since`."""
        row = self._execute(
            "SELECT copy, at FROM tally WHERE day = ? AND is_undone = 0"
            " ORDER BY number DESC LIMIT 1",
            (day.isoformat(),),
        ).fetchone()
        return row is not None and row[0] == blob(copy) and datetime.fromisoformat(row[1]) > since

    def of_day(self, day: date) -> Visits:
        rows = self._execute(
            "SELECT what, class, sum(count) FROM (SELECT what, class, 1 AS count FROM tally"
            " WHERE day = ?1 AND is_undone = 0 UNION ALL SELECT what, class, count"
            " FROM visit_elsewhere WHERE day = ?1) GROUP BY what, class",
            (day.isoformat(),),
        ).fetchall()
        return _visits(day, rows)

    def own_of_day(self, day: date) -> Visits:
        """What was counted at this PC alone."""
        rows = self._execute(
            "SELECT what, class, count(*) FROM tally WHERE day = ? AND is_undone = 0"
            " GROUP BY what, class",
            (day.isoformat(),),
        )
        return _visits(day, rows.fetchall())

    def put_elsewhere(self, name: str, visits: Visits) -> None:
        """What another PC of the library has counted on a day."""
        self._execute("DELETE FROM visit_elsewhere WHERE name = ?", (blob(name),))
        counts = [
            *((_DOOR, visitor.value, count) for visitor, count in visits.door.items()),
            *((_USE, kind.value, count) for kind, count in visits.uses.items()),
        ]
        for what, of, count in counts:
            if count:
                self._execute(
                    "INSERT INTO visit_elsewhere VALUES (?, ?, ?, ?, ?)",
                    (blob(name), visits.day.isoformat(), what, of, count),
                )

    def untold(self, before: date) -> tuple[date, ...]:
        """Days that are over and have counts which the journal does not know, oldest first."""
        rows = self._execute(
            "SELECT DISTINCT day FROM tally WHERE day < ?"
            " AND day NOT IN (SELECT day FROM tally_told) ORDER BY day",
            (before.isoformat(),),
        )
        return tuple(date.fromisoformat(row[0]) for row in rows)

    def mark_told(self, day: date) -> None:
        self._execute("INSERT INTO tally_told VALUES (?)", (day.isoformat(),))

    def _add(self, what: str, of: str, copy: CopyId | None, *, day: date, at: datetime) -> None:
        self._execute(
            "INSERT INTO tally (day, at, what, class, copy, after_deed)"
            " VALUES (?, ?, ?, ?, ?, (SELECT coalesce(max(number), 0) FROM deed))",
            (day.isoformat(), at.isoformat(), what, of, None if copy is None else blob(copy)),
        )


def _visits(day: date, rows: list[tuple[str, str, int]]) -> Visits:
    return Visits(
        day=day,
        door={Visitor(of): count for what, of, count in rows if what == _DOOR},
        uses={Kind(of): count for what, of, count in rows if what == _USE},
    )
