"""A file to read records from: what it is, and its bytes, a block at a time."""

import codecs
import re
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from desktop.domain.errors import InputError
from desktop.marc import isis

_BLOCK = 1 << 20
_HEAD = 4096
_LEADER = re.compile(rb"[0-9]{5}[ -~]{19}")
_HTML = re.compile(rb"<(!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_XML = re.compile(rb"<[?!\w]")
_JSON = re.compile(rb'\{\s*["}]|\[\s*[{\]]')
# What stands before a record without belonging to it: byte-order mark, blanks, end-of-file signs.
LEAD_IN = b"\xef\xbb\xbf \t\r\n\0\x1a"
# Two bytes a letter, known by their mark or by how XML, JSON or digits begin.
_WIDE = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"} | {
    **{bytes((char, 0)): "utf-16-le" for char in b"<{[0"},
    **{bytes((0, char)): "utf-16-be" for char in b"<{[0"},
}
# To name one more kind that people choose by mistake: how it begins, and its code.
_MISTAKEN = {
    b"%PDF": "file.is_pdf",
    b"\xd0\xcf\x11\xe0": "file.is_spreadsheet",  # Word of old begins so, too, and is as useless
    b"PK\x03\x04": "file.is_archive",
    b"Rar!": "file.is_archive",
    b"7z\xbc\xaf": "file.is_archive",
    b"\x1f\x8b": "file.is_archive",
}


class Kind(Enum):
    """The formats that records come in."""

    ISO2709 = "iso2709"
    MARCXML = "marcxml"
    JSON = "json"
    ISIS = "isis"


def sniff(path: Path) -> Kind:
    """What `path` holds, by its first bytes and never by its name. InputError if nothing of use."""
    head = next(blocks(path), b"")[:_HEAD]
    start = head.lstrip(LEAD_IN)
    if not start:
        raise InputError("file.empty", path=str(path))
    code = _mistaken(path, start)
    if code:
        raise InputError(code, path=str(path))
    kind = _kind(start)
    if kind is None:
        raise InputError("file.not_marc", path=str(path))
    return kind


def blocks(path: Path) -> Iterator[bytes]:
    """The bytes of `path`; in UTF-8 if it has two bytes a letter."""
    with _reported(path), path.open("rb") as file:
        wide = _WIDE.get(file.read(2))
        file.seek(0)
        whole = iter(lambda: file.read(_BLOCK), b"")
        if wide is None:
            yield from whole
        else:
            yield from (text.encode() for text in codecs.iterdecode(whole, wide, "replace"))


def _mistaken(path: Path, start: bytes) -> str:
    if _XML.match(start):
        return "file.is_html" if _HTML.search(start) else ""
    code = next((code for sign, code in _MISTAKEN.items() if start.startswith(sign)), "")
    return "file.is_spreadsheet" if start.startswith(b"PK") and _has_sheets(path) else code


def _has_sheets(path: Path) -> bool:
    try:
        with _reported(path), ZipFile(path) as archive:
            return any(name.startswith("xl/") for name in archive.namelist())
    except BadZipFile:
        return False


def _kind(start: bytes) -> Kind | None:
    if _XML.match(start):
        return Kind.MARCXML
    if _JSON.match(start):
        return Kind.JSON
    if isis.is_isis(start):
        return Kind.ISIS
    is_exchange = _LEADER.match(start) or (b"\x1e" in start and b"\0" not in start)
    return Kind.ISO2709 if is_exchange else None


@contextmanager
def _reported(path: Path) -> Iterator[None]:
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
