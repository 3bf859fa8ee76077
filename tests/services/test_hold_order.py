"""Whatever happens at the desk, the line for a book is the one a simple list says."""

import os
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from typing_extensions import override

from desktop.domain.brief import BriefDescription
from desktop.domain.calendar import day_of
from desktop.domain.errors import RuleError
from desktop.domain.hold import HoldState
from desktop.domain.override import Override
from desktop.domain.patron import PatronCategory
from desktop.services import circulation, holds
from desktop.services.cataloguing import NewCopy, add_copy, add_record
from desktop.services.house_rules import rules_of
from desktop.services.readers import NewPatron, register
from desktop.storage.store import Store
from tests.services.conftest import NOW

READERS = 4
COPIES = 2
WHO = st.integers(0, READERS - 1)
WHICH = st.integers(0, COPIES - 1)


@dataclass(slots=True)
class Waiting:
    """One who waits: for any copy, or for one of them, until it is kept."""

    number: int
    who: int
    only: int | None
    kept: int | None = None
    until: date | None = None


@dataclass(slots=True)
class Desk:
    """The line on a sheet of paper, and who has which copy."""

    until: date
    line: list[Waiting] = field(default_factory=list)
    out: dict[int, int] = field(default_factory=dict)

    def give(self) -> None:
        """Walk down the line and keep a free copy for each who waits."""
        taken = {*self.out}
        for one in self.line:
            if one.kept in taken:  # out, or since an undoing once more an earlier one's
                one.kept = one.until = None
            elif one.kept is not None:
                taken.add(one.kept)
        for one in self.line:
            if one.kept is None and (fit := self.fit(one)) is not None:
                one.kept, one.until = fit, self.until

    def fit(self, one: Waiting) -> int | None:
        kept = {other.kept for other in self.line}
        named = {other.only for other in self.line if other.kept is None}
        free = [copy for copy in range(COPIES) if copy not in self.out and copy not in kept]
        fits = [copy for copy in free if one.only in {None, copy}]
        return min(fits, key=lambda copy: copy in named, default=None)

    def lend(self, copy: int, who: int) -> None:
        own = [one for one in self.line if one.who == who]
        served = [one for one in own if one.kept == copy]
        served += [one for one in own if one.only in {None, copy}]
        self.line = [one for one in self.line if one not in served[:1]]
        self.out[copy] = who
        self.give()

    def may_lend(self, copy: int, who: int) -> bool:
        owners = {one.who for one in self.line if one.kept == copy}
        return copy not in self.out and owners <= {who}


