"""What a word that nobody wrote may have been meant to be.

To add a way to mistype, yield what it comes from; what no book has is sorted out elsewhere.
"""

import re
from collections.abc import Iterator

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_LETTERS = "".join(_ROWS)
_DOUBLES = re.compile("([aeod])\\1")
_TELEX_TONES = re.compile("(?<=[aeiouyw])[sfrxj]|[sfrxj]$|w")
_VNI_MARKS = re.compile("(?<=[a-z])[0-9]+")
# Pairs that sound alike somewhere in the country.
_ALIKE = (
    ("tr", "ch"), ("s", "x"), ("gi", "d"), ("gi", "r"), ("d", "r"), ("d", "v"), ("l", "n"),
    ("c", "k"), ("c", "q"), ("ph", "f"), ("ngh", "ng"), ("gh", "g"),
)  # fmt: skip
_ALIKE_AT_END = (("n", "ng"), ("t", "c"), ("n", "nh"), ("i", "y"), ("ao", "au"), ("iu", "ieu"))
_SHORTEST_PART = 2


def meant(word: str) -> Iterator[tuple[str, ...]]:
    """Words that `word` may stand for, likely ones first; two where a space was forgotten."""
    yield from _typed_with_the_keyboard_off(word)
    yield from _sounding_alike(word)
    yield from _one_slip_away(word)
    for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        yield word[:at], word[at:]


def _typed_with_the_keyboard_off(word: str) -> Iterator[tuple[str]]:
    """`truyeejn` and `truye65n` are what Telex and VNI make `truyện` of."""
    for plain in (
        _TELEX_TONES.sub("", _DOUBLES.sub("\\1", word)),
        _DOUBLES.sub("\\1", _TELEX_TONES.sub("", word)),
        _VNI_MARKS.sub("", word),
    ):
        if plain != word:
            yield (plain,)


def _sounding_alike(word: str) -> Iterator[tuple[str]]:
    for pair in _ALIKE:
        for one, other in (pair, pair[::-1]):
            if word.startswith(one):
                yield (other + word[len(one) :],)
    for pair in _ALIKE_AT_END:
        for one, other in (pair, pair[::-1]):
            if word.endswith(one):
                yield (word[: -len(one)] + other,)


def _one_slip_away(word: str) -> Iterator[tuple[str]]:
    """Two letters exchanged, one beside another key, one too many, one left out or another."""
    parts = [(word[:at], word[at], word[at + 1 :]) for at in range(len(word))]
    for start, letter, rest in parts:
        yield (start + rest[:1] + letter + rest[1:],)
        yield (start + rest,)
        for near in _beside(letter):
            yield (start + near + rest,)
    for start, letter, rest in parts:
        for other in _LETTERS:
            yield (start + other + letter + rest,)
            yield (start + other + rest,)
    for other in _LETTERS:
        yield (word + other,)


def _beside(letter: str) -> str:
    """The keys around a key."""
    for number, row in enumerate(_ROWS):
        at = row.find(letter)
        if at >= 0:
            near = row[max(0, at - 1) : at + 2].replace(letter, "")
            above = _ROWS[number - 1][at : at + 2] if number else ""
            below = _ROWS[number + 1][max(0, at - 1) : at + 1] if number + 1 < len(_ROWS) else ""
            return near + above + below
    return ""
