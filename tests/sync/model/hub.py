"""The hub: takes journals in, keeps one feed a library, forgets nothing twice."""

import random
from collections.abc import Iterable

from tests.sync.model.intake import Intake
from tests.sync.model.memory import Admitted, Logged, Memory, Place
from tests.sync.model.rules import Off, Rule
from tests.sync.model.said import (
    CURATED,
    MERGED,
    NATION,
    Entry,
    Kind,
    Refusal,
    Reply,
    Request,
    Result,
    Status,
    Thing,
    link,
    overlay_of,
)

_PAGE = 3
"""Rows in a page: few, so that turning the page is always part of the story."""

_MOST = 10**6


class PoisonError(Exception):
    """A change that nothing can be done with."""


class Hub:
    """The one place where all journals meet."""

    def __init__(self, libraries: Iterable[str], off: Off, dice: random.Random) -> None:
        self.off = off
        self.rows = _PAGE
        self.memory = Memory(feeds={library: {} for library in libraries})
        self.last_epoch = 1  # kept outside the database
        self._dice = dice
        self._intake = Intake(self.memory, off, dice)

    def backup(self) -> Memory:
        return self.memory.copy()

    def publish(self, library: str, name: str, now: int) -> None:
        """Put a thing in a feed, as when the hub is founded."""
        self.memory.seq += 1
        self.memory.feeds[library][name] = Place(self.memory.seq, NATION, now)

    def restore(self, backup: Memory, now: int) -> None:
        """Put the database back from a backup, under a new epoch and with new numbers."""
        memory = backup.copy()
        last = memory.epoch if Rule.EPOCH_OUTSIDE_BACKUP in self.off else self.last_epoch
        memory.epoch = self.last_epoch = last + 1
        edition = self.memory.edition
        if Rule.NUMBERS_NEVER_REUSED not in self.off:
            memory.seq = memory.version = memory.epoch * _MOST
        self._use(memory)
        self._intake = Intake(memory, self.off, self._dice)
        if edition > 1:
            self.upgrade(now)

    def answer(self, request: Request, *, now: int, is_live: bool) -> Reply:
        """One exchange: a request in, a reply out, one transaction between them."""
        self._intake.make_visible()
        if is_live and request.boot not in self.memory.boots:
            self._intake.learn_clock(request.boot, now - request.wall, now)
        before = self.memory
        if Rule.POISON_ASIDE in self.off:
            self._use(before.copy())
        try:
            refusal, results = self._taken(request, now)
        except PoisonError:
            self._use(before)
            refusal, results = Refusal.BROKEN, {}
        known = self.memory.devices.get(request.device, Admitted(request.library))
        reply = Reply(request.walk, self.memory.epoch, known.last, known.chain, refusal)
        return reply if refusal else self._with_page(request, reply._replace(results=results))

    def die_answering(self, request: Request, *, now: int) -> None:
        """A power cut while a request is taken in: nothing of it stays, unless a rule is off."""
        if Rule.HUB_ONE_TRANSACTION in self.off:
            devices, log = dict(self.memory.devices), dict(self.memory.log)
            ops = dict(self.memory.ops)
            self.answer(request, now=now, is_live=False)
            self.memory.devices, self.memory.log, self.memory.ops = devices, log, ops

    def upgrade(self, now: int) -> None:
        """A later hub does what the earlier one could only keep."""
        self.memory.edition = 2
        waiting, self.memory.later = self.memory.later, []
        self._intake.redo(waiting, now)

    def mend(self, now: int) -> None:
        """The nation's desk has repaired what was put aside, and replays it."""
        aside, self.memory.aside = self.memory.aside, []
        self._intake.redo(aside, now, mended=True)

    def remove_by_desk(self, name: str, now: int) -> None:
        self._intake.remove_by_desk(name, now)

    def look_at_proposals(self, name: str, now: int) -> None:
        """The nation's desk marks a record as curated, or decides what is proposed."""
        thing = self.memory.things.get(name)
        if thing is not None and thing.kind is Kind.RECORD and not thing.value(CURATED):
            self._intake.curate(name, now)
            return
        is_there = {name for name, each in self.memory.things.items() if each.is_there}
        proposals = [each for each in self.memory.proposals if each.name in is_there]
        if proposals:
            proposal = self._dice.choice(proposals)
            self._intake.decide(proposal, now, is_accepted=self._dice.random() < 0.5)

    def forget(self, before: int) -> None:
        """Take removals that are older than `before` out of the feeds."""
        for library, feed in self.memory.feeds.items():
            for name, place in list(feed.items()):
                thing = self.memory.things[name]
                if thing.value("gone") and place.at < before:
                    del feed[name]
                    last = self.memory.forgotten.get(library, 0)
                    self.memory.forgotten[library] = max(last, place.seq)

    def settle_visibility(self) -> None:
        self._intake.make_visible(everything=True)

    def _use(self, memory: Memory) -> None:
        self.memory = memory
        self._intake.memory = memory

    def _taken(self, request: Request, now: int) -> tuple[Refusal | None, dict[int, Result]]:
        """The results of all entries; or a refusal, before the first effect."""
        if request.epoch != self.memory.epoch:
            return Refusal.EPOCH, {}
        known = self.memory.devices.get(request.device) or Admitted(request.library)
        self.memory.devices[request.device] = known
        refusal = self._history_of(request, known)
        if refusal is not None:
            return refusal, {}
        results: dict[int, Result] = {}
        for entry in request.entries:
            known = self.memory.devices[request.device]
            if entry.n <= known.last and Rule.NUMBER_ONCE not in self.off:
                results[entry.n] = self._repeated(request.device, entry)
                continue
            results[entry.n] = result = self._settled(request, entry, now)
            self.memory.devices[request.device] = Admitted(request.library, entry.n, entry.chain)
            self._intake.write_down(Logged(entry, request.device, result))
        return Refusal.AGAIN if self._missed_a_removal(request) else None, results

    def _history_of(self, request: Request, known: Admitted) -> Refusal | None:
        """Whether the entries go on from what the hub has of this device."""
        last, chain = known.last, known.chain
        for entry in request.entries:
            if entry.n > last + 1:
                if Rule.TAKEN_IN_ORDER not in self.off:
                    return Refusal.EARLIER
                last, chain = entry.n - 1, entry.before
            if Rule.FORK_SEEN not in self.off and self._is_other(request, entry, known, chain):
                return Refusal.FORK
            if entry.n > last:
                last, chain = entry.n, entry.chain
        return None

    def _is_other(self, request: Request, entry: Entry, known: Admitted, chain: int) -> bool:
        """Whether an entry belongs to another history than the one known of this device."""
        if entry.chain != link(entry.before, entry.n, entry.change, self.off):
            return True
        if entry.n <= known.last:
            logged = self.memory.log.get((request.device, entry.n))
            return logged is not None and logged.entry.chain != entry.chain
        return entry.before != chain

    def _repeated(self, device: str, entry: Entry) -> Result:
        logged = self.memory.log.get((device, entry.n))
        if logged is None:
            return Result(entry.change.op, Status.OK)
        name = logged.entry.change.name
        overlay = self._overlay(device, name)
        thing = self.memory.things.get(name)
        return logged.result._replace(op=entry.change.op, thing=thing, overlay=overlay)

    def _overlay(self, device: str, name: str) -> Thing | None:
        """What the library of a device has over a record."""
        library = self.memory.devices[device].library
        return self.memory.things.get(overlay_of(name, library))

    def _settled(self, request: Request, entry: Entry, now: int) -> Result:
        change = entry.change
        seen = self.memory.ops.get(change.op)
        if seen is not None and not {Rule.OPERATION_ONCE, Rule.NUMBER_ONCE} & self.off:
            result = self.memory.log[seen].result
            overlay = self._overlay(request.device, change.name)
            return result._replace(thing=self.memory.things.get(change.name), overlay=overlay)
        if change.is_poison and not change.is_erased:
            if Rule.POISON_ASIDE in self.off:
                raise PoisonError
            self.memory.aside.append((request.device, entry.n))
            return Result(change.op, Status.QUARANTINED)
        is_known = self._knows(request, change.name)
        result = self._intake.take(request.device, entry, now)
        is_plain = result.status is Status.OK and is_known and change.kind in MERGED
        overlay = self._overlay(request.device, change.name)
        return result._replace(thing=None) if is_plain else result._replace(overlay=overlay)

    def _knows(self, request: Request, name: str) -> bool:
        place = self.memory.feeds[request.library].get(name)
        return place is None or place.device == request.device or place.seq <= request.cursor

    def _missed_a_removal(self, request: Request) -> bool:
        if Rule.BEGIN_AGAIN in self.off:
            return False
        forgotten = self._forgotten(request)
        is_at_start = request.is_whole and request.cursor == 0
        return max(request.cursor, request.forgotten) < forgotten and not is_at_start

    def _forgotten(self, request: Request) -> int:
        return self.memory.forgotten.get(request.library, 0)

    def _with_page(self, request: Request, reply: Reply) -> Reply:
        """The reply with what the library has to hear next."""
        feed = self.memory.feeds[request.library]
        hears_own = request.is_whole and Rule.WHOLE_WALK not in self.off
        ahead = sorted((p.seq, n, p.device) for n, p in feed.items() if p.seq > request.cursor)
        heard = [each for each in ahead if hears_own or each[2] != request.device]
        page = heard[: self.rows]
        has_more = len(heard) > self.rows
        return reply._replace(
            start=request.cursor,
            rows=tuple(self.memory.things[name] for _, name, _ in page),
            cursor=page[-1][0] if has_more else max([request.cursor, *(e[0] for e in ahead)]),
            has_more=has_more,
            forgotten=self._forgotten(request),
        )
