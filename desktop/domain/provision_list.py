"""A province's list of its libraries, a row each: which columns it has, and what a row says."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from desktop.domain.errors import InputError
from desktop.domain.provision import NumberRange
from desktop.domain.vietnamese import fold, normalise


class Column(StrEnum):
    """What a column may hold; the code and the name must be there."""

    CODE = "code"
    NAME = "name"
    ENROLMENT = "enrolment_code"
    COPIES = "copies"
    CARDS = "cards"


_HEADINGS = {
    Column.CODE: {"ma", "ma thu vien", "ma xa", "code"},
    Column.NAME: {"ten", "ten thu vien", "thu vien", "name"},
    Column.ENROLMENT: {"ma ghi danh", "enrolment code"},
    Column.COPIES: {"dai so sach", "so dang ky ca biet", "copies"},
    Column.CARDS: {"dai so the", "the ban doc", "cards"},
}
_RANGE = re.compile(r"\s*([0-9A-Za-z]{1,10})\s*[: ]\s*(\d{1,12})\s*[-–]\s*(\d{1,12})\s*")
_CODE_LETTERS = 5


class Listed(NamedTuple):
    """A library as a row tells it."""

    row: int
    code: str
    name: str
    enrolment_code: str = ""
    copies: tuple[NumberRange, ...] = ()
    cards: tuple[NumberRange, ...] = ()


def listed(rows: Iterable[tuple[int, Sequence[str]]]) -> Iterator[Listed]:
    """The libraries of a table whose first row has headings.

    InputError where the table, or a row of it, cannot be understood: half a list is worse than
    none.
    """
    columns: dict[Column, int] | None = None
    seen: set[str] = set()
    for number, cells in rows:
        if columns is None:
            columns = _columns(cells)
            continue
        found = _listed(number, cells, columns)
        if found.code in seen:
            raise InputError("provision.row_twice", row=number, code=found.code)
        seen.add(found.code)
        yield found
    if not seen:
        raise InputError("provision.list_is_empty")


def ranges_of(text: str) -> tuple[NumberRange, ...]:
    """Ranges as people write them: TV:1-5000; VN:1-200. InputError when they are none."""
    parts = [part for part in re.split("[;,]", text) if part.strip()]
    found = [_RANGE.fullmatch(part) for part in parts]
    if None in found:
        raise InputError("provision.range_not_understood", given=text)
    return tuple(NumberRange(each[1].upper(), int(each[2]), int(each[3])) for each in found if each)


def _columns(cells: Sequence[str]) -> dict[Column, int]:
    names = [fold(cell).strip() for cell in cells]
    found = {
        column: place
        for column, headings in _HEADINGS.items()
        for place, name in enumerate(names)
        if name in headings
    }
    if Column.CODE not in found or Column.NAME not in found:
        raise InputError("provision.headings_missing")
    return found


def _listed(number: int, cells: Sequence[str], columns: dict[Column, int]) -> Listed:
    said = {
        column: cells[place].strip() if place < len(cells) else ""
        for column, place in columns.items()
    }
    code, name = said[Column.CODE], " ".join(normalise(said[Column.NAME]).split())
    if not (code and name):
        raise InputError("provision.row_incomplete", row=number)
    if code.isdecimal():
        code = code.rjust(_CODE_LETTERS, "0")  # spreadsheets take the noughts away
    return Listed(
        row=number,
        code=code,
        name=name,
        enrolment_code=said.get(Column.ENROLMENT, ""),
        copies=ranges_of(said.get(Column.COPIES, "")),
        cards=ranges_of(said.get(Column.CARDS, "")),
    )
