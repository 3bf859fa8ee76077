"""The code pages of Vietnamese before Unicode: TCVN3 (ABC), VNI and VISCII.

The tables are facts (TCVN 5712:1993, RFC 1456, the VNI fonts). Those of one byte a letter are given
as byte values: the letter ư of TCVN3 is the soft hyphen, which does not survive being copied.
"""

import re
from codecs import charmap_decode
from collections.abc import Callable
from itertools import zip_longest

TCVN3, VNI, VISCII = "tcvn3", "vni", "viscii"

_LETTERS = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ"
_VNI = (  # the same letters
    "aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò "
    "oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù "
    "î ñ"
)
_ANY_VNI = re.compile("[aeouyôö][øûõùïêèúüéëâàåãáä]|[ìæóíòîñôö]", re.IGNORECASE)
# A word without small letters of ASCII that has a capital after its first letter.
_SHOUTED = re.compile(r"(?<![^\W\d_])(?=[^\W\d_]+[A-Z])[^\W\d_a-z]+(?![^\W\d_])")
_SMALL = re.compile("[a-z]")
# What other programs made of the soft hyphen inside or beside a word.
_HYPHENS = re.compile(r"(?<=[^\W\d_])[‐‑‒−]|[‐‑‒−](?=[^\W\d_])")


def _western(code: int) -> str:
    """What Windows shows for a byte: Windows-1252, and Latin-1 where that has no letter."""
    return bytes([code]).decode("cp1252", "replace").replace("\ufffd", chr(code))


def _page(letters: str, codes: str) -> str:
    page = [*map(chr, range(0x80)), *map(_western, range(0x80, 0x100))]
    for code, letter in zip(bytes.fromhex(codes), letters, strict=True):
        page[code] = letter
    return "".join(page)


_WESTERN = _page("", "")
_BYTES = {letter: code for code, letter in enumerate(_WESTERN)}
_NOT_WESTERN = re.compile(f"[^{re.escape(_WESTERN)}]")
_PAGES = {
    TCVN3: _page(
        _LETTERS + "ĂÂÊÔƠƯĐ",  # the only capitals there are
        "b5b6b7b8b9a8bbbcbdbec6a9c7c8c9cacbcccecfd0d1aad2d3d4d5d6d7d8dcdddedfe1e2e3e4abe5e6e7e8e9"
        "aceaebecedeeeff1f2f3f4adf5f6f7f8f9fafbfcfdfeae"
        "a1a2a3a4a5a6a7",
    ),
    VISCII: _page(
        _LETTERS + _LETTERS.upper(),
        "e0e4e3e1d5e5a2c6c7a1a3e2a5a6e7a4a7e8eba8e9a9eaabacadaaaeecefeeedb8f2f6f5f3f7f4b0b1b2afb5"
        "bdb6b7debefef9fcfbfaf8dfd7d8e6d1f1cfd6dbfddcf0"
        "c0c4c3c180c58202058183c28586068487c8cb88c989ca8b8c8d8a8ecc9bcecd98d299a0d39ad49091928f93"
        "b49697b39594d99c9dda9ebfbbbcffbab99f1419dd1ed0",
    ),
}
_VNI_LETTERS = dict(zip(_VNI.split(), _LETTERS, strict=True))


def decode(data: bytes, encoding: str) -> str:
    """The text of `data` in one of the code pages, where every byte means something."""
    if encoding == VNI:
        return _ANY_VNI.sub(_from_vni, charmap_decode(data, "strict", _WESTERN)[0])
    text: str = charmap_decode(data, "strict", _PAGES[encoding])[0]
    return _with_capitals(text) if encoding == TCVN3 else text


def is_western(text: str) -> bool:
    """Whether all its letters, if not all its signs, are of the Western code page."""
    return not any(map(str.isalpha, _NOT_WESTERN.findall(text)))


def from_western(text: str, decoded: Callable[[bytes], str]) -> str:
    """`text` with the bytes that were once taken for Western ones `decoded`, other signs kept."""
    parts = _NOT_WESTERN.split(_HYPHENS.sub("\xad", text))
    signs = _NOT_WESTERN.findall(_HYPHENS.sub("\xad", text))
    bytes_of = (bytes(map(_BYTES.__getitem__, part)) for part in parts)
    return "".join(map("".join, zip_longest(map(decoded, bytes_of), signs, fillvalue="")))


def _from_vni(match: re.Match[str]) -> str:
    """A letter and its mark, of which only the letter need be a capital."""
    found = match[0].lower()
    letter = _VNI_LETTERS.get(found) or _VNI_LETTERS.get(found[0], found[0]) + found[1:]
    return letter.upper() if match[0][0].isupper() else letter


def _with_capitals(text: str) -> str:
    """Capitals where a font made them: TCVN3 has hardly any with accents, but it has plain ones."""
    return "\x1f".join(map(_part_with_capitals, text.split("\x1f")))


def _part_with_capitals(part: str) -> str:
    code, value = part[:1], part[1:]
    if _SHOUTED.search(value) is None:
        return part
    if _SMALL.search(value) is None:
        return code + value.upper()
    return code + _SHOUTED.sub(lambda match: match[0].upper(), value)
