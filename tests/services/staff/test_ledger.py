"""Readers' money: only where switched on, never edited, and it always adds up."""

import os
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from typing_extensions import override

from desktop.domain.account import Role
from desktop.domain.calendar import day_of
from desktop.domain.errors import AppError, InputError, RuleError
from desktop.domain.ledger import Balance, Book, EntryKind, Why
from desktop.domain.library import Library
from desktop.domain.patron import Patron
from desktop.domain.rules import Part
from desktop.services import accounting, accounts, ledger
from desktop.services.erasing import erase
from desktop.services.house_rules import set_part
from desktop.services.reader_merging import merge
from desktop.services.readers import NewPatron, register
from desktop.storage.sqlite import sqlite3
from desktop.storage.store import Store
from tests.services.conftest import NOW
from tests.services.staff.test_accounts import HELPER_PIN, made

_COPIED = "debtor, copy, receipt, reverses, author FROM ledger_entry"
_MADE = "at, day, kind, why, debit, credit"
EDITS = (
    "UPDATE ledger_entry SET amount = 1 WHERE number = 1",
    "DELETE FROM ledger_entry WHERE number = 2",
    f"REPLACE INTO ledger_entry SELECT number, {_MADE}, 1, {_COPIED} WHERE number = 1",
    f"REPLACE INTO ledger_entry SELECT 3, {_MADE}, amount, {_COPIED} WHERE number = 2",
    f"INSERT INTO ledger_entry SELECT 9, {_MADE}, amount, {_COPIED} WHERE number = 1",
    f"INSERT INTO ledger_entry SELECT 2, {_MADE}, amount, {_COPIED} WHERE number = 1",
)


def switch_on(store: Store) -> None:
    set_part(store, Part.MONEY, {"is_on": True}, now=NOW)


@pytest.fixture
def till(store: Store) -> Store:
    switch_on(store)
    return store


def charge(store: Store, patron: Patron, amount: int = 50_000) -> ledger.Entered:
    return ledger.charge(store, patron.id, amount, why=Why.LOST, now=NOW)


def test_a_library_charges_nothing_until_its_rules_say_so(store: Store, an: Patron) -> None:
    with pytest.raises(RuleError, match="is_switched_off"):
        charge(store, an)
    with pytest.raises(RuleError, match="is_switched_off"):
        ledger.take_deposit(store, an.id, 50_000, now=NOW)
    switch_on(store)
    assert charge(store, an).balance == Balance(owed=50_000)


def test_what_was_owed_can_be_paid_after_money_was_switched_off(till: Store, an: Patron) -> None:
    charge(till, an)
    set_part(till, Part.MONEY, {"is_on": False}, now=NOW)
    assert ledger.pay(till, an.id, 20_000, now=NOW).balance.owed == 30_000
    waived = ledger.waive(till, an.id, 30_000, why=Why.HARDSHIP, now=NOW)
    assert waived.balance == Balance()


def test_nobody_pays_or_is_let_off_more_than_is_owed(till: Store, an: Patron) -> None:
    charge(till, an)
    with pytest.raises(RuleError, match="more_than_owed"):
        ledger.pay(till, an.id, 50_001, now=NOW)
    with pytest.raises(RuleError, match="more_than_owed"):
        ledger.waive(till, an.id, 50_001, why=Why.CHILD, now=NOW)
    with pytest.raises(RuleError, match="more_than_deposited"):
        ledger.refund(till, an.id, 1, now=NOW)
    assert len(accounting.reader_money(till, an.id).lines) == 1


@pytest.mark.parametrize("amount", [0, -1, 10**12])
def test_an_amount_is_a_whole_number_above_nothing(till: Store, an: Patron, amount: int) -> None:
    with pytest.raises(InputError, match="amount_not_plausible"):
        charge(till, an, amount)


def test_a_waiver_has_a_reason_from_the_list(till: Store, an: Patron) -> None:
    charge(till, an)
    for why in (Why.NONE, Why.LOST):
        with pytest.raises(InputError, match="reason_missing"):
            ledger.waive(till, an.id, 1, why=why, now=NOW)


