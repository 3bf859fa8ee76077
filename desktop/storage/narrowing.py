"""Narrowing what was found to books of one store, or with a copy on the shelf.

Where copies stand changes with every loan, so it is not in the search index but asked for: of
each row in turn, or, where few copies come into question, of these copies first.
"""

import sqlite3
from math import isqrt
from typing import NamedTuple

from desktop.domain.catalogue import Filters

_NOT_LENT = " AND NOT EXISTS (SELECT 1 FROM loan WHERE copy = copy.id AND returned_at IS NULL)"
_OF_EACH_ROW = (
    " AND EXISTS (SELECT 1 FROM place JOIN copy ON copy.record = place.record"
    " WHERE place.position = {row} AND {copies})"
)
# The sign keeps SQLite from seeking each of them in the search index.
_OF_THESE_COPIES = (
    " AND +{row} IN (SELECT position FROM copy JOIN record ON record.key = copy.record"
    " WHERE {copies})"
)
_LOOKED_FOR = 1000


class Narrowing(NamedTuple):
    """A condition on a row of a list, to be written after others; `{row}` is its position."""

    sql: str = ""
    values: tuple[str, ...] = ()


def narrowing(connection: sqlite3.Connection, filters: Filters) -> Narrowing:
    """The quicker of two ways to ask for the same."""
    if not (filters.store or filters.only_available):
        return Narrowing()
    values = (filters.store,) if filters.store else ()
    copies = "copy.status = 'in_stock'" if filters.only_available else "copy.status != 'withdrawn'"
    if filters.store:
        copies += " AND copy.store = ?"
    way = _OF_THESE_COPIES if _are_few(connection, filters.store) else _OF_EACH_ROW
    copies += _NOT_LENT if filters.only_available else ""
    return Narrowing(way.replace("{copies}", copies), values)


def _are_few(connection: sqlite3.Connection, store: str) -> bool:
    """Whether asking the copies is quicker.

    Until a thousand rows are found, each row asked costs as much as each copy asked: with as many
    copies per row, both ways cost the same when copies are the root of a thousand times the rows.
    """
    rows = connection.execute("SELECT coalesce(max(key), 0) FROM record").fetchone()[0]
    most = isqrt(_LOOKED_FOR * rows)
    where, values = ("WHERE store = ?", (store,)) if store else ("", ())
    counted = connection.execute(
        f"SELECT count(*) FROM (SELECT 1 FROM copy {where} LIMIT ?)", (*values, most + 1)
    ).fetchone()
    return int(counted[0]) <= most
