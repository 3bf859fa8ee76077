"""The systems that the hub takes records from: added, looked at, and what waits for a person."""

import re
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from desktop.domain.describe import summary
from desktop.domain.edit import Edit
from desktop.domain.errors import InputError, RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.harvest import Came
from desktop.domain.merge import value_of, values_of
from desktop.domain.record import Record
from desktop.domain.units import GONE, LEADER, ORDER, is_part
from sync.hub import feed
from sync.hub.database import Hub, reserve_versions
from sync.hub.harvest.tables import harvested, source
from sync.hub.locks import claim_all
from sync.hub.records import written
from sync.hub.tables import record
from sync.hub.work import Unit, Work
from sync.sent import Sent

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,19}")
_MOST = 200


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What became of one record of a source."""

    identifier: str
    came: str
    record: str
    title: str
    stamp: str
    reason: str
    differing: tuple[tuple[str, str, str], ...]
    """Unit, what the source says, what the nation says."""


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


def told(hub: Hub, name: str, *, came: Came, limit: int = _MOST) -> tuple[Told, ...]:
    """The records of a source of which this came."""
    query = (
        select(harvested, record.c.text.label("nation"))
        .outerjoin(record, record.c.id == harvested.c.record)
        .where(harvested.c.source == name, harvested.c.came == came)
        .order_by(harvested.c.identifier)
        .limit(limit)
    )
    with hub.engine.begin() as connection:
        find(connection, name)
        return tuple(map(_told, connection.execute(query)))


def settle(hub: Hub, name: str, identifier: str, *, keep_source: bool) -> None:
    """Say who is right where a source and the nation differ."""
    one = (harvested.c.source == name) & (harvested.c.identifier == identifier)
    with hub.engine.begin() as connection:
        row = connection.execute(select(harvested).where(one)).one_or_none()
        if row is None or row.came not in {Came.DIFFERS, Came.KEPT}:
            raise RuleError("harvest.nothing_to_settle", id=identifier)
        if keep_source:
            _write(connection, row, hub.clock().isoformat())
        settled = {"came": Came.SAME, "units": ""}
        connection.execute(update(harvested).where(one).values(**settled))


def _write(connection: Connection, row: Row[Any], at: str) -> None:
    """By somebody who has seen what stands there."""
    if row.came == Came.KEPT:
        raise RuleError("conflict.of_a_whole_record")
    claim_all(connection, [row.record])
    version = reserve_versions(connection, 1)
    now = feed.find(connection, row.record)
    assert now is not None
    edit, unit = _edit(row), Unit(connection)
    work = Work(
        unit=unit,
        sent=Sent(0, "", ChangeKind.RECORD, row.record, ""),
        device=feed.THE_HUB,
        library="",
        cursor=0,
        version=version,
        at=at,
    )
    seen = dict.fromkeys(edit.units, now.version)
    written(work, replace(edit, bases=seen), row=now, barred=())
    unit.pending.flush()


def _edit(row: Row[Any]) -> Edit:
    """What the source says in the units that differ."""
    said = values_of(row.text)
    units = {unit: value_of(said, unit) for unit in row.units.split() if unit not in {ORDER, GONE}}
    parts = {unit: value or "" for unit, value in units.items() if is_part(unit)}
    fields = {u: value for u, value in units.items() if not is_part(u) and u != LEADER}
    return Edit(leader=units.get(LEADER), fields=fields, parts=parts)


def _told(row: Row[Any]) -> Told:
    mine = values_of(row.text) if row.text else {}
    theirs = values_of(row.nation) if row.nation else {}
    text = row.text or row.nation
    return Told(
        identifier=row.identifier,
        came=row.came,
        record=row.record,
        title=summary(Record.from_text(text)).title if text else "",
        stamp=row.stamp,
        reason=row.reason,
        differing=tuple(
            (unit, value_of(mine, unit) or "", value_of(theirs, unit) or "")
            for unit in row.units.split()
        ),
    )
