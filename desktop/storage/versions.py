"""What records said before they were changed: one row for each change, with the text put over."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.domain.record import RecordId
from desktop.domain.version import Origin
from desktop.storage.batches import Batches
from desktop.storage.columns import blob, moment
from desktop.storage.sqlite import sqlite3

_COLUMNS = "number, record, at, origin, author, batch, marc FROM version"


@dataclass(frozen=True, slots=True, kw_only=True)
class Overwritten:
    """A change of a record, and the text that it put over. `batch`: the change was one of many."""

    record: RecordId
    at: datetime
    origin: Origin
    text: str
    author: str = ""
    batch: int | None = None
    number: int = 0


class Versions:
    """The `version` table. Only records that change have rows, so an import costs nothing."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.batches = Batches(connection)
        self._execute = connection.execute

    def add(self, change: Overwritten) -> None:
        """Keep a text that is put over. Inside Store.write()."""
        self._execute(
            "INSERT INTO version (record, at, origin, author, batch, marc)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (
                blob(change.record),
                change.at.isoformat(),
                change.origin.value,
                change.author,
                change.batch,
                change.text,
            ),
        )

    def of(self, record: RecordId) -> tuple[Overwritten, ...]:
        """The changes of a record, oldest first."""
        rows = self._execute(f"SELECT {_COLUMNS} WHERE record = ? ORDER BY number", (blob(record),))
        return tuple(_overwritten(row) for row in rows)

    def of_batch(self, batch: int, *, after: int, limit: int) -> tuple[Overwritten, ...]:
        """A page of what a batch changed, after the row of this number."""
        rows = self._execute(
            f"SELECT {_COLUMNS} WHERE batch = ? AND number > ? ORDER BY number LIMIT ?",
            (batch, after, limit),
        )
        return tuple(_overwritten(row) for row in rows)

    def text_after(self, change: Overwritten) -> str | None:
        """What the change wrote, or None when that is still what the record says."""
        row = self._execute(
            "SELECT marc FROM version WHERE record = ? AND number > ? ORDER BY number LIMIT 1",
            (blob(change.record), change.number),
        ).fetchone()
        return None if row is None else row[0]

    def created_at(self, record: RecordId) -> datetime | None:
        """When the library described or brought in the record; None when the nation did."""
        row = self._execute(
            "SELECT at FROM outbox WHERE n = (SELECT born FROM record WHERE id = ?1)"
            " UNION ALL SELECT * FROM (SELECT at FROM outbox WHERE entity = ?1 AND kind = 'record'"
            " AND body IS NOT NULL AND body LIKE '=%' ORDER BY n LIMIT 1) LIMIT 1",
            (blob(record),),
        ).fetchone()
        return None if row is None else moment(row[0])


def _overwritten(row: tuple[Any, ...]) -> Overwritten:
    return Overwritten(
        number=row[0],
        record=RecordId(row[1].hex()),
        at=moment(row[2]),
        origin=Origin(row[3]),
        author=row[4],
        batch=row[5],
        text=row[6],
    )
