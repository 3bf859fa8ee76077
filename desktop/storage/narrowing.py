"""Narrowing what was found to books of one store, or with a copy on the shelf.

Where copies stand changes with every loan, so it is not in the search index but asked for: of
each row in turn, or, where few copies come into question, of these copies first.
"""

import json
from math import isqrt
from typing import NamedTuple

from desktop.domain.catalogue import Filters
from desktop.storage.loans import OUT
from desktop.storage.sqlite import sqlite3

_NOT_KEPT = " AND NOT EXISTS (SELECT 1 FROM hold WHERE hold.kept = copy.id)"
_NOT_LENT = f" AND {OUT} IS NULL"
_OF_EACH_ROW = (
    " AND EXISTS (SELECT 1 FROM place JOIN copy ON copy.record = place.record"
    " WHERE place.position = {row} AND %s)"
)
_AMONG = " AND {row} IN (SELECT value FROM json_each(?))"
_POSITIONS = "SELECT DISTINCT position FROM copy JOIN record ON record.key = copy.record WHERE %s"
_LOOKED_FOR = 1000


class Narrowing(NamedTuple):
    """A condition on a row of a list, to be written after others; `{row}` is its position."""

    sql: str = ""
    values: tuple[str, ...] = ()


class Narrowings:
    """The quicker of two ways to ask for the same; what few copies said is kept until a change."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._kept: dict[Filters, Narrowing] = {}
        self._state = (0, 0)

    def of(self, filters: Filters) -> Narrowing:
        """The part of the filters that is about copies."""
        about = Filters(store=filters.store, only_available=filters.only_available)
        if about == Filters():
            return Narrowing()
        state = self._connection.total_changes, self._changes_elsewhere()
        if state != self._state:
            self._state = state
            self._kept.clear()
        if about not in self._kept:
            self._kept[about] = self._made(about)
        return self._kept[about]

    def _made(self, filters: Filters) -> Narrowing:
        values = (filters.store,) if filters.store else ()
        copies = "copy.status != 'withdrawn'"
        if filters.only_available:
            copies = "copy.status = 'in_stock'" + _NOT_LENT + _NOT_KEPT
        if filters.store:
            copies += " AND copy.store = ?"
        if not self._are_few(filters.store):
            return Narrowing(_OF_EACH_ROW % copies, values)
        rows = self._connection.execute(_POSITIONS % copies, values)
        return Narrowing(_AMONG, (json.dumps([row[0] for row in rows]),))

    def _are_few(self, store: str) -> bool:
        """Whether asking the copies is quicker.

        Rows are asked until a thousand are found, copies all; both cost the same when there are
        as many copies as the root of a thousand times the records.
        """
        records = self._connection.execute("SELECT coalesce(max(key), 0) FROM record").fetchone()
        most = isqrt(_LOOKED_FOR * int(records[0]))
        where, values = ("WHERE store = ?", (store,)) if store else ("", ())
        counted = self._connection.execute(
            f"SELECT count(*) FROM (SELECT 1 FROM copy {where} LIMIT ?)", (*values, most + 1)
        ).fetchone()
        return int(counted[0]) <= most

    def _changes_elsewhere(self) -> int:
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])
