"""Readers who wait for a book: in line, with a copy kept for them, for so many days."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.brief import BriefDescription
from desktop.domain.catalogue import Filters, Query
from desktop.domain.copy import Copy, CopyStatus
from desktop.domain.desk import Deed
from desktop.domain.errors import RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.hold import HoldState, HoldView
from desktop.domain.patron import Patron
from desktop.domain.record import RecordId
from desktop.services import (
    circulation,
    desk,
    finding,
    holds,
    merging,
    reader_merging,
    removing,
)
from desktop.services.cataloguing import NewCopy, add_copy, add_record
from desktop.services.readers import NewPatron, register
from desktop.services.stock import change_status
from desktop.storage.store import Store
from tests.services.conftest import NOW

LATER = NOW + timedelta(minutes=5)
TOMORROW = NOW + timedelta(days=1)
KEPT_UNTIL = date(2026, 11, 15)


@pytest.fixture
def copy(store: Store) -> Copy:
    """The only copy of a book."""
    record = add_record(store, BriefDescription(title="Đất rừng phương Nam"), now=NOW)
    return add_copy(store, record, NewCopy(prefix="VN"), now=NOW)


@pytest.fixture
def hoa(store: Store) -> Patron:
    return register(store, NewPatron(card="BD.00077", name="Trần Văn Hòa", born=1960), now=NOW)


def shown(hold: HoldView) -> tuple[str, str, str, int]:
    return hold.name, hold.state.value, hold.barcode, hold.place


def line(store: Store, book: RecordId) -> list[tuple[str, str]]:
    return [(hold.name, hold.state.value) for hold in holds.queue(store, book)]


def test_who_asks_first_is_served_first(
    store: Store, copy: Copy, an: Patron, huy: Patron, hoa: Patron
) -> None:
    circulation.lend(store, copy.barcode, patron=an.id, now=NOW)
    first = holds.place(store, huy.id, copy.record, now=NOW).hold
    # The clock has been set back a year: the number decides.
    second = holds.place(store, hoa.id, copy.record, now=NOW - timedelta(days=365)).hold
    assert (shown(first), shown(second)) == (
        (huy.name, "waiting", "", 1),
        (hoa.name, "waiting", "", 2),
    )
    back = circulation.take_back(store, copy.barcode, now=LATER)
    (alert,) = back.alerts
    assert (alert.code, alert.details["name"], alert.details["card"], alert.details["until"]) == (
        "hold.waiting",
        huy.name,
        huy.card,
        KEPT_UNTIL.isoformat(),
    )
    assert line(store, copy.record) == [(huy.name, "ready"), (hoa.name, "waiting")]


def test_what_is_kept_for_one_is_not_lent_to_another(
    store: Store, copy: Copy, huy: Patron, hoa: Patron
) -> None:
    holds.place(store, huy.id, copy.record, now=NOW)
    outcome = desk.scan(store, copy.barcode, patron=hoa.id, now=NOW)
    assert outcome.deed is Deed.REFUSED
    assert outcome.refusal is not None
    assert outcome.refusal.code == "loan.on_hold"
    assert outcome.refusal.details["until"] == KEPT_UNTIL.isoformat()
    assert huy.name not in str(outcome.refusal.details)
    circulation.lend(store, copy.barcode, patron=huy.id, now=NOW)
    assert line(store, copy.record) == []


def test_a_copy_on_the_shelf_is_kept_at_once(store: Store, copy: Copy, huy: Patron) -> None:
    placed = holds.place(store, huy.id, copy.record, now=NOW)
    assert shown(placed.hold) == (huy.name, "ready", copy.barcode, 1)
    assert placed.changes.holds
    (alert,) = holds.reader_alerts(store, huy.id)
    assert (alert.code, alert.details["barcode"]) == ("hold.ready", copy.barcode)


def test_the_desk_says_what_is_kept_and_for_whom(store: Store, copy: Copy, huy: Patron) -> None:
    holds.place(store, huy.id, copy.record, now=NOW)
    (alert,) = desk.scan(store, huy.card, patron=None, now=NOW).alerts
    assert (alert.code, alert.details["barcode"]) == ("hold.ready", copy.barcode)
    found = desk.scan(store, copy.barcode, patron=None, now=NOW)
    assert found.deed is Deed.ON_SHELF
    assert [(each.code, each.details["name"]) for each in found.alerts] == [
        ("hold.waiting", huy.name)
    ]


def test_a_copy_that_is_kept_is_not_on_the_shelf(store: Store, copy: Copy, huy: Patron) -> None:
    query = Query(text="Đất rừng phương Nam")
    on_shelf = replace(query, filters=Filters(only_available=True))
    assert [hit.available for hit in finding.find(store, query).hits] == [1]
    assert len(finding.find(store, on_shelf).hits) == 1
    holds.place(store, huy.id, copy.record, now=NOW)
    assert [(hit.available, hit.kept) for hit in finding.find(store, query).hits] == [(0, 1)]
    assert len(finding.find(store, on_shelf).hits) == 0
    (state,) = finding.book(store, copy.record).copies
    assert state.is_kept


def test_a_hold_on_one_copy_waits_for_that_copy(
    store: Store, copy: Copy, an: Patron, huy: Patron
) -> None:
    circulation.lend(store, copy.barcode, patron=an.id, now=NOW)
    other = add_copy(store, copy.record, NewCopy(prefix="VN"), now=NOW)
    hold = holds.place_on_copy(store, huy.id, copy.barcode, now=NOW).hold
    assert (hold.state, hold.barcode) == (HoldState.WAITING, copy.barcode)
    circulation.lend(store, other.barcode, patron=huy.id, now=NOW)
    assert line(store, copy.record) == [(huy.name, "waiting")]
    circulation.take_back(store, copy.barcode, now=LATER)
    assert line(store, copy.record) == [(huy.name, "ready")]


def test_what_is_kept_stays_where_it_is_when_a_better_one_comes(
    store: Store, copy: Copy, an: Patron, huy: Patron, hoa: Patron
) -> None:
    change_status(store, copy.barcode, CopyStatus.REPAIR, reason="gáy", now=NOW)
    holds.place(store, huy.id, copy.record, now=NOW)
    holds.place_on_copy(store, hoa.id, copy.barcode, now=NOW)
    change_status(store, copy.barcode, CopyStatus.IN_STOCK, reason="", now=NOW)
    assert line(store, copy.record) == [(huy.name, "ready"), (hoa.name, "waiting")]
    add_copy(store, copy.record, NewCopy(prefix="VN"), now=NOW)
    # What is kept stays where it is: the reader has been told.
    assert line(store, copy.record) == [(huy.name, "ready"), (hoa.name, "waiting")]


def test_the_day_after_the_last_the_copy_goes_to_the_next(
    store: Store, copy: Copy, huy: Patron, hoa: Patron
) -> None:
    holds.place(store, huy.id, copy.record, now=NOW)
    holds.place(store, hoa.id, copy.record, now=NOW)
    assert holds.expire(store, now=NOW + timedelta(days=3)).closed == ()
    passed = holds.expire(store, now=NOW + timedelta(days=4))
    assert [shown(hold)[:3] for hold in passed.closed] == [(huy.name, "ready", copy.barcode)]
    assert [shown(hold)[:3] for hold in passed.kept] == [(hoa.name, "ready", copy.barcode)]
    assert passed.kept[0].until == date(2026, 11, 19)


def test_a_hold_that_ended_before_today_has_no_reader(
    store: Store, copy: Copy, huy: Patron
) -> None:
    number = holds.place(store, huy.id, copy.record, now=NOW).hold.number
    holds.cancel(store, number, now=NOW)
    holds.expire(store, now=NOW)
    today = store.holds.get(number)
    holds.expire(store, now=TOMORROW)
    tomorrow = store.holds.get(number)
    assert today is not None
    assert tomorrow is not None
    assert (today.patron, tomorrow.patron) == (huy.id, None)


def test_a_cancelled_hold_lets_the_next_move_up(
    store: Store, copy: Copy, huy: Patron, hoa: Patron
) -> None:
    number = holds.place(store, huy.id, copy.record, now=NOW).hold.number
    holds.place(store, hoa.id, copy.record, now=NOW)
    passed = holds.cancel(store, number, now=LATER)
    assert [shown(hold)[:3] for hold in passed.kept] == [(hoa.name, "ready", copy.barcode)]
    with pytest.raises(RuleError, match=r"hold\.unknown"):
        holds.cancel(store, number, now=LATER)


def test_a_cancellation_undone_gives_the_old_place_back(
    store: Store, copy: Copy, an: Patron, huy: Patron, hoa: Patron
) -> None:
    circulation.lend(store, copy.barcode, patron=an.id, now=NOW)
    number = holds.place(store, huy.id, copy.record, now=NOW).hold.number
    holds.place(store, hoa.id, copy.record, now=NOW)
    before = holds.queue(store, copy.record)
    holds.cancel(store, number, now=NOW)
    holds.reinstate(store, number, now=LATER)
    assert holds.queue(store, copy.record) == before
    with pytest.raises(RuleError, match=r"hold\.unknown"):
        holds.reinstate(store, number, now=LATER)
    holds.cancel(store, number, now=LATER)
    with pytest.raises(RuleError, match=r"hold\.unknown"):
        holds.reinstate(store, number, now=TOMORROW)


def test_an_undone_return_is_kept_for_nobody(
    store: Store, copy: Copy, an: Patron, huy: Patron
) -> None:
    circulation.lend(store, copy.barcode, patron=an.id, now=NOW)
    holds.place(store, huy.id, copy.record, now=NOW)
    before = holds.queue(store, copy.record)
    circulation.take_back(store, copy.barcode, now=LATER)
    desk.undo(store, now=LATER)
    assert holds.queue(store, copy.record) == before
    circulation.take_back(store, copy.barcode, now=LATER)
    circulation.lend(store, copy.barcode, patron=huy.id, now=LATER)
    desk.undo(store, now=LATER)
    assert line(store, copy.record) == [(huy.name, "ready")]


def test_nobody_keeps_longer_what_another_waits_for(
    store: Store, copy: Copy, an: Patron, huy: Patron
) -> None:
    circulation.lend(store, copy.barcode, patron=an.id, now=NOW)
    number = holds.place(store, huy.id, copy.record, now=NOW).hold.number
    with pytest.raises(RuleError, match=r"loan\.somebody_waits"):
        circulation.renew(store, copy.barcode, now=TOMORROW)
    holds.cancel(store, number, now=TOMORROW)
    assert circulation.renew(store, copy.barcode, now=TOMORROW).deed is Deed.RENEWED


@pytest.mark.parametrize("status", [CopyStatus.LOST, CopyStatus.WITHDRAWN, CopyStatus.REPAIR])
def test_a_kept_copy_that_goes_away_leaves_its_reader_first_in_line(
    store: Store, copy: Copy, huy: Patron, hoa: Patron, status: CopyStatus
) -> None:
    holds.place(store, huy.id, copy.record, now=NOW)
    holds.place(store, hoa.id, copy.record, now=NOW)
    change_status(store, copy.barcode, status, reason="mất", now=NOW)
    assert line(store, copy.record) == [(huy.name, "waiting"), (hoa.name, "waiting")]
    new = add_copy(store, copy.record, NewCopy(prefix="VN"), now=NOW)
    assert shown(holds.queue(store, copy.record)[0]) == (huy.name, "ready", new.barcode, 1)


def test_nobody_waits_for_what_cannot_come(store: Store, copy: Copy, huy: Patron) -> None:
    change_status(store, copy.barcode, CopyStatus.LOST, reason="mất", now=NOW)
    with pytest.raises(RuleError, match=r"hold\.no_copy"):
        holds.place(store, huy.id, copy.record, now=NOW)
    with pytest.raises(RuleError, match=r"hold\.no_copy"):
        holds.place_on_copy(store, huy.id, copy.barcode, now=NOW)


def test_a_reader_waits_once_for_a_book_and_not_for_what_is_at_home(
    store: Store, copy: Copy, an: Patron, huy: Patron
) -> None:
    holds.place(store, huy.id, copy.record, now=NOW)
    with pytest.raises(RuleError, match="already_placed"):
        holds.place_on_copy(store, huy.id, copy.barcode, now=NOW)
    circulation.lend(store, copy.barcode, patron=huy.id, now=NOW)
    with pytest.raises(RuleError, match="already_borrowed"):
        holds.place(store, huy.id, copy.record, now=NOW)
    assert holds.place(store, an.id, copy.record, now=NOW).hold.state is HoldState.WAITING


def test_a_reader_waits_for_so_many_books_and_no_more(store: Store, huy: Patron) -> None:
    for number in (1, 2, 3):
        holds.place_on_copy(store, huy.id, f"TV{number:08d}", now=NOW)
    with pytest.raises(RuleError, match="limit_reached"):
        holds.place_on_copy(store, huy.id, "TV00000004", now=NOW)


def test_an_expired_card_waits_for_nothing(store: Store, copy: Copy) -> None:
    new = NewPatron(card="BD.1", name="Vũ Đình Khánh", expires=date(2026, 11, 12))
    reader = register(store, new, now=NOW)
    with pytest.raises(RuleError, match="card_expired"):
        holds.place(store, reader.id, copy.record, now=TOMORROW)


def test_a_copy_promised_to_another_library_stays_until_the_promise_ends(
    store: Store, copy: Copy, an: Patron, huy: Patron
) -> None:
    circulation.lend(store, copy.barcode, patron=an.id, now=NOW)
    number = holds.promise(store, copy.barcode, "00002", now=NOW).hold.number
    (alert,) = circulation.take_back(store, copy.barcode, now=LATER).alerts
    assert (alert.code, alert.details["library"]) == ("hold.promised", "00002")
    holds.expire(store, now=NOW + timedelta(days=300))
    with pytest.raises(RuleError, match=r"loan\.promised"):
        circulation.lend(store, copy.barcode, patron=huy.id, now=NOW)
    holds.cancel(store, number, now=NOW)
    assert circulation.lend(store, copy.barcode, patron=huy.id, now=NOW).deed is Deed.LENT
    assert line(store, copy.record) == []


def test_a_clock_set_back_shortens_nobodys_time(store: Store, copy: Copy, huy: Patron) -> None:
    circulation.lend(store, copy.barcode, patron=huy.id, now=NOW)
    circulation.take_back(store, copy.barcode, now=NOW)
    a_year_ago = NOW - timedelta(days=365)
    hold = holds.place(store, huy.id, copy.record, now=a_year_ago).hold
    assert hold.until == KEPT_UNTIL
    assert holds.expire(store, now=a_year_ago + timedelta(days=30)).closed == ()


def test_the_line_follows_a_book_into_another_record_and_back(
    store: Store, copy: Copy, an: Patron, huy: Patron, hoa: Patron
) -> None:
    other = add_record(store, BriefDescription(title="Đất rừng phương nam"), now=NOW)
    theirs = add_copy(store, other, NewCopy(prefix="VN"), now=NOW)
    for reader, barcode, waiting in ((an, copy.barcode, huy), (huy, theirs.barcode, hoa)):
        circulation.lend(store, barcode, patron=reader.id, now=NOW)
        record = copy.record if barcode == copy.barcode else other
        holds.place(store, waiting.id, record, now=NOW)
    merging.merge(store, copy.record, other, choices={}, now=LATER)
    assert (
        line(store, other)
        == line(store, copy.record)
        == [(huy.name, "waiting"), (hoa.name, "waiting")]
    )
    circulation.take_back(store, theirs.barcode, now=LATER)
    assert line(store, copy.record) == [(huy.name, "ready"), (hoa.name, "waiting")]
    merging.undo_merge(store, other, now=LATER)
    assert line(store, copy.record) == [(huy.name, "waiting")]
    assert line(store, other) == [(hoa.name, "ready")]


def test_a_book_that_somebody_waits_for_is_not_deleted(
    store: Store, copy: Copy, huy: Patron
) -> None:
    number = holds.place(store, huy.id, copy.record, now=NOW).hold.number
    change_status(store, copy.barcode, CopyStatus.WITHDRAWN, reason="rách", now=NOW)
    with pytest.raises(RuleError, match=r"record\.somebody_waits"):
        removing.remove(store, copy.record, now=NOW)
    holds.cancel(store, number, now=NOW)
    assert removing.remove(store, copy.record, now=NOW).records


def test_the_journal_knows_of_holds_and_not_whose(store: Store, copy: Copy, huy: Patron) -> None:
    holds.cancel(store, holds.place(store, huy.id, copy.record, now=NOW).hold.number, now=NOW)
    entries = store.outbox.pending(10_000, 1 << 30)
    told = [json.loads(entry.body) for entry in entries if entry.kind is ChangeKind.HOLD]
    assert [each["state"] for each in told] == ["waiting", "ready", "cancelled"]
    assert {each["record"] for each in told} == {copy.record}
    assert told[1]["kept"] == copy.id
    everything = " ".join(entry.body for entry in entries)
    assert not any(word in everything for word in (huy.id, huy.name, huy.card))


def test_a_reader_made_of_two_waits_for_a_book_once(store: Store, an: Patron, huy: Patron) -> None:
    for patron in (an, huy):
        holds.place_on_copy(store, patron.id, "TV00000001", now=NOW)
    reader_merging.merge(store, huy, an.id, now=NOW)
    (left,) = holds.of_reader(store, huy.id)
    assert left.state is HoldState.READY


def test_a_reader_made_of_two_does_not_wait_for_a_book_that_they_have(
    store: Store, an: Patron, huy: Patron
) -> None:
    circulation.lend(store, "TV00000001", patron=huy.id, now=NOW)
    holds.place_on_copy(store, an.id, "TV00000001", now=NOW)
    reader_merging.merge(store, an, huy.id, now=NOW)
    assert holds.of_reader(store, an.id) == ()