class Line(RuleBasedStateMachine):
    """A book of two copies and four readers who want it."""

    @initialize()
    def open_the_library(self) -> None:
        self.store = Store.in_memory(os.urandom)
        self.now = NOW
        record = add_record(self.store, BriefDescription(title="Dế Mèn phiêu lưu ký"), now=NOW)
        self.record = record
        copies = [add_copy(self.store, record, NewCopy(), now=NOW) for _ in range(COPIES)]
        self.barcodes = [copy.barcode for copy in copies]
        self.readers = [
            register(
                self.store,
                NewPatron(card=f"BD.0000{n}", name=f"Lò Thị {n}", category=PatronCategory.TEACHER),
                now=NOW,
            ).id
            for n in range(READERS)
        ]
        self.desk = Desk(until=rules_of(self.store).holds.until(day_of(NOW)))
        self.deeds: list[tuple[Desk, Desk]] = []

    @override
    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()

    @rule(who=WHO, only=st.none() | WHICH)
    def place(self, who: int, only: int | None) -> None:
        own = [one for one in self.desk.line if one.who == who]
        borrowed = {copy for copy, reader in self.desk.out.items() if reader == who}
        has_it = bool(borrowed) if only is None else only in borrowed
        is_there = any(only is None or one.only in {None, only} for one in own)
        self.tick()
        if is_there or has_it or len(own) >= rules_of(self.store).holds.limit:
            self.refused(lambda: self.put(who, only))
            return
        number = self.put(who, only)
        self.desk.line.append(Waiting(number, who, only))
        self.desk.give()

    def put(self, who: int, only: int | None) -> int:
        if only is None:
            return holds.place(self.store, self.readers[who], self.record, now=self.now).hold.number
        barcode = self.barcodes[only]
        placed = holds.place_on_copy(self.store, self.readers[who], barcode, now=self.now)
        return placed.hold.number

    @rule(which=WHICH, who=WHO)
    def lend(self, which: int, who: int) -> None:
        self.tick()

        def work() -> object:
            return circulation.lend(
                self.store, self.barcodes[which], patron=self.readers[who], now=self.now
            )

        if not self.desk.may_lend(which, who):
            self.refused(work)
            return
        self.deed(work, lambda: self.desk.lend(which, who))

    @rule(which=WHICH, who=WHO)
    def lend_anyway(self, which: int, who: int) -> None:
        """A person goes past what is kept for another, and says why."""
        self.tick()
        if which in self.desk.out:
            return
        barcode, reader = self.barcodes[which], self.readers[who]
        self.deed(
            lambda: circulation.lend(
                self.store, barcode, patron=reader, now=self.now, override=Override("vội")
            ),
            lambda: self.desk.lend(which, who),
        )

    @rule(which=WHICH)
    def take_back(self, which: int) -> None:
        self.tick()

        def work() -> object:
            return circulation.take_back(self.store, self.barcodes[which], now=self.now)

        if which not in self.desk.out:
            self.refused(work)
            return

        def come_back() -> None:
            del self.desk.out[which]
            self.desk.give()

        self.deed(work, come_back)

    @rule()
    def undo(self) -> None:
        self.tick()
        if not self.deeds:
            self.refused(lambda: circulation.undo(self.store, now=self.now))
            return
        circulation.undo(self.store, now=self.now)
        before, after = self.deeds.pop()
        as_it_was = {one.number: one for one in before.line}
        as_it_became = {one.number: one for one in after.line}
        now = {one.number: one for one in self.desk.line}
        touched = {n for n in as_it_was if as_it_was[n] != as_it_became.get(n)}
        unchanged = {n for n in touched if now.get(n) == as_it_became.get(n)}
        now |= {number: as_it_was[number] for number in unchanged}
        self.desk.line = [now[number] for number in sorted(now)]
        self.desk.out = before.out
        self.desk.give()

    @precondition(lambda self: self.desk.line)
    @rule(pick=st.randoms(use_true_random=False))
    def cancel(self, pick: object) -> None:
        self.tick()
        one = pick.choice(self.desk.line)  # type: ignore[attr-defined]
        holds.cancel(self.store, one.number, now=self.now)
        self.desk.line.remove(one)
        self.desk.give()

    @rule(days=st.integers(1, 6))
    def another_day(self, days: int) -> None:
        self.now += timedelta(days=days)
        self.desk.until = rules_of(self.store).holds.until(day_of(self.now))
        holds.expire(self.store, now=self.now)
        today = day_of(self.now)
        self.desk.line = [o for o in self.desk.line if o.until is None or o.until >= today]
        self.desk.give()
        self.deeds = []

    @invariant()
    def the_line_is_the_one_on_paper(self) -> None:
        if not hasattr(self, "desk"):
            return
        found = [
            (hold.number, hold.barcode if hold.state is HoldState.READY else None, hold.until)
            for hold in holds.queue(self.store, self.record)
        ]
        told = [
            (one.number, None if one.kept is None else self.barcodes[one.kept], one.until)
            for one in self.desk.line
        ]
        assert found == told

    def deed(self, work: Callable[[], object], on_paper: Callable[[], None]) -> None:
        before = deepcopy(self.desk)
        work()
        on_paper()
        self.deeds.append((before, deepcopy(self.desk)))

    def refused(self, work: Callable[[], object]) -> None:
        try:
            work()
        except RuleError:
            return
        raise AssertionError("the rules should have said no")

    def tick(self) -> None:
        self.now += timedelta(seconds=3)


TestLine = Line.TestCase
TestLine.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
