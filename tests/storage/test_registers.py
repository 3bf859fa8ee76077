"""The tables of registers, versions, batches and removals give back what was put into them."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.domain.copy import CopyId
from desktop.domain.record import RecordId
from desktop.domain.register import Entry, EntryId, Kind, Part
from desktop.domain.version import Origin
from desktop.storage.removals import Removal
from desktop.storage.series import NumberSeries
from desktop.storage.store import Store
from desktop.storage.versions import Overwritten
from tests.storage.shelf import START, new_store, with_a_copy

ONE, TWO, THREE = (RecordId(f"{n:032x}") for n in (1, 2, 3))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(new_store(tmp_path / "library.db")) as store:
        yield store


def test_a_line_of_the_register(store: Store) -> None:
    entry = Entry(
        id=EntryId("a" * 32),
        part=Part.WITHDRAWALS,
        number=3,
        on=date(2026, 3, 2),
        copies={Kind.BOOK: 7},
        note="Ghi chú",
    )
    with store.write():
        store.entries.put(entry)
    assert store.entries.get(entry.id) == store.entries.numbered(Part.WITHDRAWALS, 3) == entry
    assert store.entries.numbered(Part.ADDITIONS, 3) is None
    assert store.entries.next_number(Part.WITHDRAWALS) == 4


def test_a_series_and_its_range(store: Store) -> None:
    series = NumberSeries("TN", 5, 1, 9)
    with store.write():
        store.copies.series.put(series)
        store.copies.series.note(["TN.00007", "TN.00010", "VN.00003", "no number", "TV00000009"])
    assert store.copies.series.all() == (
        NumberSeries("TN", 7, 1, 9),
        NumberSeries("VN", 3, 1, None),
    )


def test_what_a_record_said_before(store: Store) -> None:
    record = with_a_copy(store, "Sách", "B1")
    with store.write():
        batch = store.versions.batches.add("{}", now=START)
        for minutes, text in enumerate(("một", "hai")):
            at = START + timedelta(minutes=minutes)
            store.versions.add(
                Overwritten(record=record, at=at, origin=Origin.LIBRARY, text=text, batch=batch)
            )
    first, second = store.versions.of(record)
    assert (first.text, second.at, second.batch) == ("một", START + timedelta(minutes=1), batch)
    assert store.versions.text_after(first) == "hai"
    assert store.versions.text_after(second) is None
    assert store.versions.of_batch(batch, after=first.number, limit=9) == (second,)
    assert store.versions.created_at(record) == START
    (known,) = store.versions.batches.latest_changes()
    assert (known.number, known.records, known.undone_at) == (batch, 2, None)


def test_a_removal_and_where_it_leads(store: Store) -> None:
    whole = Removal(
        record=ONE,
        at=START,
        text="văn bản",
        survivor=TWO,
        moved=(CopyId("b" * 32),),
        before="trước",
        after="sau",
    )
    with store.write():
        store.removals.put(whole)
        store.removals.put(Removal(record=TWO, at=START, text="", survivor=THREE))
    assert store.removals.get(ONE) == whole
    assert store.removals.survivor(ONE) == store.removals.survivor(THREE) == THREE
    with store.write():
        store.removals.put(Removal(record=THREE, at=START, text="", survivor=ONE))
    assert store.removals.survivor(ONE) == THREE
    with store.write():
        store.removals.forget(ONE)
    assert not store.removals.holds(ONE)
