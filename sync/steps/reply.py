"""A reply, applied in one transaction: results, conflicts, records of others, the cursor."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from desktop.domain.edit import json_object
from desktop.domain.errors import InputError, RemoteError
from desktop.domain.exchange import FEED, ChangeKind
from desktop.domain.journal import Entry
from desktop.domain.record import RecordId
from desktop.domain.sealed_reader import SEALED_AWAY
from desktop.storage.store import Store
from desktop.storage.unknown import Kept
from desktop.storage.walks import Walk
from sync.document import Document
from sync.packing import newest_of, unpack
from sync.reasons import IS_BACK, IS_JOINED
from sync.steps.differences import keep_conflicts, take_outcome
from sync.steps.elsewhere import take_holding
from sync.steps.fuse import end_count, holds_back
from sync.steps.healing import healed
from sync.steps.home import Home, is_own, place
from sync.steps.mending import NOTHING_MENDED, mend
from sync.steps.newcomers import take_newcomers
from sync.steps.overlays import keep_overlay, take_overlay
from sync.steps.promises import take_promise
from sync.steps.readers import take_reader
from sync.steps.records import adopt, fold_own, is_foreseeable, seen_values, tell
from sync.steps.removals import WAITS, take_removal
from sync.steps.request import Batch
from sync.steps.rules import take_rules
from sync.steps.walking import end_walk
from sync.wire import MOST_OUT, Change, Reply, Result, Status, read_reply

_TAKEN = frozenset(ChangeKind)
_LAST_MS = 253_402_300_799_000  # no calendar goes further
_FOR_THE_DESK = frozenset({ChangeKind.FIGURES, ChangeKind.STRANGER})
"""What another PC said to the hub, and nobody else is to know."""
_NOTED = frozenset({ChangeKind.HOLDING, ChangeKind.OUTCOME, ChangeKind.OVERLAY, *_FOR_THE_DESK})
_WITHOUT_EFFECT = frozenset({Status.DEFERRED, Status.WAITING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one reply came to.

    `has_own`: another PC of the library has done something. `is_further`: the cursor went on.
    `is_healed`: two memories did not fit, and now will.
    """

    settled: int = 0
    refused: int = 0
    conflicts: int = 0
    pulled: int = 0
    has_records: bool = False
    has_own: bool = False
    has_more: bool
    is_further: bool = False
    is_healed: bool = False
    next_s: int | None = None


_PASSED_OVER = Outcome(has_more=True)
"""The reply belongs to another walk: what it would have settled is asked for again."""
_HEALED = Outcome(has_more=True, is_healed=True)


def apply_reply(store: Store, batch: Batch, *, body: bytes, now: datetime) -> Outcome:
    """Settle what the hub has settled, take what it brings, move the cursor: all or nothing."""
    try:
        reply = read_reply(unpack(body, most=MOST_OUT))
    except InputError as error:
        is_later = error.code == "wire.other_protocol"
        code = "remote.program_too_old" if is_later else "remote.not_understood"
        raise RemoteError(code) from error
    return apply_read(store, batch, reply, now=now)


def apply_read(store: Store, batch: Batch, reply: Reply, *, now: datetime) -> Outcome:
    """The same for a reply that was read already."""
    with store.write():
        walk = store.walks.get()
        if reply.walk != walk.name:
            return _PASSED_OVER
        if healed(store, batch, reply, now=now):
            return _HEALED
        _check_history(batch, reply)
        _learn(store, reply)
        walk = _begun(store, walk, reply)
        arrival = _Arrival(store, walk=walk, now=now)
        settled = list(arrival.settled(batch, reply))
        is_held = holds_back(store, walk, reply.changes)
        pulled = 0 if is_held else arrival.take_all(reply)
        mended = NOTHING_MENDED if is_held else mend(store, batch, reply, now=now)
        arrival.home.finish()
        is_further = not is_held and arrival.move_cursor(reply)
        has_left = not is_held and arrival.ends_walk(reply)
        if batch.is_carried and not is_held:
            _note_age(store, reply)
    refused = sum(result.status is Status.QUARANTINED for result in settled)
    return Outcome(
        settled=len(settled) - refused,
        refused=refused,
        conflicts=arrival.late_conflicts + sum(len(result.conflicts) for result in settled),
        pulled=pulled + mended.records,
        has_records=has_left
        or pulled + mended.records > 0
        or any(result.document for result in settled),
        has_own=arrival.home.has_news,
        has_more=(reply.has_more or mended.has_more) and not is_held,
        is_further=is_further or mended.has_more,
        next_s=reply.next_s,
    )


