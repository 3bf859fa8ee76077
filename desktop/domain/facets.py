"""What lists are narrowed by, as words of the search index that nobody can type.

Each facet is one character of a private area of Unicode, which folding drops from whatever is
typed. The index then narrows as quickly as it searches, and needs no table beside it.
"""

import re
from functools import cache

CHILD = "\uec00"
"""For readers under fifteen."""

NOTHING = "\uec01"
"""A word that no record has."""

_YEARS = 0xE000
_NO_YEAR = 0xE7FF
_FIRST_YEAR = 1000
_CLASSES = 0xE800
_LANGUAGES = 0xF0000
_LETTERS = 26
_DEWEY = re.compile(r"\s*([0-9]{3})(?:[./' ]*([0-9]+(?:[/'][0-9]+)*))?")
_DEWEY_BEGUN = re.compile(r"[0-9]{1,2}|[0-9]{3}(?:\.[0-9]*)?")
_CLASS_DIGITS = 3


def year_facet(year: int | None) -> str:
    """The word of a year from 1000 to 2999, or of there being none."""
    return chr(_NO_YEAR if year is None else _YEARS + year - _FIRST_YEAR)


def year_of(facet: str) -> int | None:
    code = ord(facet)
    return None if code == _NO_YEAR else code - _YEARS + _FIRST_YEAR


@cache
def language_facet(code: str) -> str:
    """The word of a MARC code of a language, or nothing when it is not three letters."""
    if len(code) != len("vie") or not (code.isascii() and code.islower()):
        return ""
    number = 0
    for letter in code:
        number = number * _LETTERS + ord(letter) - ord("a")
    return chr(_LANGUAGES + number)


def language_of(facet: str) -> str:
    number, letters = ord(facet) - _LANGUAGES, ""
    while len(letters) < len("vie"):
        number, letter = divmod(number, _LETTERS)
        letters = chr(ord("a") + letter) + letters
    return letters


def class_facet(number: str) -> str:
    """The word of a Dewey number: its class in one character, the digits after it plainly."""
    match = _DEWEY.match(number)
    if match is None:
        return ""
    rest = (match[2] or "").replace("/", "").replace("'", "")
    return chr(_CLASSES + int(match[1])) + rest


def class_beginnings(text: str) -> list[str]:
    """With what the words of the classes under `text` begin; nothing when it is no Dewey number.

    `895.9` is one beginning, `89` is ten.
    """
    if not _DEWEY_BEGUN.fullmatch(text):
        return []
    main, _, rest = text.partition(".")
    span = 10 ** (_CLASS_DIGITS - len(main))
    first = _CLASSES + int(main) * span
    return [chr(code) + rest for code in range(first, first + span)]


YEARS = (chr(_YEARS), chr(_NO_YEAR))
"""The first and the last word of a year."""

LANGUAGES = (chr(_LANGUAGES), chr(_LANGUAGES + _LETTERS**3 - 1))
"""The first and the last word of a language."""
