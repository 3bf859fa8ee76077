"""A library's PC: makes requests of what is committed, applies replies in one transaction."""

import random

from tests.sync.model.arrival import Arrival
from tests.sync.model.readers import take_sealed
from tests.sync.model.rules import Off, Rule
from tests.sync.model.said import Refusal, Reply, Request
from tests.sync.model.shelf import Shelf


class Device:
    """A PC with its database, its clock and its edition of the program."""

    def __init__(self, line: str, library: str, *, off: Off, dice: random.Random) -> None:
        self.line = line
        self.shelf = Shelf(name=f"{line}.0", library=library, walk=dice.getrandbits(48))
        self.off = off
        self.clock_error = 0
        self.boot = dice.getrandbits(40)
        self.edition = 1
        self.forks = 0
        self._dice = dice

    def request(self, limit: int, now: int) -> Request:
        shelf = self.shelf
        return Request(
            device=shelf.name,
            library=shelf.library,
            epoch=shelf.epoch,
            walk=shelf.walk,
            is_whole=shelf.is_whole,
            cursor=shelf.cursor,
            entries=tuple(shelf.outbox.values())[:limit],
            wall=now + self.clock_error,
            boot=self.boot,
            forgotten=shelf.forgotten,
        )

    def sent(self, request: Request) -> None:
        """After a request was made; there is nothing to do, unless a rule is off."""
        if Rule.NOTHING_MARKED_SENT in self.off:
            for entry in request.entries:
                self.shelf.outbox.pop(entry.n, None)
                self.shelf.archive[entry.n] = entry

    def receive(self, reply: Reply, *, dies: bool = False) -> None:
        """Apply a reply, or nothing of it when the power fails."""
        shelf = self.shelf
        if reply.walk != shelf.walk and Rule.ONE_WALK not in self.off:
            return
        if dies:
            if Rule.LIBRARY_ONE_TRANSACTION in self.off and reply.refusal is None:
                self._arrival(reply).move_cursor()
        elif self._is_another_history(reply):
            self._fork()
        elif reply.refusal is None:
            self._arrival(reply).apply()
        else:
            self._heed(reply)

    def _arrival(self, reply: Reply) -> Arrival:
        return Arrival(self.shelf, reply, edition=self.edition, off=self.off, dice=self._dice)

    def _heed(self, reply: Reply) -> None:
        """Do what a refusal asks for."""
        if reply.refusal is Refusal.EPOCH:
            self._join_epoch(reply)
        elif reply.refusal is Refusal.EARLIER:
            self._wait_again_after(reply.acknowledged)
        elif reply.refusal is Refusal.AGAIN:
            self._begin_again()

    def agree(self) -> None:
        """A person has looked at what would be taken out."""
        self.shelf.is_allowed, self.shelf.is_asking = True, False

    def upgrade(self) -> None:
        """A later edition of the program reads what this one could only keep."""
        self.edition = 2
        self.shelf.base |= self.shelf.unknown
        self.shelf.unknown.clear()

    def learn_key(self) -> None:
        """Somebody types the code of the sheet: what was kept sealed can be read."""
        shelf, kept = self.shelf, list(self.shelf.sealed.values())
        shelf.has_key = True
        shelf.sealed.clear()
        for known in kept:
            take_sealed(shelf, known, off=self.off, dice=self._dice)

    def put_back(self, backup: Shelf) -> None:
        self.shelf = backup.copy()
        if self.edition > 1:
            self.upgrade()

    def _is_another_history(self, reply: Reply) -> bool:
        if reply.refusal is Refusal.FORK:
            return True
        if reply.refusal in {Refusal.EARLIER, Refusal.EPOCH}:
            return self.shelf.chain_at(reply.acknowledged) != reply.chain
        if Rule.CHAIN_ACKNOWLEDGED in self.off or reply.refusal is not None:
            return False
        return self.shelf.chain_at(reply.acknowledged) != reply.chain

    def _fork(self) -> None:
        """Become a new device that says its whole journal again; operations stay what they are."""
        shelf = self.shelf
        self.forks += 1
        old = {} if Rule.ARCHIVE_GOES_ALONG in self.off else shelf.archive
        entries = sorted({**old, **shelf.outbox}.values())
        shelf.name = f"{self.line}.{self._dice.getrandbits(32):x}"
        shelf.n = shelf.chain = 0
        shelf.outbox, shelf.archive = {}, {}
        for entry in entries:
            shelf.append(entry.change, self.off)
        self._begin_again()

    def _join_epoch(self, reply: Reply) -> None:
        self.shelf.epoch = reply.epoch
        if Rule.SAID_AGAIN_AFTER_RESTORE not in self.off:
            self._wait_again_after(reply.acknowledged)
        self._begin_again()

    def _wait_again_after(self, acknowledged: int) -> None:
        shelf = self.shelf
        back = {n: entry for n, entry in shelf.archive.items() if n > acknowledged}
        shelf.archive = {n: e for n, e in shelf.archive.items() if n <= acknowledged}
        shelf.outbox = dict(sorted({**back, **shelf.outbox}.items()))

    def _begin_again(self) -> None:
        """Walk through the feed from its beginning; what is shown stays meanwhile."""
        shelf = self.shelf
        shelf.walk = self._dice.getrandbits(48)
        shelf.cursor, shelf.is_whole, shelf.forgotten = 0, True, 0
        shelf.end_pull()
        if Rule.NOTHING_BLANKED in self.off:
            shelf.base.clear()
