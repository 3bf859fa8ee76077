"""A file to read records from: what it is, and its bytes, a block at a time."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

from desktop.domain.errors import InputError

_BLOCK = 1 << 20
_HEAD = 4096
_LEADER = re.compile(rb"[0-9]{5}[ -~]{19}")
_HTML = re.compile(rb"<(!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_XML = re.compile(rb"<[?!\w]")
# What stands before a record without belonging to it: byte-order mark, blanks, end-of-file signs.
LEAD_IN = b"\xef\xbb\xbf \t\r\n\0\x1a"


class Kind(Enum):
    """The formats that records come in."""

    ISO2709 = "iso2709"
    MARCXML = "marcxml"


def sniff(path: Path) -> Kind:
    """What `path` holds, by its first bytes and never by its name. InputError if nothing of use."""
    with _reported(path), path.open("rb") as file:
        head = file.read(_HEAD)
    start = head.lstrip(LEAD_IN)
    if not start:
        raise InputError("file.empty", path=str(path))
    if _XML.match(start) and _HTML.search(start):
        raise InputError("file.is_html", path=str(path))
    if _XML.match(start):
        return Kind.MARCXML
    if _LEADER.match(start) or (b"\x1e" in start and b"\0" not in start):
        return Kind.ISO2709
    raise InputError("file.not_marc", path=str(path))


def blocks(path: Path) -> Iterator[bytes]:
    with _reported(path), path.open("rb") as file:
        while block := file.read(_BLOCK):
            yield block


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
