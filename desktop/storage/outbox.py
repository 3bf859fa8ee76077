"""The journal: every change of the library, numbered and chained, until the hub has settled it.

What waits is always the end of the journal, because the oldest is settled first. So an index is
needed of what is settled only, and a hundred thousand new entries cost nothing but themselves.

The entry of a record that was brought in has no body of its own: while the record is as it came,
its text says the same. `record.born` is the number of that entry. Whoever changes the record first
writes the body out, in the same transaction, so an entry reads the same for ever.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from desktop.domain.edit import creation
from desktop.domain.exchange import ChangeKind
from desktop.domain.identity import Identities
from desktop.domain.journal import NO_CHAIN, Entry, chain, digest_of, encoded
from desktop.domain.record import RecordId
from desktop.storage.asking import Asking
from desktop.storage.columns import blob
from desktop.storage.sqlite import sqlite3

_BORROWED = (
    "CASE WHEN body IS NULL AND digest IS NULL THEN (SELECT marc FROM record"
    " JOIN description ON description.record = record.key WHERE id = entity) END"
)
_SETTLED = "(SELECT coalesce(max(n), 0) FROM outbox WHERE state <> 'pending')"
_APPEND = "INSERT INTO outbox (n, op, kind, entity, body, chain, at) VALUES (?, ?, ?, ?, ?, ?, ?)"
_LAST = "SELECT n, chain FROM outbox ORDER BY n DESC LIMIT 1"
_COLUMNS = f"n, op, kind, entity, chain, digest, body, {_BORROWED} FROM outbox"


class Outbox:
    """The `outbox` table. Appended to in the transaction of the change itself."""

    def __init__(self, connection: sqlite3.Connection, identities: Identities) -> None:
        self._execute = connection.execute
        self._scan = Asking(connection)
        self._executemany = connection.executemany
        self._identities = identities

    def append(self, kind: ChangeKind, entity: str, body: str, *, now: datetime) -> None:
        """Put one change in the journal."""
        op = self._identities.blob(now)
        before, link = self._last()
        what, digest = blob(entity), digest_of(encoded(body))
        link = chain(link, before + 1, kind.value, op=op, entity=what, digest=digest)
        self._scan.do(_APPEND, (before + 1, op, kind.value, what, body, link, now.isoformat()))

    def append_all(
        self,
        kind: ChangeKind,
        changes: Iterable[tuple[bytes, bytes, str | None, bytes]],
        *,
        now: datetime,
    ) -> None:
        """Put changes in the journal, in this order: operation, entity, body, digest of the body.

        Where a record is created, the body need not be kept: the number must then become `born` of
        that record, in the same transaction.
        """
        before, link = self._last()
        rows, at, name = [], now.isoformat(), kind.value
        for n, (op, entity, kept, digest) in enumerate(changes, before + 1):
            link = chain(link, n, name, op=op, entity=entity, digest=digest)
            rows.append((n, op, name, entity, kept, link, at))
        self._executemany(_APPEND, rows)

    def _last(self) -> tuple[int, bytes]:
        return self._scan.first(_LAST) or (0, NO_CHAIN)

    def write_out(self, born: int, text: str) -> None:
        """Give the entry that a record was born with its own body: `text` is about to change."""
        self._execute("UPDATE outbox SET body = ? WHERE n = ?", (creation(text), born))

    def pending(self, limit_ops: int, limit_bytes: int) -> list[Entry]:
        """The oldest changes that wait, within both limits but at least one."""
        entries: list[Entry] = []
        size = 0
        for row in self._execute(
            f"SELECT {_COLUMNS} WHERE n > {_SETTLED} ORDER BY n LIMIT ?", (limit_ops,)
        ):
            entry = _entry(row)
            size += len(entry.body)
            if entries and size > limit_bytes:
                break
            entries.append(entry)
        return entries

    def entity_pending(self, record: RecordId) -> list[Entry]:
        """The changes of one record that wait, oldest first."""
        rows = self._execute(
            f"SELECT {_COLUMNS} WHERE n = (SELECT born FROM record WHERE id = ?1)"
            f" AND state = 'pending' UNION ALL SELECT {_COLUMNS} WHERE entity = ?1"
            " AND kind = 'record' AND body IS NOT NULL AND state = 'pending' ORDER BY n",
            (blob(record),),
        )
        return [_entry(row) for row in rows]

    def count_pending(self) -> int:
        row = self._execute(f"SELECT coalesce(max(n), 0) - {_SETTLED} FROM outbox").fetchone()
        return int(row[0])

    def pending_by_kind(self) -> dict[ChangeKind, int]:
        rows = self._execute(
            f"SELECT kind, count(*) FROM outbox WHERE n > {_SETTLED} GROUP BY kind"
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
        """The hub has taken these, each the oldest that waits; they stay as an archive."""
        self._executemany(
            f"UPDATE outbox SET state = 'done' WHERE n = {_SETTLED} + 1 AND op = ?",
            [(blob(op),) for op in ops],
        )

    def quarantine(self, op: str, reason: str) -> None:
        """The hub has put aside the oldest that waits; a person has to look, the queue goes on."""
        self._execute(
            "UPDATE outbox SET state = 'quarantined', reason = ?"
            f" WHERE n = {_SETTLED} + 1 AND op = ?",
            (reason, blob(op)),
        )


def entries(connection: sqlite3.Connection, *, after: int = 0) -> Iterator[Entry]:
    """The journal after entry `after`, oldest first."""
    return map(_entry, connection.execute(f"SELECT {_COLUMNS} WHERE n > ? ORDER BY n", (after,)))


def _entry(row: tuple[Any, ...]) -> Entry:
    return Entry(
        n=row[0],
        op=row[1].hex(),
        kind=ChangeKind(row[2]),
        entity=row[3].hex(),
        body=row[6] or ("" if row[7] is None else creation(row[7])),
        digest=row[5],
        chain=bytes(row[4]),
    )
