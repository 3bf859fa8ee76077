"""Lists that we write for people to fill in or to correct, to be brought in (again)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Generic, TypeVar

from desktop.domain.listing.columns import HEADINGS, SHEET, Column
from desktop.services.listing import ListOptions, annotated
from desktop.services.safe_file import written_beside
from desktop.sheets.writing import Sheet, write_csv, write_xlsx

_WIDTHS = (22, 70, 34)
_CSV = ".csv"


C = TypeVar("C", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained(Generic[C]):
    """A sheet that says what is to stand in each column: its name, its headings, its rows."""

    sheet: str
    headings: Sequence[str]
    columns: Mapping[C, Sequence[str]]


def write_template(
    path: Path, explained: Explained[C], *, name: str, headings: Mapping[C, str]
) -> None:
    """A workbook to type a list into: headings alone, and on a second sheet what they mean.

    The first sheet has no examples, so that none can be brought in for a book or a reader.
    """
    rows = [[headings[column], *words] for column, words in explained.columns.items()]
    sheets = [
        Sheet(name, list(headings.values()), []),
        Sheet(explained.sheet, explained.headings, rows, widths=_WIDTHS),
    ]
    with written_beside(path) as draft:
        write_xlsx(draft, sheets)


def write_book_template(path: Path, explained: Explained[Column]) -> None:
    """A workbook to type books into."""
    write_template(path, explained, name=SHEET, headings=HEADINGS)


def write_outcomes(
    source: Path,
    target: Path,
    options: ListOptions,
    *,
    heading: str,
    outcomes: Mapping[int, str],
) -> None:
    """The list in `source` with what became of each row, as CSV or XLSX by the name of `target`."""
    rows = annotated(source, options, heading=heading, outcomes=outcomes)
    write_table(target, SHEET, rows)


def write_table(target: Path, sheet: str, lines: Iterable[list[str]]) -> None:
    """A table whose first line are its headings, as CSV or XLSX by the name of `target`."""
    headings, *rows = lines
    with written_beside(target) as draft:
        if target.suffix.lower() == _CSV:
            write_csv(draft, headings, rows)
        else:
            write_xlsx(draft, [Sheet(sheet, headings, rows)])
