"""What the hub last said of each record: the common ancestor that merging needs."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from desktop.domain.comparing import Known
from desktop.domain.merge import NO_MARKS, Marks
from desktop.domain.record import RecordId
from desktop.storage.columns import blob
from desktop.storage.sqlite import sqlite3

_PUT = "INSERT OR REPLACE INTO base VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_STRETCH = (
    "SELECT base.record, version, coalesce(joined_to, x''), coalesce(document, marc, '')"
    " FROM base LEFT JOIN record ON record.id = base.record"
    " LEFT JOIN description ON description.record = record.key"
    " WHERE version > ? AND NOT is_gone ORDER BY version LIMIT ?"
)
_STRANGER = (
    "SELECT NOT (EXISTS (SELECT 1 FROM base WHERE record = :record)"
    " OR EXISTS (SELECT 1 FROM record WHERE id = :record)"
    " OR EXISTS (SELECT 1 FROM removal WHERE record = :record)"
    " OR EXISTS (SELECT 1 FROM unknown_change WHERE kind = 'record' AND entity = :record)"
    " OR EXISTS (SELECT 1 FROM base WHERE joined_to = :record))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """A record as the hub last had it, and the walk through its feed that has confirmed it.

    `document` is there only while something else is shown, or nothing.
    """

    record: RecordId
    version: int
    walk: int = 0
    field_versions: dict[str, int]
    document: str | None
    marks: Marks = NO_MARKS


class Bases:
    """The `base` table."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute
        self._executemany = connection.executemany

    def get(self, record: RecordId) -> Base | None:
        row = self._execute(
            "SELECT version, walk, field_versions, document, is_gone, joined_to, is_curated"
            " FROM base WHERE record = ?",
            (blob(record),),
        ).fetchone()
        if row is None:
            return None
        return Base(
            record=record,
            version=row[0],
            walk=row[1],
            field_versions=json.loads(row[2]),
            document=row[3],
            marks=Marks(bool(row[4]), "" if row[5] is None else row[5].hex(), bool(row[6])),
        )

    def is_stranger(self, record: RecordId) -> bool:
        """Whether nothing whatever is known of it: no word of the hub, no book, no removal."""
        row = self._execute(_STRANGER, {"record": blob(record)}).fetchone()
        return bool(row[0])

    def put(self, base: Base) -> None:
        self._execute(_PUT, _row(base))

    def add_all(self, new: Iterable[Base]) -> None:
        self._executemany(_PUT, map(_row, new))

    def joined_to(self, record: RecordId) -> list[RecordId]:
        """What the hub says was joined to this."""
        rows = self._execute("SELECT record FROM base WHERE joined_to = ?", (blob(record),))
        return [RecordId(other.hex()) for (other,) in rows]

    def unconfirmed(self, walk: int) -> list[RecordId]:
        """What the hub has not spoken of since this walk began."""
        rows = self._execute("SELECT record FROM base WHERE walk <> ?", (walk,))
        return [RecordId(record.hex()) for (record,) in rows]

    def stretch(self, after: int, most: int) -> list[Known]:
        """What the hub has, as the library knows it, of the versions that come behind `after`."""
        rows = self._execute(_STRETCH, (after, most))
        return [Known(name.hex(), version, into.hex(), text) for name, version, into, text in rows]

    def count(self) -> int:
        return int(self._execute("SELECT count(*) FROM base").fetchone()[0])

    def forget(self, record: RecordId) -> None:
        """The hub does not have it."""
        self._execute("DELETE FROM base WHERE record = ?", (blob(record),))


def _row(base: Base) -> tuple[Any, ...]:
    return (
        blob(base.record),
        base.version,
        base.walk,
        json.dumps(base.field_versions, separators=(",", ":")),
        base.document,
        base.marks.gone,
        blob(base.marks.into) if base.marks.into else None,
        base.marks.curated,
    )
