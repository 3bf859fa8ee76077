"""The end of a walk: what the hub did not speak of is taken off the screen, and kept."""

from dataclasses import replace
from datetime import datetime

from desktop.domain.edit import creation
from desktop.domain.exchange import ChangeKind
from desktop.domain.record import RecordId
from desktop.storage.store import Store
from desktop.storage.walks import Walk
from sync.steps import home

_FEW = 3
_MOST = 500
_SHARE = 5


def end_walk(store: Store, walk: Walk, *, now: datetime) -> bool:
    """Sweep, unless a person has to agree first; whether records went. Inside Store.write()."""
    left = store.bases.unconfirmed(walk.name)
    leaving = [record for record in left if _may_leave(store, record)]
    if _is_much(len(leaving), of=store.bases.count()) and not walk.is_allowed:
        store.walks.put(replace(walk, leaving=len(leaving)))
        return False
    store.unknown.forget_unconfirmed(walk.name)
    for record in left:
        store.bases.forget(record)
        if record not in leaving:
            _say_again(store, record, now=now)
    for record in leaving:
        _take_out(store, record, now=now)
    home.sweep(store, walk.name, now=now)
    store.walks.put(replace(walk, is_under_way=False, hears_own=False, leaving=0, is_allowed=False))
    return bool(leaving)


def agree(store: Store) -> None:
    """A person has looked at what would go; that holds for this once."""
    with store.write():
        walk = store.walks.get()
        if walk.leaving:
            store.walks.put(replace(walk, is_allowed=True, leaving=0))


def _is_much(count: int, *, of: int) -> bool:
    return count > _FEW and (count > _MOST or count * _SHARE > of)


def _may_leave(store: Store, record: RecordId) -> bool:
    """A book that stands on the shelf, or that somebody waits for, does not leave."""
    is_shown = not store.removals.holds(record) and store.records.text(record) is not None
    return is_shown and not (store.copies.of_record(record) or store.holds.open_of(record))


def _say_again(store: Store, record: RecordId, *, now: datetime) -> None:
    """The library has the book, so it knows of it: the nation hears of it once more."""
    text = store.records.text(record)
    if text is not None and not store.removals.holds(record):
        store.outbox.append(ChangeKind.RECORD, record, creation(text), now=now)


def _take_out(store: Store, record: RecordId, *, now: datetime) -> None:
    text = store.records.text(record)
    assert text is not None
    store.trash.put(record, text, now=now)
    store.records.remove(record)
    store.conflicts.close_of(record)
