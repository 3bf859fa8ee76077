"""Copies that the nation has promised to another library: they take their turn in the line here."""

from datetime import datetime

from desktop.domain.calendar import day_of
from desktop.domain.copy import CopyId
from desktop.domain.edit import json_object
from desktop.domain.errors import InputError
from desktop.domain.hold import Hold, HoldId, HoldState
from desktop.storage.store import Store
from sync.document import Document
from sync.steps.waiting_line import settle_line
from sync.strict import identity

_LONGEST_CODE = 32


def take_promise(store: Store, name: str, document: Document, *, now: datetime) -> bool:
    """Make or end a promise. Inside a transaction.

    False when nothing is new. InputError when it makes no sense or no copy here is meant.
    """
    told = json_object(document.text)
    hold = store.holds.get(HoldId(name))
    if told.get("state") == HoldState.CANCELLED:
        return hold is not None and _end(store, hold, now=now)
    if hold is not None:
        return False
    copy = store.copies.get(CopyId(identity(told.get("copy"))))
    library = told.get("library")
    if copy is None or not (isinstance(library, str) and 0 < len(library) <= _LONGEST_CODE):
        raise InputError("change.not_sound")
    promise = Hold(
        id=HoldId(name),
        number=0,
        record=copy.record,
        copy=copy.id,
        library=library,
        placed_at=now,
    )
    store.holds.add(promise)
    settle_line(store, copy.record, now=now)
    return True


def _end(store: Store, hold: Hold, *, now: datetime) -> bool:
    """A reader's own hold is nobody's business but this library's."""
    if not (hold.library and hold.is_open):
        return False
    store.holds.put_all([hold.closed(HoldState.CANCELLED, day_of(now))])
    settle_line(store, hold.record, now=now)
    return True
