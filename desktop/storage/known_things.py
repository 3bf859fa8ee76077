"""What the hub last said of each of the library's own things besides records and loans."""

from collections.abc import Iterable
from typing import NamedTuple

from desktop.storage.columns import blob
from desktop.storage.sqlite import sqlite3


class Known(NamedTuple):
    """The hub's number of what it said, and the walk that has confirmed it."""

    version: int
    walk: int


class KnownThings:
    """The `known_thing` table. Reads at any time; writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def get(self, kind: str, entity: str) -> Known | None:
        row = self._execute(
            "SELECT version, walk FROM known_thing WHERE kind = ? AND entity = ?",
            (kind, blob(entity)),
        ).fetchone()
        return None if row is None else Known(*row)

    def has(self, kind: str, entity: str, version: int, *, walk: int) -> bool:
        """Whether this walk has brought that version of a thing, or a later one."""
        known = self.get(kind, entity)
        return known is not None and known.walk == walk and version <= known.version

    def put(self, kind: str, entity: str, known: Known) -> None:
        self._execute(
            "INSERT OR REPLACE INTO known_thing VALUES (?, ?, ?, ?)", (kind, blob(entity), *known)
        )

    def sweep(self, walk: int) -> list[tuple[str, str]]:
        """Forget what a whole walk did not confirm; return of which kind and thing it was."""
        rows = self._execute(
            "DELETE FROM known_thing WHERE walk <> ? RETURNING kind, entity", (walk,)
        ).fetchall()
        return [(kind, entity.hex()) for kind, entity in rows]

    def said_since(self, kind: str, entity: str) -> list[str]:
        """What the journal says of one thing and the hub does not know yet, oldest first."""
        rows = self._execute(
            "SELECT body FROM outbox WHERE n >"
            " (SELECT coalesce(max(n), 0) FROM outbox WHERE state <> 'pending')"
            " AND kind = ? AND entity = ? AND body IS NOT NULL ORDER BY n",
            (kind, blob(entity)),
        )
        return [body for (body,) in rows]

    def waiting(self, kinds: Iterable[str]) -> set[tuple[str, str]]:
        """What the journal says of these kinds and the hub does not know yet."""
        rows = self._execute(
            "SELECT DISTINCT kind, entity FROM outbox WHERE n >"
            " (SELECT coalesce(max(n), 0) FROM outbox WHERE state <> 'pending')"
        )
        asked = frozenset(kinds)
        return {(kind, entity.hex()) for kind, entity in rows if kind in asked}
