"""The journal as a memory: what it proves, what of it is said again, what of it is forgotten."""

from collections.abc import Iterable
from datetime import datetime

from desktop.domain.exchange import ChangeKind, PutAside
from desktop.domain.journal import NO_CHAIN, Entry, digest_of, encoded
from desktop.domain.record import RecordId
from desktop.storage.columns import blob
from desktop.storage.sqlite import sqlite3


class Archive:
    """The `outbox` table, of which nothing is thrown away. Writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute
        self._executemany = connection.executemany

    def chain_at(self, n: int) -> bytes | None:
        """The chain with entry `n`, or None when the journal does not go so far."""
        if n == 0:
            return NO_CHAIN
        row = self._execute("SELECT chain FROM outbox WHERE n = ?", (n,)).fetchone()
        return None if row is None else bytes(row[0])

    def written_at(self, n: int) -> datetime | None:
        """When entry `n` was written, by this PC's clock; None when there is no such entry."""
        row = self._execute("SELECT at FROM outbox WHERE n = ?", (n,)).fetchone()
        return None if row is None else datetime.fromisoformat(row[0])

    def waiting_of(self, kind: ChangeKind) -> list[Entry]:
        """The entries of a kind that wait, oldest first."""
        rows = self._execute(
            "SELECT n, op, entity, body, chain FROM outbox WHERE kind = ? AND body IS NOT NULL"
            " AND n > (SELECT coalesce(max(n), 0) FROM outbox WHERE state <> 'pending')"
            " ORDER BY n",
            (kind.value,),
        )
        return [
            Entry(n=n, op=op.hex(), kind=kind, entity=entity.hex(), body=body, chain=bytes(link))
            for n, op, entity, body, link in rows
        ]

    def entry(self, n: int, op: str) -> Entry | None:
        """An entry by its number, if it is this operation and has kept its body."""
        row = self._execute(
            "SELECT kind, entity, body, chain FROM outbox"
            " WHERE n = ? AND op = ? AND body IS NOT NULL",
            (n, blob(op)),
        ).fetchone()
        if row is None:
            return None
        kind, entity, body, link = row
        what = ChangeKind(kind)
        return Entry(n=n, op=op, kind=what, entity=entity.hex(), body=body, chain=bytes(link))

    def append_again(self, entry: Entry, *, at: datetime) -> None:
        """Put an entry of the same history at the end of a journal that was put back."""
        body = entry.body if entry.digest is None else None
        self._execute(
            "INSERT INTO outbox (n, op, kind, entity, body, digest, chain, at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                entry.n,
                blob(entry.op),
                entry.kind.value,
                blob(entry.entity),
                body,
                entry.digest,
                entry.chain,
                at.isoformat(),
            ),
        )

    def put_aside(self, entry: Entry, reason: str) -> None:
        """The hub could not do in the end what it had taken: a person has to look."""
        self._execute(
            "UPDATE outbox SET state = 'quarantined', reason = ? WHERE n = ? AND state = 'done'",
            (reason, entry.n),
        )

    def said_of(self, kind: ChangeKind, entities: Iterable[str]) -> list[str]:
        """Those of these things of which the journal ever said something of this kind."""
        names = [blob(entity) for entity in entities]
        marks = ", ".join("?" * len(names))
        query = f"SELECT DISTINCT entity FROM outbox WHERE kind = ? AND entity IN ({marks})"
        return [entity.hex() for (entity,) in self._execute(query, (kind.value, *names))]

    def put_aside_entries(self, limit: int) -> tuple[PutAside, ...]:
        """What the hub could not take, newest first, with what it is about."""
        rows = self._execute(
            "SELECT outbox.at, outbox.kind, coalesce(record.title, copy.barcode,"
            " CASE outbox.kind WHEN 'stranger' THEN json_extract(outbox.body, '$.barcode') END,"
            " ''), outbox.reason FROM outbox LEFT JOIN record ON record.id = outbox.entity"
            " LEFT JOIN copy ON copy.id = outbox.entity"
            " WHERE outbox.state = 'quarantined' ORDER BY outbox.n DESC LIMIT ?",
            (limit,),
        )
        return tuple(
            PutAside(datetime.fromisoformat(at), ChangeKind(kind), name, reason)
            for at, kind, name, reason in rows
        )

    def taken_by_kind(self) -> dict[ChangeKind, int]:
        """How many changes of each kind the hub has taken."""
        rows = self._execute(
            "SELECT kind, count(*) FROM outbox WHERE state = 'done' GROUP BY kind ORDER BY kind"
        )
        return {ChangeKind(kind): count for kind, count in rows}

    def wait_again(self, after: int) -> None:
        """The hub does not have what comes after entry `after`: it is said again."""
        self._execute("UPDATE outbox SET state = 'pending', reason = '' WHERE n > ?", (after,))

    def has_removed(self, record: RecordId) -> bool:
        """Whether somebody here ever said that a record is to be gone for all."""
        row = self._execute(
            "SELECT 1 FROM outbox WHERE entity = ? AND kind = 'record' AND body IS NOT NULL"
            " AND instr(body, '\"gone\":true') LIMIT 1",
            (blob(record),),
        ).fetchone()
        return row is not None

    def purge(self, kind: ChangeKind, entity: str) -> None:
        """Forget what was said of this; the entries stay, and prove the history without it."""
        rows = self._execute(
            "SELECT body, n FROM outbox WHERE entity = ? AND kind = ? AND body IS NOT NULL",
            (blob(entity), kind.value),
        ).fetchall()
        self._executemany(
            "UPDATE outbox SET body = NULL, digest = ? WHERE n = ?",
            [(digest_of(encoded(body)), n) for body, n in rows],
        )
