"""Rows of the first sheet of an XLSX file that has any, one at a time."""

import warnings
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime, time
from functools import lru_cache
from pathlib import Path
from typing import Any, BinaryIO, cast
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError

from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import from_excel
from openpyxl.utils.exceptions import InvalidFileException

from desktop.domain.errors import InputError
from desktop.sheets.row import Row
from desktop.sheets.sheet_xml import Styled, refuse_entities, sheet_rows

_MOST_ROWS = 1 << 20
_XML = (".xml", ".rels")
_DAMAGE = (
    InvalidFileException,
    ParseError,
    ExpatError,
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    LookupError,
    AttributeError,
    TypeError,
    ValueError,
    ArithmeticError,
    NotImplementedError,
)
"""What is let through of a file that is not as it should be."""


def rows(path: Path) -> Iterator[Row]:
    """Each row that has anything in it, hidden ones too; of formulas, what they came to."""
    with _reported(path), path.open("rb") as file:
        _refuse_entities(file)
        with closing(_book(file)) as book:
            sheets = book.worksheets
            shown = [sheet for sheet in sheets if sheet.sheet_state == "visible"]
            for sheet in shown or sheets:
                is_empty = True
                for row in _rows(sheet):
                    is_empty = False
                    yield row
                if not is_empty:
                    return


def _book(file: BinaryIO) -> Workbook:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and extensions that say nothing of books
        return load_workbook(file, read_only=True, data_only=True, keep_links=False)


def _rows(sheet: Any) -> Iterator[Row]:
    with sheet._get_source() as source:  # noqa: SLF001 - openpyxl opens it in no public way
        for number, cells in sheet_rows(source, _styled(sheet)):
            if number > _MOST_ROWS:
                return
            if any(cells) and any(map(str.strip, cells)):
                yield Row(number, cells)


def _styled(sheet: Any) -> Styled:
    """What the cells refer to; openpyxl has read it, and keeps it to itself."""
    epoch = sheet.parent.epoch
    dates = sheet.parent._date_formats  # noqa: SLF001
    strings = sheet._shared_strings  # noqa: SLF001

    @lru_cache(maxsize=1000)
    def day(number: float) -> str:
        moment = from_excel(number, epoch)
        is_midnight = isinstance(moment, datetime) and moment.time() == time()
        return str(moment.date() if is_midnight else moment)

    return Styled(strings, dates.__contains__, day)


def _refuse_entities(file: BinaryIO) -> None:
    with zipfile.ZipFile(file) as package:
        for name in package.namelist():
            if name.endswith(_XML):
                with package.open(name) as part:
                    refuse_entities(cast("BinaryIO", part))


@contextmanager
def _reported(path: Path) -> Iterator[None]:
    try:
        yield
    except InputError as error:
        raise InputError(error.code, path=str(path)) from error
    except _DAMAGE as error:
        raise InputError("sheet.damaged", path=str(path)) from error
