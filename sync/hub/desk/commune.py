"""One library as its desk looks at it: its PCs, what they sent, what was put aside and why."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, case, func, literal_column, select

from desktop.domain.errors import RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.figures import Figures
from sync.hub.database import Hub
from sync.hub.desk.overview import moment
from sync.hub.desk.tables import deed
from sync.hub.figures import last_month
from sync.hub.tables import device, enrolment, library, oplog, report, told
from sync.hub.tenancy import as_desk, begin_as_hub, is_shared

_EXCHANGES = 30
_ENTRIES = 3000  # looked at for the exchanges of a PC
_PUT_ASIDE = 100
_DEEDS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceRow:
    """A PC of a library; what it said of itself last, where it has."""

    id: str
    is_revoked: bool
    enrolled_at: datetime
    seen_at: datetime
    sent: int
    pending: int | None
    oldest_at: datetime | None
    backup_at: datetime | None
    program: str
    clock_error_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """What one request brought. Requests with nothing to say leave no trace but `seen_at`."""

    at: datetime
    device: str
    sent: int
    conflicts: int
    refused: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PutAside:
    """A change that the hub could not apply, with the code of the reason."""

    at: datetime
    device: str
    number: int
    kind: str
    entity: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeedRow:
    """Something that a coordinator did about the library."""

    at: datetime
    coordinator: str
    what: str
    of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Commune:
    """A library in full. `asked_at`: when its desk asked it last to exchange."""

    code: str
    name: str
    area: str
    devices: tuple[DeviceRow, ...]
    exchanges: tuple[Exchange, ...]
    put_aside: tuple[PutAside, ...]
    deeds: tuple[DeedRow, ...]
    open_codes: int
    asked_at: datetime | None
    figures: Figures | None
    at: datetime


def commune(hub: Hub, area: str, code: str) -> Commune:
    """The library; RuleError when there is none, or it is another desk's: both look the same."""
    now = hub.clock()
    with hub.engine.begin() as connection:
        as_desk(connection, area)
        row = checked(connection, area, code)
        devices = tuple(_devices(connection, code))
        asked = select(told.c.version).where(
            told.c.library == code, told.c.kind == ChangeKind.MESSAGE
        )
        last = connection.execute(asked).scalar_one_or_none()
        still_good = (
            select(func.count())
            .select_from(enrolment)
            .where(
                enrolment.c.library == code,
                enrolment.c.device.is_(None),
                enrolment.c.expires_at > now.isoformat(),
            )
        )
        open_codes = connection.execute(still_good).scalar_one()
        exchanges = _exchanges(connection, code)
        put_aside = tuple(_put_aside(connection, code))
        figures = last_month(connection, code)
        if is_shared(connection):
            begin_as_hub(connection)  # what desks did is the hub's own
        deeds = tuple(_deeds(connection, code))
    asked_at = next((each.at for each in deeds if each.what == "ask"), None)
    return Commune(
        code=row.code,
        name=row.name,
        area=row.area,
        devices=devices,
        exchanges=exchanges,
        put_aside=put_aside,
        deeds=deeds,
        open_codes=open_codes,
        asked_at=None if last is None else asked_at,
        figures=figures,
        at=now,
    )


def checked(connection: Connection, area: str, code: str) -> Any:
    """The row of a library that this desk looks after; RuleError when it is none of its."""
    mine = select(library).where(library.c.code == code)
    if area:
        mine = mine.where(library.c.area == area)
    row = connection.execute(mine).one_or_none()
    if row is None:
        raise RuleError("hub.library_unknown", code=code)
    return row


def _devices(connection: Connection, code: str) -> list[DeviceRow]:
    query = (
        select(device, report)
        .outerjoin(report, report.c.device == device.c.id)
        .where(device.c.library == code, device.c.id == device.c.line)
        .order_by(device.c.is_revoked, device.c.enrolled_at)
    )
    seen = (
        select(device.c.line, func.max(device.c.seen_at), func.sum(device.c.last_n))
        .where(device.c.library == code)
        .group_by(device.c.line)
    )
    last = {line: (at, sent) for line, at, sent in connection.execute(seen)}
    return [_device(row._mapping, *last[row.line]) for row in connection.execute(query)]  # noqa: SLF001 - its API


def _device(row: Any, seen_at: str, sent: int) -> DeviceRow:
    has_told = row[report.c.at] is not None
    return DeviceRow(
        id=row[device.c.id],
        is_revoked=row[device.c.is_revoked],
        enrolled_at=datetime.fromisoformat(row[device.c.enrolled_at]),
        seen_at=datetime.fromisoformat(seen_at),
        sent=int(sent),
        pending=row[report.c.pending],
        oldest_at=moment(row[report.c.oldest_at] or ""),
        backup_at=moment(row[report.c.backup_at] or ""),
        program=row[report.c.program] if has_told else "",
        clock_error_s=row[report.c.clock_error_s] if has_told else 0,
    )


def _exchanges(connection: Connection, code: str) -> tuple[Exchange, ...]:
    """The newest: of each PC from the end of its journal, so a long journal costs no more."""
    found: list[Exchange] = []
    names = select(device.c.id, device.c.line).where(device.c.library == code)
    for name, line in connection.execute(names).all():
        end = (
            select(oplog.c.received_at, oplog.c.status)
            .where(oplog.c.device == name)
            .order_by(oplog.c.n.desc())
            .limit(_ENTRIES)
        ).subquery()
        query = (
            select(
                end.c.received_at,
                func.count().label("sent"),
                func.sum(case((end.c.status == "conflict", 1), else_=0)).label("conflicts"),
                func.sum(case((end.c.status == "quarantined", 1), else_=0)).label("refused"),
            )
            .group_by(end.c.received_at)
            .order_by(end.c.received_at.desc())
            .limit(_EXCHANGES)
        )
        found += [
            Exchange(
                at=datetime.fromisoformat(row.received_at),
                device=line,
                sent=row.sent,
                conflicts=row.conflicts,
                refused=row.refused,
            )
            for row in connection.execute(query)
        ]
    return tuple(sorted(found, key=lambda each: each.at, reverse=True)[:_EXCHANGES])


def _put_aside(connection: Connection, code: str) -> list[PutAside]:
    query = (
        select(oplog)
        .join(device, device.c.id == oplog.c.device)
        .where(device.c.library == code, literal_column("oplog.status = 'quarantined'"))
        .order_by(oplog.c.received_at.desc(), oplog.c.n.desc())
        .limit(_PUT_ASIDE)
    )
    return [
        PutAside(
            at=datetime.fromisoformat(row.received_at),
            device=row.device,
            number=row.n,
            kind=row.kind,
            entity=row.entity,
            reason=row.reason,
        )
        for row in connection.execute(query)
    ]


def _deeds(connection: Connection, code: str) -> list[DeedRow]:
    query = select(deed).where(deed.c.library == code).order_by(deed.c.at.desc()).limit(_DEEDS)
    return [
        DeedRow(
            at=datetime.fromisoformat(row.at),
            coordinator=row.coordinator,
            what=row.what,
            of=row.of,
        )
        for row in connection.execute(query)
    ]
