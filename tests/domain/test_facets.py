"""What lists are narrowed by, as words that nobody can type."""

import pytest

from desktop.domain.describe import index_terms
from desktop.domain.facets import (
    CHILD,
    class_beginnings,
    class_facet,
    language_facet,
    language_of,
    year_facet,
    year_of,
)
from desktop.domain.record import Field, Record
from desktop.domain.vietnamese import fold, fold_all

BOOK, MAP, SERIAL = "00000nam a22", "00000nem a22", "00000nas a22"


def facets(leader: str, **fields: str) -> set[str]:
    """The facets of a record with these control fields and $a's."""
    made = [
        Field(tag[1:], data if tag.startswith("t00") else f"  \x1fa{data}")
        for tag, data in fields.items()
    ]
    words = index_terms(Record(leader, tuple(made))).other.split()
    return {word for word in words if word[0] >= "\ue000"}


def coded(*, audience: str = " ", language: str = "vie", year: str = "2010") -> str:
    return f"260101s{year}    vm     {audience}      000 p {language} d"


def test_nobody_can_type_a_facet() -> None:
    every = [CHILD, year_facet(None), year_facet(2010), language_facet("vie"), class_facet("895")]
    assert fold("".join(every)) == ""
    assert fold_all(every) == [""] * len(every)


@pytest.mark.parametrize("year", [None, 1000, 1945, 2026, 2999])
def test_a_year_comes_back_from_its_word(year: int | None) -> None:
    assert year_of(year_facet(year)) == year


@pytest.mark.parametrize("code", ["aaa", "vie", "eng", "zzz"])
def test_a_language_comes_back_from_its_word(code: str) -> None:
    assert language_of(language_facet(code)) == code


@pytest.mark.parametrize("code", ["", "|||", "vi", "VIE", "   ", "viet", "ăâê"])
def test_what_is_no_language_has_no_word(code: str) -> None:
    assert language_facet(code) == ""


@pytest.mark.parametrize(
    ("text", "number", "is_under"),
    [
        ("895.922", "895.92208", True),
        ("895", "895.92208", True),
        ("89", "895.9/22/08", True),
        ("8", "895.922 34", True),
        ("895.", "895", True),
        ("895.922", "895.92", False),
        ("895.9", "896.9", False),
        ("9", "895.9", False),
    ],
)
def test_a_class_is_under_the_number_it_begins_with(text: str, number: str, is_under: bool) -> None:
    assert class_facet(number).startswith(tuple(class_beginnings(text))) is is_under


@pytest.mark.parametrize("text", ["", "V23", "8959", "89.5", "895.9a"])
def test_what_is_no_dewey_number_begins_no_class(text: str) -> None:
    assert class_beginnings(text) == []


@pytest.mark.parametrize("number", ["", "V23", "[E]", "8"])
def test_what_is_no_dewey_number_has_no_word(number: str) -> None:
    assert class_facet(number) == ""


def test_every_record_has_one_year_or_the_word_for_none() -> None:
    assert year_facet(2010) in facets(BOOK, t008=coded())
    assert year_facet(None) in facets(BOOK, t008=coded(year="20uu"))
    assert facets(BOOK) == {year_facet(None)}


def test_languages_come_from_both_places() -> None:
    assert language_facet("vie") in facets(BOOK, t008=coded())
    assert language_facet("tay") in facets(BOOK, t041="tay")
    assert language_facet("eng") in facets(BOOK, t041="vie\x1faeng")


@pytest.mark.parametrize(
    ("leader", "fields", "is_for_children"),
    [
        (BOOK, {"t008": coded(audience="j")}, True),
        (BOOK, {"t008": coded(audience="b")}, True),
        (BOOK, {"t008": coded(audience="e")}, False),
        (BOOK, {"t008": coded()}, False),
        (BOOK, {}, False),
        (MAP, {"t008": coded(audience="b")}, False),  # a projection
        (SERIAL, {"t008": coded(audience="a")}, False),  # the form of the original
        (BOOK, {"t521": "Dành cho thiếu nhi"}, True),
        (BOOK, {"t521": "Học sinh lớp 5"}, True),
        (BOOK, {"t521": "Sinh viên lớp 12"}, False),
        (BOOK, {"t650": "Văn học thiếu nhi"}, True),
        (BOOK, {"t650": "Văn học"}, False),
    ],
)
def test_a_book_for_children_is_known_by_code_note_or_subject(
    leader: str, fields: dict[str, str], is_for_children: bool
) -> None:
    assert (CHILD in facets(leader, **fields)) is is_for_children
