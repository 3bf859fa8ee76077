"""How wrong the clocks of devices are, run by run of a computer (rule 11.6).

A device that speaks directly says what its clock shows. From then on every event of that run gets
the moment it had in truth, also those that came before by other ways.
"""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from desktop.domain.loan_events import Event, EventType
from sync.hub import feed
from sync.hub.database import reserve_versions
from sync.hub.pending import Pending
from sync.hub.tables import circulation, clock, device
from sync.hub.telling import tell_event
from sync.hub.trips import Step, Trip, go
from sync.wire import Request

_LITTLE_MS = 60_000
"""What a slow line takes; a clock that is off by more than this since last time was set anew."""

_ERROR = select(clock.c.error_ms).where(
    clock.c.line == bindparam("line"), clock.c.run == bindparam("name")
)
_ADD = insert(clock).values(
    line=bindparam("line"),
    run=bindparam("name"),
    library=bindparam("code"),
    error_ms=bindparam("error"),
)
_CORRECT = (
    update(clock)
    .where(clock.c.line == bindparam("whose"), clock.c.run == bindparam("name"))
    .values(error_ms=bindparam("error"))
)
_LINE = select(device.c.id).where(device.c.line == bindparam("line"))
_OF_RUN = (
    select(circulation)
    .where(circulation.c.library == bindparam("code"), circulation.c.run == bindparam("name"))
    .where(circulation.c.device.in_(_LINE))
)
_PUT_RIGHT = (
    update(circulation)
    .where(circulation.c.op == bindparam("name"))
    .values(moment=bindparam("right"))
)


class Clocks:
    """What a transaction has looked up of clocks: each run of a computer once."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._errors: dict[tuple[str, str], int | None] = {}

    def error(self, line: str, run: str) -> int | None:
        """How far a clock was behind in this run; None: nobody knows."""
        if (line, run) not in self._errors:
            found = self.connection.execute(_ERROR, {"line": line, "name": run})
            self._errors[line, run] = found.scalar_one_or_none()
        return self._errors[line, run]

    def ask(self, trip: Trip, line: str, run: str) -> None:
        """Learn it on this way."""
        trip.ask(_ERROR, {"line": line, "name": run}, then=partial(self._learn, line, run))

    def _learn(self, line: str, run: str, found: Sequence[Any]) -> None:
        self._errors[line, run] = found[0].error_ms if found else None

    def note(self, row: Row[Any], run: str, error: int) -> Sequence[Any]:
        """Keep it in the database, too. The events of a run of which nothing was known."""
        of_run = {"name": run, "line": row.line, "code": row.library}
        if self.error(row.line, run) is None:
            added = Step(_ADD, [of_run | {"error": error}])
            *_, found = go(self.connection, [added, Step(_OF_RUN, [of_run])])
        else:
            said = {"whose": row.line, "name": run, "error": error}
            (found,) = go(self.connection, [Step(_CORRECT, [said])])
        self._errors[row.line, run] = error
        return found


def is_news(clocks: Clocks, row: Row[Any], request: Request) -> bool:
    """Whether this run of the computer has not spoken directly before."""
    return bool(request.run) and clocks.error(row.line, request.run) is None


def learn(clocks: Clocks, pending: Pending, *, row: Row[Any], request: Request, at: str) -> None:
    """Note how wrong the clock of `request` is, and put the events of its run right.

    Who set the clock in the middle of a run did so for what comes after.
    """
    if request.at_ms is None or not request.run:
        return
    error = milliseconds(at) - request.at_ms
    known = clocks.error(row.line, request.run)
    if known is not None and abs(known - error) <= _LITTLE_MS:
        return
    _put_right(
        clocks, pending, row.library, found=clocks.note(row, request.run, error), error=error
    )
    pending.flush()


def moment_of(clocks: Clocks, line: str, run: str, *, shown: str, arrived: str) -> int:
    """When something was done for which a clock showed `shown`; at the latest when it arrived."""
    arrived_ms = milliseconds(arrived)
    error = clocks.error(line, run) if run else None
    return arrived_ms if error is None else _right(shown, error, latest=arrived_ms)


def milliseconds(at: str) -> int:
    return int(datetime.fromisoformat(at).timestamp() * 1000)


def _right(shown: str, error: int, *, latest: int) -> int:
    try:
        return max(0, min(latest, milliseconds(shown) + error))
    except (OverflowError, ValueError):  # what no clock shows
        return latest


def _put_right(
    clocks: Clocks, pending: Pending, library: str, *, found: Sequence[Any], error: int
) -> None:
    wrong = [
        (each, right)
        for each in found
        if (right := _right(each.at, error, latest=each.moment)) != each.moment
    ]
    version = reserve_versions(clocks.connection, len(wrong))
    for number, (each, right) in enumerate(wrong):
        clocks.connection.execute(_PUT_RIGHT, {"name": each.op, "right": right})
        tell_event(
            pending,
            library,
            event_in(each)._replace(moment=right),
            version=version + number,
            device=feed.THE_HUB,
        )


def event_in(row: Row[Any]) -> Event:
    """The event that a row of the table says."""
    return Event(
        op=row.op,
        type=EventType(row.type),
        copy=row.copy,
        loan=row.loan,
        moment=row.moment,
        device=row.device,
        n=row.n,
        due=row.due,
        place=row.place,
    )
