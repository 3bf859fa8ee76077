"""A row of a list as a record and its copies."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from desktop.domain.holding import Holding
from desktop.domain.listing import values
from desktop.domain.listing.columns import Column
from desktop.domain.listing.fields import fields
from desktop.domain.listing.mapping import Mapping
from desktop.domain.listing.problem import Problem
from desktop.domain.record import Record
from desktop.domain.vietnamese import normalise

_LEADER = "00000nam a2200000 a 4500"  # a printed book, described by AACR2, characters in Unicode
_LONGEST_CELL = 20_000
_NOT_A_NUMBER = {
    Column.PRICE: "list.price_not_understood",
    Column.QUANTITY: "list.quantity_not_understood",
}


class Book(NamedTuple):
    """What came of a row: lost without `record`; with `problems`, to be looked at."""

    row: int
    """As the spreadsheet counts it, from 1."""
    record: Record | None
    copies: tuple[Holding, ...]
    problems: tuple[Problem, ...]


class RowReader:
    """Makes books of the rows of one list."""

    def __init__(self, mapping: Mapping, today: date) -> None:
        self._entered = f"{today:%y%m%d}"
        self._wanted = [(n, column) for n, column in enumerate(mapping.columns) if column]
        self._headings = {
            column: mapping.headings[n] if n < len(mapping.headings) else _letters(n)
            for n, column in self._wanted
        }

    def book(self, row: int, cells: Sequence[str]) -> Book:
        """The book that a row describes."""
        given: dict[Column, str] = {}
        for index, column in self._wanted:
            if index < len(cells) and (text := normalise(cells[index]).strip()):
                given[column] = text
        problems: list[Problem] = []
        if Column.TITLE not in given:
            self._note(problems, row, "list.title_missing", Column.TITLE, "")
            return Book(row, None, (), tuple(problems))
        for column, text in given.items():
            if len(text) > _LONGEST_CELL:
                self._note(problems, row, "list.cell_too_long", column, text[:40])
                return Book(row, None, (), tuple(problems))
        copies = self._copies(given, row, problems)
        price = "" if copies else given.get(Column.PRICE, "")
        record = Record(_LEADER, tuple(fields(given, self._entered, price=price)))
        self._check(given, row, problems)
        return Book(row, record, copies, tuple(problems))

    def _copies(
        self, given: dict[Column, str], row: int, problems: list[Problem]
    ) -> tuple[Holding, ...]:
        """The copies of a row: one for each number, and as many as it says there are."""
        codes = list(dict.fromkeys(values.barcodes(given.get(Column.BARCODE, ""))))
        count = self._number(given, Column.QUANTITY, row, problems)
        if count is not None and count < len(codes):
            text = given[Column.QUANTITY]
            self._note(problems, row, "list.quantity_differs", Column.QUANTITY, text)
        codes += [""] * ((count or 0) - len(codes))
        price = self._number(given, Column.PRICE, row, problems)
        store = given.get(Column.STORE, "")
        return tuple(Holding(code, store, price) for code in codes)

    def _number(
        self, given: dict[Column, str], column: Column, row: int, problems: list[Problem]
    ) -> int | None:
        text = given.get(column, "")
        number = (values.price if column is Column.PRICE else values.quantity)(text)
        if text and number is None:
            self._note(problems, row, _NOT_A_NUMBER[column], column, text)
        return number

    def _check(self, given: dict[Column, str], row: int, problems: list[Problem]) -> None:
        """Note what was kept as it stands since it could not be read."""
        if (text := given.get(Column.YEAR, "")) and values.year(text) is None:
            self._note(problems, row, "list.year_not_understood", Column.YEAR, text)
        if (text := given.get(Column.LANGUAGE, "")) and values.language(text) is None:
            self._note(problems, row, "list.language_not_understood", Column.LANGUAGE, text)
        for text in values.several(given.get(Column.ISBN, "")):
            number = values.isbn(text)
            if values.is_rounded(text):
                self._note(problems, row, "list.isbn_rounded", Column.ISBN, text)
            elif number is None or not values.has_right_check_digit(number):
                self._note(problems, row, "list.isbn_wrong", Column.ISBN, text)

    def _note(
        self, problems: list[Problem], row: int, code: str, column: Column, text: str
    ) -> None:
        heading = self._headings.get(column, "")
        problems.append(Problem(code, {"row": row, "column": heading, "value": text[:60]}))


def _letters(index: int) -> str:
    """The name of a column as spreadsheets show it: A, B … Z, AA."""
    name = ""
    while index >= 0:
        index, letter = index // 26 - 1, chr(ord("A") + index % 26)
        name = letter + name
    return name
