"""Finds records that are of the same book (see `desktop.domain.matching`)."""

import json
from collections.abc import Iterable
from typing import NamedTuple

from desktop.domain.matching import Identification, Reason, is_same, reason_of
from desktop.domain.prepared import PreparedRecord
from desktop.domain.record import RecordId
from desktop.storage.sqlite import sqlite3

_OF_KEYS = """
SELECT known.key, record.identifier, record.isbn, record.id, record.title
FROM json_each(?) AS new CROSS JOIN match_key AS known ON known.key = new.value
JOIN record ON record.key = known.record ORDER BY known.key & 3, record.key
"""
_OF_ROWS = """
SELECT known.key, record.identifier, record.isbn, record.id, record.title,
       incoming.identifier, incoming.isbn, incoming.seq, number, start, incoming.title
FROM {schema}.incoming_key AS new CROSS JOIN match_key AS known ON known.key = new.key
CROSS JOIN {schema}.incoming ON incoming.seq = new.record JOIN record ON record.key = known.record
ORDER BY incoming.seq, known.key & 3, record.key
"""


class Known(NamedTuple):
    """A record of the library that is of the same book, and how that is known."""

    record: RecordId
    title: str
    reason: Reason


class RowMatch(NamedTuple):
    """A row of `incoming`, its number and start in the file and its title, and whom it matches."""

    seq: int
    number: int
    start: int
    title: str
    known: Known


class Matches:
    """The `match_key` table. Writes are inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute
        self._executemany = connection.executemany

    def of(self, record: PreparedRecord) -> tuple[Known, ...]:
        """The records of the library that are of the same book, the surest first."""
        mine = Identification(record.identifier, record.isbn)
        found: dict[RecordId, Known] = {}
        for key, identifier, isbn, name, title in self._execute(
            _OF_KEYS, (json.dumps(record.keys),)
        ):
            reason = reason_of(key)
            if is_same(reason, mine, Identification(identifier, isbn)):
                known = Known(RecordId(name.hex()), title, reason)
                found.setdefault(known.record, known)
        return tuple(found.values())

    def of_rows(self, schema: str) -> dict[int, RowMatch]:
        """The surest match of each row of `incoming` that has one."""
        found: dict[int, RowMatch] = {}
        for key, identifier, isbn, name, known_title, *row in self._execute(
            _OF_ROWS.format(schema=schema)
        ):
            mine, my_isbn, seq, number, start, title = row
            reason = reason_of(key)
            theirs = Identification(identifier, isbn)
            if seq not in found and is_same(reason, Identification(mine, my_isbn), theirs):
                known = Known(RecordId(name.hex()), known_title, reason)
                found[seq] = RowMatch(seq, number, start, title, known)
        return found

    def take_in(self, schema: str) -> None:
        """Store the keys of the rows that `temp.spot` has (see `Records.take_in`)."""
        self._execute(
            "INSERT OR IGNORE INTO match_key SELECT incoming_key.key, spot.key"
            f" FROM {schema}.incoming_key JOIN temp.spot ON spot.seq = incoming_key.record"
            " ORDER BY incoming_key.key"
        )

    def put(self, record: int, *, before: Iterable[int], after: Iterable[int]) -> None:
        """Change the keys of the record of this key."""
        self._executemany(
            "DELETE FROM match_key WHERE key = ? AND record = ?", [(key, record) for key in before]
        )
        self._executemany(
            "INSERT OR IGNORE INTO match_key VALUES (?, ?)", [(key, record) for key in after]
        )