def take_what_was_closed(store: Store, *, now: datetime) -> None:
    """The key is here: read what came before it. Inside Store.write()."""
    arrival = _Arrival(store, walk=store.walks.get(), now=now)
    arrival.take_kept(SEALED_AWAY)
    arrival.home.finish()


def _check_history(batch: Batch, reply: Reply) -> None:
    """A hub that has forgotten something says so; one that does not is not understood.

    A reply that was carried may be older than what is settled by now.
    """
    has_forgotten = reply.acknowledged < batch.first - 1 and not batch.is_carried
    if reply.epoch != batch.device.epoch or has_forgotten:
        raise RemoteError("remote.not_understood")


def _learn(store: Store, reply: Reply) -> None:
    """The hub has a newer dictionary: from now on with the newest that both have."""
    if reply.dictionaries:
        store.line.put(replace(store.line.get(), dictionary=newest_of(reply.dictionaries)))


def _note_age(store: Store, reply: Reply) -> None:
    """What was carried is as old as the moment at which the hub wrote it."""
    if reply.has_more or store.cursors.get(FEED) != reply.cursor:
        return
    at, line = datetime.fromtimestamp(min(reply.at_ms, _LAST_MS) / 1000, UTC), store.line.get()
    if line.heard_at is None or line.heard_at < at:
        store.line.put(replace(line, heard_at=at))


def _begun(store: Store, walk: Walk, reply: Reply) -> Walk:
    """At the beginning of a walk the hub says how far it has forgotten removals."""
    is_first = reply.start == store.cursors.get(FEED) == 0
    if not is_first or walk.forgotten >= reply.forgotten:
        return walk
    walk = replace(walk, forgotten=reply.forgotten)
    store.walks.put(walk)
    return walk


