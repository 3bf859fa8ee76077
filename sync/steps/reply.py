"""A reply, applied in one transaction: results, conflicts, records of others, the cursor."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from desktop.domain.edit import LEADER, Edit
from desktop.domain.errors import InputError, RemoteError
from desktop.domain.exchange import ChangeKind
from desktop.domain.journal import Entry
from desktop.domain.record import RecordId
from desktop.storage.conflicts import Conflict
from desktop.storage.store import Store
from sync.steps.promises import take_promise
from sync.steps.records import adopt, fold_own, hub_values, is_foreseeable, seen_values
from sync.steps.request import FEED, Batch
from sync.steps.rules import take_rules
from sync.wire import MOST_OUT, Change, Reply, Result, Status, read_reply, unpack

_ID_BYTES = 16
_TAG_LENGTH = 3
_LEADER_TAG = "LDR"
_TAKEN = frozenset({ChangeKind.RECORD, ChangeKind.RULES, ChangeKind.HOLD})


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one reply came to."""

    settled: int
    refused: int
    conflicts: int
    pulled: int
    has_records: bool
    has_more: bool


def apply_reply(store: Store, batch: Batch, *, body: bytes, now: datetime) -> Outcome:
    """Settle what the hub has settled, take what it brings, move the cursor: all or nothing."""
    try:
        reply = read_reply(unpack(body, most=MOST_OUT))
    except InputError as error:
        raise RemoteError("remote.not_understood") from error
    with store.write():
        _check_history(store, batch, reply)
        settled = list(_settled(store, batch, reply, now=now))
        pulled = sum(_take(store, change, now=now) for change in reply.changes)
        if reply.cursor > store.cursors.get(FEED):
            store.cursors.put(FEED, reply.cursor)
    refused = sum(result.status is Status.QUARANTINED for result in settled)
    return Outcome(
        settled=len(settled) - refused,
        refused=refused,
        conflicts=sum(len(result.conflicts) for result in settled),
        pulled=pulled,
        has_records=pulled > 0 or any(result.document for result in settled),
        has_more=reply.has_more,
    )


def _check_history(store: Store, batch: Batch, reply: Reply) -> None:
    """The hub's memory of this library must be this library's own; a number alone proves nothing.

    It differs when a library was put back from a backup or copied, or when the hub was.
    """
    if reply.epoch != batch.device.epoch or reply.acknowledged < batch.first - 1:
        raise RemoteError("sync.hub_restored")
    if reply.acknowledged and store.outbox.chain_before(reply.acknowledged + 1) != reply.chain:
        raise RemoteError("sync.fork")


def _settled(store: Store, batch: Batch, reply: Reply, *, now: datetime) -> Iterator[Result]:
    """Settle entries from the oldest on, up to the first about which the reply leaves a doubt.

    So what waits is always a tail of the journal without a gap; the doubtful is sent again.
    """
    results = {result.op: result for result in reply.results}
    for entry in batch.entries:
        result = results.get(entry.op)
        if result is None or entry.n > reply.acknowledged or result.n != entry.n:
            return
        if result.status is Status.QUARANTINED:
            store.outbox.quarantine(entry.op, result.reason)
        elif entry.kind is not ChangeKind.RECORD or result.status is Status.DEFERRED:
            store.outbox.settle([entry.op])
        elif result.document is not None or is_foreseeable(store, entry, result):
            _settle_record(store, entry, result, now=now)
        else:
            return
        yield result


def _settle_record(store: Store, entry: Entry, result: Result, *, now: datetime) -> None:
    seen = seen_values(store, entry) if result.conflicts else {}
    store.outbox.settle([entry.op])
    if result.document is None:
        fold_own(store, entry, result, now=now)
    else:
        row = Change.of(0, entry.kind, entry.entity, document=result.document)
        _take(store, row, now=now)
    theirs = hub_values(store, RecordId(entry.entity)) if result.conflicts else {}
    mine = Edit.from_body(entry.body).units
    for unit in result.conflicts:
        values = (seen.get(unit) or "", mine.get(unit) or "", theirs.get(unit) or "")
        store.conflicts.add(_conflict(entry, unit, values, now=now))


def _conflict(entry: Entry, unit: str, values: tuple[str, str, str], *, now: datetime) -> Conflict:
    tag = next((value[:_TAG_LENGTH] for value in values if value), "")
    base, mine, theirs = values
    identity = hashlib.blake2b(f"{entry.op}{unit}".encode(), digest_size=_ID_BYTES).hexdigest()
    return Conflict(
        id=identity,
        record=RecordId(entry.entity),
        field=unit,
        tag=_LEADER_TAG if unit == LEADER else tag,
        base=base,
        mine=mine,
        theirs=theirs,
        op=entry.op,
        at=now,
    )


def _take(store: Store, change: Change, *, now: datetime) -> bool:
    """Take one row of the feed. What cannot be used is kept, and does not stop the others."""
    reason = ""
    try:
        if change.kind in _TAKEN:
            return _used(store, change, now=now)
    except InputError as error:
        reason = error.code
    store.unknown.add(change.seq, change.kind, change.line, reason=reason)
    return False


def _used(store: Store, change: Change, *, now: datetime) -> bool:
    document = change.document()
    if change.kind == ChangeKind.RULES:
        return take_rules(store, document, now=now)
    if change.kind == ChangeKind.HOLD:
        return take_promise(store, change.entity, document, now=now)
    return adopt(store, RecordId(change.entity), document, now=now)
