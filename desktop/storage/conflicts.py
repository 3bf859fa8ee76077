"""Fields where the library and the nation differ, until a person has said which is right."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.domain.exchange import ConflictView
from desktop.domain.record import RecordId
from desktop.storage.columns import blob
from desktop.storage.sqlite import sqlite3

_VIEW = (
    "SELECT conflict.id, conflict.record, coalesce(record.title, ''), conflict.tag,"
    " conflict.base, conflict.mine, conflict.theirs, mine_at, their_name, their_at FROM conflict"
    " LEFT JOIN record ON record.id = conflict.record"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """One field of one record: what the author saw, what they wrote, what the nation has.

    `n` and `op` are the author's entry in the journal; `their_name` wrote what the nation has.
    """

    id: str
    record: RecordId
    field: str
    tag: str
    base: str
    mine: str
    theirs: str
    op: str
    at: datetime
    n: int = 0
    their_name: str = ""
    their_at: datetime | None = None


class Conflicts:
    """The `conflict` table."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def add(self, conflict: Conflict) -> None:
        """Keep a conflict; the same one (by operation and field) is kept once."""
        self._execute(
            "INSERT INTO conflict (id, record, field, tag, base, mine, theirs, op, at, their_name,"
            " their_at, mine_at) SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
            " coalesce((SELECT at FROM outbox WHERE n = ?), '')"
            " WHERE NOT EXISTS (SELECT 1 FROM conflict WHERE op = ? AND field = ?)",
            (
                blob(conflict.id),
                blob(conflict.record),
                conflict.field,
                conflict.tag,
                conflict.base,
                conflict.mine,
                conflict.theirs,
                blob(conflict.op),
                conflict.at.isoformat(),
                conflict.their_name,
                "" if conflict.their_at is None else conflict.their_at.isoformat(),
                conflict.n,
                blob(conflict.op),
                conflict.field,
            ),
        )

    def open(self) -> tuple[ConflictView, ...]:
        """What waits for a person, oldest first."""
        rows = self._execute(f"{_VIEW} WHERE conflict.state = 'open' ORDER BY conflict.id")
        return tuple(_view(row) for row in rows)

    def get(self, conflict: str) -> tuple[ConflictView, str] | None:
        """An open conflict and the identity of its field."""
        row = self._execute(
            f"{_VIEW} WHERE conflict.id = ? AND conflict.state = 'open'", (blob(conflict),)
        ).fetchone()
        if row is None:
            return None
        field = self._execute("SELECT field FROM conflict WHERE id = ?", (row[0],)).fetchone()
        return _view(row), field[0]

    def close(self, conflict: str, *, kept: str) -> None:
        """Settle it; `kept` is 'mine' or 'theirs'."""
        self._execute("UPDATE conflict SET state = ? WHERE id = ?", (kept, blob(conflict)))

    def settled(self, conflict: str) -> tuple[ConflictView, str, str] | None:
        """One that a person has decided: with the identity of its field and what was kept."""
        row = self._execute(f"{_VIEW} WHERE conflict.id = ?", (blob(conflict),)).fetchone()
        if row is None:
            return None
        query = "SELECT field, state FROM conflict WHERE id = ? AND state <> 'open'"
        found = self._execute(query, (row[0],)).fetchone()
        return None if found is None else (_view(row), found[0], found[1])

    def reopen(self, conflict: str) -> None:
        """It waits for a person again."""
        self._execute("UPDATE conflict SET state = 'open' WHERE id = ?", (blob(conflict),))

    def close_of(self, record: RecordId) -> None:
        """The record is gone, and with it what was to be decided about it."""
        self._execute(
            "UPDATE conflict SET state = 'theirs' WHERE record = ? AND state = 'open'",
            (blob(record),),
        )

    def count_open(self) -> int:
        row = self._execute("SELECT count(*) FROM conflict WHERE state = 'open'").fetchone()
        return int(row[0])


def _view(row: tuple[Any, ...]) -> ConflictView:
    return ConflictView(
        id=row[0].hex(),
        record=RecordId(row[1].hex()),
        title=row[2],
        field=row[3],
        base=row[4],
        mine=row[5],
        theirs=row[6],
        mine_at=_moment(row[7]),
        their_name=row[8],
        their_at=_moment(row[9]),
    )


def _moment(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
