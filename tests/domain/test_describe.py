"""Lists show a record as a librarian would say it; search finds what a reader would type."""

import csv
from pathlib import Path

import pytest

from desktop.domain.describe import describe, index_terms, summary
from desktop.domain.facets import class_facet, year_facet
from desktop.domain.isbn import isbn_forms
from desktop.domain.record import Field, Record
from desktop.domain.vietnamese import words
from desktop.marc.read import read

ROOT = Path(__file__).parents[2]
DATA = ROOT.parent / "shared" / "data"
needs_data = pytest.mark.skipif(not DATA.exists(), reason="the shared test data is not here")


def record(*fields: tuple[str, str]) -> Record:
    """A record of fields whose subfields are led by `$`."""
    return Record(
        "00000nam a2200000 a 4500",
        tuple(Field(tag, data.replace("$", "\x1f")) for tag, data in fields),
    )


@pytest.mark.parametrize(
    ("field", "title"),
    [
        (
            "10$aTruyện Kiều :$bĐoạn trường tân thanh /$cNguyễn Du",
            "Truyện Kiều : Đoạn trường tân thanh",
        ),
        ("10$aTruyện Kiều$bĐoạn trường tân thanh", "Truyện Kiều : Đoạn trường tân thanh"),
        ("00$aToàn tập.$nTập 1,$p1919-1924 /$cHồ Chí Minh", "Toàn tập. Tập 1, 1919-1924"),
        ("00$aToàn tập$nTập 1", "Toàn tập. Tập 1"),
        ("00$aTừ điển =$bDictionary.", "Từ điển = Dictionary"),
        ("00$aCây cỏ, thú rừng v.v.", "Cây cỏ, thú rừng v.v."),
        ("00$aVì sao...", "Vì sao..."),
        ("00$h[sách nói]$aSố đỏ $b $", "Số đỏ"),
        ("00", ""),
    ],
)
def test_titles_lose_only_the_signs_at_their_end(field: str, title: str) -> None:
    assert summary(record(("245", field))).title == title


@pytest.mark.parametrize(
    ("fields", "author"),
    [
        ([("100", "1 $aNguyễn Du,$d1766-1820"), ("700", "1 $aAi đó")], "Nguyễn Du"),
        (
            [("245", "00$aCa dao /$cVũ Ngọc Phan sưu tầm."), ("700", "1 $aVũ")],
            "Vũ Ngọc Phan sưu tầm",
        ),
        ([("700", "1 $aNguyễn, A.,$eb.s."), ("710", "2 $aSở")], "Nguyễn, A."),
        ([("110", "1 $aViệt Nam.$bQuốc hội")], "Việt Nam"),
        ([], ""),
    ],
)
def test_the_author_is_the_heading_else_the_statement_else_a_contributor(
    fields: list[tuple[str, str]], author: str
) -> None:
    assert summary(record(*fields)).author == author


@pytest.mark.parametrize(
    ("fields", "year"),
    [
        ([("008", "260101s2010    vm            000 0 vie d"), ("260", "  $c1999")], 2010),
        ([("008", "260101s19uu    vm"), ("264", " 1$aH.$bKim Đồng$c[1999?]")], 1999),
        ([("260", "  $cc2004, tái bản 2006")], 2004),
        ([("008", "short"), ("260", "  $c[k.n.]")], None),
    ],
)
def test_the_year_is_in_the_fixed_field_else_in_the_imprint(
    fields: list[tuple[str, str]], year: int | None
) -> None:
    assert summary(record(*fields)).year == year


def test_the_isbn_is_the_first_that_could_be_one() -> None:
    fields = [("020", "  $c20000đ"), ("020", "  $z0306406152"), ("020", "  $a978-604-1-23456-x")]
    assert summary(record(*fields)).isbn == ""
    assert (
        summary(record(*fields, ("020", "  $a978-604-999-901-7 (bìa mềm)"))).isbn == "9786049999017"
    )
    assert summary(record(("020", "  $a080442957x :"))).isbn == "080442957X"


@pytest.mark.parametrize(
    ("isbn", "forms"),
    [
        ("0306406152", ("0306406152", "9780306406157")),
        ("9780306406157", ("9780306406157", "0306406152")),
        ("080442957X", ("080442957X", "9780804429573")),
        ("9780804429573", ("9780804429573", "080442957X")),
        ("9791090636071", ("9791090636071",)),
    ],
)
def test_both_forms_of_an_isbn_are_known(isbn: str, forms: tuple[str, ...]) -> None:
    assert isbn_forms(isbn) == forms


def test_words_are_found_in_their_place() -> None:
    both = describe(
        record(
            ("001", "VNT00001"),
            ("020", "  $a0306406152"),
            ("022", "  $a1859-1234"),
            ("082", "04$a895.922"),
            ("100", "1 $aNguyễn Du,$d1766-1820"),
            ("240", "10$aKim Vân Kiều"),
            ("245", "10$aTruyện Kiều :$bĐoạn trường /$cTố Như"),
            ("246", "3 $aThuý Kiều"),
            ("260", "  $aH. :$bVăn học,$c2010"),
            ("650", " 4$aThơ$xPhê bình$0(id)"),
            ("653", "  $aTruyện thơ"),
            ("700", "1 $aĐào Duy Anh,$echú giải"),
            ("900", "  $akhông tìm"),
        )
    )
    assert both[1]._asdict() == {
        "title": "kim van kieu truyen kieu doan truong thuy kieu",
        "author": "nguyen du to nhu dao duy anh",
        "subject": "tho phe binh truyen tho",
        "other": "vnt00001 0306406152 9780306406157 18591234 1859 1234 895 922 van hoc"
        f" {class_facet('895.922')} {year_facet(2010)}",
    }


def test_one_foreign_letter_leaves_the_other_words_alone() -> None:
    found = index_terms(record(("245", "00$aМастер"), ("653", "  $aTiểu thuyết")))
    assert found.title == "мастер"
    assert found.subject == "tieu thuyet"


@needs_data
def test_searches_of_readers_find_their_books() -> None:
    found = [
        reading.record
        for reading in read(DATA / "marc-vietnamese" / "vn_bibs_utf8_nfd.mrc")
        if reading.record
    ]
    index = {each.value("001"): index_terms(each) for each in found}
    vectors = DATA / "vietnamese-text" / "search_vectors.tsv"
    with vectors.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    assert len(rows) == 38
    for row in rows:
        asked = set(words(row["query"]))
        hits = [
            key
            for key, terms in index.items()
            if asked <= set(getattr(terms, row["field"]).split())
        ]
        assert hits == (row["expected_001s"] or "").split(), row["query"]