class _Arrival:
    """One reply while it is applied, inside a transaction."""

    def __init__(self, store: Store, *, walk: Walk, now: datetime) -> None:
        self._store = store
        self._walk = walk
        self._now = now
        self.home = Home(store, walk=walk.name, now=now)
        self.late_conflicts = 0

    def settled(self, batch: Batch, reply: Reply) -> Iterator[Result]:
        """Settle entries from the oldest on, up to the first one about which there is any doubt.

        So what waits is always a tail of the journal without a gap; the doubtful is sent again.
        """
        results = {result.n: result for result in reply.results}
        for entry in batch.entries:
            result = results.get(entry.n)
            if result is None or entry.n > reply.acknowledged or not result.is_of(entry.op):
                return
            if result.status is Status.QUARANTINED:
                self._store.outbox.quarantine(entry.op, result.reason)
            elif entry.kind is not ChangeKind.RECORD or result.status in _WITHOUT_EFFECT:
                self._store.outbox.settle([entry.op])
                self.home.settle(entry, result, device=batch.device.id)
                self._tell_of_copy(entry, result)
            elif result.document is not None or self._is_foreseeable(entry, result):
                self._settle_record(entry, result)
            else:
                return
            yield result

    def take_all(self, reply: Reply) -> int:
        """Take the rows of the feed, and those kept before that can be used now; how many were."""
        rows = reply.changes if reply.found is None else ()  # what differs has no place in the feed
        new = take_newcomers(self._store, rows, walk=self._walk.name)
        pulled = len(new) + sum(self.take(each) for each in rows if each.seq not in new)
        if not reply.has_more:  # what they wait for may be on any page
            pulled += self.take_kept(WAITS)
        return pulled

    def take_kept(self, reason: str) -> int:
        """Try again what was kept for this reason, or of a kind that was not known."""
        waiting = self._store.unknown.readable(_TAKEN, waits=reason)
        in_order = sorted(waiting, key=lambda each: (place(each.kind), each.seq))
        return sum(self.take(_row(kept)) for kept in in_order)

    def take(self, change: Change) -> bool:
        """Take one row of the feed. What cannot be used is kept, and does not stop the others."""
        reason = ""
        try:
            if change.kind in _TAKEN:
                document = change.document()
                is_noted = change.kind in _NOTED or is_own(change, document)
                use = self._noted if is_noted else self._used
                is_news = use(change, document)
                self._store.unknown.forget(change.kind, change.entity)
                return is_news
        except InputError as error:
            reason = error.code
        kept = Kept(change.seq, change.kind, change.entity, reason, change.line)
        self._store.unknown.put(kept, walk=self._walk.name)
        return False

    def move_cursor(self, reply: Reply) -> bool:
        """Whether the cursor went on. It never passes over what it has not read."""
        cursor = self._store.cursors.get(FEED)
        if not reply.start <= cursor < reply.cursor:
            return False
        self._store.cursors.put(FEED, reply.cursor)
        return True

    def ends_walk(self, reply: Reply) -> bool:
        """At the end of a walk, take out what it did not confirm; whether records went.

        The library has to have said all it has to say on it.
        """
        if reply.has_more or self._store.cursors.get(FEED) != reply.cursor:
            return False
        walk = self._store.walks.get()
        if not walk.is_under_way:
            end_count(self._store, walk)
            return False
        return not self._store.outbox.count_pending() and end_walk(self._store, walk, now=self._now)

    def _is_foreseeable(self, entry: Entry, result: Result) -> bool:
        return is_foreseeable(self._store, entry, result, walk=self._walk.name)

    def _settle_record(self, entry: Entry, result: Result) -> None:
        store, record = self._store, RecordId(entry.entity)
        seen = seen_values(store, entry) if result.conflicts else {}
        base = store.bases.get(record)
        is_known = base is not None and bool(base.marks.into)
        store.outbox.settle([entry.op])
        if result.overlay is not None:
            keep_overlay(store, record, result.overlay, walk=self._walk.name)
        if result.reason == IS_BACK or (result.reason == IS_JOINED and not is_known):
            tell(store, result.reason, record, name=entry.op, now=self._now)
        if result.document is None:
            fold_own(store, entry, result, walk=self._walk.name, now=self._now)
        else:
            self.take(Change.of(0, entry.kind, entry.entity, document=result.document))
        by = result.authors
        keep_conflicts(store, entry, result.conflicts, seen=seen, authors=by, now=self._now)

    def _tell_of_copy(self, entry: Entry, result: Result) -> None:
        if result.reason == IS_BACK and entry.kind is ChangeKind.COPY and entry.body:
            record = RecordId(json_object(entry.body)["record"])
            tell(self._store, IS_BACK, record, name=entry.op, now=self._now)

    def _noted(self, change: Change, document: Document) -> bool:
        """What is no description of a book."""
        if change.kind == ChangeKind.HOLDING:
            record = RecordId(change.entity)
            take_holding(self._store, record, document, walk=self._walk.name)
        elif change.kind == ChangeKind.OVERLAY:
            record = RecordId(change.entity)
            take_overlay(self._store, record, document, walk=self._walk.name, now=self._now)
        elif change.kind == ChangeKind.OUTCOME:
            told = take_outcome(self._store, change.entity, document, now=self._now)
            self.late_conflicts += told
        elif change.kind == ChangeKind.PATRON:
            take_reader(self._store, change.entity, document, now=self._now)
        elif change.kind not in _FOR_THE_DESK:
            self.home.take(change, document)
        return False

    def _used(self, change: Change, document: Document) -> bool:
        store, now = self._store, self._now
        if change.kind == ChangeKind.RULES:
            return take_rules(store, document, now=now)
        if change.kind == ChangeKind.REMOVAL:
            return take_removal(store, RecordId(change.entity), document, now=now)
        if change.kind == ChangeKind.HOLD:
            return take_promise(store, change.entity, document, now=now)
        return adopt(store, RecordId(change.entity), document, walk=self._walk.name, now=now)


def _row(kept: Kept) -> Change:
    return Change(seq=kept.seq, kind=kept.kind, entity=kept.entity, line=kept.payload)
