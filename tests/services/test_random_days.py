"""Random days at the desk against a model small enough to be seen to be right."""

import os
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from typing_extensions import override

from desktop.domain.brief import BriefDescription
from desktop.domain.calendar import day_of
from desktop.domain.desk import Deed, Outcome
from desktop.domain.errors import RuleError
from desktop.domain.ledger import Balance
from desktop.domain.loan import Loan
from desktop.domain.patron import Patron, PatronId
from desktop.domain.rules import Part
from desktop.services import accounting, desk, holds, house_rules, ledger
from desktop.services.cataloguing import NewCopy, add_copy, add_record
from desktop.services.readers import NewPatron, register
from desktop.storage.store import Store
from tests.services.conftest import NOW

READERS = 3
COPIES = 5  # of two books
LIMIT = 2
_LATE_COSTS = 500

readers = st.integers(0, READERS - 1)
copies = st.integers(0, COPIES - 1)


class Picture(NamedTuple):
    """All of the library that a deed at the desk may touch."""

    loans: tuple[Loan | None, ...]
    readers: tuple[Patron | None, ...]
    balances: tuple[Balance, ...]
    lines: tuple[object, ...]


@dataclass
class Model:
    """Who has what since when."""

    has: dict[int, int] = field(default_factory=dict)  # copy: reader
    since: dict[int, date] = field(default_factory=dict)
    pictures: list[Picture] = field(default_factory=list)  # before each deed of today that stands


