"""The systems that the hub takes records from: added and looked at."""

import re
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from desktop.domain.errors import InputError, RuleError
from sync.hub.database import Hub
from sync.hub.harvest.tables import harvested, source

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,19}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One system, and how the last run went."""

    name: str
    address: str
    part: str
    prefix: str
    since: str
    run: int
    is_open: bool
    tried_at: str
    finished_at: str
    error: str
    is_national: bool = False
    records: int


def add(
    hub: Hub,
    name: str,
    address: str,
    *,
    part: str = "",
    prefix: str = "",
    is_national: bool = False,
) -> None:
    """A system to take from; of one that is there already, its new address.

    `is_national`: it speaks for the nation, which answers for what it has described in full.
    """
    if _NAME.fullmatch(name) is None:
        raise InputError("harvest.bad_name", name=name)
    told: dict[str, Any] = {"address": address, "part": part, "prefix": prefix}
    told["is_national"] = is_national
    empty = dict.fromkeys(("since", "run_since", "run_at", "token", "tried_at", "finished_at"), "")
    with hub.engine.begin() as connection:
        known = select(source.c.name).where(source.c.name == name)
        if connection.execute(known).first() is not None:
            # Its tokens and its clock are another's: the next run goes through the whole list.
            again = {"since": "", "token": "", "is_open": False}
            of_it = update(source).where(source.c.name == name)
            connection.execute(of_it.values(**told, **again))
            return
        new = {**empty, "run": 0, "is_open": False, "pages": 0, "expected": None, "error": ""}
        at = hub.clock().isoformat()
        connection.execute(insert(source).values(name=name, **told, **new, added_at=at))


def all_sources(hub: Hub) -> tuple[Source, ...]:
    counting = (
        select(func.count())
        .select_from(harvested)
        .where(harvested.c.source == source.c.name, harvested.c.record != "")
        .scalar_subquery()
    )
    query = select(source, counting.label("records")).order_by(source.c.name)
    with hub.engine.begin() as connection:
        rows = connection.execute(query).all()
    names = Source.__dataclass_fields__
    return tuple(Source(**{name: getattr(row, name) for name in names}) for row in rows)


def find(connection: Connection, name: str) -> Row[Any]:
    row = connection.execute(select(source).where(source.c.name == name)).one_or_none()
    if row is None:
        raise RuleError("harvest.unknown", name=name)
    return row
