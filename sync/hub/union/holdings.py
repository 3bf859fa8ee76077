"""Tells the libraries of a province how many copies of a book each of them has.

It is counted behind the scenes, from the copies that the hub knows of. Told is a count and a name,
never a copy, and nothing of readers (docs/sync.md, 4.6).
"""

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, delete, func, select, tuple_, update
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
AT_ONCE = 100
_NOBODY = holding_text([])

_NOTE = insert(to_count).values(record=bindparam("name"), version=bindparam("since"))
_NOTE = _NOTE.on_conflict_do_update(
    index_elements=["record"], set_={"version": _NOTE.excluded.version}
)
_IS_ANY = select(select(to_count).exists())
_NEXT = select(to_count).order_by(to_count.c.version, to_count.c.record).limit(AT_ONCE)
_HOLDERS = (
    select(copy.c.record, library.c.area, library.c.code, library.c.name, func.count())
    .select_from(copy)
    .join(library, library.c.code == copy.c.library)
    .where(copy.c.record.in_(bindparam("names", expanding=True)), library.c.area != "")
    .group_by(copy.c.record, library.c.area, library.c.code, library.c.name)
)
_TOLD = select(holding).where(holding.c.record.in_(bindparam("names", expanding=True)))
_COUNTED = delete(to_count).where(
    tuple_(to_count.c.record, to_count.c.version).in_(bindparam("these", expanding=True))
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


def count(hub: Hub) -> int:
    """Count the copies of some records and tell what is new. Of how many, at most `AT_ONCE`."""
    with hub.engine.begin() as connection:
        if not connection.execute(_IS_ANY).scalar_one():
            return 0
        lock = select(counter.c.value).where(counter.c.name == _LOCK).with_for_update()
        connection.execute(lock)
        asked = connection.execute(_NEXT).all()
        version = reserve_versions(connection, 1)
        news = _news(connection, [each.record for each in asked])
        for name, area, text in sorted(news, key=lambda new: (new[1], new[0])):
            _tell(connection, name, area, text=text, version=version)
        # What was noted anew meanwhile has another version, and stays.
        connection.execute(_COUNTED, {"these": [(each.record, each.version) for each in asked]})
    return len(asked)


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


def _news(connection: Connection, names: Sequence[str]) -> list[tuple[str, str, str]]:
    """Of which records it is now told otherwise, and in which provinces."""
    told_now = connection.execute(_TOLD, {"names": names})
    before = {(row.record, row.area): row.text for row in told_now}
    found: dict[tuple[str, str], list[Holder]] = {place: [] for place in before}
    for name, area, *holder in connection.execute(_HOLDERS, {"names": names}):
        found.setdefault((name, area), []).append(Holder(*holder))
    now = {place: holding_text(holders) for place, holders in found.items()}
    return [(*place, text) for place, text in now.items() if before.get(place, _NOBODY) != text]


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
