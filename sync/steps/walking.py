"""The end of a walk: what the hub did not speak of is taken off the screen, and kept."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from desktop.domain.edit import creation
from desktop.domain.exchange import ChangeKind
from desktop.domain.record import RecordId
from desktop.storage.store import Store
from desktop.storage.walks import Walk
from sync.steps import home, overlays
from sync.steps.fuse import is_much
from sync.steps.showing import may_leave, take_off


def end_walk(store: Store, walk: Walk, *, now: datetime) -> bool:
    """Sweep, unless a person has to agree first; whether records went. Inside Store.write()."""
    left = store.bases.unconfirmed(walk.name)
    leaving = [record for record in left if _may_leave(store, record)]
    if is_much(len(leaving), of=store.bases.count()) and not walk.is_allowed:
        store.walks.put(replace(walk, leaving=len(leaving)))
        return False
    store.unknown.forget_unconfirmed(walk.name)
    let_go(store, left, now=now)
    home.sweep(store, walk.name, now=now)
    store.elsewhere.sweep(walk.name)
    overlays.sweep(store, walk.name, now=now)
    ended = replace(walk, is_under_way=False, hears_own=False, leaving=0)
    store.walks.put(replace(ended, is_allowed=False, taken_out=0))
    return bool(leaving)


def let_go(store: Store, left: Iterable[RecordId], *, now: datetime) -> None:
    """The hub has not got these: what the library holds it says again, others go and are kept."""
    for record in left:
        store.bases.forget(record)
        if _may_leave(store, record):
            take_off(store, record, now=now)
        else:
            _say_again(store, record, now=now)


def agree(store: Store) -> None:
    """A person has looked at what would go; that holds for this once."""
    with store.write():
        walk = store.walks.get()
        if walk.leaving:
            store.walks.put(replace(walk, is_allowed=True, leaving=0))


def _may_leave(store: Store, record: RecordId) -> bool:
    is_shown = not store.removals.holds(record) and store.records.text(record) is not None
    return is_shown and may_leave(store, record)


def _say_again(store: Store, record: RecordId, *, now: datetime) -> None:
    """The library has the book, so it knows of it: the nation hears of it once more."""
    text = store.records.text(record)
    if text is not None and not store.removals.holds(record):
        store.outbox.append(ChangeKind.RECORD, record, creation(text), now=now)
