"""One reply while it is applied: rows, results and cursor, in one transaction."""

import random

from tests.sync.model.readers import take_sealed
from tests.sync.model.rules import Off, Rule
from tests.sync.model.said import (
    GONE,
    MERGED,
    PROPOSED,
    PURGED,
    RECORD_OF_COPY,
    SEALED,
    Cell,
    Change,
    Entry,
    Kind,
    Reply,
    Result,
    Status,
    Thing,
)
from tests.sync.model.shelf import Known, Shelf

LEAST_TO_ASK = 3
"""A pull that takes out more than this, and more than a fifth of all, asks a person."""

_SHARE = 5


class Arrival:
    """What a reply does to a device's database."""

    def __init__(
        self, shelf: Shelf, reply: Reply, *, edition: int, off: Off, dice: random.Random
    ) -> None:
        self.shelf = shelf
        self.off = off
        self._reply = reply
        self._edition = edition
        self._dice = dice

    def apply(self) -> None:
        """Take the rows, unless a person has to be asked, and settle what was sent."""
        shelf, reply = self.shelf, self._reply
        leaving = self._leaving()
        most = max(LEAST_TO_ASK, len(shelf.base) // _SHARE)
        is_much = shelf.taken_out + len(leaving) > most and not shelf.is_allowed
        if is_much and Rule.FUSE not in self.off:
            shelf.is_asking = True
        else:
            shelf.taken_out += len(leaving)
            if shelf.is_whole and reply.start == shelf.cursor == 0:
                shelf.forgotten = max(shelf.forgotten, reply.forgotten)
            for row in reply.rows:
                self._take(row)
            if self.move_cursor() and not reply.has_more:
                if shelf.is_whole:
                    self._sweep()
                shelf.is_whole = False
                shelf.end_pull()
        self._settle()

    def _leaving(self) -> list[str]:
        """What is shown and would be taken out by this reply."""
        shelf, reply = self.shelf, self._reply
        gone = [row.name for row in reply.rows if not row.is_there and shelf.has(row.name)]
        if shelf.is_whole and not reply.has_more and reply.start == shelf.cursor:
            came = {row.name for row in reply.rows}
            left = [name for name in shelf.base if name not in came]
            gone += [name for name in left if self._is_unconfirmed(name) and shelf.has(name)]
        return gone

    def _is_unconfirmed(self, name: str) -> bool:
        return self.shelf.base[name].walk != self.shelf.walk

    def _sweep(self) -> None:
        """Take out what a whole walk did not confirm; the marks of purged readers stay."""
        shelf = self.shelf
        if Rule.SWEEP in self.off:
            return
        for name in [name for name in shelf.base if self._is_unconfirmed(name)]:
            if not shelf.base[name].thing.value(PURGED):
                self._throw_out(shelf.base.pop(name).thing)
        for kept in (shelf.deferred, shelf.unknown, shelf.sealed):
            for name in [name for name, known in kept.items() if known.walk != shelf.walk]:
                del kept[name]

    def _throw_out(self, thing: Thing) -> None:
        if thing.is_there and Rule.TRASH not in self.off:
            self.shelf.trash[thing.name] = thing

    def move_cursor(self) -> bool:
        """Whether the cursor now stands at the end of this reply."""
        reply = self._reply
        is_next = reply.start <= self.shelf.cursor or Rule.CURSOR_WITHOUT_GAP in self.off
        if is_next:
            self.shelf.cursor = max(self.shelf.cursor, reply.cursor)
        return is_next and self.shelf.cursor == reply.cursor

    def _settle(self) -> None:
        """Settle from the oldest on, up to the first entry about which there is a doubt."""
        shelf, reply = self.shelf, self._reply
        for n, entry in list(shelf.outbox.items()):
            if n > reply.acknowledged:
                return
            if Rule.RESULT_BRINGS_RECORD not in self.off and not self._is_answered(n, entry):
                return
            del shelf.outbox[n]
            shelf.archive[n] = entry

    def _is_answered(self, n: int, entry: Entry) -> bool:
        """Make an own change part of what the hub is known to have; False when in doubt."""
        result = self._reply.results.get(n)
        if result is None or result.op != entry.change.op:
            return False
        if result.overlay is not None:
            self._take(result.overlay)
        if result.thing is not None:
            self._take(result.thing)
        elif result.status is Status.OK and entry.change.kind in MERGED:
            return self._fold_own(entry.change, result)
        return True

    def _fold_own(self, change: Change, result: Result) -> bool:
        """Work out the record after an own change, from the version just before it."""
        known = self.shelf.base.get(change.name)
        if known is not None and known.epoch != self._reply.epoch:
            known = None
        version = known.thing.version if known is not None else 0
        if version >= result.version:
            return True
        if version != result.previous and Rule.FORESEEN_ONLY not in self.off:
            return False
        old = known.thing.cells if known is not None else {}
        new = {u: Cell(v, result.version, "", change.op) for u, v in change.values.items()}
        self._keep(Thing(change.name, change.kind, change.owner, result.version, {**old, **new}))
        return True

    def _take(self, thing: Thing) -> None:
        """Take the hub's word on a thing, unless it is no newer than what is known."""
        shelf = self.shelf
        known = shelf.known(thing.name)
        if thing.kind is Kind.EVENT and thing.owner != shelf.library:
            return
        if known is None:
            self._keep(thing)
        elif Rule.NEWER_ONLY in self.off or self._is_as_new(thing, known):
            if self._is_back(thing, known):
                self._say_purge_again(known)
            else:
                self._keep(thing)

    def _is_as_new(self, thing: Thing, known: Known) -> bool:
        return (self._reply.epoch, thing.version) >= (known.epoch, known.thing.version)

    def _is_back(self, thing: Thing, known: Known) -> bool:
        """Whether the hub has forgotten that this reader was purged."""
        is_back = known.thing.value(PURGED) and not thing.value(PURGED)
        return bool(is_back) and Rule.PURGE_SAID_AGAIN not in self.off

    def _say_purge_again(self, known: Known) -> None:
        shelf, thing = self.shelf, known.thing
        shelf.base[thing.name] = known._replace(walk=shelf.walk)
        if any(PURGED in change.values for change in shelf.pending(thing.name)):
            return
        change = Change(
            op=self._dice.getrandbits(60),
            kind=thing.kind,
            name=thing.name,
            owner=thing.owner,
            values={PURGED: 1},
            bases={},
            wall=0,
            boot=0,
            is_new=True,
        )
        shelf.append(change, self.off)

    def _keep(self, thing: Thing) -> None:
        """Put a thing where it belongs: on the shelf, or where it waits."""
        shelf = self.shelf
        known = Known(thing, self._reply.epoch, shelf.walk)
        if thing.kind is Kind.NOTICE and self._edition == 1:
            if Rule.UNKNOWN_ROWS_KEPT not in self.off:
                shelf.unknown[thing.name] = known
            return
        if thing.kind in SEALED:
            take_sealed(shelf, known, off=self.off, dice=self._dice)
            self._after_keeping(thing, None)
            return
        is_orphan = thing.kind is Kind.COPY and thing.value(RECORD_OF_COPY) not in shelf.base
        if is_orphan and thing.name not in shelf.base and thing.is_there:
            if Rule.CHILD_WAITS not in self.off:
                shelf.deferred[thing.name] = known
            return
        if thing.kind is Kind.OVERLAY and Rule.PROPOSAL_SHOWN in self.off:
            own = {u: cell for u, cell in thing.cells.items() if not u.startswith(PROPOSED)}
            known = known._replace(thing=thing._replace(cells=own))
        before = shelf.base.get(thing.name)
        shelf.base[thing.name] = known
        shelf.deferred.pop(thing.name, None)
        self._after_keeping(thing, before)

    def _after_keeping(self, thing: Thing, before: Known | None) -> None:
        shelf = self.shelf
        if thing.value(PURGED):
            shelf.erase(thing.name, self.off)
        elif thing.value(GONE):
            if before is not None:
                self._throw_out(before.thing)
            if Rule.GONE_REMEMBERED in self.off:
                del shelf.base[thing.name]
        if thing.kind is Kind.RECORD:
            waiting = [k for k in shelf.deferred.values() if self._is_child(k, thing.name)]
            for child in waiting:
                shelf.base[child.thing.name] = shelf.deferred.pop(child.thing.name)

    @staticmethod
    def _is_child(known: Known, name: str) -> bool:
        return known.thing.value(RECORD_OF_COPY) == name
