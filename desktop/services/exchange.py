"""What the screen shows of the exchange, and what a person decides about it."""

from dataclasses import asdict
from datetime import datetime

from desktop.domain.calendar import start_of_month
from desktop.domain.changes import Changes
from desktop.domain.edit import Edit
from desktop.domain.errors import RuleError
from desktop.domain.exchange import ConflictView, ExchangeState, ExchangeSummary
from desktop.domain.library import Library
from desktop.domain.record import RecordId
from desktop.domain.units import GONE, INTO, LEADER, MARKS, is_part
from desktop.services.editing import apply_edit
from desktop.services.merging import rejoin
from desktop.services.removing import go, say
from desktop.storage.store import Store


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
        )


def _summary(store: Store) -> ExchangeSummary:
    return ExchangeSummary(
        is_enrolled=store.device.get() is not None,
        pending=store.outbox.count_pending(),
        to_settle=store.conflicts.count_open(),
        refused=store.outbox.count_quarantined(),
        last_sync_at=store.runs.last_success_at(),
    )


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
