"""Finding without accents, and in the order of the alphabet."""

import csv
from pathlib import Path

import pytest

from desktop.domain.brief import BriefDescription
from desktop.domain.catalogue import Filters, Query, SearchField, SearchOrder
from desktop.domain.desk import Deed
from desktop.domain.errors import RuleError
from desktop.domain.patron import Patron
from desktop.domain.record import RecordId
from desktop.domain.vietnamese import fold, sort_key
from desktop.services import cataloguing, circulation, finding
from desktop.storage.store import Store
from tests.services.conftest import NOW

SHARED = Path(__file__).parents[3] / "shared" / "data" / "vietnamese-text"


def vectors() -> list[list[str]]:
    with (SHARED / "search_vectors.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]


def test_there_are_vectors() -> None:
    assert len(vectors()) == 38


@pytest.mark.parametrize("vector", vectors(), ids=lambda vector: f"{vector[0]}: {vector[1]}")
def test_what_should_be_found_is_found(store: Store, vector: list[str]) -> None:
    field, text, count, _, *numbers = vector
    found = finding.find(store, Query(text=text, field=SearchField(field)))
    assert found.total == int(count)
    records = [store.records.get(hit.id) for hit in found.hits]
    assert sorted(record.value("001") for record in records if record) == (
        numbers[0].split() if numbers else []
    )


def add(store: Store, title: str, author: str = "", year: int | None = None) -> RecordId:
    brief = BriefDescription(title=title, author=author, year=year)
    return cataloguing.add_record(store, brief, now=NOW)


def titles(store: Store, query: Query) -> list[str]:
    return [hit.title for hit in finding.find(store, query).hits]


def test_tone_marks_on_either_vowel_are_the_same(store: Store) -> None:
    add(store, "Nước Cộng hoà")
    add(store, "Nước Cộng hòa")
    assert len(titles(store, Query(text="cộng hoà"))) == 2
    assert len(titles(store, Query(text="cộng hòa"))) == 2


def test_exact_accents_come_first(store: Store) -> None:
    add(store, "Ma sát")
    add(store, "Mã số")
    add(store, "Má tôi")
    assert titles(store, Query(text="má"))[0] == "Má tôi"
    assert titles(store, Query(text="mã"))[0] == "Mã số"
    assert titles(store, Query(text="ma", field=SearchField.TITLE)) == [
        "Ma sát",
        "Mã số",
        "Má tôi",
    ]


def test_the_last_word_may_be_unfinished_while_typing(store: Store) -> None:
    assert finding.find(store, Query(text="truy", as_typed=True)).total > 0
    assert finding.find(store, Query(text="truy")).total == 0
    assert finding.find(store, Query(text="truy ", as_typed=True)).total == 0


def test_the_whole_catalogue_is_listed_in_vietnamese_order(store: Store) -> None:
    listed = titles(store, Query(text="", as_typed=True, limit=100))
    assert len(listed) == 63
    assert listed == sorted(listed, key=sort_key)


def test_pages_join_without_a_gap(store: Store) -> None:
    whole = titles(store, Query(text="", as_typed=True, limit=100))
    pages = [
        title
        for offset in range(0, 70, 10)
        for title in titles(store, Query(text="", as_typed=True, limit=10, offset=offset))
    ]
    assert pages == whole


def test_years_are_sorted_newest_first(store: Store) -> None:
    for year in (1990, 2020, 2005):
        add(store, f"Niên giám {year}", year=year)
    assert [
        title[-4:] for title in titles(store, Query(text="nien giam", order=SearchOrder.YEAR))
    ] == [
        "2020",
        "2005",
        "1990",
    ]


def test_a_book_is_found_by_its_barcode_and_its_isbn(store: Store) -> None:
    by_barcode = finding.find(store, Query(text="TV00000001", field=SearchField.BARCODE))
    by_isbn = finding.find(store, Query(text="978-604-9999-01-7", field=SearchField.ISBN))
    assert by_barcode.hits == by_isbn.hits
    assert by_barcode.total == 1


def test_lent_copies_are_not_available(store: Store, an: Patron) -> None:
    query = Query(text="truyen kieu", filters=Filters(only_available=True))
    assert finding.find(store, query).total == 1
    assert circulation.lend(store, "TV00000001", patron=an.id, now=NOW).deed is Deed.LENT
    assert finding.find(store, query).total == 0
    (hit,) = finding.find(store, Query(text="truyen kieu")).hits
    assert (hit.copies, hit.available) == (1, 0)
    (state,) = finding.book(store, hit.id).copies
    assert state.due is not None


@pytest.mark.parametrize("text", ['"', "*", "AND", "a OR b", "(", "title:", "-", "'; DROP TABLE"])
def test_signs_of_the_query_language_mean_nothing(store: Store, text: str) -> None:
    assert finding.find(store, Query(text=text)).total >= 0


def test_a_book_that_is_not_there_is_refused(store: Store) -> None:
    with pytest.raises(RuleError, match=r"record\.unknown"):
        finding.book(store, RecordId("0" * 32))


def test_a_title_that_has_the_words_comes_before_a_subject_that_has_them(store: Store) -> None:
    query = Query(text="truyen", order=SearchOrder.RELEVANCE, limit=100)
    listed = titles(store, query)
    in_title = [title for title in listed if "truyen" in fold(title).split()]
    assert 0 < len(in_title) < len(listed)
    assert listed[: len(in_title)] == sorted(in_title, key=sort_key)
    assert listed[len(in_title) :] == sorted(listed[len(in_title) :], key=sort_key)
    assert sorted(listed) == sorted(titles(store, Query(text="truyen", limit=100)))


@pytest.mark.parametrize("text", ["truyen", "truyện", "viet nam"])
@pytest.mark.parametrize("order", list(SearchOrder))
def test_pages_of_any_order_join_without_a_gap(store: Store, text: str, order: SearchOrder) -> None:
    whole = titles(store, Query(text=text, order=order, limit=200))
    pages = [
        title
        for offset in range(0, 70, 3)
        for title in titles(store, Query(text=text, order=order, limit=3, offset=offset))
    ]
    assert pages == whole
