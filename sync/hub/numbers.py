"""Numbers of versions where several processes draw them, without one waiting for another's end."""

from collections.abc import Callable

from sqlalchemy import BigInteger, Connection, bindparam, column, func, select, table

from sync.hub.trips import Trip

AT_ONCE = 2048
"""A push draws a block and has the numbers in it; more than a request can carry changes."""
SEQUENCE = "version_number"

_DRAW = select(func.nextval(SEQUENCE).label("number"))
_LAST = select(table(SEQUENCE, column("last_value", BigInteger)))
_GO_ON = select(func.setval(SEQUENCE, bindparam("start")))


def drawn(connection: Connection, count: int) -> int:
    """The first of at most `AT_ONCE` numbers, none of which was or will be another's."""
    assert count <= AT_ONCE
    return int(connection.execute(_DRAW).scalar_one()) if count else 0


def draw(trip: Trip, count: int, *, then: Callable[[int], None]) -> None:
    """The same on the way to something else."""
    assert count <= AT_ONCE
    trip.ask(_DRAW, {}, then=lambda found: then(int(found[0].number)))


def pass_over(connection: Connection, start: int) -> None:
    """Draw from `start` on, or from where they are if that is further."""
    if connection.execute(_LAST).scalar_one() < start:
        connection.execute(_GO_ON, {"start": start})
