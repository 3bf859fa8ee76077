"""Takes a page in: each record settled as an edit by its source, each told of in `harvested`."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, select
from sqlalchemy.dialects.postgresql import insert

from desktop.domain.authoring import difference
from desktop.domain.authority import is_full
from desktop.domain.edit import Edit, creation
from desktop.domain.errors import InputError
from desktop.domain.exchange import ChangeKind
from desktop.domain.harvest import (
    Came,
    Item,
    digest,
    for_nation,
    is_bibliographic,
    named,
    record_id,
    seen_by,
)
from desktop.domain.koha import mark_of
from desktop.domain.merge import OTHERS, Merged, value_of, values_of
from desktop.domain.record import Record
from desktop.domain.units import GONE, MARKS
from sync.hub import feed
from sync.hub.database import reserve_versions
from sync.hub.harvest.sources import find
from sync.hub.harvest.tables import harvested
from sync.hub.intake import settled
from sync.hub.koha_tables import koha_title
from sync.hub.late import waiting_for, write_down
from sync.hub.locks import claim_all
from sync.hub.overlays import for_the_nation
from sync.hub.own_edits import curate
from sync.hub.records import written
from sync.hub.tenancy import begin_as_hub, is_shared
from sync.hub.ties import is_held_anywhere
from sync.hub.work import Unit, Work
from sync.sent import Sent
from sync.wire import MOST_BODY

_AUTHOR = "harvest:"
_COLUMNS = (
    "record",
    "stamp",
    "digest",
    "text",
    "seen",
    "is_deleted",
    "run",
    "came",
    "reason",
    "units",
)
_PUT = insert(harvested)
_PUT = _PUT.on_conflict_do_update(
    index_elements=["source", "identifier"],
    set_={name: _PUT.excluded[name] for name in _COLUMNS},
)
_LETTERS = {"identifier": 500, "stamp": 32, "reason": 64}


class _Told(NamedTuple):
    """What is written down of an item."""

    came: Came
    record: str = ""
    text: str = ""
    reason: str = ""
    units: tuple[str, ...] = ()
    seen: int = 0


def author_of(source: str) -> str:
    """In the place of a device: who wrote what a source brought."""
    return _AUTHOR + source


def take(
    connection: Connection, source: str, items: tuple[Item, ...], *, run: int, at: str
) -> None:
    """All of a page, in the transaction of who calls. Of the same item twice the last is right."""
    named_ = {_short("identifier", item.identifier): item for item in items}
    known = _known(connection, source, list(named_))
    names = {
        key: _earlier(known.get(key)) or _ours(connection, item) or record_id(source, key)
        for key, item in named_.items()
    }
    claim_all(connection, names.values())
    version = reserve_versions(connection, len(named_))
    unit = Unit(connection)
    for number, (identifier, item) in enumerate(named_.items()):
        work = Work(
            unit=unit,
            sent=Sent(0, "", ChangeKind.RECORD, names[identifier], ""),
            device=author_of(source),
            library="",
            cursor=0,
            version=version + number,
            at=at,
        )
        before = known.get(identifier)
        told = _told(work, item, source=source, before=before, run=run)
        row = {"source": source, "identifier": identifier, **_row(item, told, before), "run": run}
        connection.execute(_PUT, row)
    unit.pending.flush()


def _earlier(before: Row[Any] | None) -> str:
    return "" if before is None else str(before.record)


def _ours(connection: Connection, item: Item) -> str:
    """The record that was sent there from here and now comes back."""
    name = "" if item.record is None else mark_of(item.record)
    return name if name and feed.find(connection, name) is not None else ""


def _known(connection: Connection, source: str, identifiers: list[str]) -> dict[str, Row[Any]]:
    query = select(harvested).where(
        harvested.c.source == source, harvested.c.identifier.in_(identifiers)
    )
    return {row.identifier: row for row in connection.execute(query)}


def _row(item: Item, told: _Told, before: Row[Any] | None) -> dict[str, object]:
    text = told.text or ("" if before is None else before.text)
    return {
        "record": told.record,
        "stamp": _short("stamp", item.stamp),
        "digest": digest(_content(item)),
        "text": text,
        "seen": told.seen or (0 if before is None else before.seen),
        "is_deleted": item.is_deleted,
        "came": told.came,
        "reason": _short("reason", told.reason),
        "units": " ".join(told.units),
    }


def _told(work: Work, item: Item, *, source: str, before: Row[Any] | None, run: int) -> _Told:
    if item.is_deleted:
        return _removed(work, before)
    if before is not None and before.digest == digest(_content(item)):
        return _as_before(before, run)
    try:
        return _described(work, for_nation(_sound(item), source), before)
    except InputError as error:
        return _aside(before, error.code)


def _sound(item: Item) -> Record:
    if item.record is None:
        raise InputError(item.fault or "harvest.no_record")
    if not is_bibliographic(item.record):
        raise InputError("harvest.not_a_book")
    return item.record


def _content(item: Item) -> str:
    """All that may not be the same another time."""
    if item.record is None:
        return f"{item.is_deleted}{item.fault}"
    fields = (f"{field.tag}{field.data}" for field in item.record.fields if field.tag != "005")
    return "\x1e".join([str(item.is_deleted), item.record.leader[5:12], *fields])


def _as_before(before: Row[Any], run: int) -> _Told:
    """The same again; what a person has to look at stays so, and what this run brought already."""
    came = Came(before.came)
    stays = before.run == run or came in {Came.DIFFERS, Came.KEPT, Came.PUT_ASIDE}
    units = tuple(before.units.split())
    return _Told(came if stays else Came.SAME, before.record, before.text, before.reason, units)


def _aside(before: Row[Any] | None, reason: str) -> _Told:
    """What came of it earlier stays as it is."""
    return _Told(Came.PUT_ASIDE, "" if before is None else before.record, reason=reason)


def _described(work: Work, record: Record, before: Row[Any] | None) -> _Told:
    name = work.sent.entity
    row = feed.find(work.connection, name)
    old, version = _seen(work, row, before=before)
    new = named(record, before=old)
    text = new.text()
    _check(text)
    edit = difference(old, new, versions={OTHERS: version} if version else {})
    if before is not None and before.is_deleted:
        edit = replace(edit or Edit(), gone=False)
    is_national = find(work.connection, work.device.removeprefix(_AUTHOR)).is_national
    barred = () if edit is None or is_national else for_the_nation(row, edit)
    merged = None if edit is None else written(work, edit, row=row, barred=barred)
    if merged is not None and is_national and is_full(new.leader):
        _curate(work)
    if row is None:
        _do_what_waited(work)
        return _Told(Came.NEW, name, text)
    units = _differing(text, row.text if merged is None else merged.text, before, merged)
    return _Told(_came(merged, units), name, text, units=units, seen=version)


def _curate(work: Work) -> None:
    """The nation answers for it from now on."""
    now = feed.find(work.connection, work.sent.entity)
    if now is not None and not now.is_curated:
        work.pending.flush()
        curate(work.connection, work.sent.entity, is_curated=True)
        work.unit.seen.is_changed(work.sent.entity)


def _seen(
    work: Work, row: Row[Any] | None, *, before: Row[Any] | None
) -> tuple[Record | None, int]:
    """What the source said last; of a book that it speaks of first, what it was sent from here.

    And at which version; a source that was sent nothing has seen only what it wrote itself.
    """
    if row is None:
        return None, 0
    if before is not None and before.text:
        return Record.from_text(before.text), before.seen
    sent = select(koha_title.c.text, koha_title.c.version).where(
        koha_title.c.record == row.id, koha_title.c.koha == work.device.removeprefix(_AUTHOR)
    )
    found = work.connection.execute(sent).one_or_none()
    text, version = (row.text, 0) if found is None else found
    return seen_by(Record.from_text(text)), version


def _check(text: str) -> None:
    if len(creation(text)) > MOST_BODY:
        raise InputError("change.too_large")
    Edit.from_body(creation(text))


def _differing(
    said: str, nation: str, before: Row[Any] | None, merged: Merged | None
) -> tuple[str, ...]:
    """In which units the nation's value stands, since this time or an earlier one."""
    now = () if merged is None else merged.conflicts
    units = dict.fromkeys([*now, *("" if before is None else before.units).split()])
    mine, theirs = values_of(said), values_of(nation)
    return tuple(u for u in units if u in MARKS or value_of(mine, u) != value_of(theirs, u))


def _came(merged: Merged | None, units: tuple[str, ...]) -> Came:
    if units:
        return Came.DIFFERS
    return Came.CHANGED if merged is not None and merged.is_changed else Came.SAME


def _removed(work: Work, before: Row[Any] | None) -> _Told:
    name = work.sent.entity
    row = feed.find(work.connection, name)
    if row is None or row.is_gone:
        return _Told(Came.SAME, name if row is not None else "")
    is_held = is_held_anywhere(work.connection, name)
    edit = Edit(gone=True, bases={GONE: 0})
    merged = written(work, edit, row=row, barred=[GONE] if is_held else [])
    text = "" if before is None else before.text
    return _Told(Came.KEPT if merged.conflicts else Came.REMOVED, name, text)


def _do_what_waited(work: Work) -> None:
    """A library may have spoken of the record before the hub had it, if that was put back."""
    for late in waiting_for(work.unit, work.sent.entity, at=work.at):
        write_down(late, settled(late))
        if is_shared(work.connection):
            begin_as_hub(work.connection)


def _short(name: str, text: str) -> str:
    clean: Iterator[str] = (letter for letter in text if letter >= " ")
    return "".join(clean).encode(errors="replace").decode()[: _LETTERS[name]]
