"""Filters, sorts and pages in a library too large to be counted at each key stroke."""

import os
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from desktop.domain.brief import BriefDescription
from desktop.domain.catalogue import Filters, Found, Query, SearchField, SearchOrder
from desktop.domain.library import Library
from desktop.domain.record import SUBFIELD, Field, Record
from desktop.domain.vietnamese import sort_key
from desktop.marc.write import write_iso2709
from desktop.services import cataloguing, finding
from desktop.services.importing import ImportOptions, import_file
from desktop.storage.store import Store
from tests.services.conftest import NOW

BOOKS = 1300
"""More than totals are exact for."""

TITLES = ("Đất rừng", "Dế mèn", "Ăn khế", "Êm đềm", "Ông lão", "Mưa nguồn", "Ma sói", "Má tôi")


def book(number: int) -> Record:
    language = "eng" if number % 40 == 0 else "vie"
    audience = "j" if number % 7 == 0 else " "
    year = str(1990 + number % 31) if number % 13 else "uuuu"
    store = "Kho thiếu nhi" if number % 50 == 0 else "Kho mượn"
    return Record(
        "00000nam a2200000 a 4500",
        (
            Field("001", f"N{number}"),
            Field("003", "VN-T"),
            Field("008", f"260101s{year}    vm     {audience}      000 p {language} d"),
            field("082", a=f"{number % 1000:03d}.{number % 10}"),
            field("245", a=f"{TITLES[number % len(TITLES)]} {number}"),
            field("653", a="sách mẫu"),
            field("852", b=store, p=f"B{number:05d}"),
        ),
    )


def field(tag: str, **subfields: str) -> Field:
    return Field(tag, "  " + "".join(SUBFIELD + code + text for code, text in subfields.items()))


@cache
def library(folder: Path) -> Path:
    """The file of the library, made once."""
    (folder / "books.mrc").write_bytes(b"".join(map(write_iso2709, map(book, range(BOOKS)))))
    path = folder / "library.db"
    new = Library(code="00001", name="Mẫu")
    store = Store.create(path, new, now=NOW, random_bytes=os.urandom)
    import_file(store, folder / "books.mrc", ImportOptions(), now=NOW)
    store.close()
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("large")


@pytest.fixture
def large(folder: Path) -> Iterator[Store]:
    store = Store.open(library(folder), os.urandom)
    yield store
    store.close()


def listed(store: Store, query: Query) -> list[str]:
    """All titles, page by page, each page begun where the one before ended."""
    titles, after = list[str](), None
    while True:
        found = finding.find(store, replace(query, after=after))
        titles += [hit.title for hit in found.hits]
        if found.end is None:
            return titles
        after = found.end


@pytest.mark.parametrize("order", list(SearchOrder))
@pytest.mark.parametrize("text", ["", "sach", "sách", "ma", "má tôi", "dat 12"])
def test_pages_begun_at_the_end_of_the_one_before_are_the_pages_by_number(
    large: Store, text: str, order: SearchOrder
) -> None:
    query = Query(text=text, order=order, as_typed=True, limit=90)
    numbered = list[str]()
    while page := finding.find(large, replace(query, offset=len(numbered))).hits:
        numbered += [hit.title for hit in page]
    assert listed(large, query) == numbered
    assert len(set(numbered)) == len(numbered) == finding.extent(large, query)


def test_all_books_are_in_vietnamese_order(large: Store) -> None:
    titles = listed(large, Query(text="", as_typed=True, limit=500))
    assert titles == sorted(titles, key=sort_key)
    assert len(titles) == BOOKS


def test_all_books_are_newest_first_and_last_those_without_a_year(large: Store) -> None:
    found = finding.find(large, Query(text="sach", order=SearchOrder.YEAR, limit=BOOKS))
    years = [hit.year or 0 for hit in found.hits]
    assert len(years) == BOOKS
    assert all(before >= after for before, after in pairwise(years))
    assert years[-1] == 0


