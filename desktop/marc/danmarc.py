"""danMARC2: the letters of Danish records, Latin-1 and signs spelt after an @."""

import re

from pymarc import marc8_mapping
from pymarc.marc8 import MARC8ToUnicode

_SIGN = re.compile("@(?:U([0-9A-F]{2})|([0-9A-F]{4})|([@*¤åÅ]))|([`´¸_¯])")
_ANSEL = marc8_mapping.CODESETS[MARC8ToUnicode.ansel]
_OWN = {0xFC: 0x308, 0xD8: 0x2014, 0xD9: 0x2191, 0xDA: 0x2193}  # what danMARC2 adds to ANSEL
# Marks that are spelt as the signs which stand for them alone.
_ALONE = {0x2C7: "\u030c", 0x2D8: "\u0306", 0x2DB: "\u0328", 0x2DD: "\u030b"}
_SIGNS = {"å": "ꜳ", "Å": "Ꜳ"}
_MARKS = {"`": "\u0300", "´": "\u0301", "¸": "\u0327", "¯": "\u0304", "_": "\u0332"}
_MARKS_FIRST = re.compile("([\u0300-\u036f\ufe20-\ufe2f]{1,8})([^\u0300-\u036f\ufe20-\ufe2f])")
_SPELT = re.compile(rb"@(?:U[0-9A-F]{2}|[0-9A-F]{4})")


def is_plausible(data: bytes) -> bool:
    return _SPELT.search(data) is not None


def decode(data: bytes) -> str:
    return _MARKS_FIRST.sub(r"\2\1", _SIGN.sub(_spelt, data.decode("latin-1")))


def _spelt(match: re.Match[str]) -> str:
    in_ansel, code, other, mark = match.groups()
    if in_ansel:
        value = int(in_ansel, 16)
        return chr(_OWN.get(value) or _ANSEL.get(value, (0xFFFD, 0))[0])
    if code:
        return _ALONE.get(int(code, 16)) or chr(int(code, 16))
    return _MARKS[mark] if mark else _SIGNS.get(other, other)
