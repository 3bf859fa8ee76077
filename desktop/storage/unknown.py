"""Changes that this program cannot use yet, kept for a later one or for what they wait for."""

from collections.abc import Iterable
from typing import NamedTuple

from desktop.storage.columns import blob
from desktop.storage.sqlite import sqlite3


class Kept(NamedTuple):
    """One row of the feed as it came. `reason` is empty where the kind was not known."""

    seq: int
    kind: str
    entity: str
    reason: str
    payload: str


class Unknown:
    """The `unknown_change` table: of each thing the last that was said of it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def put(self, kept: Kept, *, walk: int) -> None:
        seq, kind, entity, reason, payload = kept
        self._execute(
            "INSERT OR REPLACE INTO unknown_change (kind, entity, seq, walk, reason, payload)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (kind, blob(entity), seq, walk, reason, payload),
        )

    def count(self) -> int:
        return int(self._execute("SELECT count(*) FROM unknown_change").fetchone()[0])

    def count_besides(self, kind: str, *, reason: str) -> int:
        """How many rows there are of all kinds but one, and kept for any reason but one."""
        row = self._execute(
            "SELECT count(*) FROM unknown_change WHERE kind <> ? AND reason <> ?", (kind, reason)
        )
        return int(row.fetchone()[0])

    def payload_of(self, kind: str) -> str | None:
        """The last that came of a kind, as it came."""
        row = self._execute(
            "SELECT payload FROM unknown_change WHERE kind = ? ORDER BY seq DESC LIMIT 1", (kind,)
        ).fetchone()
        return None if row is None else row[0]

    def readable(self, kinds: Iterable[str], *, waits: str) -> list[Kept]:
        """What can be tried again: of kinds that are known now, or for the reason `waits`."""
        rows = self._execute(
            "SELECT seq, kind, entity, reason, payload FROM unknown_change"
            " WHERE reason IN ('', ?) ORDER BY seq",
            (waits,),
        )
        known = frozenset(kinds)
        return [Kept(row[0], row[1], row[2].hex(), *row[3:]) for row in rows if row[1] in known]

    def forget(self, kind: str, entity: str) -> None:
        """It has been used, or something newer has come."""
        self._execute(
            "DELETE FROM unknown_change WHERE kind = ? AND entity = ?", (kind, blob(entity))
        )

    def forget_unconfirmed(self, walk: int) -> None:
        """What this walk did not bring is no longer said."""
        self._execute("DELETE FROM unknown_change WHERE walk <> ?", (walk,))