def test_receipts_count_without_a_gap_and_say_the_amount_in_words(
    till: Store, an: Patron, huy: Patron
) -> None:
    for patron in (an, huy):
        charge(till, patron, 21_000)
    with pytest.raises(RuleError):
        ledger.pay(till, an.id, 99_000, now=NOW)  # refused: takes no number
    numbers = [
        ledger.pay(till, an.id, 11_000, now=NOW).line.receipt,
        ledger.take_deposit(till, huy.id, 50_000, now=NOW).line.receipt,
        ledger.pay(till, huy.id, 21_000, now=NOW).line.receipt,
    ]
    assert numbers == [1, 2, 3]
    receipt = accounting.receipt(till, 3)
    assert (receipt.words, receipt.name) == ("hai mươi mốt nghìn đồng", "Phạm Quốc Huy")
    assert (receipt.library.name, receipt.is_void) == ("Suối Ngọc", False)
    with pytest.raises(RuleError, match="unknown_receipt"):
        accounting.receipt(till, 4)


def test_a_mistake_is_reversed_once_and_stays_to_be_seen(till: Store, an: Patron) -> None:
    charge(till, an)
    paid = ledger.pay(till, an.id, 50_000, now=NOW).line
    reversal = ledger.reverse(till, paid.number, now=NOW)
    assert reversal.balance == Balance(owed=50_000)
    assert accounting.receipt(till, 1).is_void
    shown = accounting.reader_money(till, an.id).lines
    assert [(line.entry.kind, line.reversed_by) for line in shown] == [
        (EntryKind.REVERSAL, None),
        (EntryKind.PAYMENT, reversal.line.number),
        (EntryKind.CHARGE, None),
    ]
    with pytest.raises(RuleError, match="reversed_before"):
        ledger.reverse(till, paid.number, now=NOW)
    with pytest.raises(RuleError, match="is_a_reversal"):
        ledger.reverse(till, reversal.line.number, now=NOW)
    with pytest.raises(RuleError, match="unknown_entry"):
        ledger.reverse(till, 99, now=NOW)


def test_a_charge_that_was_paid_is_not_reversed_before_its_payment(till: Store, an: Patron) -> None:
    charged = charge(till, an).line
    ledger.pay(till, an.id, 1_000, now=NOW)
    with pytest.raises(RuleError, match="more_than_owed"):
        ledger.reverse(till, charged.number, now=NOW)


def test_a_line_tells_who_wrote_it_and_a_helper_waives_nothing(till: Store, an: Patron) -> None:
    made(till)
    nam = made(till, "Trần Văn Nam", Role.HELPER).account
    accounts.sign_in(till, nam.id, secret=HELPER_PIN, now=NOW)
    charge(till, an)
    with pytest.raises(RuleError, match="not_permitted"):
        ledger.waive(till, an.id, 1_000, why=Why.CHILD, now=NOW)
    (line,) = accounting.reader_money(till, an.id).lines
    assert (line.author, line.name, line.card) == ("Trần Văn Nam", an.name, an.card)


def test_a_reader_who_is_gone_leaves_the_amounts_and_takes_the_name(
    till: Store, an: Patron
) -> None:
    charge(till, an)
    before = accounting.totals(till)
    erase(till, an.id, now=NOW)
    (line,) = accounting.ledger_between(till, day_of(NOW), day_of(NOW))
    assert (line.name, line.card, line.entry.amount) == ("", "", 50_000)
    assert accounting.totals(till) == before
    with pytest.raises(RuleError, match="reader_is_erased"):
        ledger.reverse(till, line.entry.number, now=NOW)


def test_the_money_of_two_cards_that_are_one_person_is_one(
    till: Store, an: Patron, huy: Patron
) -> None:
    charge(till, an, 10_000)
    charge(till, huy, 5_000)
    merge(till, huy, an.id, now=NOW)
    assert till.ledger.balance(huy.id) == Balance(owed=15_000)
    assert ledger.pay(till, huy.id, 15_000, now=NOW).balance == Balance()


