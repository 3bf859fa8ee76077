"""The quiet list: what a person should hear of, until they have."""

import json
from datetime import datetime

from desktop.domain.matter import Matter
from desktop.domain.patron import PatronId
from desktop.domain.record import RecordId
from desktop.storage.columns import blob, moment
from desktop.storage.sqlite import sqlite3


class Matters:
    """The `matter` table. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def add(self, matter: Matter) -> bool:
        """Tell of it, unless it was told before; whether it is news."""
        cursor = self._execute(
            "INSERT OR IGNORE INTO matter (name, at, code, record, details) VALUES (?, ?, ?, ?, ?)",
            (
                matter.name,
                matter.at.isoformat(),
                matter.code,
                None if matter.record is None else blob(matter.record),
                json.dumps(dict(matter.details), ensure_ascii=False),
            ),
        )
        return cursor.rowcount > 0

    def open(self) -> tuple[Matter, ...]:
        """What nobody has put by, the newest first."""
        rows = self._execute(
            "SELECT matter.name, matter.at, matter.code, matter.record, matter.details,"
            " coalesce(record.title, ''), matter.number FROM matter"
            " LEFT JOIN record ON record.id = matter.record"
            " WHERE matter.seen_at IS NULL ORDER BY matter.number DESC"
        )
        return tuple(
            Matter(
                name=row[0],
                at=moment(row[1]),
                code=row[2],
                record=None if row[3] is None else RecordId(row[3].hex()),
                details=json.loads(row[4]),
                title=row[5],
                number=row[6],
            )
            for row in rows
        )

    def count_open(self) -> int:
        row = self._execute("SELECT count(*) FROM matter WHERE seen_at IS NULL").fetchone()
        return int(row[0])

    def forget(self, patron: PatronId) -> None:
        """Nothing is asked any more about a reader who is forgotten."""
        self._execute("DELETE FROM matter WHERE json_extract(details, '$.reader') = ?", (patron,))

    def see(self, number: int, *, now: datetime) -> bool:
        """Somebody has read it; whether it was there."""
        cursor = self._execute(
            "UPDATE matter SET seen_at = ? WHERE number = ? AND seen_at IS NULL",
            (now.isoformat(), number),
        )
        return cursor.rowcount > 0
