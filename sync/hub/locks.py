"""Who changes a thing has it alone until the end of the transaction, also one not there yet."""

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.postgresql import insert

from sync.hub.tables import claim, counter
from sync.hub.tenancy import is_shared
from sync.hub.trips import Step, Trip

_CLAIM = insert(claim).values(entity=bindparam("name"))
_CLAIM = _CLAIM.on_conflict_do_update(
    index_elements=["entity"], set_={"entity": _CLAIM.excluded.entity}
)


LIBRARIES = "libraries"
"""The row of `counter` that who adds a library holds alone, and who fills feeds together."""

_JOINING = select(counter.c.value).where(counter.c.name == LIBRARIES).with_for_update()
_NOBODY_JOINS = (
    select(counter.c.value).where(counter.c.name == LIBRARIES).with_for_update(read=True)
)


def claim_all(connection: Connection, entities: Iterable[str]) -> None:
    """Wait until nobody else changes any of `entities`.

    Versions are to be drawn after this and not before, or a later version could be written first.
    All who claim do so in one order, so that no two of them wait for each other.
    """
    trip = Trip(connection)
    ask_for_all(trip, entities)
    trip.go()


def ask_for_all(trip: Trip, entities: Iterable[str]) -> None:
    """The same on the way to something else."""
    names = [{"name": entity} for entity in sorted(set(entities))]
    if names and is_shared(trip.connection):
        trip.add(Step(_CLAIM, names))


def nobody_else_joins(connection: Connection) -> None:
    """A new library is in every job of the feeds, or in its own first filling: never in neither."""
    connection.execute(_JOINING)


def nobody_joins(connection: Connection) -> None:
    connection.execute(_NOBODY_JOINS)