class RandomDays(RuleBasedStateMachine):
    """Scans, undo, holds and money in any order, for as many days as they like."""

    def __init__(self) -> None:
        super().__init__()
        self.store = Store.in_memory(os.urandom)
        self.now = NOW
        self.model = Model()
        money = {"is_on": True, "fine_per_day": _LATE_COSTS}
        house_rules.set_part(self.store, Part.MONEY, money, now=self.now)
        policies = [{"lending": "home", "limit": LIMIT, "period_days": 3, "renewals": 1}]
        house_rules.set_part(self.store, Part.POLICIES, policies, now=self.now)
        house_rules.set_part(self.store, Part.LATENESS, {"suspension": [1, 5]}, now=self.now)
        self.readers = [
            register(self.store, NewPatron(name=f"Nguyễn Văn {name}"), now=self.now)
            for name in ("An", "Bình", "Chi")
        ]
        self.books = [
            add_record(self.store, BriefDescription(title=title), now=self.now)
            for title in ("Số đỏ", "Tắt đèn")
        ]
        self.copies = [
            add_copy(self.store, self.books[number % 2], NewCopy(), now=self.now)
            for number in range(COPIES)
        ]

    @rule(reader=readers, copy=copies)
    def lend(self, reader: int, copy: int) -> None:
        """The card, then the book: a book of the reader's own from an earlier day comes back."""
        before = self.picture()
        is_back = self.model.has.get(copy) == reader and self.model.since[copy] < day_of(self.now)
        outcome = self.scan(copy, reader)
        if outcome.deed is Deed.LENT:
            assert copy not in self.model.has
            self.model.has[copy], self.model.since[copy] = reader, day_of(self.now)
            self.model.pictures.append(before)
        elif outcome.deed is Deed.RETURNED:
            assert is_back
            self.came_back(copy, before, outcome)
        else:
            assert self.may_refuse(copy, reader)
            assert self.picture() == before

    @rule(copy=copies)
    def take_back(self, copy: int) -> None:
        before = self.picture()
        outcome = self.scan(copy, None)
        assert (outcome.deed is Deed.RETURNED) == (copy in self.model.has)
        if outcome.deed is Deed.RETURNED:
            self.came_back(copy, before, outcome)
        else:
            assert self.picture() == before

    @rule(copy=copies)
    def renew(self, copy: int) -> None:
        before = self.picture()
        self.pause()
        outcome = desk.renew(self.store, self.copies[copy].barcode, now=self.now)
        if outcome.deed is Deed.RENEWED:
            assert copy in self.model.has
            self.model.pictures.append(before)
        else:
            assert self.picture() == before

    @rule()
    def undo(self) -> None:
        """What is undone is exactly undone, unless something else was done since."""
        before = self.picture()
        self.pause()
        try:
            outcome = desk.undo(self.store, now=self.now)
        except RuleError:
            assert self.picture() == before
            assert not self.model.pictures  # nothing stood in the way of the deeds before
            return
        assert outcome.undone is not None
        self.see_who_has_what()
        if self.model.pictures:
            assert self.picture() == self.model.pictures.pop()

    @rule(reader=readers, book=st.integers(0, 1))
    def wait_for(self, reader: int, book: int) -> None:
        try:
            holds.place(self.store, self.readers[reader].id, self.books[book], now=self.now)
        except RuleError:
            return
        self.model.pictures.clear()

    @rule(book=st.integers(0, 1), place=st.integers(0, 3))
    def stop_waiting(self, book: int, place: int) -> None:
        line = holds.queue(self.store, self.books[book])
        if place < len(line):
            holds.cancel(self.store, line[place].number, now=self.now)
            self.model.pictures.clear()

    @rule(reader=readers, amount=st.integers(1, 2000))
    def pay(self, reader: int, amount: int) -> None:
        owed = self.balance(reader).owed
        try:
            ledger.pay(self.store, self.readers[reader].id, amount, now=self.now)
        except RuleError:
            assert amount > owed
            return
        assert self.balance(reader).owed == owed - amount
        self.model.pictures.clear()

    @rule(days=st.integers(1, 6))
    def go_home(self, days: int) -> None:
        """Another day: the deeds of this one stand."""
        self.now += timedelta(days=days)
        holds.expire(self.store, now=self.now)
        self.model.pictures.clear()

    @invariant()
    def each_copy_is_out_once_or_here(self) -> None:
        for number, copy in enumerate(self.copies):
            loan = self.store.loans.current(copy.id)
            holder = None if loan is None else self.number_of(loan.patron)
            assert holder == self.model.has.get(number)
        assert self.store.loans.count_open() == len(self.model.has)

    @invariant()
    def limits_hold(self) -> None:
        assert all(count <= LIMIT for count in Counter(self.model.has.values()).values())

    @invariant()
    def the_ledger_adds_up(self) -> None:
        totals = accounting.totals(self.store)
        assert totals.is_sound
        assert all(self.balance(reader).owed >= 0 for reader in range(READERS))

    @invariant()
    def lines_keep_their_order(self) -> None:
        for book in self.books:
            numbers = [view.number for view in holds.queue(self.store, book)]
            assert numbers == sorted(set(numbers))

    def scan(self, copy: int, reader: int | None) -> Outcome:
        self.pause()
        patron = None if reader is None else self.readers[reader].id
        return desk.scan(self.store, self.copies[copy].barcode, patron=patron, now=self.now)

    def pause(self) -> None:
        """Longer than a scanner that fires twice."""
        self.now += timedelta(seconds=5)

    def came_back(self, copy: int, before: Picture, outcome: Outcome) -> None:
        """Nobody but who had it owes more, and as much as the days say."""
        owed = [each.owed for each in before.balances]
        owed[self.model.has[copy]] += outcome.days_late * _LATE_COSTS
        assert [self.balance(reader).owed for reader in range(READERS)] == owed
        del self.model.has[copy], self.model.since[copy]
        self.model.pictures.append(before)

    def may_refuse(self, copy: int, reader: int) -> bool:
        """Whether there is a reason to."""
        patron = self.store.patrons.get(self.readers[reader].id)
        assert patron is not None
        kept = (view for book in self.books for view in holds.queue(self.store, book))
        is_kept = any(view.barcode == self.copies[copy].barcode for view in kept)
        is_full = Counter(self.model.has.values())[reader] >= LIMIT
        return copy in self.model.has or is_full or is_kept or patron.suspended_until is not None

    def see_who_has_what(self) -> None:
        for number, copy in enumerate(self.copies):
            loan = self.store.loans.current(copy.id)
            if loan is None:
                self.model.has.pop(number, None)
                self.model.since.pop(number, None)
            else:
                self.model.has[number] = self.number_of(loan.patron)
                self.model.since[number] = day_of(loan.lent_at)

    def picture(self) -> Picture:
        return Picture(
            tuple(self.store.loans.current(copy.id) for copy in self.copies),
            tuple(self.store.patrons.get(reader.id) for reader in self.readers),
            tuple(self.balance(reader) for reader in range(READERS)),
            tuple(holds.queue(self.store, book) for book in self.books),
        )

    def balance(self, reader: int) -> Balance:
        return self.store.ledger.balance(self.readers[reader].id)

    def number_of(self, patron: PatronId | None) -> int:
        return next(n for n, reader in enumerate(self.readers) if reader.id == patron)

    @override
    def teardown(self) -> None:
        self.store.close()


TestRandomDays = RandomDays.TestCase
TestRandomDays.settings = settings(max_examples=60, stateful_step_count=50, deadline=None)
