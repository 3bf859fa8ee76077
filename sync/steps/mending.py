"""Mends what the hub has found to differ (rule 14.4). Neither side is thrown away.

Everything here is inside Store.write().
"""

from datetime import datetime
from typing import NamedTuple

from desktop.domain.errors import InputError
from desktop.domain.record import RecordId
from desktop.storage.store import Store
from sync.steps.comparing import go_on, look_closer
from sync.steps.healing import begin_again
from sync.steps.records import adopt
from sync.steps.request import Batch
from sync.steps.walking import let_go
from sync.wire import Change, Reply

_FEW = 3


class Mended(NamedTuple):
    """So many records; whether there is more to compare."""

    records: int
    has_more: bool


NOTHING_MENDED = Mended(0, has_more=False)


def mend(store: Store, batch: Batch, reply: Reply, *, now: datetime) -> Mended:
    """Take the hub's answer to what was compared; an answer to something else is passed over."""
    asked, found = batch.compared, reply.found
    if asked is None or found is None:
        return NOTHING_MENDED
    if asked.listed is None and found.differs:
        look_closer(store)
        return Mended(0, has_more=True)
    has_more = go_on(store, asked, now=now)
    records = sum(_takes(store, change, now=now) for change in reply.changes)
    if len(found.absent) > _FEW:
        # A matter for a whole walk, at whose end a person is asked.
        begin_again(store, now=now)
        return Mended(records, has_more=True)
    let_go(store, map(RecordId, found.absent), now=now)
    return Mended(records + len(found.absent), has_more)


def _takes(store: Store, change: Change, *, now: datetime) -> bool:
    walk, record = store.walks.get().name, RecordId(change.entity)
    try:
        return adopt(store, record, change.document(), walk=walk, now=now, is_surely_other=True)
    except InputError:
        return False  # it will be found again
