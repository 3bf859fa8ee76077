"""The log: what became of each change, once. Lines are written together, and read as if they were.

Whoever looks into the table itself flushes before.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, bindparam, insert, select

from sync.hub.tables import oplog
from sync.hub.trips import Step, Trip, go
from sync.wire import Status

# Built once: building a statement costs more than running it.
_WRITE = insert(oplog)
_BY_OPS = select(oplog).where(oplog.c.op.in_(bindparam("names", expanding=True)))
_AWAITED = select(oplog.c.entity).where(
    oplog.c.entity.in_(bindparam("names", expanding=True)), oplog.c.status == Status.WAITING
)
_BY_NUMBER = select(oplog).where(
    oplog.c.device == bindparam("name"), oplog.c.n == bindparam("number")
)


class Line(NamedTuple):
    """A line of the log; its parts are called as the columns are."""

    device: str
    n: int
    op: str
    chain: bytes
    kind: str
    entity: str
    status: str
    version: int
    previous: int
    conflicts: str
    reason: str
    body: str | None
    received_at: str


class Log:
    """What a transaction knows of the log, with what it still is to write."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._lines: list[Line] = []
        self._known: dict[str, Line | Row[Any] | None] = {}
        self._awaited: set[str] = set()

    def ask(self, trip: Trip, ops: Iterable[str]) -> None:
        """Learn of all these operations on this way what became of them."""
        names = list(dict.fromkeys(ops))
        if names:
            self._known.update(dict.fromkeys(names))
            trip.ask(_BY_OPS, {"names": names}, then=self._learn)

    def ask_for_waiting(self, trip: Trip, entities: Iterable[str]) -> None:
        """Learn which of these things are waited for; only the hub's own role sees them all."""
        trip.ask(_AWAITED, {"names": [*entities]}, then=self._learn_waiting)

    def is_awaited(self, entity: str) -> bool:
        return entity in self._awaited

    def said(self, op: str) -> Line | Row[Any] | None:
        """What became of an operation, if it is known."""
        if op not in self._known:
            found = self._connection.execute(_BY_OPS, {"names": [op]})
            self._known[op] = found.first()
        return self._known[op]

    def add(self, line: Line) -> None:
        self._lines.append(line)
        if line.status == Status.WAITING:
            self._awaited.add(line.entity)
        self._known[line.op] = self._known.get(line.op) or line

    def forget(self, op: str) -> None:
        """What was known of it is no longer so."""
        self._known.pop(op, None)

    def flush(self) -> None:
        go(self._connection, self.steps())

    def steps(self) -> list[Step]:
        """What is still to be written; the caller has to go."""
        lines, self._lines = self._lines, []
        return [Step(_WRITE, [line._asdict() for line in lines])] if lines else []

    def _learn(self, found: Sequence[Any]) -> None:
        self._known.update((row.op, row) for row in found)

    def _learn_waiting(self, found: Sequence[Any]) -> None:
        self._awaited.update(row.entity for row in found)


def numbered(connection: Connection, device: str, n: int) -> Row[Any]:
    return connection.execute(_BY_NUMBER, {"name": device, "number": n}).one()


def conflicts_of(line: Line | Row[Any]) -> tuple[str, ...]:
    return tuple(json.loads(line.conflicts))
