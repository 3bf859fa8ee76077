"""What the hub last said of each record: the common ancestor that merging needs."""

import json
from dataclasses import dataclass

from desktop.domain.record import RecordId
from desktop.storage.columns import blob
from desktop.storage.sqlite import sqlite3


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """A record as the hub last had it, and the walk through its feed that has confirmed it.

    `document` is there only while local edits are waiting.
    """

    record: RecordId
    version: int
    walk: int = 0
    field_versions: dict[str, int]
    document: str | None


class Bases:
    """The `base` table."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def get(self, record: RecordId) -> Base | None:
        row = self._execute(
            "SELECT version, walk, field_versions, document FROM base WHERE record = ?",
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
        )

    def put(self, base: Base) -> None:
        self._execute(
            "INSERT OR REPLACE INTO base VALUES (?, ?, ?, ?, ?)",
            (
                blob(base.record),
                base.version,
                base.walk,
                json.dumps(base.field_versions, separators=(",", ":")),
                base.document,
            ),
        )

    def unconfirmed(self, walk: int) -> list[RecordId]:
        """What the hub has not spoken of since this walk began."""
        rows = self._execute("SELECT record FROM base WHERE walk <> ?", (walk,))
        return [RecordId(record.hex()) for (record,) in rows]

    def count(self) -> int:
        return int(self._execute("SELECT count(*) FROM base").fetchone()[0])

    def forget(self, record: RecordId) -> None:
        """The hub does not have it."""
        self._execute("DELETE FROM base WHERE record = ?", (blob(record),))
