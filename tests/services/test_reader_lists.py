from datetime import timedelta

import pytest

from desktop.domain.patron import Patron, PatronCategory, Person, SuspensionReason
from desktop.domain.reader_list import ReaderFilter, ReaderQuery
from desktop.services import circulation, reader_cards, readers
from desktop.services.reader_lists import readers_page
from desktop.services.readers import NewPatron
from desktop.storage.store import Store
from tests.services.conftest import NOW

BOOK = "TV00000001"


def names(store: Store, text: str = "", which: ReaderFilter = ReaderFilter.ALL) -> list[str]:
    found = readers_page(store, ReaderQuery(text=text, filter=which), now=NOW)
    assert found.total == len(found.rows)
    return [row.patron.name for row in found.rows]


def test_readers_are_listed_by_given_name(store: Store, an: Patron, huy: Patron) -> None:
    readers.register(store, NewPatron(name="Vũ Đình Bình"), now=NOW)
    assert names(store) == [an.name, "Vũ Đình Bình", huy.name]


@pytest.mark.parametrize(
    "text", ["bao an", "NGỌC", "an nguyen", "bd.00042", "00042", "42", " Bảo ", "ngu ngo"]
)
def test_part_of_a_name_or_of_a_card_finds_its_reader(
    store: Store, an: Patron, huy: Patron, text: str
) -> None:
    assert names(store, text) == [an.name]


@pytest.mark.parametrize("text", ["goc", "quan", "BD.99", "%", "_", "...", "'"])
def test_what_begins_no_word_and_is_in_no_card_finds_nobody(
    store: Store, an: Patron, text: str
) -> None:
    assert names(store, text) == []


def test_a_group_is_found_by_a_figure_in_its_name(store: Store) -> None:
    responsible = Person("Lê Thị Hạnh", "")
    group = NewPatron(name="Lớp 6A", category=PatronCategory.GROUP, guardian=responsible)
    readers.register(store, group, now=NOW)
    assert names(store, "lop 6a") == ["Lớp 6A"]


def test_each_pick_lists_its_readers(store: Store, an: Patron, huy: Patron) -> None:
    soon = (NOW + timedelta(days=30)).date()
    readers.register(store, NewPatron(name="Lý Văn Tài", expires=soon), now=NOW)
    late = (NOW - timedelta(days=1)).date()
    readers.register(store, NewPatron(name="Đỗ Thị Mai", expires=late), now=NOW)
    until = (NOW + timedelta(days=3)).date()
    reader_cards.suspend(store, huy.id, until=until, reason=SuspensionReason.HOUSE_RULES, now=NOW)
    assert names(store, which=ReaderFilter.EXPIRING) == ["Lý Văn Tài"]
    assert names(store, which=ReaderFilter.CHILDREN) == [an.name]
    assert names(store, which=ReaderFilter.SUSPENDED) == [huy.name]
    assert names(store, "mai", ReaderFilter.CHILDREN) == []
    assert names(store, which=ReaderFilter.EXPIRED) == ["Đỗ Thị Mai"]


def test_a_row_says_what_is_out_and_what_is_late(store: Store, an: Patron, huy: Patron) -> None:
    circulation.lend(store, BOOK, patron=huy.id, now=NOW - timedelta(days=60))
    circulation.lend(store, "TV00000009", patron=huy.id, now=NOW)
    (row,) = readers_page(store, ReaderQuery(filter=ReaderFilter.LATE), now=NOW).rows
    assert (row.patron.name, row.books, row.late) == (huy.name, 2, 1)
    (row,) = readers_page(store, ReaderQuery(text="an"), now=NOW).rows
    assert (row.books, row.late) == (0, 0)


def test_a_long_list_comes_in_pages(store: Store) -> None:
    for number in range(7):
        readers.register(store, NewPatron(name=f"Trần Văn {'ABCDEGH'[number]}"), now=NOW)
    pages = [
        readers_page(store, ReaderQuery(text="tran", limit=3, offset=offset), now=NOW)
        for offset in (0, 3, 6, 9)
    ]
    assert [page.total for page in pages] == [7, 7, 7, 7]
    assert [row.patron.name[-1] for page in pages for row in page.rows] == list("ABCDEGH")
