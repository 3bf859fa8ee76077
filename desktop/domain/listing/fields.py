"""The fields of MARC 21 that the cells of a row make, with the signs between their parts."""

import re
from collections.abc import Iterator
from operator import itemgetter

from desktop.domain.listing import values
from desktop.domain.listing.columns import Column
from desktop.domain.record import SUBFIELD, Field
from desktop.domain.vietnamese import fold

Given = dict[Column, str]

_DEWEY = re.compile(r"\d{3}(?:\.\d+)?")
_NOBODY = {"nhieu tac gia", "nhieu nguoi", "khuyet danh", "dang cap nhat", "ntg", "khong ro"}
_BARE_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_SIZES = re.compile(r"\d+(?:[.,]\d+)?(?:\s*[x×*]\s*\d+(?:[.,]\d+)?)*")
_QUALIFIER = re.compile(r"\(([^)]*)\)")


# To take another column as it stands into a field, add it here.
_WHOLE = {
    Column.CALL_NUMBER: ("090", "  "),
    Column.EDITION: ("250", "  "),
    Column.SUMMARY: ("520", "  "),
}
_LISTED = {
    Column.SERIES: ("490", "0 "),
    Column.NOTE: ("500", "  "),
    Column.SUBJECT: ("650", " 4"),
    Column.KEYWORDS: ("653", "  "),
}


def fields(given: Given, entered: str, *, price: str = "") -> list[Field]:
    """The fields of a book that is described so, in order. `price` where no copy has it.

    `entered` is the day as field 008 has it: year, month and day, two digits each.
    """
    spoken = given.get(Column.LANGUAGE, "")
    language = values.language(spoken) if spoken else "vie"
    found = [Field("008", _fixed(given, entered, language or "vie"))]
    found.append(_field("041", "0 ", ("a", language or "vie")))
    if language is None:
        found.append(_field("546", "  ", ("a", spoken)))
    if Column.ISBN in given or price:
        found += _isbns(given.get(Column.ISBN, ""), price)
    if Column.CLASS in given:
        found += _class(given[Column.CLASS])
    for column, (tag, indicators) in _WHOLE.items():
        if column in given:
            found.append(_field(tag, indicators, ("a", given[column])))
    for column, (tag, indicators) in _LISTED.items():
        if column in given:
            found += _each(tag, indicators, values.several(given[column]))
    found += _title_and_people(given)
    found += _publication(given)
    found += _description(given)
    found.sort(key=_TAG)
    return found


_TAG = itemgetter(0)


def _field(tag: str, indicators: str, *parts: tuple[str, str]) -> Field:
    data = "".join([f"{SUBFIELD}{code}{_clean(value)}" for code, value in parts if value])
    return Field(tag, indicators + data)


def _each(tag: str, indicators: str, texts: list[str]) -> list[Field]:
    return [_field(tag, indicators, ("a", text)) for text in texts]


def _clean(text: str) -> str:
    """`text` on one line, without the signs that part fields and records."""
    return text if text.isprintable() else " ".join(text.translate(_BLANKS).split())


_BLANKS = dict.fromkeys(range(0x20), " ") | dict.fromkeys(range(0x7F, 0xA0), " ")


def _fixed(given: Given, entered: str, language: str) -> str:
    """Field 008 of a book published in Vietnam (MARC 21, 008/00-39)."""
    of_year = values.year(given.get(Column.YEAR, ""))
    dates = f"s{of_year:04d}" if of_year else "nuuuu"
    return f"{entered}{dates}    vm            000 0 {language} d"


def _isbns(typed: str, price: str) -> Iterator[Field]:
    for text in values.several(typed):
        if values.is_rounded(text):
            continue  # the last digits are gone; it would be some other book's
        number = values.isbn(text)
        is_right = number is not None and values.has_right_check_digit(number)
        told = _QUALIFIER.search(text)
        qualifier = "" if told is None else told[1]
        yield _field(
            "020", "  ", ("a" if is_right else "z", number or text), ("q", qualifier), ("c", price)
        )
        price = ""
    if price:
        yield _field("020", "  ", ("c", price))


def _class(typed: str) -> Iterator[Field]:
    """Dewey numbers in 082; those of another scheme, as they are, in 084."""
    for text in values.several(typed):
        if _DEWEY.fullmatch(text):
            yield _field("082", "04", ("a", text), ("2", "23"))
        else:
            yield _field("084", "  ", ("a", text))


def _title_and_people(given: Given) -> Iterator[Field]:
    """Field 245, its parts led by the signs of ISBD and ended by a full stop; 100 and 700."""
    authors = values.people(given.get(Column.AUTHOR, ""))
    headings = [each for each in authors if fold(each) not in _NOBODY]
    part = given.get(Column.PART, "")
    parts = [
        ("a", given[Column.TITLE]),
        ("n", f"Tập {part}" if part.isdigit() else part),
        ("b", given.get(Column.REMAINDER, "")),
        ("c", ", ".join(authors)),
    ]
    indicators = "10" if headings else "00"
    yield _field("245", indicators, *_punctuated(parts, _TITLE_SIGNS, end="."))
    yield from _each("100", "1 ", headings[:1])
    others = values.people(given.get(Column.CONTRIBUTOR, ""))
    yield from _each("700", "1 ", headings[1:] + others)


def _publication(given: Given) -> Iterator[Field]:
    place, publisher = given.get(Column.PLACE, ""), given.get(Column.PUBLISHER, "")
    typed = given.get(Column.YEAR, "")
    of_year = values.year(typed)
    is_plain = of_year is not None and (typed.isdigit() or typed[4:5] == "-")
    parts = [("a", place), ("b", publisher), ("c", str(of_year) if is_plain else typed)]
    if any(value for _, value in parts):
        yield _field("260", "  ", *_punctuated(parts, _PUBLICATION_SIGNS))


def _description(given: Given) -> Iterator[Field]:
    pages, size = given.get(Column.PAGES, ""), given.get(Column.SIZE, "")
    pages = f"{pages} tr." if _BARE_NUMBER.fullmatch(pages) else pages
    size = f"{size} cm" if _SIZES.fullmatch(size) else size
    if pages or size:
        parts = [("a", pages), ("c", size)]
        yield _field("300", "  ", *_punctuated(parts, _DESCRIPTION_SIGNS))


_NOT_TWICE = (".", ",")
_TITLE_SIGNS = {"n": ".", "b": " :", "c": " /"}
_PUBLICATION_SIGNS = {"b": " :", "c": ","}
_DESCRIPTION_SIGNS = {"c": " ;"}


def _punctuated(
    parts: list[tuple[str, str]], signs: dict[str, str], *, end: str = ""
) -> list[tuple[str, str]]:
    """The parts that there are, each followed by the sign that leads to the next."""
    found: list[tuple[str, str]] = []
    sign = end
    for code, value in reversed(parts):
        if value:
            is_there = sign in _NOT_TWICE and value.endswith(sign)
            found.append((code, value if is_there else value + sign))
            sign = signs.get(code, "")
    found.reverse()
    return found
