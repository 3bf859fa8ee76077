"""A copy that was handed in at another library: its own library is told where it is (rule 11.7)."""

from sqlalchemy import bindparam, insert, select

from desktop.domain.edit import json_object
from desktop.domain.errors import InputError
from desktop.domain.loan_events import Event, EventType, word_of
from sync.hub import feed
from sync.hub.clocks import milliseconds
from sync.hub.tables import circulation, copy, library
from sync.hub.telling import tell_event
from sync.hub.tenancy import as_hub
from sync.hub.work import Outcome, Work
from sync.wire import Status

_KEYS = frozenset({"library", "barcode"})
_MOST_LETTERS = 64

# Built once: building a statement costs more than running it.
_ADD_EVENT = insert(circulation)
_COPIES = select(copy.c.id, copy.c.body).where(copy.c.library == bindparam("code"))
_NAME = select(library.c.name).where(library.c.code == bindparam("code"))


def take_stranger(work: Work) -> Outcome:
    """Who handed it in knows the library by its stamp, and the barcode; nothing of a reader."""
    body = json_object(work.sent.body)
    if body.keys() != _KEYS:
        raise InputError("change.not_sound")
    code, barcode = word_of(body, "library"), word_of(body, "barcode")
    with as_hub(work.connection, work.library):
        found = _copy_of(work, code, barcode) if code != work.library else None
        if found is not None:
            _tell_owner(work, code, found)
    if found is None:
        raise InputError("copy.not_of_that_library")
    return Outcome(status=Status.OK, version=work.version)


def _copy_of(work: Work, code: str, barcode: str) -> str | None:
    work.pending.flush()
    rows = work.connection.execute(_COPIES, {"code": code})
    said = ((row.id, json_object(row.body).get("barcode")) for row in rows)
    return next((name for name, its in said if barcode and its == barcode), None)


def _tell_owner(work: Work, code: str, found: str) -> None:
    """An event of the hub's own: its place in the line is the moment it came here."""
    event = Event(
        op=work.sent.op,
        type=EventType.RETURN,
        copy=found,
        loan="",
        moment=milliseconds(work.at),
        device=feed.THE_HUB,
        n=work.version,
        place=work.library,
    )
    row = {**event._asdict(), "library": code, "at": work.at, "run": ""}
    work.pending.add(_ADD_EVENT, row)
    name = work.connection.execute(_NAME, {"code": work.library}).scalar_one()
    told = event._replace(place=name[:_MOST_LETTERS])
    tell_event(work.pending, code, told, version=work.version, device=feed.THE_HUB)
    work.pending.flush()
