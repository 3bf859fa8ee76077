"""Removals that are told no more: who has not heard of them begins again (docs/sync.md, 9.5)."""

from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import bindparam, delete, func, select, update

from sync.hub.database import Hub
from sync.hub.tables import feed, library, record
from sync.hub.trips import Trip

TOLD_FOR = timedelta(days=400)

_FORGOTTEN = select(library.c.forgotten).where(library.c.code == bindparam("code"))


def ask_forgotten(trip: Trip, code: str, *, then: Callable[[int], None]) -> None:
    """How far in a library's feed removals have been forgotten."""
    trip.ask(_FORGOTTEN, {"code": code}, then=lambda found: then(int(found[0].forgotten)))


def forget_removals(hub: Hub) -> int:
    """Tell no more of what has been gone for long; of how many records."""
    long_ago = (hub.clock() - TOLD_FOR).isoformat()
    gone = select(record.c.id).where(record.c.is_gone, record.c.gone_at < long_ago)
    is_gone = feed.c.record.in_(gone)
    with hub.engine.begin() as connection:
        in_order = select(library.c.code).order_by(library.c.code).with_for_update()
        connection.execute(in_order)
        query = select(func.count(func.distinct(feed.c.record))).where(is_gone)
        count = int(connection.execute(query).scalar_one())
        last = select(func.max(feed.c.seq)).where(feed.c.library == library.c.code, is_gone)
        is_behind = library.c.forgotten < last.scalar_subquery()  # never, where there is none
        connection.execute(
            update(library).where(is_behind).values(forgotten=last.scalar_subquery())
        )
        connection.execute(delete(feed).where(is_gone))
    return count
