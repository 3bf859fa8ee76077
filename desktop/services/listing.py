"""Reading lists of books, CSV or XLSX, so that they can be looked at and brought in."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Mapping as Facts
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

from desktop.domain.errors import InputError
from desktop.domain.holding import Holding, with_fields
from desktop.domain.identifiers import identifier
from desktop.domain.listing.book import Book, RowReader
from desktop.domain.listing.mapping import LOOKED_AT, Mapping, guess_mapping
from desktop.domain.listing.problem import Problem
from desktop.domain.record import Record
from desktop.marc.encoding import AUTO, REPLACEMENT
from desktop.marc.reading import Problem as RecordProblem
from desktop.marc.reading import Reading
from desktop.services.list_rows import list_encoding, list_rows, mended_rows, ruin_of
from desktop.sheets.row import Row
from desktop.sheets.source import Kind, looks_like_records, reported, sniff

_SHOWN = 20
_HEAD = 1 << 16
_ENTERED = 6
"""Field 008 begins with the day of its making, which tells nothing of the book."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListOptions:
    """How a list is read: `mapping` as a person decided it, else by a fitting profile or guess."""

    encoding: str = AUTO
    mapping: Mapping | None = None
    profiles: tuple[Mapping, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """The beginning of a list: its cells as they stand, and what would become of them."""

    encoding: str
    suggested: str
    """What to say as encoding where the letters look as if they were once taken for others."""
    mapping: Mapping
    cells: tuple[tuple[str, ...], ...]
    books: tuple[Book, ...]


class Listed(NamedTuple):
    """A book of a list: lost without `record`; with `problems`, to be looked at.

    In an accession register each copy has its row: rows that follow each other and describe the
    same are one book. Copies without a barcode are still to get their numbers.
    """

    number: int
    """From 1, counting the books."""
    rows: tuple[int, ...]
    """As the spreadsheet counts them, from 1."""
    record: Record | None
    copies: tuple[Holding, ...]
    problems: tuple[Problem, ...]
    encoding: str


def is_list(path: Path) -> bool:
    """Whether a file is to be read as a list and not as records. InputError if it cannot be read.

    A spreadsheet of a kind that cannot be read is a list, too: reading it says what it is.
    """
    with reported(path), path.open("rb") as file:
        head = file.read(_HEAD)
    if looks_like_records(head) or not head:
        return False
    try:
        return sniff(path) is Kind.XLSX or _has_titles(path)
    except InputError as error:
        return error.code.startswith("sheet.") and error.code != "sheet.not_a_table"


def preview(path: Path, options: ListOptions, *, today: date) -> Preview:
    """What the first rows of a list would become; nothing is demanded of its columns yet."""
    table = _Table(path, options)
    reader = RowReader(table.mapping, today)
    rows = tuple(islice(table.rows, _SHOWN))
    books = tuple(reader.book(row.number, row.cells) for row in rows)
    return Preview(
        encoding=table.encoding,
        suggested=ruin_of(rows) if options.encoding == AUTO else "",
        mapping=table.mapping,
        cells=tuple(row.cells for row in rows),
        books=books,
    )


def listed(path: Path, options: ListOptions, *, today: date) -> Iterator[Listed]:
    """Every book of a list. InputError when there are no titles in it."""
    table = _Table(path, options)
    if not table.mapping.is_usable:
        raise InputError("list.no_titles", path=str(path))
    reader = RowReader(table.mapping, today)
    books = (_book(reader, row) for row in table.rows)
    return _grouped(books, table.encoding)


def readings(path: Path, options: ListOptions, *, today: date) -> Iterator[Reading]:
    """The books of a list as `desktop.marc.read` gives the records of a file.

    `offset` is the row. Copies with a barcode are in 852, where the import finds them; those that
    are still to get their numbers have no place there (see `Listed.copies`).
    """
    for each in listed(path, options, today=today):
        numbered = [copy for copy in each.copies if copy.barcode]
        record = each.record and with_fields(each.record, numbered)
        problem = RecordProblem(*each.problems[0]) if each.problems else None
        yield Reading(each.number, each.rows[0], record, problem, each.encoding)


def annotated(
    path: Path, options: ListOptions, *, heading: str, outcomes: Facts[int, str]
) -> Iterator[list[str]]:
    """The rows of a list, headings first, each with what became of it in a column of its own.

    Written with `desktop.sheets.writing`, it can be corrected and brought in again.
    """
    table = _Table(path, options)
    width = len(table.mapping.headings) or len(table.mapping.columns)
    headings = [*table.mapping.headings] or [""] * width
    yield [*headings, heading]
    for row in table.rows:
        cells = [*row.cells, *[""] * (width - len(row.cells))]
        yield [*cells[:width], outcomes.get(row.number, "")]


class _Table:
    """A list that is being read: its letters, its columns, and its rows below the headings."""

    def __init__(self, path: Path, options: ListOptions) -> None:
        self.encoding = list_encoding(path, options.encoding)
        rows = list_rows(path, self.encoding)
        first = list(islice(rows, LOOKED_AT))
        if not first:
            raise InputError("file.no_records", path=str(path))
        self.mapping = _mapping(first, options)
        once = "" if self.mapping.is_usable or options.encoding != AUTO else ruin_of(first)
        if once:
            self.encoding, rows = once, mended_rows(rows, once)
            first = list(mended_rows(first, once))
            self.mapping = _mapping(first, options)
        self._headings = self.mapping.headings
        self.rows = filter(self._is_data, chain(first[self.mapping.skipped :], rows))

    def _is_data(self, row: Row) -> bool:
        """Whether this is not the headings once more, as at the top of each printed page."""
        return not self._headings or row.cells[: len(self._headings)] != self._headings


def _mapping(first: Sequence[Row], options: ListOptions) -> Mapping:
    if options.mapping is not None:
        return options.mapping
    guessed = guess_mapping([row.cells for row in first])
    fitting = (each.at(guessed) for each in options.profiles if each.fits(guessed))
    return next(fitting, guessed)


def _has_titles(path: Path) -> bool:
    try:
        return _Table(path, ListOptions()).mapping.is_usable
    except InputError:
        return False


def _book(reader: RowReader, row: Row) -> Book:
    book = reader.book(row.number, row.cells)
    if not row.is_sound:
        return book._replace(record=None, copies=(), problems=(_problem("list.quote_open", row),))
    if any(REPLACEMENT in cell for cell in row.cells):
        return book._replace(problems=(*book.problems, _problem("marc.bytes_replaced", row)))
    return book


def _problem(code: str, row: Row) -> Problem:
    return Problem(code, {"row": row.number, "column": ""})


def _grouped(books: Iterable[Book], encoding: str) -> Iterator[Listed]:
    """The books, those in rows next to each other that are the same taken together."""
    group: list[Book] = []
    number = 0
    for book in books:
        if group and (book.record is None or book.record != group[0].record):
            number += 1
            yield _together(group, number, encoding)
            group = []
        group.append(book)
    if group:
        yield _together(group, number + 1, encoding)


def _together(group: list[Book], number: int, encoding: str) -> Listed:
    return Listed(
        number,
        tuple(book.row for book in group),
        group[0].record,
        tuple(copy for book in group for copy in book.copies),
        tuple(problem for book in group for problem in book.problems),
        encoding,
    )


def list_identifier(record: Record) -> str:
    """What a book of a list is known by, so that the same row is the same book tomorrow."""
    fixed, *others = record.fields
    undated = fixed._replace(data=fixed.data[_ENTERED:])
    return identifier(Record(record.leader, (undated, *others)))
