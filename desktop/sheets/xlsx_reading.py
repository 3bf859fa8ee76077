"""Rows of the first sheet of an XLSX file that has any, one at a time."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime, time
from pathlib import Path
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from desktop.domain.errors import InputError
from desktop.sheets.row import Row

_MOST_ROWS = 1 << 20
_PRECISION = ".15g"  # as many digits as spreadsheets keep
_DTD = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_PROLOGUE = 4096
_DAMAGE = (
    InvalidFileException,
    ParseError,
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    KeyError,
    IndexError,
    AttributeError,
    TypeError,
    ValueError,
    NotImplementedError,
)
"""What openpyxl lets through of a file that is not as it should be."""


def rows(path: Path) -> Iterator[Row]:
    """Each row that has anything in it, hidden ones too; of formulas, what they came to."""
    with _reported(path):
        _refuse_entities(path)
        book = load_workbook(path, read_only=True, data_only=True, keep_links=False)
        with closing(book):
            shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
            for sheet in shown or book.worksheets:
                sheet.reset_dimensions()  # what some programs write there is too small
                is_empty = True
                for row in _rows(sheet.iter_rows(values_only=True)):
                    is_empty = False
                    yield row
                if not is_empty:
                    return


def _rows(found: Iterator[tuple[object, ...]]) -> Iterator[Row]:
    for number, values in enumerate(found, start=1):
        if number > _MOST_ROWS:
            return
        cells = tuple([value if type(value) is str else _text(value) for value in values])
        if any(cells) and any(map(str.strip, cells)):
            yield Row(number, cells)


def _text(value: object) -> str:
    """What a cell shows, near enough; a number keeps all its digits."""
    if value is None:
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else format(value, _PRECISION)
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    return str(value)


def _refuse_entities(path: Path) -> None:
    """A sheet needs no entities; they are there to make a small file unpack without end."""
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            with package.open(name) as part:
                if name.endswith((".xml", ".rels")) and _DTD.search(part.read(_PROLOGUE)):
                    raise InputError("sheet.has_entities", path=str(path))


@contextmanager
def _reported(path: Path) -> Iterator[None]:
    try:
        yield
    except _DAMAGE as error:
        raise InputError("sheet.damaged", path=str(path)) from error