def test_the_total_is_exact_up_to_a_thousand_and_a_bound_beyond(large: Store) -> None:
    many = finding.find(large, Query(text="sach"))
    few = finding.find(large, Query(text="dat rung"))
    assert (many.total, many.total_is_exact) == (1000, False)
    assert finding.extent(large, Query(text="sach")) == BOOKS
    assert (few.total, few.total_is_exact) == (163, True)


WITH_YEAR = [number for number in range(BOOKS) if number % 13]


@pytest.mark.parametrize("order", list(SearchOrder))
@pytest.mark.parametrize("text", ["", "sach", "sach ma "])
@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(language="eng"), {n for n in range(BOOKS) if n % 40 == 0}),
        (Filters(language="fre"), set()),
        (Filters(language="?"), set()),
        (Filters(for_children=True), {n for n in range(BOOKS) if n % 7 == 0}),
        (Filters(store="Kho thiếu nhi"), {n for n in range(BOOKS) if n % 50 == 0}),
        (Filters(store="Kho mượn"), {n for n in range(BOOKS) if n % 50}),
        (Filters(store="Kho khác"), set()),
        (Filters(only_available=True), set(range(BOOKS))),
        (Filters(first_year=2000, last_year=2004), {n for n in WITH_YEAR if 10 <= n % 31 < 15}),
        (Filters(first_year=1992), {n for n in WITH_YEAR if n % 31 >= 2}),
        (Filters(last_year=1990), {n for n in WITH_YEAR if n % 31 == 0}),
        (Filters(first_year=2500), set()),
        (Filters(classes=("34",)), {n for n in range(BOOKS) if 340 <= n % 1000 < 350}),
        (
            Filters(classes=("345.5", "12")),
            {n for n in range(BOOKS) if n % 1000 == 345 or n % 1000 // 10 == 12},
        ),
        (
            Filters(language="vie", for_children=True, store="Kho mượn", first_year=2000),
            {n for n in WITH_YEAR if n % 40 and n % 7 == 0 and n % 50 and n % 31 >= 10},
        ),
    ],
    ids=str,
)
def test_a_filter_lets_through_what_it_says_and_nothing_else(
    large: Store, filters: Filters, expected: set[int], text: str, order: SearchOrder
) -> None:
    query = Query(text=text, filters=filters, order=order, as_typed=True, limit=BOOKS)
    found = finding.find(large, query)
    wanted = {n for n in expected if text != "sach ma " or n % len(TITLES) in {6, 7}}
    assert numbers(found) == wanted
    assert found.total == min(len(wanted), 1000)
    assert finding.extent(large, query) == len(wanted)


def numbers(found: Found) -> set[int]:
    return {int(hit.title.split()[-1]) for hit in found.hits}


@pytest.mark.parametrize("text", ["3", "34", "345", "345.", "345.5", "345.6", "2"])
def test_a_class_is_found_by_its_beginning(large: Store, text: str) -> None:
    found = finding.find(large, Query(text=text, field=SearchField.CLASS, limit=400))
    of_class = {n for n in range(BOOKS) if f"{n % 1000:03d}.{n % 10}".startswith(text)}
    assert numbers(found) == of_class


def test_a_barcode_typed_into_the_box_finds_its_book(large: Store) -> None:
    assert numbers(finding.find(large, Query(text="B00042"))) == {42}


def test_the_library_says_what_lists_can_be_narrowed_to(large: Store) -> None:
    choices = finding.choices(large)
    assert choices.stores == ("Kho mượn", "Kho thiếu nhi")
    assert choices.languages == ("eng", "vie")
    assert choices.years == tuple(range(1990, 2021))


def test_what_is_narrowed_by_few_copies_follows_each_change(store: Store) -> None:
    query = Query(text="", filters=Filters(store="Kho mới"), as_typed=True)
    assert finding.find(store, query).total == 0
    record = cataloguing.add_record(store, BriefDescription(title="Sách mới"), now=NOW)
    (copy, *_) = store.copies.of_record(finding.find(store, Query(text="truyen kieu")).hits[0].id)
    with store.write():
        store.copies.put(replace(copy, record=record, store="Kho mới"))
    assert [hit.title for hit in finding.find(store, query).hits] == ["Sách mới"]
