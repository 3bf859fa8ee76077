"""What kind of table a file holds, by its content and never by its name."""

import codecs
import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

from desktop.domain.errors import InputError

_HEAD = 8192
_ZIP = b"PK\x03\x04"
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_PDF = b"%PDF"
_HTML = re.compile(rb"<(!doctype\s+html|html|head|body|table)\b", re.IGNORECASE)
_XML = re.compile(rb"<[?!\w]")
_MARC = re.compile(rb"[0-9]{5}[ -~]{19}[0-9]{12}")
_JSON = re.compile(rb"[\[{]\s*[{\"]")
_LEAD_IN = b"\xef\xbb\xbf \t\r\n"
_CONTROLS = re.compile(rb"[\x00-\x06\x0e-\x1f]")
_MOST_CONTROLS = 0.01
_UTF_16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_PEOPLE_NAME = {  # what stands in a ZIP file that is not XLSX, and what to call it
    "xl/workbook.bin": "sheet.is_xlsb",
    "word/document.xml": "sheet.is_a_document",
    "content.xml": "sheet.is_ods",
}
_BOOK = "xl/workbook.xml"
_LARGEST = 1 << 30
"""A table that unpacks to more is meant to do harm."""


class Kind(Enum):
    """The tables that can be read."""

    CSV = "csv"
    XLSX = "xlsx"


def sniff(path: Path) -> Kind:
    """What `path` holds. InputError names what it is when that is no table of ours."""
    with reported(path), path.open("rb") as file:
        head = file.read(_HEAD)
    if not head.strip(_LEAD_IN + b"\0"):
        raise InputError("file.empty", path=str(path))
    if head.startswith(_ZIP):
        _check_package(path)
        return Kind.XLSX
    if head.startswith(_OLE2):
        with reported(path):
            is_encrypted = _ENCRYPTED in path.read_bytes()
        raise InputError("sheet.is_encrypted" if is_encrypted else "sheet.is_xls", path=str(path))
    _check_text(head, path)
    return Kind.CSV


def looks_like_records(head: bytes) -> bool:
    """Whether a file that starts so has records (ISO 2709, XML, JSON) rather than a table."""
    start = head.lstrip(_LEAD_IN)
    return any(kind.match(start) for kind in (_MARC, _XML, _JSON))


def utf_16(head: bytes) -> str:
    """Which UTF-16 a file that starts so is in; empty when in none."""
    for mark, name in _UTF_16.items():
        if head.startswith(mark):
            return name
    nulls = [head[start::2].count(0) for start in (0, 1)]
    if not head or 2 * max(nulls) < len(head) // 4:
        return ""
    return "utf-16-be" if nulls[0] > nulls[1] else "utf-16-le"


def _check_package(path: Path) -> None:
    """Refuse a ZIP file that is not XLSX, by name; and one that unpacks without end."""
    try:
        with reported(path), zipfile.ZipFile(path) as package:
            sizes = {each.filename: each.file_size for each in package.infolist()}
    except (zipfile.BadZipFile, NotImplementedError, UnicodeDecodeError) as error:
        raise InputError("sheet.damaged", path=str(path)) from error
    if _BOOK not in sizes:
        found = (code for part, code in _PEOPLE_NAME.items() if part in sizes)
        raise InputError(next(found, "sheet.not_a_table"), path=str(path))
    if sum(sizes.values()) > _LARGEST:
        raise InputError("sheet.too_large", path=str(path))


def _check_text(head: bytes, path: Path) -> None:
    if head.startswith(_PDF):
        raise InputError("file.is_pdf", path=str(path))
    if _HTML.search(head[:2048]):
        raise InputError("sheet.is_html", path=str(path))
    is_binary = not utf_16(head) and len(_CONTROLS.findall(head)) > _MOST_CONTROLS * len(head)
    if is_binary or looks_like_records(head):
        raise InputError("sheet.not_a_table", path=str(path))


@contextmanager
def reported(path: Path) -> Iterator[None]:
    """What the system says of the file, as errors of ours."""
    try:
        yield
    except FileNotFoundError as error:
        raise InputError("file.not_found", path=str(path)) from error
    except IsADirectoryError as error:
        raise InputError("file.is_directory", path=str(path)) from error
    except PermissionError as error:
        # Windows says so of folders, too.
        code = "file.is_directory" if path.is_dir() else "file.not_readable"
        raise InputError(code, path=str(path)) from error
    except OSError as error:
        raise InputError("file.not_readable", path=str(path)) from error
