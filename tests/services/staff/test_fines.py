"""Money for late books: only where a council decided so, and undone with the return."""

from datetime import timedelta

import pytest

from desktop.domain.errors import RuleError
from desktop.domain.ledger import Balance, EntryKind
from desktop.domain.patron import Patron
from desktop.domain.rules import Part
from desktop.services import accounting, circulation, ledger
from desktop.services.house_rules import set_part
from desktop.storage.store import Store
from tests.services.conftest import NOW

BOOK = "TV00000001"
LATE = NOW + timedelta(days=40)


def lent(store: Store, patron: Patron, **money: object) -> None:
    if money:
        set_part(store, Part.MONEY, {"is_on": True, **money}, now=NOW)
    circulation.lend(store, BOOK, patron=patron.id, now=NOW, due=NOW.date())


def test_a_late_book_costs_nothing_by_default(store: Store, an: Patron) -> None:
    lent(store, an)
    assert circulation.take_back(store, BOOK, now=LATE).alerts == ()
    assert store.ledger.balance(an.id) == Balance()


def test_a_late_book_costs_what_the_rules_say_for_each_day(store: Store, an: Patron) -> None:
    lent(store, an, fine_per_day=500)
    back = circulation.take_back(store, BOOK, now=LATE)
    owed = 500 * back.days_late
    assert [(each.code, each.details["amount"]) for each in back.alerts] == [
        ("money.fine_charged", owed)
    ]
    (line,) = accounting.reader_money(store, an.id).lines
    assert (line.entry.amount, line.barcode) == (owed, BOOK)


def test_a_book_in_time_costs_nothing(store: Store, an: Patron) -> None:
    lent(store, an, fine_per_day=500)
    assert circulation.take_back(store, BOOK, now=NOW).alerts == ()
    assert store.ledger.balance(an.id) == Balance()


def test_undoing_the_return_reverses_the_charge(store: Store, an: Patron) -> None:
    lent(store, an, fine_per_day=500)
    circulation.take_back(store, BOOK, now=LATE)
    circulation.undo(store, now=LATE)
    assert store.ledger.balance(an.id) == Balance()
    kinds = [line.entry.kind for line in accounting.reader_money(store, an.id).lines]
    assert kinds == [EntryKind.REVERSAL, EntryKind.CHARGE]
    circulation.take_back(store, BOOK, now=LATE)
    assert store.ledger.balance(an.id).owed > 0


def test_a_return_whose_fine_was_paid_is_not_undone(store: Store, an: Patron) -> None:
    lent(store, an, fine_per_day=500)
    circulation.take_back(store, BOOK, now=LATE)
    ledger.pay(store, an.id, 500, now=LATE)
    with pytest.raises(RuleError, match="fine_is_settled"):
        circulation.undo(store, now=LATE)
    assert store.copies.by_barcode(BOOK) is not None
    assert store.loans.open_of(an.id, today=LATE.date()) == ()


def test_a_charge_reversed_by_hand_is_not_reversed_again(store: Store, an: Patron) -> None:
    lent(store, an, fine_per_day=500)
    circulation.take_back(store, BOOK, now=LATE)
    (line,) = accounting.reader_money(store, an.id).lines
    ledger.reverse(store, line.entry.number, now=LATE)
    circulation.undo(store, now=LATE)
    assert store.ledger.balance(an.id) == Balance()
