"""Lists that we write for people to fill in or to correct, to be brought in (again)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.listing.columns import HEADINGS, SHEET, Column
from desktop.services.listing import ListOptions, annotated
from desktop.services.safe_file import written_beside
from desktop.sheets.writing import Sheet, write_csv, write_xlsx

_WIDTHS = (22, 70, 34)
_CSV = ".csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """A sheet that says what is to stand in each column: its name, its headings, its rows."""

    sheet: str
    headings: Sequence[str]
    columns: Mapping[Column, Sequence[str]]


def write_template(path: Path, explained: Explained) -> None:
    """A workbook to type a list into: headings alone, and on a second sheet what they mean.

    The first sheet has no examples, so that none can be brought in for a book.
    """
    rows = [[HEADINGS[column], *words] for column, words in explained.columns.items()]
    sheets = [
        Sheet(SHEET, list(HEADINGS.values()), []),
        Sheet(explained.sheet, explained.headings, rows, widths=_WIDTHS),
    ]
    with written_beside(path) as draft:
        write_xlsx(draft, sheets)


def write_outcomes(
    source: Path,
    target: Path,
    options: ListOptions,
    *,
    heading: str,
    outcomes: Mapping[int, str],
) -> None:
    """The list in `source` with what became of each row, as CSV or XLSX by the name of `target`."""
    headings, *rows = annotated(source, options, heading=heading, outcomes=outcomes)
    with written_beside(target) as draft:
        if target.suffix.lower() == _CSV:
            write_csv(draft, headings, rows)
        else:
            write_xlsx(draft, [Sheet(SHEET, headings, rows)])
