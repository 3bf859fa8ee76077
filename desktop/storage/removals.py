"""Records that were taken out of the catalogue, and what is needed to put them back."""

import json
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from desktop.domain.copy import CopyId
from desktop.domain.record import RecordId
from desktop.storage.columns import blob, moment
from desktop.storage.sqlite import sqlite3

_COLUMNS = "record, at, marc, survivor, moved, before, after FROM removal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """A record that is gone, with its last text.

    Where it was joined to another: the one that is left, its text before and after, and the copies
    that moved there.
    """

    record: RecordId
    at: datetime
    text: str
    survivor: RecordId | None = None
    moved: tuple[CopyId, ...] = ()
    before: str | None = None
    after: str | None = None


class Removals:
    """The `removal` table. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def get(self, record: RecordId) -> Removal | None:
        row = self._execute(f"SELECT {_COLUMNS} WHERE record = ?", (blob(record),)).fetchone()
        return None if row is None else _removal(row)

    def holds(self, record: RecordId) -> bool:
        row = self._execute("SELECT 1 FROM removal WHERE record = ?", (blob(record),)).fetchone()
        return row is not None

    def survivor(self, record: RecordId) -> RecordId:
        """The record that this one was joined to, however often; itself when it was not."""
        seen = {record}
        while (found := self.get(record)) is not None and found.survivor is not None:
            if found.survivor in seen:
                break
            record = found.survivor
            seen.add(record)
        return record

    def put(self, removal: Removal) -> None:
        self._execute(
            "INSERT OR REPLACE INTO removal VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                blob(removal.record),
                removal.at.isoformat(),
                removal.text,
                None if removal.survivor is None else blob(removal.survivor),
                json.dumps(removal.moved),
                removal.before,
                removal.after,
            ),
        )

    def bring_along(self, record: RecordId, copy: CopyId) -> None:
        """A copy of a joined record came later than the join: it moved, too."""
        removal = self.get(record)
        if removal is not None and copy not in removal.moved:
            self.put(replace(removal, moved=(*removal.moved, copy)))

    def forget(self, record: RecordId) -> None:
        """The record is back."""
        self._execute("DELETE FROM removal WHERE record = ?", (blob(record),))


def _removal(row: tuple[Any, ...]) -> Removal:
    return Removal(
        record=RecordId(row[0].hex()),
        at=moment(row[1]),
        text=row[2],
        survivor=None if row[3] is None else RecordId(row[3].hex()),
        moved=tuple(map(CopyId, json.loads(row[4]))),
        before=row[5],
        after=row[6],
    )