@pytest.mark.parametrize("edit", EDITS)
def test_the_file_refuses_every_edit_of_the_ledger(
    till: Store, an: Patron, tmp_path: Path, edit: str
) -> None:
    charge(till, an)
    ledger.pay(till, an.id, 50_000, now=NOW)
    with closing(sqlite3.connect(tmp_path / "library.db")) as other:
        before = other.execute("SELECT * FROM ledger_entry").fetchall()
        with pytest.raises(sqlite3.IntegrityError, match="ledger"):
            other.execute(edit)
        assert other.execute("SELECT * FROM ledger_entry").fetchall() == before


class Till(RuleBasedStateMachine):
    """Random days at the till against two numbers for each reader."""

    @initialize()
    def begin(self) -> None:
        self.store = Store.in_memory(os.urandom)
        with self.store.write():
            library = Library(code="00001", name="Suối Ngọc")
            self.store.library.put(library, self.store.identities.new(NOW), now=NOW)
        switch_on(self.store)
        self.readers = [
            register(self.store, NewPatron(card=f"BD.{n}", name=f"Bạn {n}"), now=NOW)
            for n in range(3)
        ]
        self.owed, self.deposits = [0, 0, 0], [0, 0, 0]
        self.receipts = 0

    @rule(who=st.integers(0, 2), amount=st.integers(1, 9))
    def charge(self, who: int, amount: int) -> None:
        charge(self.store, self.readers[who], amount)
        self.owed[who] += amount

    @rule(who=st.integers(0, 2), amount=st.integers(1, 9), waives=st.booleans())
    def settle(self, who: int, amount: int, waives: bool) -> None:
        patron = self.readers[who].id
        try:
            if waives:
                ledger.waive(self.store, patron, amount, why=Why.CHILD, now=NOW)
            else:
                ledger.pay(self.store, patron, amount, now=NOW)
        except RuleError:
            assert amount > self.owed[who]
        else:
            self.owed[who] -= amount
            self.receipts += not waives

    @rule(who=st.integers(0, 2), amount=st.integers(1, 9))
    def deposit(self, who: int, amount: int) -> None:
        ledger.take_deposit(self.store, self.readers[who].id, amount, now=NOW)
        self.deposits[who] += amount
        self.receipts += 1

    @rule(who=st.integers(0, 2), amount=st.integers(1, 9))
    def refund(self, who: int, amount: int) -> None:
        try:
            ledger.refund(self.store, self.readers[who].id, amount, now=NOW)
        except RuleError:
            assert amount > self.deposits[who]
        else:
            self.deposits[who] -= amount

    @rule(number=st.integers(1, 12))
    def reverse(self, number: int) -> None:
        mistaken = self.store.ledger.get(number)
        try:
            ledger.reverse(self.store, number, now=NOW)
        except AppError:
            return
        assert mistaken is not None
        patron = self.store.debtors.patron_of(mistaken.debtor)
        who = [reader.id for reader in self.readers].index(patron or self.readers[0].id)
        for book, balances in ((Book.OWED, self.owed), (Book.DEPOSITS, self.deposits)):
            sign = 1 if book is Book.OWED else -1
            if mistaken.debit is book:
                balances[who] -= sign * mistaken.amount
            if mistaken.credit is book:
                balances[who] += sign * mistaken.amount

    @invariant()
    def adds_up(self) -> None:
        totals = accounting.totals(self.store)
        assert totals.is_sound
        assert totals.books[Book.OWED] == sum(self.owed)
        assert totals.books[Book.DEPOSITS] == -sum(self.deposits)
        for who, reader in enumerate(self.readers):
            balance = self.store.ledger.balance(reader.id)
            assert balance == Balance(owed=self.owed[who], deposit=self.deposits[who])
            assert min(balance.owed, balance.deposit) >= 0

    @invariant()
    def numbers_have_no_gap(self) -> None:
        lines = self.store.ledger.between(date.min, date.max)
        assert [line.number for line in lines] == list(range(1, len(lines) + 1))
        receipts = [line.receipt for line in lines if line.receipt is not None]
        assert receipts == list(range(1, self.receipts + 1))

    @override
    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()


TestTill = Till.TestCase
TestTill.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
