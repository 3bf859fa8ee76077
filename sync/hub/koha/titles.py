"""Tells a Koha of titles and copies: what is there is linked, what is new is said once.

Before a title is sent it is written down that it is being sent. A reply that does not come leaves
that, and the next time Koha is asked whether the title is there.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, exists, select
from sqlalchemy.dialects.postgresql import insert

from desktop.domain.edit import json_object
from desktop.domain.errors import InputError, RuleError
from desktop.domain.koha import Catalogue, Shelf, TitleState, is_sayable, marked
from desktop.domain.record import Record
from sync.hub import feed
from sync.hub.database import Hub
from sync.hub.harvest.tables import harvested
from sync.hub.koha.branches import find
from sync.hub.koha_tables import koha_branch, koha_item, koha_title
from sync.hub.published import number
from sync.hub.tables import copy, record

_ISBN_LENGTH = 13
_AGAIN = frozenset({TitleState.SENDING})
_REASON_LETTERS = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Pushed:
    """What became of the titles and copies that were looked at."""

    titles: dict[TitleState, int]
    items: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A title that a person should look at."""

    record: str
    state: str
    biblio: int | None
    reason: str


def push(hub: Hub, name: str, catalogue: Catalogue) -> Pushed:
    """Tell what was not told yet, title by title. RemoteError leaves the rest for another time."""
    titles: dict[TitleState, int] = {}
    for record_id in _wanted(hub, name):
        state = _one_title(hub, name, record_id, catalogue)
        titles[state] = titles.get(state, 0) + 1
    items: dict[str, int] = {}
    for row in _shelves(hub, name):
        state_ = _one_item(hub, name, row, catalogue)
        items[state_] = items.get(state_, 0) + 1
    return Pushed(titles=titles, items=items)


def waiting(hub: Hub, name: str) -> tuple[Title, ...]:
    """Titles about which a person has to say something."""
    open_ = (TitleState.ASK, TitleState.REFUSED, TitleState.SENDING)
    query = (
        select(koha_title)
        .where(koha_title.c.koha == name, koha_title.c.state.in_(open_))
        .order_by(koha_title.c.record)
    )
    with hub.engine.begin() as connection:
        find(connection, name)
        return tuple(
            Title(record=row.record, state=row.state, biblio=row.biblio, reason=row.reason)
            for row in connection.execute(query)
        )


def link(hub: Hub, name: str, record_id: str, *, biblio: int) -> None:
    """Say under which number Koha has the title."""
    _put(hub, name, _title(hub, name, record_id), state=TitleState.LINKED, biblio=biblio)


def send_anyway(hub: Hub, name: str, record_id: str, catalogue: Catalogue) -> TitleState:
    """Add a title though Koha takes it for another, or the reply to it was lost."""
    row = _title(hub, name, record_id)
    if row.state == TitleState.LINKED:
        raise RuleError("koha.is_linked", record=record_id, biblio=row.biblio)
    return _sent(hub, name, row, catalogue=catalogue, is_no_double=True)


def _title(hub: Hub, name: str, record_id: str) -> Row[Any]:
    query = select(koha_title).where(koha_title.c.koha == name, koha_title.c.record == record_id)
    with hub.engine.begin() as connection:
        find(connection, name)
        row = connection.execute(query).one_or_none()
    if row is None:
        raise RuleError("koha.title_unknown", record=record_id)
    return row


def _wanted(hub: Hub, name: str) -> list[str]:
    """Titles of which one of the branches has a copy, and of which Koha knows nothing for sure."""
    told = exists().where(
        koha_title.c.koha == name,
        koha_title.c.record == record.c.id,
        koha_title.c.state.not_in(_AGAIN),
    )
    held = exists().where(
        copy.c.record == record.c.id,
        koha_branch.c.library == copy.c.library,
        koha_branch.c.koha == name,
    )
    query = select(record.c.id).where(held, ~told, ~record.c.is_gone, record.c.joined_to == "")
    with hub.engine.begin() as connection:
        find(connection, name)
        return list(connection.execute(query.order_by(record.c.version)).scalars())


def _one_title(hub: Hub, name: str, record_id: str, catalogue: Catalogue) -> TitleState:
    with hub.engine.begin() as connection:
        row = feed.find(connection, record_id)
        query = select(koha_title.c.state).where(
            koha_title.c.koha == name, koha_title.c.record == record_id
        )
        state = connection.execute(query).scalar_one_or_none()
    assert row is not None
    if state == TitleState.SENDING:
        described = Record.from_text(row.text)
        biblio = catalogue.of_mark(marked(described, record_id), record_id)
        if biblio is not None:
            return _put(hub, name, row, state=TitleState.LINKED, biblio=biblio)
    found = _already_there(hub, name, row, catalogue=catalogue)
    if len(found) == 1:
        return _put(hub, name, row, state=TitleState.LINKED, biblio=found[0])
    if found:
        return _put(hub, name, row, state=TitleState.ASK, biblio=found[0], reason="several")
    return _sent(hub, name, row, catalogue=catalogue, is_no_double=False)


