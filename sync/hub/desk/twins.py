"""Records that may be of one book: a quiet question to a desk, and joins that it can undo."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, select, update

from desktop.domain.describe import summary
from desktop.domain.edit import Edit
from desktop.domain.errors import RuleError
from desktop.domain.record import Record
from desktop.domain.union import Reason, Sign
from desktop.domain.units import INTO
from sync.hub import feed
from sync.hub.database import Hub
from sync.hub.desk.deeds import write_down
from sync.hub.desk.people import Coordinator
from sync.hub.locks import claim_all
from sync.hub.own_edits import write
from sync.hub.tables import copy, library
from sync.hub.tenancy import as_desk, begin_as_hub, is_shared
from sync.hub.ties import closes_circle
from sync.hub.union.looking import alone
from sync.hub.union.queue import ask
from sync.hub.union.tables import twin
from sync.hub.union.twins import APART, ASKED, JOINED, pair

ROWS = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """One of two descriptions; `libraries` have copies of it."""

    record: str
    title: str
    author: str
    year: int | None
    isbn: str
    published: str
    libraries: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Twins:
    """Two descriptions that may be of one book: how sure it is, and why.

    When they are joined, `goes` leads to `stays`.
    """

    goes: Book
    stays: Book
    points: int
    reasons: tuple[Reason, ...]
    at: datetime
    is_joined: bool
    by: str
    """Whose name stands for the joining; empty: it was so sure that it happened by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likely:
    """One page of them."""

    rows: tuple[Twins, ...]
    total: int
    page: int
    pages: int


def likely(hub: Hub, area: str, *, joined: bool = False, page: int = 1) -> Likely:
    """What a desk is asked, the surest first; or what was joined, the latest first."""
    state = JOINED if joined else ASKED
    order = (twin.c.at.desc(),) if joined else (twin.c.points.desc(), twin.c.at)
    with hub.engine.begin() as connection:
        as_desk(connection, area)
        total = connection.execute(_of(select(func.count()), area, state)).scalar_one()
        pages = max(1, -(-total // ROWS))
        page = min(max(page, 1), pages)
        asked = _of(select(twin), area, state).order_by(*order, twin.c.one, twin.c.other)
        rows = connection.execute(asked.offset((page - 1) * ROWS).limit(ROWS)).all()
        if is_shared(connection):
            begin_as_hub(connection)  # the other book may be another province's
        found = tuple(_twins(connection, row) for row in rows)
    return Likely(rows=found, total=total, page=page, pages=pages)


def settle(hub: Hub, who: Coordinator, name: str, other: str, *, is_one: bool) -> None:
    """Say whether two records are of one book. Who said it is written down, and can be undone."""
    one, two = pair(name, other)
    with hub.engine.begin() as connection:
        as_desk(connection, who.area)
        both = (twin.c.one == one) & (twin.c.other == two)
        states = [state for state in (ASKED, JOINED, APART) if state != _state(is_one=is_one)]
        asked = (_of(select(twin), who.area, state).where(both) for state in states)
        row = next(filter(None, (connection.execute(each).one_or_none() for each in asked)), None)
        if row is None:
            raise RuleError("twins.unknown")
        if is_shared(connection):
            begin_as_hub(connection)
        alone(connection)
        version = _write(connection, row, is_one=is_one)
        settled = {"settled_at": hub.clock().isoformat(), "settled_by": who.name}
        state = _state(is_one=is_one)
        connection.execute(update(twin).where(both).values(**settled, state=state))
        what = "join" if is_one else "part"
        write_down(connection, hub, who, library=row.library, what=what, of=row.goes)
        if version is not None:
            ask(connection, row.goes, version=version)


def _state(*, is_one: bool) -> str:
    return JOINED if is_one else APART


def _write(connection: Connection, row: Any, *, is_one: bool) -> int | None:
    """The version it has then. To take apart what is not joined is only a word about it."""
    goes, stays = row.goes, _partner(row)
    claim_all(connection, [goes, stays, INTO])
    now = feed.find(connection, goes)
    if now is None or now.is_gone or (is_one and closes_circle(connection, goes, stays)):
        raise RuleError("twins.unknown")
    if is_one:
        return write(connection, goes, Edit(into=stays))
    return write(connection, goes, Edit(into="")) if now.joined_to else None


def _of(query: Select[Any], area: str, state: str) -> Select[Any]:
    query = query.select_from(twin).where(twin.c.state == state)
    if not area:
        return query
    return query.join(library, library.c.code == twin.c.library).where(library.c.area == area)


def _twins(connection: Connection, row: Any) -> Twins:
    goes, stays = _books(connection, row.goes, _partner(row))
    return Twins(
        goes=goes,
        stays=stays,
        points=row.points,
        reasons=tuple(Reason(Sign(sign), agrees) for sign, agrees in json.loads(row.reasons)),
        at=datetime.fromisoformat(row.at),
        is_joined=row.state == JOINED,
        by=row.settled_by,
    )


def _partner(row: Any) -> str:
    return str(row.other if row.goes == row.one else row.one)


def _books(connection: Connection, *names: str) -> Iterator[Book]:
    for name in names:
        row = feed.find(connection, name)
        assert row is not None
        told = Record.from_text(row.text)
        described = summary(told)
        held = select(func.count(func.distinct(copy.c.library))).where(copy.c.record == name)
        field = told.first("260", "264")
        published = [] if field is None else [value for _, value in field.subfields()]
        yield Book(
            record=name,
            title=described.title,
            author=described.author,
            year=described.year,
            isbn=described.isbn,
            published=" ".join(published),
            libraries=connection.execute(held).scalar_one(),
        )
