"""The summary register: numbers that go on, lines that can be corrected, copies that refer."""

import json
from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.brief import BriefDescription
from desktop.domain.copy import CopyStatus
from desktop.domain.errors import InputError, RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.register import Entry, EntryId, Kind, Part, Registered
from desktop.services import registers, stock
from desktop.services.cataloguing import NewCopy, add_copy, add_record
from desktop.services.registers import NewEntry, add_entry, edit_entry
from desktop.storage.store import Store
from tests.services.conftest import NOW


def arrival(on: date = date(2026, 11, 12), number: int | None = None) -> NewEntry:
    return NewEntry(
        part=Part.ADDITIONS,
        on=on,
        number=number,
        source="Sở cấp",
        document="P2611-33",
        titles=2,
        copies={Kind.BOOK: 3, Kind.DISC: 0},
        price=120_000,
    )


def test_numbers_go_on_from_year_to_year_in_each_part(store: Store) -> None:
    numbers = [
        add_entry(store, arrival(date(year, 12, 31), number), now=NOW).number
        for year, number in ((2024, None), (2025, 41), (2026, None))
    ]
    assert numbers == [1, 41, 42]
    gone = NewEntry(part=Part.WITHDRAWALS, on=date(2026, 1, 1), source="Rách nát")
    assert add_entry(store, gone, now=NOW).number == 1


def test_a_line_is_kept_as_it_was_written_and_told(store: Store) -> None:
    entry = add_entry(store, arrival(), now=NOW)
    assert store.entries.get(entry.id) == entry
    assert entry.total == 3
    last = store.outbox.last()
    assert last is not None
    assert (last.kind, last.entity) == (ChangeKind.REGISTER, entry.id)
    assert json.loads(last.body)["copies"] == {"book": 3}


def test_a_line_is_corrected_and_its_copies_follow(store: Store) -> None:
    entry = add_entry(store, arrival(), now=NOW)
    record = add_record(store, BriefDescription(title="Lúa"), now=NOW)
    for price in (10_000, 20_000):
        add_copy(store, record, NewCopy(entry=entry.id, price=price), now=NOW)
    assert edit_entry(store, replace(entry, number=77, document=""), now=NOW)
    (line,) = registers.lines(store, Part.ADDITIONS)
    assert (line.entry.number, line.entry.document) == (77, "")
    assert line.registered == Registered(titles=1, copies=2, price=30_000)
    assert len(registers.copies_of(store, line.entry)) == 2
    assert not edit_entry(store, line.entry, now=NOW)


def test_a_number_belongs_to_one_line(store: Store) -> None:
    add_entry(store, arrival(), now=NOW)
    second = add_entry(store, arrival(), now=NOW)
    with pytest.raises(RuleError, match="number_taken"):
        add_entry(store, arrival(number=1), now=NOW)
    with pytest.raises(RuleError, match="number_taken"):
        edit_entry(store, replace(second, number=1), now=NOW)


@pytest.mark.parametrize(
    "wrong", [{"number": 0}, {"price": -1}, {"titles": -1}, {"copies": {Kind.BOOK: -1}}]
)
def test_counts_below_nothing_are_refused(store: Store, wrong: dict[str, object]) -> None:
    before = store.outbox.count_pending()
    with pytest.raises(InputError, match="counts_not_plausible"):
        add_entry(store, replace(arrival(), **wrong), now=NOW)  # type: ignore[arg-type]
    assert store.outbox.count_pending() == before


def test_a_line_that_is_not_there_can_be_neither_edited_nor_referred_to(store: Store) -> None:
    nowhere = Entry(id=EntryId("0" * 32), part=Part.ADDITIONS, number=1, on=NOW.date())
    record = add_record(store, BriefDescription(title="Lúa"), now=NOW)
    with pytest.raises(RuleError, match=r"register\.unknown"):
        edit_entry(store, nowhere, now=NOW)
    with pytest.raises(RuleError, match=r"register\.unknown"):
        registers.entry_numbered(store, Part.ADDITIONS, 1)
    with pytest.raises(RuleError, match=r"register\.unknown"):
        add_copy(store, record, NewCopy(entry=nowhere.id), now=NOW)


def test_lines_are_listed_between_two_days(store: Store) -> None:
    for year in (2024, 2025, 2026):
        add_entry(store, arrival(date(year, 1, 1)), now=NOW)
    found = registers.lines(store, Part.ADDITIONS, first=date(2025, 1, 1), last=date(2025, 12, 31))
    assert [line.entry.on.year for line in found] == [2025]


def test_a_withdrawn_copy_refers_to_the_minutes_until_it_is_back(store: Store) -> None:
    gone = add_entry(
        store, NewEntry(part=Part.WITHDRAWALS, on=date(2026, 11, 1), document="BB-02"), now=NOW
    )
    record = add_record(store, BriefDescription(title="Lúa"), now=NOW)
    copy = add_copy(store, record, NewCopy(price=9000), now=NOW)
    stock.change_status(
        store,
        copy.barcode,
        CopyStatus.WITHDRAWN,
        reason="lạc hậu",
        now=NOW,
        departure=gone.id,
    )
    assert store.entries.registered(gone) == Registered(titles=1, copies=1, price=9000)
    back = stock.change_status(
        store, copy.barcode, CopyStatus.IN_STOCK, reason="xuất nhầm", now=NOW
    )
    assert back.copy.departure is None
    assert store.entries.registered(gone).copies == 0
