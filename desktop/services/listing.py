"""Reading lists of books, CSV or XLSX, so that they can be looked at and brought in."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Mapping as Facts
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from desktop.domain.errors import InputError
from desktop.domain.holding import Holding, with_fields
from desktop.domain.identifiers import identifier
from desktop.domain.listing.book import Book, RowReader
from desktop.domain.listing.column_mapping import remembered
from desktop.domain.listing.mapping import Mapping, guess_mapping
from desktop.domain.listing.problem import Problem
from desktop.domain.record import Record
from desktop.marc.encoding import AUTO, REPLACEMENT
from desktop.marc.reading import Problem as RecordProblem
from desktop.marc.reading import Reading
from desktop.services.list_table import Flaw, ListTable, TablePreview
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
class Preview(TablePreview[Mapping]):
    """The beginning of a list of books, and what would become of it."""

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
    table = _table(path, options)
    reader = RowReader(table.mapping, today)
    rows = tuple(islice(table.rows, _SHOWN))
    books = tuple(reader.book(row.number, row.cells) for row in rows)
    return Preview(
        encoding=table.encoding,
        suggested=table.suggested(rows),
        mapping=table.mapping,
        cells=tuple(row.cells for row in rows),
        books=books,
        flaws=tuple(
            Flaw(place, str(each.details.get("column") or ""), each, book.record is None)
            for place, book in enumerate(books)
            for each in book.problems
        ),
    )


def listed(path: Path, options: ListOptions, *, today: date) -> Iterator[Listed]:
    """Every book of a list. InputError when there are no titles in it."""
    table = _table(path, options)
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
    """The rows of a list, headings first, each with what became of it."""
    return _table(path, options).annotated(heading, outcomes)


def _table(path: Path, options: ListOptions) -> ListTable[Mapping]:
    return ListTable(path, options.encoding, understand=partial(_mapping, options=options))


def _mapping(first: Sequence[Row], options: ListOptions) -> Mapping:
    if options.mapping is not None:
        return options.mapping
    return remembered(guess_mapping([row.cells for row in first]), options.profiles)


def _has_titles(path: Path) -> bool:
    try:
        return _table(path, ListOptions()).mapping.is_usable
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
