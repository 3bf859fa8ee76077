"""Lending, renewing, taking back and undoing."""

import json
from datetime import date, datetime, timedelta

import pytest

from desktop.domain.desk import Deed, Outcome
from desktop.domain.errors import RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.patron import Patron
from desktop.services import cataloguing, circulation, desk, erasing
from desktop.services.readers import NewPatron, register
from desktop.storage.store import Store
from tests.services.conftest import NOW

LATER = NOW + timedelta(seconds=10)


def book(number: int) -> str:
    return f"TV{number:08d}"


def journal(store: Store, kind: ChangeKind) -> list[dict[str, str]]:
    entries = store.outbox.pending(10_000, 1 << 30)
    return [json.loads(entry.body) for entry in entries if entry.kind is kind]


def refused(outcome: Outcome) -> str:
    assert outcome.deed is Deed.REFUSED
    assert outcome.refusal is not None
    return outcome.refusal.code


def test_a_loan_is_due_by_the_policy_and_goes_into_the_journal_without_its_reader(
    store: Store, an: Patron
) -> None:
    outcome = circulation.lend(store, book(1), patron=an.id, now=NOW)
    assert outcome.due == date(2026, 11, 26)
    assert outcome.card is not None
    assert [loan.barcode for loan in outcome.card.loans] == [book(1)]
    (event,) = journal(store, ChangeKind.CIRCULATION)
    assert event["type"] == "loan"
    assert an.id not in json.dumps(event)
    everything = " ".join(entry.body for entry in store.outbox.pending(10_000, 1 << 30))
    assert an.name not in everything
    assert an.card not in everything


def test_a_refused_loan_leaves_nothing_behind(store: Store, an: Patron, huy: Patron) -> None:
    circulation.lend(store, book(1), patron=an.id, now=NOW)
    before = store.outbox.count_pending()
    with pytest.raises(RuleError, match=r"loan\.item_is_out"):
        circulation.lend(store, book(1), patron=huy.id, now=LATER)
    assert store.outbox.count_pending() == before
    assert store.loans.count_of(huy.id) == 0


@pytest.mark.parametrize(
    ("day", "late"), [(26, 0), (27, 1), (30, 4)], ids=["on the day", "a day late", "four"]
)
def test_a_book_comes_back_and_tells_how_late(
    store: Store, an: Patron, day: int, late: int
) -> None:
    circulation.lend(store, book(1), patron=an.id, now=NOW)
    outcome = circulation.take_back(store, book(1), now=NOW.replace(day=day))
    assert outcome.deed is Deed.RETURNED
    assert outcome.days_late == late
    assert store.loans.count_open() == 0


def test_the_limit_holds(store: Store, an: Patron) -> None:
    for number in (1, 2, 3):
        circulation.lend(store, book(number), patron=an.id, now=NOW)
    with pytest.raises(RuleError, match="limit_reached"):
        circulation.lend(store, book(4), patron=an.id, now=NOW)


def test_an_expired_card_borrows_and_renews_nothing(store: Store) -> None:
    new = NewPatron(card="BD.1", name="Vũ Đình Khánh", expires=date(2026, 11, 12))
    patron = register(store, new, now=NOW)
    circulation.lend(store, book(1), patron=patron.id, now=NOW)  # the last day is still good
    tomorrow = NOW + timedelta(days=1)
    with pytest.raises(RuleError, match="card_expired"):
        circulation.lend(store, book(2), patron=patron.id, now=tomorrow)
    with pytest.raises(RuleError, match="card_expired"):
        circulation.renew(store, book(1), now=tomorrow)
    assert circulation.take_back(store, book(1), now=tomorrow).deed is Deed.RETURNED


def test_a_loan_is_renewed_so_often_and_no_more(store: Store, an: Patron) -> None:
    circulation.lend(store, book(1), patron=an.id, now=NOW)
    with pytest.raises(RuleError, match="already_renewed_today"):
        circulation.renew(store, book(1), now=NOW)
    for days in (1, 2):
        outcome = circulation.renew(store, book(1), now=NOW + timedelta(days=days))
        assert outcome.due == date(2026, 11, 26) + timedelta(days=days)
    with pytest.raises(RuleError, match="no_more_renewals"):
        circulation.renew(store, book(1), now=NOW + timedelta(days=3))


