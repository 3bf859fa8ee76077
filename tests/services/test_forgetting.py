"""Whose a loan was is forgotten by itself; that it was, and of what kind of reader, is not."""

from datetime import timedelta

from desktop.domain.patron import Patron
from desktop.services import circulation, desk
from desktop.services.forgetting import forget
from desktop.services.tidying import tidy
from desktop.storage.store import Store
from tests.services.conftest import NOW

NINETY_DAYS = timedelta(days=90)
MOMENT = timedelta(minutes=1)


def lent_and_returned(store: Store, patron: Patron, number: int = 1) -> None:
    barcode = f"TV{number:08}"
    circulation.lend(store, barcode, patron=patron.id, now=NOW)
    circulation.take_back(store, barcode, now=NOW)


def test_a_loan_forgets_its_reader_ninety_days_after_the_return(store: Store, an: Patron) -> None:
    lent_and_returned(store, an)
    assert forget(store, now=NOW + NINETY_DAYS) == 0
    assert len(store.past_loans.of(an.id)) == 1
    assert forget(store, now=NOW + NINETY_DAYS + MOMENT) == 1
    assert store.past_loans.of(an.id) == ()
    assert store.past_loans.by_category(NOW, NOW + MOMENT) == {"child": 1}


def test_what_is_still_out_is_never_forgotten(store: Store, an: Patron) -> None:
    circulation.lend(store, "TV00000001", patron=an.id, now=NOW)
    assert forget(store, now=NOW + 10 * NINETY_DAYS) == 0
    assert store.loans.count_of(an.id) == 1


def test_it_happens_by_itself_in_quiet_moments(store: Store, an: Patron) -> None:
    for number in range(1, 4):
        lent_and_returned(store, an, number)
    before = store.outbox.count_pending()
    later = NOW + NINETY_DAYS + MOMENT
    while tidy(store, now=later):
        pass
    assert store.past_loans.of(an.id) == ()
    assert store.outbox.count_pending() == before


def test_many_are_forgotten_in_slices_that_a_scan_can_pass(
    store: Store, an: Patron, huy: Patron
) -> None:
    for _ in range(150):
        lent_and_returned(store, an)
        lent_and_returned(store, huy)
    later = NOW + NINETY_DAYS + MOMENT
    assert tidy(store, now=later)
    left = len(store.past_loans.of(an.id)) + len(store.past_loans.of(huy.id))
    assert left == 100
    assert forget(store, now=later) == 100


def test_the_days_list_of_long_ago_has_no_names(store: Store, an: Patron) -> None:
    lent_and_returned(store, an)
    forget(store, now=NOW + NINETY_DAYS + MOMENT)
    assert {row.patron for row in desk.today(store, now=NOW).rows} == {""}
