"""Tells the libraries of a province how many copies of a book each of them has.

It is counted behind the scenes, from the copies that the hub knows of. Told is a count and a name,
never a copy, and nothing of readers (docs/sync.md, 4.6).
"""

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, delete, func, select, update
from sqlalchemy.dialects.postgresql import insert

from desktop.domain.catalogue import Holder
from desktop.domain.exchange import ChangeKind
from desktop.domain.holders import holding_text
from sync.hub import feed
from sync.hub.database import Hub, reserve_versions
from sync.hub.pending import Pending
from sync.hub.tables import copy, counter, library, told
from sync.hub.union.tables import holding, to_count

_LOCK = "counting"
_AT_ONCE = 20
_NOBODY = holding_text([])

_NOTE = insert(to_count).values(record=bindparam("name"), version=bindparam("since"))
_NOTE = _NOTE.on_conflict_do_update(
    index_elements=["record"], set_={"version": _NOTE.excluded.version}
)
_IS_ANY = select(select(to_count).exists())
_NEXT = select(to_count).order_by(to_count.c.version, to_count.c.record).limit(_AT_ONCE)
_HOLDERS = (
    select(library.c.area, library.c.code, library.c.name, func.count())
    .select_from(copy)
    .join(library, library.c.code == copy.c.library)
    .where(copy.c.record == bindparam("name"), library.c.area != "")
    .group_by(library.c.area, library.c.code, library.c.name)
)
_PUT = insert(holding)
_PUT = _PUT.on_conflict_do_update(
    index_elements=["record", "area"], set_={"text": _PUT.excluded.text}
)
_IN_ORDER = (
    select(library.c.code)
    .where(library.c.area == bindparam("area"))
    .order_by(library.c.code)
    .with_for_update()
)
_TELL = insert(told)
_TELL = _TELL.on_conflict_do_update(
    index_elements=["library", "kind", "entity"],
    set_={name: _TELL.excluded[name] for name in ("seq", "version", "text", "device")},
)


def note(pending: Pending, *records: str, version: int) -> None:
    """In the transaction in which copies of these records come or go."""
    for name in set(records):
        if name:
            pending.note(_NOTE, name, {"name": name, "since": version})


def count(hub: Hub) -> bool:
    """Count the copies of some records and tell what is new. Whether there were any."""
    with hub.engine.begin() as connection:
        if not connection.execute(_IS_ANY).scalar_one():
            return False
        lock = select(counter.c.value).where(counter.c.name == _LOCK).with_for_update()
        connection.execute(lock)
        asked = connection.execute(_NEXT).all()
        version = reserve_versions(connection, 1)
        news = [new for each in asked for new in _news(connection, each.record)]
        for name, area, text in sorted(news, key=lambda new: (new[1], new[0])):
            _tell(connection, name, area, text=text, version=version)
        for each in asked:
            same = (to_count.c.record == each.record) & (to_count.c.version == each.version)
            connection.execute(delete(to_count).where(same))
    return bool(asked)


def moved(connection: Connection, code: str, *, version: int) -> None:
    """A library has come to another province: it hears what is there, and is counted there."""
    held = select(copy.c.record).where(copy.c.library == code).distinct()
    pending = Pending(connection)
    note(pending, *connection.execute(held).scalars(), version=version)
    pending.flush()
    area = select(library.c.area).where(library.c.code == code)
    known = connection.execute(select(holding).where(holding.c.area == area.scalar_subquery()))
    for row in known.all():
        _tell_these(connection, [code], row.record, text=row.text, version=version)


def _news(connection: Connection, name: str) -> list[tuple[str, str, str]]:
    """In which provinces it is now told otherwise of a record."""
    before = {
        row.area: row.text
        for row in connection.execute(select(holding).where(holding.c.record == name))
    }
    found: dict[str, list[Holder]] = {area: [] for area in before}
    for area, *holder in connection.execute(_HOLDERS, {"name": name}):
        found.setdefault(area, []).append(Holder(*holder))
    now = {area: holding_text(holders) for area, holders in found.items()}
    return [(name, a, text) for a, text in now.items() if before.get(a, _NOBODY) != text]


def _tell(connection: Connection, name: str, area: str, *, text: str, version: int) -> None:
    connection.execute(_PUT, {"record": name, "area": area, "text": text})
    codes = connection.execute(_IN_ORDER, {"area": area}).scalars().all()
    _tell_these(connection, codes, name, text=text, version=version)


def _tell_these(
    connection: Connection, codes: Sequence[str], name: str, *, text: str, version: int
) -> None:
    """At the end of each of these libraries' feeds, in two statements for all of them."""
    if not codes:
        return
    these = library.c.code.in_(codes)
    connection.execute(update(library).where(these).values(head=library.c.head + 1))
    heads = connection.execute(select(library.c.code, library.c.head).where(these)).all()
    row = {"kind": ChangeKind.HOLDING, "entity": name, "text": text, "version": version}
    connection.execute(
        _TELL,
        [{**row, "library": code, "seq": head, "device": feed.THE_HUB} for code, head in heads],
    )
