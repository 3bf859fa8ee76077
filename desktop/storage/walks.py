"""The present way through the hub's feed from its beginning, and what it has still to answer."""

from dataclasses import dataclass

from desktop.storage.sqlite import sqlite3


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """One way through the feed. Its name is chosen at random; the very first may be 0.

    `hears_own`: the library's own changes come too, since only what is heard is confirmed.
    `leaving`: so many records that a person has to agree before they go.
    `forgotten`: how far the hub had forgotten removals when it began. `taken_out`: how many records
    have gone since there was nothing more to hear.
    """

    name: int
    hears_own: bool
    is_under_way: bool = True
    leaving: int = 0
    is_allowed: bool = False
    forgotten: int = 0
    taken_out: int = 0


_FIRST = Walk(name=0, hears_own=False)


class Walks:
    """The `walk` table, of one row at most. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def get(self) -> Walk:
        row = self._execute(
            "SELECT name, hears_own, is_under_way, leaving, is_allowed, forgotten, taken_out"
            " FROM walk"
        ).fetchone()
        if row is None:
            return _FIRST
        return Walk(
            name=row[0],
            hears_own=bool(row[1]),
            is_under_way=bool(row[2]),
            leaving=row[3],
            is_allowed=bool(row[4]),
            forgotten=row[5],
            taken_out=row[6],
        )

    def put(self, walk: Walk) -> None:
        self._execute(
            "INSERT OR REPLACE INTO walk VALUES (1, ?, ?, ?, ?, ?, ?, ?)",
            (
                walk.name,
                walk.hears_own,
                walk.is_under_way,
                walk.leaving,
                walk.is_allowed,
                walk.forgotten,
                walk.taken_out,
            ),
        )
