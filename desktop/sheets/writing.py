"""Tables into files: CSV as Excel opens it, and XLSX. Never a formula, whatever the text."""

import csv
import re
from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from xlsxwriter import Workbook  # type: ignore[import-untyped]
from xlsxwriter.exceptions import XlsxWriterException  # type: ignore[import-untyped]

from desktop.domain.errors import InputError
from desktop.sheets.formulas import harmless, is_harmless

Rows = Iterable[Sequence[str]]

_AT_ONCE = 1 << 20  # bytes: a stick likes few and long writes
_MOST_ROWS = 1 << 20  # what Excel can hold
_LONGEST_CELL = 32_767  # likewise
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_NUMBER = re.compile(r"0|[1-9]\d{0,14}")
_WIDTH = 16
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_QUIET = {"number_stored_as_text": "A1:XFD1048576"}  # barcodes and ISBNs are text on purpose


class Sheet(NamedTuple):
    """A sheet of a workbook, whose columns `numbers` are for reckoning and the others text."""

    name: str
    headings: Sequence[str]
    rows: Rows
    numbers: frozenset[int] = frozenset()
    widths: Sequence[int] = ()


def write_csv(path: Path, headings: Sequence[str], rows: Rows) -> None:
    """UTF-8 with the mark that Excel needs; all cells quoted, so that no sign in one parts it."""
    with path.open("w", _AT_ONCE, encoding="utf-8-sig", newline="") as file:
        out = csv.writer(file, quoting=csv.QUOTE_ALL)
        out.writerow(map(harmless, headings))
        out.writerows(map(harmless, row) for row in rows)


def write_xlsx(path: Path, sheets: Iterable[Sheet]) -> None:
    """A workbook. InputError when a table is beyond what the format can hold."""
    packed = BytesIO()  # what fails on a stick is then ours to tell, and nothing of it is left open
    book = Workbook(packed, _OPTIONS)
    try:
        _fill(book, sheets)
        book.close()
    except XlsxWriterException as error:
        raise InputError("file.not_written", path=str(path)) from error
    finally:
        _let_go(book)
    path.write_bytes(packed.getbuffer())


def _let_go(book: Any) -> None:
    """Close the rows that were waiting in files of their own, which the library leaves open."""
    for page in book.worksheets():
        page.row_data_fh.close()


def _fill(book: Any, sheets: Iterable[Sheet]) -> None:
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    quoted = book.add_format({"quote_prefix": True})
    for sheet in sheets:
        page = book.add_worksheet(sheet.name)
        page.ignore_errors(_QUIET)
        page.freeze_panes(1, 0)
        for column in range(len(sheet.headings)):
            width = sheet.widths[column] if column < len(sheet.widths) else _WIDTH
            page.set_column(column, column, width)
        page.write_row(0, 0, sheet.headings, bold)
        for number, row in enumerate(sheet.rows, start=1):
            if number >= _MOST_ROWS:
                raise InputError("sheet.too_many_rows", most=_MOST_ROWS)
            _write_row(page, number, row, sheet.numbers, quoted)


def _write_row(
    page: Any, number: int, row: Sequence[str], numbers: frozenset[int], quoted: Any
) -> None:
    for column, cell in enumerate(row):
        text = _NOT_XML.sub("", cell)
        if len(text) > _LONGEST_CELL:
            raise InputError("sheet.cell_too_long", row=number + 1, most=_LONGEST_CELL)
        if column in numbers and _NUMBER.fullmatch(text):
            page.write_number(number, column, int(text))
        elif text:
            page.write_string(number, column, text, None if is_harmless(text) else quoted)
