"""Asks a person before much goes off the screen. Inside Store.write()."""

from collections.abc import Iterable
from dataclasses import replace

from desktop.domain.errors import InputError
from desktop.domain.exchange import ChangeKind
from desktop.domain.record import RecordId
from desktop.domain.units import GONE
from desktop.storage.store import Store
from desktop.storage.walks import Walk
from sync.steps.showing import may_leave
from sync.wire import Change

_FEW = 3
_MOST = 500
_SHARE = 5
_SIGN = f'"{GONE}":'
"""What a line says that may take a record out: others need not be read for it."""


def is_much(count: int, *, of: int) -> bool:
    return count > _FEW and (count > _MOST or count * _SHARE > of)


def holds_back(store: Store, walk: Walk, changes: Iterable[Change]) -> bool:
    """Whether these changes have to wait for a person; else what they take out is counted."""
    leaving = sum(_takes_out(store, change) for change in changes if _SIGN in change.line)
    count = walk.taken_out + leaving
    if leaving and is_much(count, of=store.bases.count()) and not walk.is_allowed:
        store.walks.put(replace(walk, leaving=count))
        return True
    if leaving:
        store.walks.put(replace(walk, taken_out=count))
    return False


def end_count(store: Store, walk: Walk) -> None:
    """There is nothing more to hear: what a person agreed to, held for this once."""
    if walk.taken_out or walk.is_allowed:
        store.walks.put(replace(walk, taken_out=0, is_allowed=False))


def _takes_out(store: Store, change: Change) -> bool:
    try:
        is_gone = change.kind == ChangeKind.RECORD and change.document().marks.gone
    except InputError:
        return False  # it is kept as it came
    record = RecordId(change.entity)
    return is_gone and store.records.text(record) is not None and may_leave(store, record)