def _already_there(hub: Hub, name: str, row: Row[Any], *, catalogue: Catalogue) -> list[int]:
    """The numbers of the title in Koha: it came from there, or a barcode or the ISBN tells."""
    from_there = select(harvested.c.identifier).where(
        harvested.c.source == name, harvested.c.record == row.id
    )
    held = (
        select(copy.c.body)
        .join(koha_branch, koha_branch.c.library == copy.c.library)
        .where(koha_branch.c.koha == name, copy.c.record == row.id)
    )
    with hub.engine.begin() as connection:
        identifiers = connection.execute(from_there).scalars().all()
        bodies = connection.execute(held).scalars().all()
    numbers = [identifier.rpartition(":")[2] for identifier in identifiers]
    if known := [int(each) for each in numbers if each.isascii() and each.isdecimal()]:
        return known[:1]
    for barcode in filter(None, map(_barcode, bodies)):
        biblio = catalogue.of_barcode(barcode)
        if biblio is not None:
            return [biblio]
    isbns = {number(f.first("a")) for f in Record.from_text(row.text).all("020")}
    sound = sorted(isbn for isbn in isbns if len(isbn) == _ISBN_LENGTH)
    return sorted({biblio for isbn in sound for biblio in catalogue.of_isbn(isbn)})


def _sent(
    hub: Hub, name: str, row: Row[Any], *, catalogue: Catalogue, is_no_double: bool
) -> TitleState:
    record_id = row.record if "record" in row._fields else row.id
    with hub.engine.begin() as connection:
        now = feed.find(connection, record_id)
    assert now is not None
    _put(hub, name, now, state=TitleState.SENDING)
    try:
        described = marked(Record.from_text(now.text), record_id)
        made = catalogue.make(described, is_no_double=is_no_double)
    except InputError as error:
        reason = f"{error.code} {error.details.get('said', '')}".strip()
        return _put(hub, name, now, state=TitleState.REFUSED, reason=reason)
    if made.double_of is not None:
        return _put(hub, name, now, state=TitleState.ASK, biblio=made.double_of, reason="double")
    state = TitleState.STAGED if made.biblio is None else TitleState.LINKED
    return _put(hub, name, now, state=state, biblio=made.biblio, reason=made.batch)


def _put(
    hub: Hub,
    name: str,
    row: Row[Any],
    *,
    state: TitleState,
    biblio: int | None = None,
    reason: str = "",
) -> TitleState:
    query = insert(koha_title).values(
        koha=name,
        record=row.record if "record" in row._fields else row.id,
        state=state,
        biblio=biblio,
        version=row.version,
        text=row.text,
        reason=reason[:_REASON_LETTERS],
        at=hub.clock().isoformat(),
    )
    columns = ("state", "biblio", "version", "text", "reason", "at")
    new = {column: query.excluded[column] for column in columns}
    with hub.engine.begin() as connection:
        connection.execute(query.on_conflict_do_update(index_elements=["koha", "record"], set_=new))
    return state


def _shelves(hub: Hub, name: str) -> list[Row[Any]]:
    """Copies of titles that Koha has, and which it was not told of."""
    told = exists().where(koha_item.c.koha == name, koha_item.c.copy == copy.c.id)
    query = (
        select(copy.c.id, copy.c.body, koha_branch.c.branch, koha_title.c.biblio)
        .join(koha_branch, koha_branch.c.library == copy.c.library)
        .join(koha_title, koha_title.c.record == copy.c.record)
        .where(
            koha_branch.c.koha == name,
            koha_title.c.koha == name,
            koha_title.c.state == TitleState.LINKED,
            ~told,
        )
        .order_by(copy.c.version)
    )
    with hub.engine.begin() as connection:
        return list(connection.execute(query))


def _one_item(hub: Hub, name: str, row: Row[Any], catalogue: Catalogue) -> str:
    """A copy needs no journal: its barcode is there, or is not."""
    shelf = _shelf(row)
    if not is_sayable(shelf.barcode):
        return _put_item(hub, name, row, state="aside", reason="koha.barcode_long")
    try:
        made = catalogue.add_item(row.biblio, shelf)
    except InputError as error:
        reason = f"{error.code} {error.details.get('said', '')}".strip()
        return _put_item(hub, name, row, state="refused", reason=reason)
    if made.biblio != row.biblio:
        return _put_item(
            hub, name, row, state="ask", biblio=made.biblio, reason="koha.barcode_taken"
        )
    return _put_item(hub, name, row, state="done", biblio=made.biblio)


def _put_item(
    hub: Hub,
    name: str,
    row: Row[Any],
    *,
    state: str,
    biblio: int | None = None,
    reason: str = "",
) -> str:
    query = insert(koha_item).values(
        koha=name, copy=row.id, state=state, biblio=biblio, reason=reason[:_REASON_LETTERS]
    )
    with hub.engine.begin() as connection:
        connection.execute(query.on_conflict_do_nothing())
    return state


def _shelf(row: Row[Any]) -> Shelf:
    call_number = json_object(row.body).get("call_number")
    said = call_number if isinstance(call_number, str) else ""
    return Shelf(barcode=_barcode(row.body), branch=row.branch, call_number=said)


def _barcode(body: str) -> str:
    barcode = json_object(body).get("barcode")
    return barcode if isinstance(barcode, str) else ""
