"""What was scanned or typed into the entry box: one ISBN, several, or the words of a title."""

import re

from sync.sources.query import plain_isbn

_PARTS = re.compile(r"[\s,;]+")
_UNFINISHED = re.compile(r"97[89][0-9]{0,9}")
_JOINERS = str.maketrans("", "", " -‐‑–")
_DIGITS = 13
MOST = 500


def isbns_in(text: str) -> tuple[str, ...]:
    """The ISBNs, each once, when there is nothing else in the text."""
    if one := plain_isbn(text):
        return (one,)
    parts = [part for part in _PARTS.split(text) if part]
    isbns = [plain_isbn(part) for part in parts]
    return tuple(dict.fromkeys(isbns)) if parts and all(isbns) else ()


def isbns_among(text: str) -> tuple[str, ...]:
    """The ISBNs of a list or a scanner's file, whatever stands between them."""
    isbns = (plain_isbn(part) for part in _PARTS.split(text))
    return tuple(dict.fromkeys(filter(None, isbns)))[:MOST]


def digits_missing(text: str) -> int:
    """How many digits an ISBN still lacks; 0 when the text is not the beginning of one."""
    number = text.translate(_JOINERS).strip()
    is_begun = _UNFINISHED.fullmatch(number) is not None
    return _DIGITS - len(number) if is_begun else 0
