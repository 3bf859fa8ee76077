"""What the hub has heard of the library's copies, event by event, also from its other PCs."""

from collections.abc import Iterable
from typing import Any

from desktop.domain.loan_events import Event, EventType
from desktop.storage.columns import blob
from desktop.storage.sqlite import sqlite3

_COLUMNS = "op, type, copy, loan, moment, device, n, due, place"
_PUT = (
    f"INSERT INTO loan_event ({_COLUMNS}, walk, is_gone)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT (copy, op) DO UPDATE SET "
)
_ALL = ", ".join(f"{name} = excluded.{name}" for name in ("moment", "device", "n", "walk"))


class LoanEvents:
    """The `loan_event` table; what waits is in the journal. Writes inside Store.write()."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute

    def put(self, event: Event, *, walk: int) -> None:
        """The hub's word on an event."""
        self._execute(f"{_PUT}{_ALL}, is_gone = 0", (*_row(event), walk))

    def confirm(self, event: Event, *, walk: int) -> None:
        """An event of this PC was settled; what the hub has said of it before is right."""
        self._execute(f"{_PUT}walk = excluded.walk, is_gone = 0", (*_row(event), walk))

    def of_copy(self, copy: str) -> list[Event]:
        rows = self._execute(
            f"SELECT {_COLUMNS} FROM loan_event WHERE copy = ? AND is_gone = 0", (blob(copy),)
        )
        return [_event(row) for row in rows]

    def shared(self, copies: Iterable[str], device: str) -> set[str]:
        """Those of `copies` with which another device had to do."""
        query = "SELECT 1 FROM loan_event WHERE copy = ? AND device <> ? AND is_gone = 0 LIMIT 1"
        return {copy for copy in copies if self._execute(query, (blob(copy), device)).fetchone()}

    def sweep(self, walk: int) -> set[str]:
        """Put by what a whole walk did not confirm; the copies that this is about."""
        rows = self._execute(
            "UPDATE loan_event SET is_gone = 1 WHERE walk <> ? AND is_gone = 0 RETURNING copy",
            (walk,),
        ).fetchall()
        return {row[0].hex() for row in rows}


def _row(event: Event) -> tuple[object, ...]:
    loan = None if not event.loan else blob(event.loan)
    head = (blob(event.op), event.type.value, blob(event.copy), loan)
    return (*head, event.moment, event.device, event.n, event.due, event.place)


def _event(row: tuple[Any, ...]) -> Event:
    op, kind, copy, loan, moment, device, n, due, place = row
    return Event(
        op=op.hex(),
        type=EventType(kind),
        copy=copy.hex(),
        loan="" if loan is None else loan.hex(),
        moment=moment,
        device=device,
        n=n,
        due=due,
        place=place,
    )