@pytest.mark.parametrize("work", [circulation.take_back, circulation.renew])
def test_a_book_on_the_shelf_cannot_come_back_or_be_renewed(store: Store, work: object) -> None:
    assert callable(work)
    with pytest.raises(RuleError, match="item_not_out"):
        work(store, book(1), now=NOW)


def test_a_withdrawn_book_is_not_lent_and_a_lent_one_is_not_withdrawn(
    store: Store, an: Patron
) -> None:
    cataloguing.withdraw_copy(store, book(1), reason="rách nát", now=NOW)
    with pytest.raises(RuleError, match="copy_is_withdrawn"):
        circulation.lend(store, book(1), patron=an.id, now=NOW)
    circulation.lend(store, book(2), patron=an.id, now=NOW)
    with pytest.raises(RuleError, match=r"copy\.is_out"):
        cataloguing.withdraw_copy(store, book(2), reason="rách nát", now=NOW)


def test_undo_takes_back_one_deed_after_the_other(store: Store, an: Patron) -> None:
    circulation.lend(store, book(1), patron=an.id, now=NOW)
    loan = store.loans.open_of(an.id, today=date(2026, 11, 12))[0]
    circulation.take_back(store, book(1), now=LATER)
    assert desk.undo(store, now=LATER).undone is Deed.RETURNED
    assert store.loans.open_of(an.id, today=date(2026, 11, 12)) == (loan,)
    assert desk.undo(store, now=LATER).undone is Deed.LENT
    assert store.loans.count_open() == 0
    with pytest.raises(RuleError, match="nothing_to_undo"):
        desk.undo(store, now=LATER)
    assert [event["type"] for event in journal(store, ChangeKind.CIRCULATION)] == [
        "loan",
        "return",
        "undo",
        "undo",
    ]
    day = desk.today(store, now=LATER)
    assert (day.lent, day.returned) == (0, 0)
    assert all(row.is_undone for row in day.rows)


def test_an_erased_reader_keeps_nobody_from_undoing_what_was_before(
    store: Store, an: Patron, huy: Patron
) -> None:
    circulation.lend(store, book(1), patron=huy.id, now=NOW)
    circulation.lend(store, book(2), patron=an.id, now=NOW)
    circulation.take_back(store, book(2), now=LATER)
    erasing.erase(store, an.id, now=LATER)
    undone = desk.undo(store, now=LATER)
    assert (undone.undone, undone.barcode) == (Deed.LENT, book(1))
    with pytest.raises(RuleError, match="nothing_to_undo"):
        desk.undo(store, now=LATER)


def test_an_undone_renewal_has_its_old_due_date(store: Store, an: Patron) -> None:
    circulation.lend(store, book(1), patron=an.id, now=NOW)
    tomorrow = NOW + timedelta(days=1)
    circulation.renew(store, book(1), now=tomorrow)
    outcome = desk.undo(store, now=tomorrow)
    assert outcome.due == date(2026, 11, 26)
    assert store.loans.open_of(an.id, today=tomorrow.date())[0].renewals == 0


def test_a_deed_on_which_another_rests_is_not_undone(store: Store, an: Patron, huy: Patron) -> None:
    circulation.lend(store, book(1), patron=an.id, now=NOW)
    circulation.take_back(store, book(1), now=LATER)
    circulation.lend(store, book(1), patron=huy.id, now=LATER)
    lent_again, returned, lent = desk.today(store, now=LATER).rows
    with pytest.raises(RuleError, match="too_late_to_undo"):
        desk.undo_row(store, lent.number, now=LATER)
    with pytest.raises(RuleError, match="too_late_to_undo"):
        desk.undo_row(store, returned.number, now=LATER)
    assert desk.undo_row(store, lent_again.number, now=LATER).undone is Deed.LENT


