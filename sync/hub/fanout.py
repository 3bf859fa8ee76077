"""Brings what one library changed into the feeds of all others, in small jobs behind the scenes.

A push locks its own library alone and leaves a job for each record. A job goes through the
libraries by their codes, some at a time, and says after each step how far it has come: any process
may take the next one, also after the one before was killed.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, literal, select, update
from sqlalchemy.dialects.postgresql import insert

from sync.hub.database import Hub
from sync.hub.locks import nobody_joins
from sync.hub.tables import fanout, feed, library
from sync.hub.trips import Step

_JOBS = 4
"""In one step, while which the libraries it goes through cannot push."""
_LIBRARIES = 100

_LEAVE = fanout.insert().inline()
_OPEN = (
    select(fanout)
    .order_by(fanout.c.after.desc(), fanout.c.id)
    .limit(_JOBS)
    .with_for_update(skip_locked=True)
)
_NEXT = (
    select(library.c.code)
    .where(library.c.code > bindparam("after"))
    .order_by(library.c.code)
    .limit(_LIBRARIES)
    .with_for_update()
)
_ADVANCE = (
    update(library)
    .where(library.c.code.in_(bindparam("codes", expanding=True)))
    .values(head=library.c.head + bindparam("count"))
)
_APPEND = insert(feed).from_select(
    ["library", "record", "seq", "device"],
    select(
        library.c.code,
        bindparam("record_id"),
        library.c.head - bindparam("back"),
        bindparam("device_id"),
    ).where(
        library.c.code > bindparam("after"),
        library.c.code <= bindparam("upto"),
        library.c.code != bindparam("home"),
    ),
)
_APPEND = _APPEND.on_conflict_do_update(
    index_elements=["library", "record"],
    set_={"seq": _APPEND.excluded.seq, "device": _APPEND.excluded.device},
)


def left(touched: Iterable[Mapping[str, Any]]) -> list[Step]:
    """Jobs, in the transaction of the changes; their own library's feed has them already."""
    jobs = [{**each, "after": ""} for each in touched]
    return [Step(_LEAVE, jobs)] if jobs else []


def spread(hub: Hub) -> bool:
    """One step of some jobs, in a transaction of its own. Whether there was anything to do."""
    with hub.engine.begin() as connection:
        nobody_joins(connection)
        jobs = _alike(connection.execute(_OPEN).all())
        if jobs:
            _step(connection, jobs)
    return bool(jobs)


def waiting(hub: Hub) -> int:
    """How many jobs are not done."""
    with hub.engine.begin() as connection:
        return connection.execute(select(func.count(literal(1))).select_from(fanout)).scalar_one()


def _alike(found: Sequence[Row[Any]]) -> list[Row[Any]]:
    """Those that have come equally far, a record once: they can go on together."""
    jobs: dict[str, Row[Any]] = {}
    for job in found:
        if job.after != found[0].after or job.record in jobs:
            break
        jobs[job.record] = job
    return list(jobs.values())


def _step(connection: Connection, jobs: list[Row[Any]]) -> None:
    after = jobs[0].after
    codes = connection.execute(_NEXT, {"after": after}).scalars().all()
    ids = [job.id for job in jobs]
    if codes:
        connection.execute(_ADVANCE, {"codes": codes, "count": len(jobs)})
        span = {"after": after, "upto": codes[-1]}
        connection.execute(
            _APPEND,
            [
                {**span, "record_id": j.record, "device_id": j.device, "home": j.home, "back": back}
                for back, j in enumerate(reversed(jobs))
            ],
        )
    if len(codes) < _LIBRARIES:
        connection.execute(delete(fanout).where(fanout.c.id.in_(ids)))
    else:
        connection.execute(update(fanout).where(fanout.c.id.in_(ids)).values(after=codes[-1]))
