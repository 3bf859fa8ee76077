"""Where a record stands in the alphabet: positions with gaps, so that lists need no sorting.

The row id of the search index *is* the position in Vietnamese title order. `ORDER BY rowid LIMIT
50` then is the sorted page, and stops early, however many records were found.
"""

from collections.abc import Collection
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from desktop.storage.sqlite import sqlite3

STRIDE = 1 << 20
"""The gap left between neighbours at the end of the list; halved and halved by later arrivals."""

_LEAST_GAP = 1 << 6
_REACH = 32
_GAP = (
    "coalesce((SELECT position FROM title_order WHERE title_key <= {key}"
    " ORDER BY title_key DESC, position DESC LIMIT 1), 0),"
    " (SELECT position FROM title_order WHERE title_key > {key}"
    " ORDER BY title_key, position LIMIT 1)"
)
_AFTER = "SELECT position FROM title_order WHERE title_key > ? ORDER BY title_key, position LIMIT ?"
_BEFORE = (
    "SELECT position FROM title_order WHERE title_key <= ?"
    " ORDER BY title_key DESC, position DESC LIMIT ?"
)


class Gap(NamedTuple):
    """The free positions between two neighbours; `end` is None after the last one."""

    start: int
    end: int | None

    def positions(self, count: int) -> list[int] | None:
        """`count` positions spread evenly in the gap, or None when it is too narrow."""
        if self.end is None:
            return [self.start + STRIDE * number for number in range(1, count + 1)]
        room = self.end - self.start
        if room <= count:
            return None
        return [self.start + room * number // (count + 1) for number in range(1, count + 1)]


class Crowd(NamedTuple):
    """So many titles that have to stand at `key`, where too little room is left for them."""

    key: bytes
    size: int


class Move(NamedTuple):
    """A row that has to make room."""

    old: int
    new: int


class TitleOrder:
    """The `title_order` table."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute
        self._executemany = connection.executemany

    def place(self, key: bytes) -> int | Crowd:
        """A position for `key`."""
        gap = self._execute(f"SELECT {_GAP.format(key='?1')}", (key,)).fetchone()
        found = Gap(*gap).positions(1)
        return Crowd(key, 1) if found is None else found[0]

    def places(self, schema: str, wanted: Collection[int]) -> list[int] | Crowd:
        """A position for each of the `wanted` rows of `incoming`, which are in title order."""
        gap = _GAP.format(key="incoming.title_key")
        rows = self._execute(f"SELECT seq, title_key, {gap} FROM {schema}.incoming ORDER BY seq")
        places: list[int] = []
        wanted_rows = (row for row in rows if row[0] in wanted)
        for ends, group in groupby(wanted_rows, itemgetter(2, 3)):
            members = list(group)
            found = Gap(*ends).positions(len(members))
            if found is None:
                return Crowd(members[0][1], len(members))
            places += found
        return places

    def add(self, rows: list[tuple[bytes, int]]) -> None:
        self._executemany("INSERT INTO title_order VALUES (?, ?)", rows)

    def remove(self, key: bytes, position: int) -> None:
        self._execute(
            "DELETE FROM title_order WHERE title_key = ? AND position = ?", (key, position)
        )

    def room(self, crowd: Crowd) -> list[Move]:
        """Moves that open a gap: the smallest neighbourhood is spread evenly."""
        reach = _REACH
        while True:
            before, after = self._neighbours(crowd.key, reach)
            start = before.pop() if len(before) == reach else 0
            end = after.pop() if len(after) == reach else None
            count = len(before) + len(after) + crowd.size
            if end is None or (end - start) // count >= _LEAST_GAP:
                break
            reach *= 4
        spread = Gap(start, end).positions(count)
        assert spread is not None
        del spread[len(before) : len(before) + crowd.size]  # the places of the newcomers
        rows = [*reversed(before), *after]
        return [Move(old, new) for old, new in zip(rows, spread, strict=True)]

    def _neighbours(self, key: bytes, count: int) -> tuple[list[int], list[int]]:
        """Positions before and after `key`, each from the nearest outwards."""
        before = self._execute(_BEFORE, (key, count))
        after = self._execute(_AFTER, (key, count))
        return [row[0] for row in before], [row[0] for row in after]
