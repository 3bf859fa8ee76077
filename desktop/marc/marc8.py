"""MARC-8: the letters of older MARC records, where marks come before what they mark."""

import re

from pymarc import marc8_mapping
from pymarc.marc8 import MARC8ToUnicode

ESCAPE = b"\x1b"
_ANSEL = marc8_mapping.CODESETS[MARC8ToUnicode.ansel]
_NOT_ANSEL = re.compile(
    b"[%s]" % re.escape(bytes(byte for byte in range(0x80, 0x100) if byte not in _ANSEL))
)
_ACCENTED = re.compile(rb"[\xe0-\xfe][A-Za-z]")
# East Asian letters are three bytes each. One that was cut would swallow the escape after it, and
# bytes that are of no such letter would shift all letters after them.
_EAST_ASIAN = re.compile(rb"(\x1b\$,?1)([^\x1b]*)")
_NOT_EAST_ASIAN = re.compile(rb"[\x80-\xff]+")
_LETTER = 3
_BLANK = b"!# "
# One sign over two letters, which the tables once had as two halves.
_LIGATURES = str.maketrans({"\ufe20": "\u0361", "\ufe21": "", "\ufe22": "\u0360", "\ufe23": ""})


def is_plausible(data: bytes) -> bool:
    """Whether there are marks before letters, and nothing that MARC-8 does not have."""
    return _ACCENTED.search(data) is not None and _NOT_ANSEL.search(data) is None


def decode(data: bytes) -> tuple[str, bool]:
    """The text of one subfield, and whether bytes were lost on the way."""
    if data.isascii() and ESCAPE not in data:
        return data.decode(), False
    whole = _EAST_ASIAN.sub(_whole_letters, data)
    try:
        text: str = MARC8ToUnicode(quiet=True).translate(whole)  # type: ignore[no-untyped-call]
    except (IndexError, TypeError):  # pymarc at the end of an escape that was cut
        return data.decode("ascii", "replace"), True
    text = text.translate(_LIGATURES)
    if ESCAPE not in data:
        return text, _NOT_ANSEL.search(data) is not None
    # pymarc puts a blank where it knows no letter.
    blanks = whole.count(b" ") + whole.count(_BLANK)
    return text, whole != data or text.count(" ") > blanks


def _whole_letters(match: re.Match[bytes]) -> bytes:
    letters = _NOT_EAST_ASIAN.sub(b"", match[2])
    return match[1] + letters[: len(letters) - len(letters) % _LETTER]
