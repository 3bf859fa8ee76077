"""What the screen shows of the exchange, and what a person decides about it."""

from dataclasses import asdict, replace
from datetime import datetime, timedelta

from desktop.domain.calendar import start_of_month
from desktop.domain.changes import Changes
from desktop.domain.edit import Edit, json_object
from desktop.domain.errors import InputError, RuleError
from desktop.domain.exchange import (
    ChangeKind,
    ConflictView,
    ExchangeState,
    ExchangeSummary,
    Message,
)
from desktop.domain.library import Library
from desktop.domain.matter import Matter
from desktop.domain.patron import PatronId
from desktop.domain.record import RecordId
from desktop.domain.units import GONE, INTO, LEADER, MARKS, is_part
from desktop.services.editing import apply_edit
from desktop.services.merging import rejoin
from desktop.services.removing import go, say
from desktop.storage.store import Store

_NEWS = timedelta(days=14)


def summary(store: Store) -> ExchangeSummary:
    """How the exchange stands, made from the queue."""
    with store.read():
        return _summary(store)


def state(store: Store, *, now: datetime) -> ExchangeState:
    """The same with all that is open and all that was done. The kinds that wait are counted."""
    with store.read():
        device = store.device.get()
        return ExchangeState(
            **asdict(_summary(store)),
            hub="" if device is None else device.hub,
            pending_by_kind=store.outbox.pending_by_kind(),
            conflicts=store.conflicts.open(),
            bytes_this_month=store.runs.bytes_since(start_of_month(now)),
            runs=store.runs.latest(),
            line=store.line.get(),
            message=_message(store, now=now),
            matters=matters(store),
        )


def matters(store: Store) -> tuple[Matter, ...]:
    """What nobody has put by, the newest first; of readers with their name, which is not kept."""
    return tuple(_named(store, matter) for matter in store.matters.open())


def _named(store: Store, matter: Matter) -> Matter:
    """With the reader it is about, and with what was written of them here."""
    name = matter.details.get("reader")
    patron = None if name is None else store.patrons.get(PatronId(str(name)))
    if patron is None:
        return matter
    said = matter.details
    details = {**said, "name": patron.name, "card": patron.card}
    words, field = store.reader_words, str(said.get("field", ""))
    if words is not None and field:
        entry = store.archive.entry(int(said["entry"] or 0), str(said["op"]))
        details["mine"] = "–" if entry is None else words.said_in(entry, field)
    return replace(matter, details=details)


def _summary(store: Store) -> ExchangeSummary:
    return ExchangeSummary(
        is_enrolled=store.device.get() is not None,
        pending=store.outbox.count_pending(),
        to_settle=store.conflicts.count_open(),
        refused=store.outbox.count_quarantined(),
        last_sync_at=store.runs.last_success_at(),
        to_hear=store.matters.count_open(),
    )


def _message(store: Store, *, now: datetime) -> Message | None:
    """What the desk said last, while it is news. It is kept as it came: nothing is done with it."""
    payload = store.unknown.payload_of(ChangeKind.MESSAGE)
    if payload is None:
        return None
    try:
        told = json_object(str(json_object(payload)["doc"]["text"]))
        message = Message(
            at=datetime.fromisoformat(str(told["at"])),
            by=str(told["by"]),
            text=str(told["text"]),
        )
        return message if now - message.at < _NEWS else None
    except (InputError, LookupError, TypeError, ValueError):
        return None  # a hub that says it another way says nothing to us


def library(store: Store) -> Library:
    return store.library.get()


def settle(store: Store, conflict: str, *, keep_mine: bool, now: datetime) -> Changes:
    """Decide a conflict. Keeping mine is a new edit, made by someone who has seen theirs."""
    with store.write():
        found = store.conflicts.get(conflict)
        if found is None:
            raise RuleError("conflict.unknown", id=conflict)
        view, field = found
        if keep_mine:
            _insist(store, view, field, now=now)
        store.conflicts.close(conflict, kept="mine" if keep_mine else "theirs")
    return Changes(records=keep_mine, exchange=True)


def unsettle(store: Store, conflict: str, *, now: datetime) -> Changes:
    """Take a decision back: it is asked again, and what was insisted on gives way meanwhile.

    A record that was removed or joined by it is put back from its own page, not from here.
    """
    with store.write():
        found = store.conflicts.settled(conflict)
        if found is None or store.records.text(found[0].record) is None:
            raise RuleError("conflict.unknown", id=conflict)
        view, field, kept = found
        if kept == "mine" and field in MARKS:
            raise RuleError("conflict.unknown", id=conflict)
        if kept == "mine":
            apply_edit(store, view.record, _edit(field, view.theirs), now=now)
        store.conflicts.reopen(conflict)
    return Changes(records=kept == "mine", exchange=True)


def _edit(field: str, mine: str) -> Edit:
    if is_part(field):
        return Edit(parts={field: mine})
    return Edit(leader=mine) if field == LEADER else Edit(fields={field: mine or None})


def _insist(store: Store, view: ConflictView, field: str, *, now: datetime) -> None:
    if field == GONE and view.mine:
        go(store, view.record, now=now)
    elif field == INTO and view.mine:
        rejoin(store, RecordId(view.mine), view.record, now=now)
    elif field in MARKS:
        say(store, view.record, Edit(gone=False) if field == GONE else Edit(into=""), now=now)
    else:
        apply_edit(store, view.record, _edit(field, view.mine), now=now)


def see(store: Store, number: int, *, now: datetime) -> Changes:
    """Somebody has read a line of the quiet list."""
    with store.write():
        if not store.matters.see(number, now=now):
            raise RuleError("matter.unknown", number=number)
    return Changes(exchange=True)
