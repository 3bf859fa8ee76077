"""What came of the records of a source, and who is right where it and the nation differ."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, func, select, update

from desktop.domain.describe import summary
from desktop.domain.edit import Edit
from desktop.domain.errors import RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.harvest import Came
from desktop.domain.merge import value_of, values_of
from desktop.domain.record import Record
from desktop.domain.units import GONE, LEADER, ORDER, is_part
from sync.hub import feed
from sync.hub.database import Hub, reserve_versions
from sync.hub.desk.conflicts import ROWS, tag_of
from sync.hub.desk.deeds import write_down
from sync.hub.desk.people import Coordinator
from sync.hub.harvest.sources import find
from sync.hub.harvest.tables import harvested
from sync.hub.locks import claim_all
from sync.hub.records import written
from sync.hub.tables import record
from sync.hub.work import Unit, Work
from sync.sent import Sent

_MOST = 200
_WAITING = (Came.DIFFERS, Came.KEPT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What became of one record of a source."""

    source: str
    identifier: str
    came: str
    record: str
    title: str
    stamp: str
    reason: str
    differing: tuple[tuple[str, str, str], ...]
    """Unit, what the source says, what the nation says."""

    @property
    def is_gone_there(self) -> bool:
        """The source has it no more; here somebody has copies."""
        return self.came == Came.KEPT

    def tag(self, unit: str) -> str:
        """Of a field that differs."""
        said = next(a or b for name, a, b in self.differing if name == unit)
        return tag_of(unit, said)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One page of what a person has to say."""

    rows: tuple[Told, ...]
    total: int
    page: int
    pages: int


def told(hub: Hub, name: str, *, came: Came, limit: int = _MOST) -> tuple[Told, ...]:
    """The records of a source of which this came."""
    of_it = (harvested.c.source == name) & (harvested.c.came == came)
    with hub.engine.begin() as connection:
        find(connection, name)
        return tuple(map(_told, connection.execute(_shown(of_it).limit(limit))))


def waiting(hub: Hub, who: Coordinator, *, source: str = "", page: int = 1) -> Waiting:
    """Where sources, or one of them, and the nation differ. RuleError for a province's desk."""
    _demand_nation(who)
    of_it = and_(
        harvested.c.came.in_(_WAITING), *([harvested.c.source == source] if source else [])
    )
    with hub.engine.begin() as connection:
        counting = select(func.count()).select_from(harvested).where(of_it)
        total = connection.execute(counting).scalar_one()
        pages = max(1, -(-total // ROWS))
        page = min(max(page, 1), pages)
        rows = connection.execute(_shown(of_it).offset((page - 1) * ROWS).limit(ROWS))
        return Waiting(rows=tuple(map(_told, rows)), total=total, page=page, pages=pages)


def settle(
    hub: Hub, who: Coordinator, name: str, identifier: str, *, keep_source: bool, unit: str = ""
) -> None:
    """Say who is right where a source and the nation differ: in one field, or in all that differ.

    RuleError for a province's desk, and where nothing waits.
    """
    _demand_nation(who)
    one = (harvested.c.source == name) & (harvested.c.identifier == identifier)
    with hub.engine.begin() as connection:
        row = connection.execute(select(harvested).where(one)).one_or_none()
        units = [] if row is None else row.units.split()
        if row is None or row.came not in _WAITING or (unit and unit not in units):
            raise RuleError("harvest.nothing_to_settle", id=identifier)
        if keep_source:
            _write(connection, row, [unit] if unit else units, at=hub.clock().isoformat())
        left = [each for each in units if unit and each != unit]
        settled = {"came": row.came if left else Came.SAME, "units": " ".join(left)}
        connection.execute(update(harvested).where(one).values(**settled))
        what = "harvest_source" if keep_source else "harvest_nation"
        write_down(connection, hub, who, library="", what=what, of=row.record)


def _demand_nation(who: Coordinator) -> None:
    if who.area:
        raise RuleError("record.for_the_nation")


def _shown(of_it: Any) -> Select[Any]:
    return (
        select(harvested, record.c.text.label("nation"))
        .outerjoin(record, record.c.id == harvested.c.record)
        .where(of_it)
        .order_by(harvested.c.source, harvested.c.identifier)
    )


def _write(connection: Connection, row: Row[Any], units: Sequence[str], *, at: str) -> None:
    """By somebody who has seen what stands there."""
    if row.came == Came.KEPT:
        raise RuleError("conflict.of_a_whole_record")
    claim_all(connection, [row.record])
    version = reserve_versions(connection, 1)
    now = feed.find(connection, row.record)
    assert now is not None
    edit, unit = _edit(row.text, units), Unit(connection)
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


def _edit(text: str, chosen: Sequence[str]) -> Edit:
    """What the source says in these units."""
    said = values_of(text)
    units = {unit: value_of(said, unit) for unit in chosen if unit not in {ORDER, GONE}}
    parts = {unit: value or "" for unit, value in units.items() if is_part(unit)}
    fields = {u: value for u, value in units.items() if not is_part(u) and u != LEADER}
    return Edit(leader=units.get(LEADER), fields=fields, parts=parts)


def _told(row: Row[Any]) -> Told:
    mine = values_of(row.text) if row.text else {}
    theirs = values_of(row.nation) if row.nation else {}
    text = row.text or row.nation
    return Told(
        source=row.source,
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
