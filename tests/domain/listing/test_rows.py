"""What a row says goes into a record and comes out of it as it was."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.copy import Copy, CopyId
from desktop.domain.listing.book import RowReader
from desktop.domain.listing.columns import HEADINGS, Column
from desktop.domain.listing.mapping import own_mapping
from desktop.domain.listing.rows import rows
from desktop.domain.record import Record, RecordId

READER = RowReader(own_mapping(), date(2026, 11, 22))
WORDS = ["Dế", "mèn", "phiêu", "lưu", "ký", "Đất", "rừng", "U.S.A", "2", "C++", "(thơ)", "“A”", "?"]
TEXTS = st.lists(st.sampled_from(WORDS), min_size=2, max_size=4).map(" ".join)
LISTS = st.lists(TEXTS, max_size=3).map("; ".join)
MAYBE = st.just("") | TEXTS
CELLS = st.fixed_dictionaries(
    {Column.TITLE: TEXTS},
    optional={
        Column.REMAINDER: MAYBE,
        Column.PART: MAYBE,
        Column.AUTHOR: LISTS,
        Column.EDITION: MAYBE,
        Column.PLACE: MAYBE,
        Column.PUBLISHER: MAYBE,
        Column.YEAR: st.sampled_from(["2019", "[2019]", "c2019", "không rõ"]),
        Column.PAGES: st.sampled_from(["156 tr.", "156", "2 tập"]),
        Column.SIZE: st.sampled_from(["21", "21 cm", "13x19"]),
        Column.SERIES: LISTS,
        Column.LANGUAGE: st.sampled_from(["Anh", "vie", "Khmer"]),
        Column.ISBN: st.sampled_from(["9786049999048", "978-604-9-99904-8", "1234"]),
        Column.CLASS: st.sampled_from(["895.9223", "53(075)", "V24"]),
        Column.CALL_NUMBER: MAYBE,
        Column.KEYWORDS: LISTS,
        Column.SUBJECT: LISTS,
        Column.SUMMARY: MAYBE,
        Column.NOTE: LISTS,
        Column.BARCODE: st.sampled_from(["TN.00001", "TN.00001-TN.00003", "A; B"]),
        Column.STORE: MAYBE,
        Column.PRICE: st.sampled_from(["12000", "12k"]),
    },
)


def made(cells: dict[Column, str]) -> tuple[Record, list[Copy]]:
    book = READER.book(1, [cells.get(column, "") for column in HEADINGS])
    assert book.record is not None
    copies = [
        Copy(
            id=CopyId(held.barcode),
            record=RecordId("r"),
            barcode=held.barcode,
            accession=held.barcode,
            store=held.store,
            price=held.price,
        )
        for held in book.copies
    ]
    return book.record, copies


def out(record: Record, copies: list[Copy]) -> list[dict[Column, str]]:
    return [dict(zip(HEADINGS, row, strict=True)) for row in rows(record, copies)]


@given(CELLS)
def test_a_record_that_a_row_made_goes_out_and_in_again_the_same(cells: dict[Column, str]) -> None:
    record, copies = made(cells)
    (row,) = out(record, copies)
    assert made(row) == (record, copies)


def test_copies_of_several_stores_and_prices_have_a_row_each() -> None:
    record, (first,) = made({Column.TITLE: "A", Column.BARCODE: "B1", Column.PRICE: "5"})
    second = Copy(
        id=CopyId("2"), record=RecordId("r"), barcode="B2", accession="B2", store="Kho", price=6
    )
    found = out(record, [first, second])
    told = [(row[Column.BARCODE], row[Column.STORE], row[Column.PRICE]) for row in found]
    assert told == [("B1", "", "5"), ("B2", "Kho", "6")]
    assert {row[Column.TITLE] for row in found} == {"A"}
