"""Fields where a library and the nation say different things, and which of them is right."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, select, update

from desktop.domain.describe import summary
from desktop.domain.edit import Edit
from desktop.domain.errors import InputError, RuleError
from desktop.domain.merge import value_of, values_of
from desktop.domain.overlay import Refused
from desktop.domain.record import Record
from desktop.domain.units import GONE, INTO, LEADER, ORDER, is_part
from sync.hub import feed
from sync.hub.database import Hub
from sync.hub.desk.deeds import LONGEST_NOTE, write_down
from sync.hub.desk.people import Coordinator
from sync.hub.locks import claim_all
from sync.hub.overlays import decided
from sync.hub.own_edits import write
from sync.hub.tables import conflict, device, library, record
from sync.hub.tenancy import as_desk, begin_as_hub, is_shared
from sync.hub.union.queue import ask

ROWS = 25
_TAG_LENGTH = 3


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
    is_proposal: bool
    """The nation answers for the record, and its desk alone decides."""
    is_of_a_field: bool
    """Otherwise it is about the record as a whole, and only the nation's side can be kept."""


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
        columns = (
            conflict,
            library.c.name,
            record.c.text,
            record.c.standings,
            record.c.is_gone,
            record.c.joined_to,
            record.c.is_curated,
        )
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


def settle(
    hub: Hub, who: Coordinator, op: str, *, field: str, keep_library: bool, reason: str = ""
) -> None:
    """Say which value is right. The library's becomes the nation's by an edit like any other.

    Of a proposal its library hears what was decided, with the `reason` if it was refused.
    """
    if len(reason) > LONGEST_NOTE:
        raise InputError("coordinator.note_long", most=LONGEST_NOTE)
    with hub.engine.begin() as connection:
        as_desk(connection, who.area)
        one = (conflict.c.op == op) & (conflict.c.field == field)
        row = connection.execute(_open(select(conflict), who.area).where(one)).one_or_none()
        if row is None:
            raise RuleError("conflict.unknown", id=op)
        if is_shared(connection):
            begin_as_hub(connection)
        claim_all(connection, [row.record])
        version = _write(connection, row) if keep_library else None
        if row.is_proposal:
            mine = Refused(row.op, field, row.mine or row.theirs or "", reason)
            refused = None if keep_library else mine
            decided(connection, row.library, row.record, unit=field, refused=refused)
        settled = {"settled_at": hub.clock().isoformat(), "settled_by": who.name, "reason": reason}
        kept = "library" if keep_library else "nation"
        connection.execute(update(conflict).where(one).values(**settled, kept=kept))
        write_down(connection, hub, who, library=row.library, what=f"settle_{kept}", of=row.record)
        if version is not None:
            ask(connection, row.record, version=version)


def _open(query: Select[Any], area: str) -> Select[Any]:
    query = query.select_from(conflict).join(library, library.c.code == conflict.c.library)
    query = query.where(conflict.c.settled_at == "")
    return query.where(library.c.area == area, ~conflict.c.is_proposal) if area else query


def _write(connection: Connection, row: Any) -> int:
    now = feed.find(connection, row.record)
    if now is None or (row.is_proposal and now.is_gone):
        raise RuleError("record.unknown", id=row.record)
    return write(connection, row.record, _edit(row), home=row.library)


def _edit(row: Any) -> Edit:
    """What the library wanted. To remove a record or to join two is not done from here."""
    unit, value = row.field, row.mine
    if unit in {GONE, INTO}:
        raise RuleError("conflict.of_a_whole_record")
    if is_part(unit):
        return Edit(parts={unit: value or ""})
    if unit == ORDER:
        return Edit(order=tuple((value or "").split()))
    return Edit(leader=value) if unit == LEADER else Edit(fields={unit: value})


def _row(connection: Connection, row: Any) -> ConflictRow:
    described = summary(Record.from_text(row.text))
    values = values_of(row.text) | feed.marks_of(row).values
    nation = value_of(values, row.field) or ""
    standing = feed.unpack_standings(row.standings).get(row.field)
    by = "" if standing is None else _library_of(connection, standing.device)
    return ConflictRow(
        op=row.op,
        field=row.field,
        tag=tag_of(row.field, row.mine or row.theirs or nation),
        is_proposal=row.is_proposal,
        is_of_a_field=row.field not in {GONE, INTO},
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


def tag_of(unit: str, value: str) -> str:
    """Of the field that a unit is about; nothing where its value does not begin with one."""
    if unit == LEADER:
        return "LDR"
    return "" if is_part(unit) or unit in {ORDER, GONE, INTO} else value[:_TAG_LENGTH]
