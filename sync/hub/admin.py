"""What a coordinator does at the hub: add a library, look who is there."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert

from sync.hub import feed
from sync.hub.admission import CODE_LIFE, issue_code
from sync.hub.database import Hub, first_number
from sync.hub.locks import nobody_else_joins
from sync.hub.tables import device, library
from sync.hub.telling import repeat_all


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryView:
    """A library as the hub knows it. `last_seen_at` is empty until a device of it has called."""

    code: str
    name: str
    devices: int
    last_seen_at: str


def add_library(hub: Hub, code: str, *, name: str, life: timedelta = CODE_LIFE) -> str:
    """Make the library known, and return a one-time code for a PC of it.

    For a library that is there already this is how another PC, or a late one, gets its code.
    """
    now = hub.clock()
    with hub.engine.begin() as connection:
        nobody_else_joins(connection)
        is_new = (
            connection.execute(select(library.c.code).where(library.c.code == code)).first() is None
        )
        values = {"head": first_number(now), "forgotten": 0, "added_at": now.isoformat()}
        query = insert(library).values(code=code, name=name, **values)
        connection.execute(
            query.on_conflict_do_update(index_elements=["code"], set_={"name": name})
        )
        if is_new:
            feed.fill(connection, code)
            repeat_all(connection, code)
        return issue_code(connection, code, now=now, random=hub.random_bytes, life=life)


def libraries(hub: Hub) -> tuple[LibraryView, ...]:
    """Every library, by its code."""
    query = (
        select(
            library.c.code,
            library.c.name,
            func.count(func.distinct(device.c.line)),
            func.coalesce(func.max(device.c.seen_at), ""),
        )
        .outerjoin(device)
        .group_by(library.c.code)
        .order_by(library.c.code)
    )
    with hub.engine.begin() as connection:
        return tuple(
            LibraryView(code=code, name=name, devices=devices, last_seen_at=seen)
            for code, name, devices, seen in connection.execute(query)
        )
