"""Each table gives back what was put into it."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.catalogue import Filters, Query, SearchField
from desktop.domain.desk import Deed
from desktop.domain.exchange import ExchangeRun
from desktop.domain.library import Device
from desktop.domain.record import FieldId
from desktop.services.circulation import lend, take_back, undo
from desktop.services.finding import book, find
from desktop.services.tidying import tidy
from desktop.storage.bases import Base
from desktop.storage.conflicts import Conflict
from desktop.storage.store import Store
from desktop.storage.unknown import Kept
from tests.storage.shelf import START, new_store, reader, with_a_copy


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(new_store(tmp_path / "library.db")) as store:
        yield store


def run(minutes: int, code: str = "") -> ExchangeRun:
    return ExchangeRun(
        at=START + timedelta(minutes=minutes),
        pushed=1,
        pulled=2,
        conflicts=0,
        refused=0,
        bytes_sent=100,
        bytes_received=20,
        requests=1,
        code=code,
    )


def test_what_the_hub_last_said_of_a_record(store: Store) -> None:
    record = with_a_copy(store, "Sách", "B1")
    base = Base(record=record, version=3, field_versions={"*": 3}, document=None)
    assert store.bases.get(record) is None
    with store.write():
        store.bases.put(base)
    assert store.bases.get(record) == base


def test_a_conflict_is_kept_once_until_it_is_settled(store: Store) -> None:
    record = with_a_copy(store, "Sách", "B1")
    conflict = Conflict(
        id="1" * 32,
        record=record,
        field="abcde",
        tag="245",
        base="a",
        mine="b",
        theirs="c",
        op="2" * 32,
        at=START,
    )
    with store.write():
        store.conflicts.add(conflict)
        store.conflicts.add(conflict)
    (view,) = store.conflicts.open()
    assert (view.title, view.mine, view.theirs) == ("Sách", "b", "c")
    assert store.conflicts.get(conflict.id) == (view, "abcde")
    with store.write():
        store.conflicts.close(conflict.id, kept="mine")
    assert store.conflicts.get(conflict.id) is None
    assert store.conflicts.count_open() == 0


def test_the_exchange_remembers_its_place_its_device_and_its_runs(store: Store) -> None:
    device = Device(id="d", library="00001", hub="http://hub", epoch="e", enrolled_at=START)
    assert store.device.get() is None
    assert store.cursors.get("library") == 0
    assert store.runs.last_success_at() is None
    with store.write():
        store.device.put(device)
        store.cursors.put("library", 7)
        store.unknown.put(Kept(8, "song", "0" * 32, "", "{}"), walk=1)
        store.runs.add(run(0))
        store.runs.add(run(1, "remote.busy"))
    assert store.device.get() == device
    assert store.cursors.get("library") == 7
    assert store.unknown.count() == 1
    assert store.runs.latest() == (run(1, "remote.busy"), run(0))
    assert store.runs.last_success_at() == START
    assert store.runs.bytes_since(START) == 240


def test_a_day_at_the_desk_is_remembered_and_its_last_deed_undone(store: Store) -> None:
    record, patron = with_a_copy(store, "Sách", "B1"), reader(store)
    lend(store, "B1", patron=patron.id, now=START)
    take_back(store, "B1", now=START)
    undone = undo(store, now=START)
    day = store.deeds.day(START.date())

    assert undone.undone is Deed.RETURNED
    assert (day.lent, day.returned, len(day.rows)) == (1, 0, 2)
    assert [row.is_undone for row in day.rows] == [True, False]
    assert store.loans.count_open() == 1
    assert book(store, record).hit.available == 0
    available = find(store, Query(text="sach", filters=Filters(only_available=True)))
    assert available.total == 0


@pytest.mark.parametrize("text", ["978-604-1-00001-2", "9786041000012", "978-604-1"])
def test_an_isbn_is_found_with_and_without_its_hyphens(store: Store, text: str) -> None:
    record = with_a_copy(store, "Sách", "B1")
    found = store.records.get(record)
    assert found is not None
    isbn = found.fields[0]._replace(tag="020", data="  \x1fa9786041000012", id=FieldId("zzzzz"))
    with store.write():
        store.records.put(record, found._replace(fields=(*found.fields, isbn)))
    for field in (SearchField.ANY, SearchField.ISBN):
        assert find(store, Query(text=text, field=field, as_typed=True)).total == 1


def test_readers_are_found_by_card_and_by_name_without_accents(store: Store) -> None:
    patron = reader(store)
    assert store.patrons.find("lo mai") == store.patrons.find("BD-1") == (patron,)
    assert store.patrons.get(patron.id) == patron
    assert store.patrons.count() == 1


def test_an_index_in_many_pieces_is_merged_into_one_slice_by_slice(store: Store) -> None:
    with store.bulk():
        for number in range(12):
            with_a_copy(store, f"Sách {number}", f"B{number}")
    slices = 0
    while tidy(store, now=START):
        slices += 1
    assert slices > 0
    assert find(store, Query(text="sach")).total == 12
