"""Fields where a library and the nation say different things, and which of them is right."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, select, update

from desktop.domain.describe import summary
from desktop.domain.edit import LEADER, ORDER, Edit
from desktop.domain.errors import RuleError
from desktop.domain.merge import Standing, apply, values_of
from desktop.domain.record import Record
from sync.hub import feed
from sync.hub.database import Hub, reserve_versions
from sync.hub.desk.deeds import write_down
from sync.hub.desk.people import Coordinator
from sync.hub.locks import claim_all
from sync.hub.tables import conflict, device, library, record
from sync.hub.tenancy import as_desk, begin_as_hub, is_shared

ROWS = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictRow:
    """One field of one record. `nation` is what it says there now."""

    op: str
    field: str
    tag: str
    record: str
    title: str
    author: str
    library: str
    library_name: str
    theirs: str
    nation: str
    at: datetime
    nation_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflicts:
    """One page of what is open, oldest first."""

    rows: tuple[ConflictRow, ...]
    total: int
    page: int
    pages: int


def open_conflicts(hub: Hub, area: str, *, page: int = 1) -> Conflicts:
    with hub.engine.begin() as connection:
        as_desk(connection, area)
        counting = _open(select(func.count()), area)
        total = connection.execute(counting).scalar_one()
        pages = max(1, -(-total // ROWS))
        page = min(max(page, 1), pages)
        columns = (conflict, library.c.name, record.c.text, record.c.standings)
        asked = (
            _open(select(*columns).join(record, record.c.id == conflict.c.record), area)
            .order_by(conflict.c.at, conflict.c.op, conflict.c.field)
            .offset((page - 1) * ROWS)
            .limit(ROWS)
        )
        rows = connection.execute(asked).all()
        if is_shared(connection):
            begin_as_hub(connection)  # whose the nation's value is may be another province's
        found = tuple(_row(connection, row) for row in rows)
    return Conflicts(rows=found, total=total, page=page, pages=pages)


def settle(hub: Hub, who: Coordinator, op: str, *, field: str, keep_library: bool) -> None:
    """Say which value is right. The library's becomes the nation's by an edit like any other."""
    with hub.engine.begin() as connection:
        as_desk(connection, who.area)
        one = (conflict.c.op == op) & (conflict.c.field == field)
        row = connection.execute(_open(select(conflict), who.area).where(one)).one_or_none()
        if row is None:
            raise RuleError("conflict.unknown", id=op)
        if is_shared(connection):
            begin_as_hub(connection)
        if keep_library:
            _write(connection, row)
        settled = {"settled_at": hub.clock().isoformat(), "settled_by": who.name}
        kept = "library" if keep_library else "nation"
        connection.execute(update(conflict).where(one).values(**settled, kept=kept))
        write_down(connection, hub, who, library=row.library, what=f"settle_{kept}", of=row.record)


def _open(query: Select[Any], area: str) -> Select[Any]:
    query = query.select_from(conflict).join(library, library.c.code == conflict.c.library)
    query = query.where(conflict.c.settled_at == "")
    return query.where(library.c.area == area) if area else query


def _write(connection: Connection, row: Any) -> None:
    """By somebody who has seen what stands there."""
    claim_all(connection, [row.record])
    version = reserve_versions(connection, 1)
    now = feed.find(connection, row.record)
    assert now is not None
    edit = (
        Edit(leader=row.mine)
        if row.field == LEADER
        else Edit(order=tuple(row.mine.split()))
        if row.field == ORDER
        else Edit(fields={row.field: row.mine})
    )
    standings = feed.unpack_standings(now.standings)
    standings[row.field] = Standing(version, feed.THE_HUB)
    values = {
        "version": version,
        "text": apply(now.text, edit),
        "standings": feed.pack_standings(standings),
        "device": feed.THE_HUB,
    }
    connection.execute(update(record).where(record.c.id == row.record).values(**values))
    feed.touch(connection, row.record, home=row.library, device=feed.THE_HUB)


def _row(connection: Connection, row: Any) -> ConflictRow:
    described = summary(Record.from_text(row.text))
    nation = values_of(row.text).get(row.field) or ""
    standing = feed.unpack_standings(row.standings).get(row.field)
    by = "" if standing is None else _library_of(connection, standing.device)
    seen = row.mine or row.theirs or nation
    return ConflictRow(
        op=row.op,
        field=row.field,
        tag="LDR" if row.field == LEADER else seen[:3],
        record=row.record,
        title=described.title,
        author=described.author,
        library=row.library,
        library_name=row.name,
        theirs=row.mine or "",
        nation=nation,
        at=datetime.fromisoformat(row.at),
        nation_by=by,
    )


def _library_of(connection: Connection, name: str) -> str:
    query = select(library.c.name).join(device).where(device.c.id == name)
    return connection.execute(query).scalar_one_or_none() or ""
