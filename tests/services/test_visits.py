"""Counting at the door and of what is read here."""

import json
from datetime import timedelta

import pytest

from desktop.domain.desk import Deed, Doing, Way
from desktop.domain.errors import RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.patron import Patron
from desktop.domain.register import Kind
from desktop.domain.visit import Visitor
from desktop.services import circulation, desk, new_day, visits
from desktop.storage.store import Store
from tests.services.conftest import NOW

BOOK = "TV00000001"
READING = Way(doing=Doing.READING)


def after(seconds: int) -> timedelta:
    return timedelta(seconds=seconds)


def test_each_who_comes_in_is_counted_in_their_class(store: Store) -> None:
    visits.count_visitor(store, Visitor.CHILD, now=NOW)
    visits.count_visitor(store, Visitor.CHILD, now=NOW)
    counted = visits.count_visitor(store, Visitor.ADULT, now=NOW)
    assert counted.door == {Visitor.ADULT: 1, Visitor.CHILD: 2}


def test_a_book_that_is_scanned_while_reading_is_counted_and_not_lent(
    store: Store, an: Patron
) -> None:
    outcome = desk.scan(store, BOOK, patron=an.id, now=NOW, way=READING)
    assert outcome.deed is Deed.COUNTED
    assert store.loans.count_open() == 0
    assert visits.of_day(store, now=NOW).uses == {Kind.BOOK: 1}


def test_a_scanner_that_fires_twice_counts_once(store: Store) -> None:
    desk.scan(store, BOOK, patron=None, now=NOW, way=READING)
    assert desk.scan(store, BOOK, patron=None, now=NOW + after(1), way=READING).deed is (
        Deed.REPEATED
    )
    desk.scan(store, BOOK, patron=None, now=NOW + after(5), way=READING)
    assert visits.of_day(store, now=NOW).books == 2


def test_a_book_that_is_out_is_not_read_here(store: Store, an: Patron) -> None:
    circulation.lend(store, BOOK, patron=an.id, now=NOW)
    outcome = desk.scan(store, BOOK, patron=None, now=NOW + after(10), way=READING)
    assert outcome.refusal is not None
    assert outcome.refusal.code == "desk.read_while_out"


def test_counts_and_loans_are_taken_back_in_one_order_the_last_first(
    store: Store, an: Patron
) -> None:
    visits.count_visitor(store, Visitor.CHILD, now=NOW)
    circulation.lend(store, BOOK, patron=an.id, now=NOW)
    visits.count_visitor(store, Visitor.ADULT, now=NOW - after(100))  # a clock may be set back
    undone = [desk.undo(store, now=NOW).undone for _ in range(3)]
    assert undone == [Deed.COUNTED, Deed.LENT, Deed.COUNTED]
    assert visits.of_day(store, now=NOW).people == 0
    with pytest.raises(RuleError, match=r"desk\.nothing_to_undo"):
        desk.undo(store, now=NOW)


def test_a_day_that_is_over_is_told_once_without_anybody_in_it(store: Store) -> None:
    visits.count_visitor(store, Visitor.CHILD, now=NOW)
    visits.count_use(store, Kind.SERIAL, now=NOW)
    new_day.begin(store, now=NOW)
    assert told(store) == []
    tomorrow = NOW + timedelta(days=1)
    new_day.begin(store, now=tomorrow)
    new_day.begin(store, now=tomorrow)
    assert told(store) == [{"day": "2026-11-12", "door": {"child": 1}, "use": {"serial": 1}}]


def told(store: Store) -> list[object]:
    entries = store.outbox.pending(10_000, 1 << 30)
    return [json.loads(entry.body) for entry in entries if entry.kind is ChangeKind.VISITS]
