"""All libraries of a desk, those that need somebody first."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, literal_column, select

from desktop.domain.vietnamese import fold, sort_key
from sync.hub.database import Hub
from sync.hub.tables import conflict, device, library, oplog, report
from sync.hub.tenancy import as_desk

LATE = timedelta(days=7)
IN_TIME = timedelta(days=3)
_OLD_BACKUP = timedelta(days=14)
_WRONG_CLOCK_S = 15 * 60
_REFUSED_SINCE = timedelta(days=30)
ROWS = 50


class Need(StrEnum):
    """Why somebody should look; the first that holds is the reason that is told."""

    NEVER = "never"
    LATE = "late"
    REFUSED = "refused"
    CLOCK = "clock"
    BACKUP = "backup"
    CONFLICTS = "conflicts"
    SLOW = "slow"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class CommuneRow:
    """A library as its desk looks at it. Moments are None where there is none."""

    code: str
    name: str
    area: str
    devices: int
    seen_at: datetime | None
    pending: int
    oldest_at: datetime | None
    backup_at: datetime | None
    programs: tuple[str, ...]
    clock_error_s: int
    conflicts: int
    refused: int
    need: Need


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """One page of the libraries, and what is true of all of them."""

    rows: tuple[CommuneRow, ...]
    found: int
    page: int
    pages: int
    total: int
    in_time: int
    late: int
    pending: int
    refused: int
    conflicts: int
    needy: int
    at: datetime


def overview(
    hub: Hub, area: str, *, words: str = "", only_needy: bool = False, page: int = 1
) -> Overview:
    """The libraries of `area`, all of them where it is empty; `words` need no accents."""
    now = hub.clock()
    with hub.engine.begin() as connection:
        as_desk(connection, area)
        rows = _rows(connection, area, now=now)
    asked = [row for row in rows if not only_needy or row.need is not Need.NOTHING]
    found = [row for row in asked if fold(words).strip() in fold(f"{row.name} {row.code}")]
    pages = max(1, -(-len(found) // ROWS))
    page = min(max(page, 1), pages)
    return Overview(
        rows=tuple(sorted(found, key=_order)[(page - 1) * ROWS : page * ROWS]),
        found=len(found),
        page=page,
        pages=pages,
        total=len(rows),
        in_time=sum(row.seen_at is not None and now - row.seen_at < IN_TIME for row in rows),
        late=sum(row.need in {Need.LATE, Need.NEVER} for row in rows),
        pending=sum(row.pending for row in rows),
        refused=sum(row.refused for row in rows),
        conflicts=sum(row.conflicts for row in rows),
        needy=sum(row.need is not Need.NOTHING for row in rows),
        at=now,
    )


def _order(row: CommuneRow) -> tuple[int, str, bytes]:
    """The same need: who was not heard of for longest comes first."""
    seen = "" if row.seen_at is None else row.seen_at.isoformat()
    return list(Need).index(row.need), seen, sort_key(row.name)


def _rows(connection: Connection, area: str, *, now: datetime) -> list[CommuneRow]:
    mine = library.c.area == area if area else literal_column("1") == 1
    # A device that went on under another name is one device; a revoked one waits for nothing.
    devices = (
        select(
            device.c.library,
            func.count(func.distinct(device.c.line)).label("devices"),
            func.max(device.c.seen_at).label("seen_at"),
        )
        .where(device.c.is_revoked.is_(False))
        .group_by(device.c.library)
    ).subquery()
    columns = (library.c.code, library.c.name, library.c.area, devices.c.devices, devices.c.seen_at)
    libraries = connection.execute(
        select(*columns).outerjoin(devices, devices.c.library == library.c.code).where(mine)
    ).all()
    states = _states(connection)
    conflicts = _open_conflicts(connection)
    refused = _refused(connection, since=(now - _REFUSED_SINCE).isoformat())
    return [
        _row(
            each,
            states.get(each.code, []),
            conflicts=conflicts.get(each.code, 0),
            refused=refused.get(each.code, 0),
            now=now,
        )
        for each in libraries
    ]


def _states(connection: Connection) -> dict[str, list[Any]]:
    going_on = and_(device.c.id == report.c.device, device.c.is_revoked.is_(False))
    found: dict[str, list[Any]] = {}
    for row in connection.execute(select(report).join(device, going_on)):
        found.setdefault(row.library, []).append(row)
    return found


def _open_conflicts(connection: Connection) -> dict[str, int]:
    query = (
        select(conflict.c.library, func.count())
        .where(conflict.c.settled_at == "")
        .group_by(conflict.c.library)
    )
    return _counted(connection.execute(query))


def _refused(connection: Connection, *, since: str) -> dict[str, int]:
    put_aside: ColumnElement[bool] = literal_column(
        "oplog.status = 'quarantined'"
    )  # in words: the index is of these
    query = (
        select(device.c.library, func.count())
        .select_from(oplog)
        .join(device, device.c.id == oplog.c.device)
        .where(put_aside, oplog.c.received_at >= since)
        .group_by(device.c.library)
    )
    return _counted(connection.execute(query))


def _counted(rows: Iterable[Any]) -> dict[str, int]:
    return {code: count for code, count in rows}  # noqa: C416 - rows are no pairs to mypy


def _row(
    each: Any, states: list[Any], *, conflicts: int, refused: int, now: datetime
) -> CommuneRow:
    seen = moment(each.seen_at) if each.devices else None
    oldest = min((state.oldest_at for state in states if state.oldest_at), default="")
    backup = max((state.backup_at for state in states if state.backup_at), default="")
    worst = max((state.clock_error_s for state in states), key=abs, default=0)
    row = CommuneRow(
        code=each.code,
        name=each.name,
        area=each.area,
        devices=each.devices or 0,
        seen_at=seen,
        pending=sum(state.pending for state in states),
        oldest_at=moment(oldest),
        backup_at=moment(backup),
        programs=tuple(sorted({state.program for state in states})),
        clock_error_s=worst,
        conflicts=conflicts,
        refused=refused,
        need=Need.NOTHING,
    )
    return _with_need(row, now)


def _with_need(row: CommuneRow, now: datetime) -> CommuneRow:
    seen, backup = row.seen_at, row.backup_at
    reasons = {
        Need.NEVER: seen is None,
        Need.LATE: seen is not None and now - seen > LATE,
        Need.REFUSED: row.refused > 0,
        Need.CLOCK: abs(row.clock_error_s) > _WRONG_CLOCK_S,
        Need.BACKUP: backup is not None and now - backup > _OLD_BACKUP,
        Need.CONFLICTS: row.conflicts > 0,
        Need.SLOW: seen is not None and now - seen > IN_TIME,
        Need.NOTHING: True,
    }
    return replace(row, need=next(need for need, holds in reasons.items() if holds))


def moment(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
