"""Takes in the nation's catalogue piece by piece; the cursor that goes with it comes last.

Each piece is a transaction, so that the desk is never kept waiting. Until the last one nothing
counts but the pieces themselves, which are records as in a feed: to stop anywhere is safe.
"""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from desktop.domain.errors import InputError, RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.record import RecordId
from desktop.storage.store import Store
from sync.core import Head, Source, read_head, unpacked
from sync.steps.newcomers import take_newcomers
from sync.steps.records import adopt
from sync.wire import Change

_FEED = "library"
_DONE, _WALK, _PART, _NEXT = "core", "core.walk", "core.part", "core.next"


class TakenIn(NamedTuple):
    """What came of it: how many records were new, and how many are in the catalogue in all."""

    new: int
    records: int
    at: str


def known_up_to(store: Store) -> int:
    """The version up to which a whole catalogue was taken in on this walk."""
    is_of_this = store.cursors.get(_WALK) == store.walks.get().name
    return store.cursors.get(_DONE) if is_of_this else 0


def wants_core(store: Store) -> bool:
    """It stands at the very beginning: all at once is quicker than page by page."""
    return not (store.cursors.get(_FEED) or known_up_to(store))


def take_core(
    store: Store,
    source: Source,
    *,
    now: Callable[[], datetime],
    progress: Callable[[int, int], None] = lambda _done, _total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> TakenIn | None:
    """Take in what `source` has, from the piece on at which it stopped last; None: it has none.

    InputError: it is damaged or another hub's. RuleError: this library knows no hub.
    """
    device = store.device.get()
    if device is None:
        raise RuleError("exchange.not_enrolled")
    signed = source.head()
    if not signed:
        return None
    head = read_head(signed, device.hub_key)
    if head.epoch != device.epoch:
        raise InputError("core.of_another_memory")
    new = 0
    for at in range(_begin(store, head), len(head.digests)):
        if cancelled():
            break
        new += _take(store, head, at, piece=source.piece(head, at), now=now())
        progress(at + 1, len(head.digests))
    return TakenIn(new, head.records, head.at)


def _begin(store: Store, head: Head) -> int:
    """The piece to go on with."""
    with store.write():
        walk = store.walks.get().name
        is_same = store.cursors.get(_WALK) == walk and store.cursors.get(_PART) == head.version
        if is_same:
            return store.cursors.get(_NEXT)
        done = known_up_to(store)
        for name, number in ((_WALK, walk), (_PART, head.version), (_NEXT, 0), (_DONE, done)):
            store.cursors.put(name, number)
    if not head.digests:
        _finish(store, head)
    return 0


def _take(store: Store, head: Head, at: int, *, piece: bytes, now: datetime) -> int:
    documents = dict(unpacked(piece, head.digests[at]))
    changes = [
        Change.of(seq, ChangeKind.RECORD, name, document=document)
        for seq, (name, document) in enumerate(documents.items())
    ]
    with store.write():
        walk = store.walks.get().name
        if store.cursors.get(_WALK) != walk:
            raise InputError("core.of_another_memory")  # it has begun again meanwhile
        fresh = take_newcomers(store, changes, walk=walk)
        new = len(fresh)
        for change in changes:
            if change.seq not in fresh:
                known = RecordId(change.entity)
                new += adopt(store, known, documents[change.entity], walk=walk, now=now)
        store.cursors.put(_NEXT, at + 1)
        if at + 1 == len(head.digests):
            store.cursors.put(_DONE, max(head.version, store.cursors.get(_DONE)))
    return new


def _finish(store: Store, head: Head) -> None:
    with store.write():
        store.cursors.put(_DONE, head.version)