def test_yesterday_is_not_undone(store: Store, an: Patron) -> None:
    circulation.lend(store, book(1), patron=an.id, now=NOW)
    with pytest.raises(RuleError, match="nothing_to_undo"):
        desk.undo(store, now=NOW + timedelta(days=1))


def test_a_clock_set_back_changes_neither_order_nor_identity(store: Store, an: Patron) -> None:
    circulation.lend(store, book(1), patron=an.id, now=NOW)
    last = store.outbox.last()
    circulation.take_back(store, book(1), now=NOW - timedelta(days=365))
    newest = store.outbox.last()
    assert last is not None
    assert newest is not None
    assert newest.n == last.n + 1
    assert newest.op > last.op


def moment(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


def test_the_box_understands_a_card_and_then_books(store: Store, an: Patron) -> None:
    shown = desk.scan(store, " BD.00042\n", patron=None, now=NOW)
    assert shown.deed is Deed.PATRON_SHOWN
    assert shown.card is not None
    assert shown.card.patron == an
    assert desk.scan(store, book(1), patron=an.id, now=NOW).deed is Deed.LENT


def test_a_book_alone_comes_back_or_is_on_the_shelf(store: Store, an: Patron) -> None:
    on_shelf = desk.scan(store, book(1), patron=None, now=NOW)
    assert on_shelf.deed is Deed.ON_SHELF
    assert on_shelf.title.startswith("Truyện Kiều")
    desk.scan(store, book(1), patron=an.id, now=NOW)
    back = desk.scan(store, book(1), patron=None, now=LATER)
    assert back.deed is Deed.RETURNED
    assert back.card is not None
    assert back.card.patron == an


def test_a_scanner_that_fires_twice_does_nothing_twice(store: Store, an: Patron) -> None:
    desk.scan(store, book(1), patron=an.id, now=moment(0))
    pending = store.outbox.count_pending()
    assert desk.scan(store, book(1), patron=an.id, now=moment(0.3)).deed is Deed.REPEATED
    assert desk.scan(store, book(1), patron=None, now=moment(1.9)).deed is Deed.REPEATED
    assert store.outbox.count_pending() == pending
    assert desk.scan(store, book(1), patron=None, now=moment(2)).deed is Deed.RETURNED
    assert desk.scan(store, book(1), patron=None, now=moment(2.1)).deed is Deed.REPEATED


def test_a_book_that_the_same_reader_has_is_not_lent_again(store: Store, an: Patron) -> None:
    desk.scan(store, book(1), patron=an.id, now=moment(0))
    assert refused(desk.scan(store, book(1), patron=an.id, now=moment(5))) == "loan.already_yours"


def test_readers_bring_back_their_own_books_with_the_card_still_shown(
    store: Store, an: Patron, huy: Patron
) -> None:
    desk.scan(store, book(1), patron=an.id, now=NOW)
    tomorrow = NOW + timedelta(days=1)
    assert refused(desk.scan(store, book(1), patron=huy.id, now=tomorrow)) == "loan.item_is_out"
    back = desk.scan(store, book(1), patron=an.id, now=tomorrow)
    assert back.deed is Deed.RETURNED
    assert back.card is not None
    assert back.card.patron == an


def test_an_unknown_card_empties_the_card_before_and_an_unknown_book_does_not(
    store: Store, an: Patron
) -> None:
    card = desk.scan(store, "BD.99999", patron=an.id, now=NOW)
    assert refused(card) == "patron.unknown_card"
    assert card.card is None
    other = desk.scan(store, "9786049999017", patron=an.id, now=NOW)
    assert refused(other) == "desk.unknown_code"
    assert other.card is not None


def test_a_loan_that_was_undone_is_in_nobodys_past_and_counted_nowhere(
    store: Store, an: Patron
) -> None:
    circulation.lend(store, "TV00000001", patron=an.id, now=NOW)
    circulation.undo(store, now=NOW + timedelta(minutes=1))
    tomorrow = NOW + timedelta(days=1)
    assert store.past_loans.of(an.id) == ()
    assert store.past_loans.by_category(NOW, tomorrow) == {}
