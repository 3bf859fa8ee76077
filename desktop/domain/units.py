"""What of a record is settled by itself: its fields, its leader, their order, and two marks.

Of coded fields each position says something of its own, so they are settled by parts. A part is
named by its field and where it begins: `leader/06`, `a3k9z/07`. A field 008 of another length than
MARC 21 gives it is settled as a whole.
"""

import unicodedata
from collections.abc import Iterator, Mapping

from desktop.domain.record import Field

LEADER = "leader"
ORDER = "order"
GONE = "gone"
INTO = "into"
"""The leader, the order of the fields, and that the record is removed or joined to another, are
settled like fields, under these names, which no field can have."""

MARKS = (GONE, INTO)

_LOCAL_CLASSES = ("9", "09", "59", "69")
_HOLDINGS = frozenset({"852", "866", "867", "868"})
_SETS = ("020", "022", "041", "856")
_SET_CLASSES = "567"
_CODED = "008"
_MARK = "/"
_LENGTH = len(_CODED) + 40
_SPANS: dict[bool, tuple[tuple[int, int], ...]] = {
    True: ((0, 5), (5, 6), (6, 7), (7, 8), (8, 17), (17, 18), (18, 19), (19, 24)),
    False: (
        (0, 6),
        (6, 7),
        (7, 11),
        (11, 15),
        (15, 18),
        (18, 35),
        (35, 38),
        (38, 39),
        (39, 40),
    ),
}


def whole_of(unit: str) -> str:
    """The field that a unit is a part of; itself when it is none."""
    return unit.partition(_MARK)[0]


def is_part(unit: str) -> bool:
    return _MARK in unit


def parts_of(unit: str, value: str | None) -> dict[str, str]:
    """The parts of a coded field's value, tag before data; none of any other's."""
    if value is None or not (unit == LEADER or _is_coded(value)):
        return {}
    data = value[_offset(unit) :]
    return {f"{unit}{_MARK}{a:02}": data[a:b] for a, b in _spans(unit)}


def changed_parts(unit: str, before: str | None, after: str | None) -> dict[str, str]:
    """The parts that make `after` of `before`; none where the whole has to be said."""
    old, new = parts_of(unit, before), parts_of(unit, after)
    return {name: value for name, value in new.items() if old[name] != value} if old else {}


def patched(unit: str, value: str, parts: Mapping[str, str]) -> str:
    """A coded field's value with those of `parts` that are its own."""
    own = parts_of(unit, value)
    if not own.keys() & parts.keys():
        return value
    return value[: _offset(unit)] + "".join(parts.get(name, part) for name, part in own.items())


def is_sound(unit: str, part: str) -> bool:
    """Whether there is such a part, and what is said of it fills it."""
    return any(
        unit.endswith(f"{_MARK}{a:02}") and len(part) == b - a for a, b in _spans(whole_of(unit))
    )


def _spans(unit: str) -> Iterator[tuple[int, int]]:
    return iter(_SPANS[unit == LEADER])


def _offset(unit: str) -> int:
    return 0 if unit == LEADER else len(_CODED)


def _is_coded(value: str) -> bool:
    return value.startswith(_CODED) and len(value) == _LENGTH


def is_local(tag: str) -> bool:
    """Whether such a field is a library's own and means nothing to others.

    MARC 21 leaves those with a 9 to each library; the others say what stands on its shelves.
    """
    return tag.startswith(_LOCAL_CLASSES) or tag in _HOLDINGS


def content(value: str) -> tuple[str, ...] | None:
    """What a field that is one of a set says, however it is punctuated; None for other fields."""
    tag = value[:3]
    if is_local(tag) or not (tag in _SETS or tag[0] in _SET_CLASSES):
        return None
    said = (f"{code}{_letters(words)}" for code, words in Field(tag, value[3:]).subfields())
    return (tag, *said)


def _letters(words: str) -> str:
    plain = unicodedata.normalize("NFC", words).casefold()
    return "".join(letter for letter in plain if letter.isalnum())
