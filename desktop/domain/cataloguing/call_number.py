"""A call number to propose: the class, and three letters of the author or the title.

Always a proposal. A library may shelve otherwise, and what is on the label is what counts.
"""

from desktop.domain.record import Record
from desktop.domain.vietnamese import fold

_LETTERS = 3
_DECIMALS = 4
_AUTHORS = ("100", "110", "111")
_NAMED_BY_TITLE_LEVELS = "bis"


def proposed(record: Record) -> str:
    """`895.9223 PHU` for Phùng Quán's novel; the letters alone where there is no class."""
    number = _shelf_number(record.value("082", "a"))
    return f"{number} {_letters(record)}".strip()


def _shelf_number(number: str) -> str:
    """The class number as short as a label needs it, without the marks of its parts."""
    whole, _, decimals = "".join(number.split()).replace("/", "").replace("'", "").partition(".")
    decimals = decimals[:_DECIMALS]
    return f"{whole}.{decimals}" if decimals else whole


def _letters(record: Record) -> str:
    """Of the author's first word, as the heading is written; without one of the title's."""
    author = record.first(*_AUTHORS)
    is_serial = record.leader[7:8] in _NAMED_BY_TITLE_LEVELS
    name = author.first("a") if author is not None and not is_serial else _title(record)
    letters = fold(name).replace(" ", "")
    return letters[:_LETTERS].upper()


def _title(record: Record) -> str:
    """The title without the article that its order passes over."""
    field = record.first("245")
    if field is None:
        return ""
    skipped = field.data[1:2]
    return field.first("a")[int(skipped) if skipped.isdecimal() else 0 :]
