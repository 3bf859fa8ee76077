"""The fields of MARC 21 that the cells of a row make, with the signs between their parts."""

import re
from collections.abc import Iterator
from datetime import date

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


def fields(given: Given, today: date, *, price: str = "") -> Iterator[Field]:
    """The fields of a book that is described so, in order. `price` where no copy has it."""
    language = values.language(given.get(Column.LANGUAGE, "")) or "vie"
    authors = values.several(given.get(Column.AUTHOR, ""))
    heading = [each for each in authors if fold(each) not in _NOBODY]
    yield Field("008", _fixed(given, today, language))
    yield from _isbns(given, price)
    yield _field("041", "0 ", ("a", language))
    yield from _class(given)
    yield from _each("090", "  ", [given.get(Column.CALL_NUMBER, "")])
    yield from _each("100", "1 ", heading[:1])
    yield _title(given, authors, has_heading=bool(heading))
    yield from _each("250", "  ", [given.get(Column.EDITION, "")])
    yield from _publication(given)
    yield from _description(given)
    yield from _each("490", "0 ", values.several(given.get(Column.SERIES, "")))
    yield from _each("500", "  ", values.several(given.get(Column.NOTE, "")))
    yield from _each("520", "  ", [given.get(Column.SUMMARY, "")])
    if values.language(spoken := given.get(Column.LANGUAGE, "")) is None:
        yield from _each("546", "  ", [spoken])
    yield from _each("650", " 4", values.several(given.get(Column.SUBJECT, "")))
    yield from _each("653", "  ", values.several(given.get(Column.KEYWORDS, "")))
    yield from _each("700", "1 ", heading[1:] + values.several(given.get(Column.CONTRIBUTOR, "")))


def _field(tag: str, indicators: str, *parts: tuple[str, str]) -> Field:
    data = "".join(f"{SUBFIELD}{code}{_clean(value)}" for code, value in parts if value)
    return Field(tag, indicators + data)


def _each(tag: str, indicators: str, texts: list[str]) -> Iterator[Field]:
    return (_field(tag, indicators, ("a", text)) for text in texts if text)


def _clean(text: str) -> str:
    """`text` on one line, without the signs that part fields and records."""
    return " ".join(text.translate(_BLANKS).split())


_BLANKS = dict.fromkeys(range(0x20), " ") | dict.fromkeys(range(0x7F, 0xA0), " ")


def _fixed(given: Given, today: date, language: str) -> str:
    """Field 008 of a book published in Vietnam (MARC 21, 008/00-39)."""
    of_year = values.year(given.get(Column.YEAR, ""))
    dates = f"s{of_year:04d}" if of_year else "nuuuu"
    return f"{today:%y%m%d}{dates}    vm            000 0 {language} d"


def _isbns(given: Given, price: str) -> Iterator[Field]:
    for text in values.several(given.get(Column.ISBN, "")):
        qualifier = _QUALIFIER.search(text)
        number = values.isbn(text)
        if values.is_rounded(text):
            continue  # the last digits are gone; it would be some other book's
        is_right = number is not None and values.has_right_check_digit(number)
        code = "a" if is_right else "z"
        told = "" if qualifier is None else qualifier[1]
        yield _field("020", "  ", (code, number or text), ("q", told), ("c", price))
        price = ""
    if price:
        yield _field("020", "  ", ("c", price))


def _class(given: Given) -> Iterator[Field]:
    """Dewey numbers in 082; those of another scheme, as they are, in 084."""
    for text in values.several(given.get(Column.CLASS, "")):
        if _DEWEY.fullmatch(text):
            yield _field("082", "04", ("a", text), ("2", "23"))
        else:
            yield _field("084", "  ", ("a", text))


def _title(given: Given, authors: list[str], *, has_heading: bool) -> Field:
    """Field 245, its parts led by the signs of ISBD and ended by a full stop."""
    parts = [("a", given[Column.TITLE])]
    if part := given.get(Column.PART, ""):
        parts.append(("n", f"Tập {part}" if part.isdigit() else part))
    if remainder := given.get(Column.REMAINDER, ""):
        parts.append(("b", remainder))
    if authors:
        parts.append(("c", ", ".join(authors)))
    return _field("245", f"{int(has_heading)}0", *_punctuated(parts, _TITLE_SIGNS, end="."))


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


_TITLE_SIGNS = {"n": ".", "b": " :", "c": " /"}
_PUBLICATION_SIGNS = {"b": " :", "c": ","}
_DESCRIPTION_SIGNS = {"c": " ;"}


def _punctuated(
    parts: list[tuple[str, str]], signs: dict[str, str], *, end: str = ""
) -> Iterator[tuple[str, str]]:
    """The parts that there are, each followed by the sign that leads to the next."""
    filled = [(code, value) for code, value in parts if value]
    for (code, value), (following, _) in zip(filled, [*filled[1:], ("", "")], strict=True):
        sign = signs.get(following, "") if following else end
        is_there = value.endswith(sign.strip() or "\0") and sign in (".", ",")
        yield code, value if is_there else value + sign
