"""Codes that are not as they should be, and copies that are not where they should be."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.domain.copy import CopyStatus
from desktop.domain.desk import Deed, Doing, Outcome, Way
from desktop.domain.patron import Patron
from desktop.services import circulation, desk, stock
from desktop.storage.store import Store
from tests.services.conftest import NOW

LATER = NOW + timedelta(seconds=10)
BOOK = "TV00000001"
PILE = Way(doing=Doing.RETURNING)


def code(outcome: Outcome) -> str:
    assert outcome.refusal is not None, outcome.deed
    return outcome.refusal.code


def alerts(outcome: Outcome) -> list[str]:
    return [alert.code for alert in outcome.alerts]


@pytest.mark.parametrize(
    "typed", ["]C0TV00000001", "*TV00000001*", "tv00000001", "TVđđđđđđđă", "TV0000 0001"]
)
def test_a_book_whose_code_the_keyboard_changed_is_lent_all_the_same(
    store: Store, an: Patron, typed: str
) -> None:
    outcome = desk.scan(store, typed, patron=an.id, now=NOW)
    assert (outcome.deed, outcome.barcode) == (Deed.LENT, BOOK)


def test_a_code_that_an_input_method_spoilt_for_good_says_so(store: Store) -> None:
    outcome = desk.scan(store, "TÀ12", patron=None, now=NOW)
    assert code(outcome) == "desk.typed_by_input_method"


def test_the_last_digits_are_enough_where_only_one_code_has_them(store: Store, an: Patron) -> None:
    assert desk.scan(store, "0001", patron=an.id, now=NOW).barcode == BOOK


def test_the_last_digits_of_a_card_are_enough_where_no_book_has_them(
    store: Store, an: Patron
) -> None:
    with store.write():
        store.patrons.put(replace(an, card="BD.98765"))
    outcome = desk.scan(store, "765", patron=None, now=NOW)
    assert (outcome.deed, outcome.barcode) == (Deed.PATRON_SHOWN, "BD.98765")


def test_digits_that_several_codes_end_with_are_refused_and_the_codes_are_named(
    store: Store, an: Patron
) -> None:
    with store.write():
        store.patrons.put(replace(an, card="BD.00001"))
    outcome = desk.scan(store, "001", patron=None, now=NOW)
    assert code(outcome) == "desk.ambiguous_code"
    assert outcome.refusal is not None
    assert outcome.refusal.details["candidates"] == f"BD.00001, {BOOK}"


def test_two_digits_stand_for_nothing(store: Store) -> None:
    assert code(desk.scan(store, "01", patron=None, now=NOW)) == "desk.unknown_code"


def test_a_pasted_paragraph_is_refused_and_the_reader_stays(store: Store, an: Patron) -> None:
    outcome = desk.scan(store, "Kính gửi\nquý bạn đọc", patron=an.id, now=NOW)
    assert code(outcome) == "desk.pasted_text"
    assert outcome.card is not None


def test_a_card_wins_over_a_book_of_the_same_number_and_it_is_said(
    store: Store, an: Patron
) -> None:
    with store.write():
        store.patrons.put(replace(an, card=BOOK))
    outcome = desk.scan(store, BOOK, patron=None, now=NOW)
    assert outcome.deed is Deed.PATRON_SHOWN
    assert alerts(outcome) == ["desk.also_a_barcode"]


@pytest.mark.parametrize("status", [CopyStatus.LOST, CopyStatus.WITHDRAWN])
def test_a_book_that_the_library_no_longer_has_is_not_told_to_be_on_its_shelf(
    store: Store, status: CopyStatus
) -> None:
    stock.change_status(store, BOOK, status, reason="thử", now=NOW)
    outcome = desk.scan(store, BOOK, patron=None, now=NOW)
    assert code(outcome) == f"desk.copy_is_{status.value}"


@pytest.mark.parametrize("status", [CopyStatus.DAMAGED, CopyStatus.REPAIR])
def test_a_book_to_be_mended_is_to_be_put_aside(store: Store, status: CopyStatus) -> None:
    stock.change_status(store, BOOK, status, reason="thử", now=NOW)
    outcome = desk.scan(store, BOOK, patron=None, now=NOW)
    assert outcome.deed is Deed.ON_SHELF
    assert alerts(outcome) == [f"desk.copy_is_{status.value}"]


def test_a_book_of_another_library_is_told_from_ours(store: Store) -> None:
    copy = store.copies.by_barcode(BOOK)
    assert copy is not None
    stock.correct_copy(store, replace(copy, owner="Thư viện tỉnh"), now=NOW)
    outcome = desk.scan(store, BOOK, patron=None, now=NOW)
    assert alerts(outcome) == ["desk.copy_of_another"]


def test_a_pile_comes_back_without_anybody_shown_and_lends_nothing(
    store: Store, an: Patron
) -> None:
    circulation.lend(store, BOOK, patron=an.id, now=NOW)
    back = desk.scan(store, BOOK, patron=an.id, now=LATER, way=PILE)
    assert back.deed is Deed.RETURNED
    again = desk.scan(store, BOOK, patron=an.id, now=LATER + timedelta(seconds=10), way=PILE)
    assert again.deed is Deed.ON_SHELF
    assert code(desk.scan(store, an.card, patron=None, now=LATER, way=PILE)) == (
        "desk.only_books_now"
    )


def test_what_lay_in_the_book_drop_came_back_on_the_day_it_was_put_there(
    store: Store, an: Patron
) -> None:
    due = circulation.lend(store, BOOK, patron=an.id, now=NOW).due
    assert due is not None
    after = NOW + timedelta(days=(due - NOW.date()).days + 2)
    way = Way(doing=Doing.RETURNING, on=due)
    assert desk.scan(store, BOOK, patron=None, now=after, way=way).days_late == 0
