"""What is looked up for a paper."""

from datetime import timedelta

import pytest

from desktop.domain.brief import BriefDescription
from desktop.domain.errors import InputError
from desktop.domain.paper.facts import HoldSlip, LoanSlip, SlipKind
from desktop.domain.patron import Patron
from desktop.services import circulation, desk, holds, papers
from desktop.services.cataloguing import NewCopy, add_copy, add_record, withdraw_copy
from desktop.storage.store import Store
from tests.services.conftest import NOW


@pytest.fixture
def barcode(store: Store, an: Patron) -> str:
    """A book that An has out."""
    record = add_record(store, BriefDescription(title="Số đỏ"), now=NOW)
    copy = add_copy(store, record, NewCopy(prefix="VN"), now=NOW)
    circulation.lend(store, copy.barcode, patron=an.id, now=NOW)
    return copy.barcode


def test_the_desk_prints_what_the_reader_there_has_out(
    store: Store, an: Patron, barcode: str
) -> None:
    slip = papers.slip_at_desk(store, an.id, now=NOW)

    assert isinstance(slip, LoanSlip)
    assert [line.barcode for line in slip.lines] == [barcode]


def test_a_book_that_came_back_and_is_kept_comes_first(
    store: Store, an: Patron, huy: Patron, barcode: str
) -> None:
    holds.place_on_copy(store, huy.id, barcode, now=NOW)
    circulation.take_back(store, barcode, now=NOW)

    slip = papers.slip_at_desk(store, an.id, now=NOW)

    assert isinstance(slip, HoldSlip)
    assert (slip.name, slip.barcode) == (huy.name, barcode)
    assert slip.until is not None


def test_a_reader_who_has_brought_everything_back_gets_that_in_writing(
    store: Store, an: Patron, barcode: str
) -> None:
    circulation.take_back(store, barcode, now=NOW)

    slip = papers.slip_at_desk(store, an.id, now=NOW)

    assert isinstance(slip, LoanSlip)
    assert slip.kind is SlipKind.RETURNED
    assert [line.barcode for line in slip.lines] == [barcode]


def test_of_a_return_that_was_undone_no_slip_speaks(store: Store, an: Patron, barcode: str) -> None:
    circulation.take_back(store, barcode, now=NOW)
    desk.undo(store, now=NOW)

    slip = papers.slip_at_desk(store, an.id, now=NOW)

    assert isinstance(slip, LoanSlip)
    assert slip.kind is SlipKind.LENT


def test_with_nobody_there_is_nothing_to_print(store: Store) -> None:
    with pytest.raises(InputError, match=r"paper\.nothing_to_print"):
        papers.slip_at_desk(store, None, now=NOW)


def test_labels_wait_from_the_copy_on_that_was_printed_last(store: Store) -> None:
    record = add_record(store, BriefDescription(title="Số đỏ"), now=NOW)
    add_copy(store, record, NewCopy(prefix="VN"), now=NOW)
    later = NOW + timedelta(days=3)
    today = [add_copy(store, record, NewCopy(prefix="VN"), now=later).barcode for _ in range(2)]

    waiting = papers.new_labels(store, None, now=later)

    assert [label.barcode for label in waiting.batch.labels] == today
    assert papers.count_new_labels(store, waiting.last, now=NOW) == 0
    # The clock may be wrong: what came later comes later.
    next_one = add_copy(store, record, NewCopy(prefix="VN"), now=NOW - timedelta(days=400))
    again = papers.new_labels(store, waiting.last, now=NOW)
    assert [label.barcode for label in again.batch.labels] == [next_one.barcode]


def test_a_copy_that_was_withdrawn_needs_no_label(store: Store) -> None:
    later = NOW + timedelta(days=3)
    record = add_record(store, BriefDescription(title="Số đỏ"), now=later)
    copy = add_copy(store, record, NewCopy(prefix="VN"), now=later)
    assert papers.count_new_labels(store, None, now=later) == 1
    withdraw_copy(store, copy.barcode, reason="rách", now=later)

    assert papers.count_new_labels(store, None, now=later) == 0
