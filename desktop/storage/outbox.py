"""The journal: every change of the library, numbered and chained, until the hub has settled it."""

import sqlite3
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from desktop.domain.exchange import ChangeKind
from desktop.domain.identity import Identities
from desktop.domain.journal import NO_CHAIN, Entry, chain, line
from desktop.storage.columns import blob

_COLUMNS = "n, op, kind, entity, body, chain FROM outbox"


class Outbox:
    """The `outbox` table. Appended to in the transaction of the change itself."""

    def __init__(self, connection: sqlite3.Connection, identities: Identities) -> None:
        self._execute = connection.execute
        self._executemany = connection.executemany
        self._identities = identities
        last = self.last()
        if last is not None:
            identities.raise_floor(last.op)

    def append(self, kind: ChangeKind, entity: str, body: str, *, now: datetime) -> Entry:
        """Put one change in the journal."""
        return self.append_all([(kind, entity, body)], now=now)[0]

    def append_all(
        self, changes: Iterable[tuple[ChangeKind, str, str]], *, now: datetime
    ) -> list[Entry]:
        """Put changes in the journal, in this order."""
        last = self._execute("SELECT n, chain FROM outbox ORDER BY n DESC LIMIT 1").fetchone()
        n, link = last or (0, NO_CHAIN)
        changes = list(changes)
        entries = []
        ops = self._identities.several(len(changes), now)
        for op, (kind, entity, body) in zip(ops, changes, strict=True):
            n += 1
            link = chain(link, line(n, op, kind=kind, entity=entity, body=body))
            entries.append(Entry(n=n, op=op, kind=kind, entity=entity, body=body, chain=link))
        self._insert(entries, now)
        return entries

    def _insert(self, entries: list[Entry], now: datetime) -> None:
        at = now.isoformat()
        self._executemany(
            "INSERT INTO outbox (n, op, kind, entity, body, chain, at) VALUES (?,?,?,?,?,?,?)",
            [(e.n, blob(e.op), e.kind, blob(e.entity), e.body, e.chain, at) for e in entries],
        )

    def pending(self, limit_ops: int, limit_bytes: int) -> list[Entry]:
        """The oldest changes that wait, within both limits but at least one."""
        entries: list[Entry] = []
        size = 0
        for row in self._execute(
            f"SELECT {_COLUMNS} WHERE state = 'pending' ORDER BY n LIMIT ?",
            (limit_ops,),
        ):
            size += len(row[4])
            if entries and size > limit_bytes:
                break
            entries.append(_entry(row))
        return entries

    def entity_pending(self, entity: str) -> list[Entry]:
        """The changes of one thing that wait, oldest first."""
        rows = self._execute(
            f"SELECT {_COLUMNS} WHERE entity = ? AND state = 'pending' ORDER BY n",
            (blob(entity),),
        )
        return [_entry(row) for row in rows]

    def count_pending(self) -> int:
        row = self._execute("SELECT count(*) FROM outbox WHERE state = 'pending'").fetchone()
        return int(row[0])

    def pending_by_kind(self) -> dict[ChangeKind, int]:
        rows = self._execute(
            "SELECT kind, count(*) FROM outbox WHERE state = 'pending' GROUP BY kind"
        )
        return {ChangeKind(kind): count for kind, count in rows}

    def count_quarantined(self) -> int:
        row = self._execute("SELECT count(*) FROM outbox WHERE state = 'quarantined'").fetchone()
        return int(row[0])

    def last(self) -> Entry | None:
        row = self._execute(f"SELECT {_COLUMNS} ORDER BY n DESC LIMIT 1").fetchone()
        return None if row is None else _entry(row)

    def chain_before(self, n: int) -> bytes:
        """The chain up to, and without, entry `n`."""
        row = self._execute("SELECT chain FROM outbox WHERE n = ?", (n - 1,)).fetchone()
        return NO_CHAIN if row is None else bytes(row[0])

    def settle(self, ops: Iterable[str]) -> None:
        """The hub has taken these; they stay as an archive."""
        self._executemany(
            "UPDATE outbox SET state = 'done' WHERE op = ? AND state = 'pending'",
            [(blob(op),) for op in ops],
        )

    def quarantine(self, op: str, reason: str) -> None:
        """The hub has put this one aside; a person has to look, the queue goes on."""
        self._execute(
            "UPDATE outbox SET state = 'quarantined', reason = ? WHERE op = ?", (reason, blob(op))
        )


def _entry(row: tuple[Any, ...]) -> Entry:
    return Entry(
        n=row[0],
        op=row[1].hex(),
        kind=ChangeKind(row[2]),
        entity=row[3].hex(),
        body=row[4],
        chain=bytes(row[5]),
    )
