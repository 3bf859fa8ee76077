"""Vietnamese text: one form for storing, one for searching, one for sorting.

Nearly all text here consists of Vietnamese letters, digits and common punctuation. These fit in one
byte each, so they are encoded with a private code page, and search form and sort key are then byte
translations. Any other text takes the long way round and is treated alike.
"""

import re
import unicodedata
from codecs import charmap_build, charmap_encode
from collections.abc import Sequence

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_VOWELS = "aăâeêioôơuưy"
_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")  # in the order of locale `vi`
_FIRST_TONE_OF_OTHERS = len(_TONES) + 1
_BREAK = "\x1e"
# In ICU's order, before the digits.
_PUNCTUATION = "\t\n\r _-–—,;:!?.·'\"«»()[]{}§@*/\\&#%•`^°©®+±÷×<=>|~$£¥₫€"
# Equal in order to the character before the colon unless nothing else decides.
_VARIANTS = {" ": "\xa0", "'": "‘’", '"': "“”"}
# Letters that Unicode does not take apart.
_PLAIN = str.maketrans({"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe"})


def _code_page() -> dict[str, tuple[int, int, int, str]]:
    """Each character's primary, secondary and tertiary weight and its plain letter."""
    page = {"\0": (0, 0, 0, " "), _BREAK: (0, 0, 0, _BREAK)}
    for rank, char in enumerate(_PUNCTUATION, start=1):
        page[char] = (rank, 1, 1, " ")
    for char, variants in _VARIANTS.items():
        for form, variant in enumerate(variants, start=2):
            page[variant] = (page[char][0], 1, form, " ")
    for rank, char in enumerate("0123456789" + _ALPHABET, start=len(_PUNCTUATION) + 1):
        plain = unicodedata.normalize("NFD", char)[0].translate(_PLAIN)
        for tone, mark in enumerate(_TONES if char in _VOWELS else _TONES[:1], start=1):
            letter = unicodedata.normalize("NFC", char + mark)
            page[letter.upper()] = (rank, tone, 2, plain)
            page[letter] = (rank, tone, 1, plain)
    return page


_PAGE = _code_page()
_CODES = charmap_build("".join(_PAGE).ljust(256, "\ufffe"))
_PRIMARY, _SECONDARY, _TERTIARY = (
    bytes(page[:3][level] for page in _PAGE.values()).ljust(256, b"\0") for level in range(3)
)
_FOLDED_PARTS = "".join(plain for *_, plain in _PAGE.values()).encode().ljust(256)
_FOLDED = _FOLDED_PARTS.replace(_BREAK.encode(), b" ")
_WEIGHTLESS = bytes(code for code, weight in enumerate(_PRIMARY) if not weight)

_MARKED = re.compile(f"[{''.join(char for char in _PAGE if char.isalpha() and char > 'z')}]")
_TONE_FIRST = re.compile("([\u0300\u0301\u0303\u0309])([\u0302\u0306])")
_NOT_IN_WORDS = re.compile(r"[\W_]+")
_OLD_TONE_PLACES = re.compile("[òỏõóọ][ae]|[ùủũúụ]y")
_NEW_TONE_PLACES = {
    unicodedata.normalize("NFC", first + tone + last): unicodedata.normalize(
        "NFC", first + last + tone
    )
    for first, last in ("oa", "oe", "uy")
    for tone in _TONES[1:]
}


def normalise(text: str) -> str:
    """`text` in NFC, with marks that arrived in the wrong order put right.

    MARC-8 text may carry the tone before the circumflex, an order that NFC leaves alone.
    """
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    if "\u0302" in text or "\u0306" in text:
        swapped = _TONE_FIRST.sub(r"\2\1", unicodedata.normalize("NFD", text))
        text = unicodedata.normalize("NFC", swapped)
    return text


def fold(text: str) -> str:
    """`text` as search sees it: words of small plain letters and digits, one space apart."""
    try:
        codes: bytes = charmap_encode(text, "strict", _CODES)[0]
    except UnicodeEncodeError:
        return _fold_any(text)
    return b" ".join(codes.translate(_FOLDED).split()).decode()


def fold_all(texts: Sequence[str]) -> list[str]:
    """Each of `texts` folded, faster than one by one. None may contain U+001E."""
    try:
        codes: bytes = charmap_encode(f" {_BREAK} ".join(texts), "strict", _CODES)[0]
    except UnicodeEncodeError:
        return [*map(fold, texts)]
    folded = b" ".join(codes.translate(_FOLDED_PARTS).split()).decode()
    return [*map(str.strip, folded.split(_BREAK))]


def words(text: str) -> list[str]:
    """The words of `text` as search sees them."""
    return fold(text).split()


def sort_key(text: str) -> bytes:
    """A key whose byte order is the Vietnamese alphabetical order (ICU's locale `vi`)."""
    try:
        codes: bytes = charmap_encode(text, "strict", _CODES)[0]
    except UnicodeEncodeError:
        return _sort_key_of_any(text)
    return _join_levels(
        codes.translate(_PRIMARY, _WEIGHTLESS),
        codes.translate(_SECONDARY, _WEIGHTLESS),
        codes.translate(_TERTIARY, _WEIGHTLESS),
    )


def given_name_key(name: str) -> bytes:
    """A sort key for a person: the given name, which comes last, then the rest."""
    rest, _, given = normalise(name).lower().strip().rpartition(" ")
    return sort_key(given) + b"\0" + sort_key(rest)


def has_marks(text: str) -> bool:
    """Whether somebody took the trouble of typing Vietnamese accents."""
    return not text.isascii() and _MARKED.search(normalise(text)) is not None


def accent_key(text: str) -> str:
    """The words of `text` with their accents, wherever the tone was placed: `hòa` is `hoà`."""
    plain = _NOT_IN_WORDS.sub(" ", normalise(text).lower()).strip()
    return _OLD_TONE_PLACES.sub(lambda match: _NEW_TONE_PLACES[match[0]], plain)


def _fold_any(text: str) -> str:
    parted = unicodedata.normalize("NFKD", text).casefold().translate(_PLAIN)
    return " ".join("".join(map(_folded_char, unicodedata.normalize("NFKD", parted))).split())


def _folded_char(char: str) -> str:
    if char.isalnum():
        return char
    category = unicodedata.category(char)
    # Soft hyphens and joiners sit inside words, as marks do.
    return "" if category[0] == "M" or category == "Cf" else " "


def _join_levels(primary: bytes, secondary: bytes, tertiary: bytes) -> bytes:
    # Nothing is below 1, the weight of a small letter without a tone, so trailing ones say nothing.
    return b"\0".join((primary, secondary.rstrip(b"\1"), tertiary.rstrip(b"\1")))


def _sort_key_of_any(text: str) -> bytes:
    """Foreign accents come after Vietnamese tones, foreign scripts after the alphabet."""
    primary, secondary, tertiary = bytearray(), bytearray(), bytearray()
    for char in normalise(text):
        for part in char if char in _PAGE else unicodedata.normalize("NFKD", char):
            weights = _PAGE.get(part)
            category = unicodedata.category(part)[0]
            if category == "M" and secondary:
                secondary[-1] = _FIRST_TONE_OF_OTHERS + ord(part) % 0x80
            elif weights is not None and weights[0]:
                primary.append(weights[0])
                secondary.append(weights[1])
                tertiary.append(weights[2])
            elif weights is None and category not in "CM":
                primary += part.casefold().encode()
                secondary.append(1)
                tertiary.append(1)
    return _join_levels(bytes(primary), bytes(secondary), bytes(tertiary))
