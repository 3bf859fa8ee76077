"""What the full-text index is asked, in its own language."""

from collections.abc import Iterable

from desktop.domain.catalogue import SearchField
from desktop.domain.facets import NOTHING

EVERYTHING = ""
"""The expression that every record matches."""

INDEXED_BEGINNING = 3
"""The index lists the records of every beginning of so many letters; longer ones it gathers."""

_NO_RECORD = f'"{NOTHING}"'
_COLUMNS = {
    SearchField.TITLE: "title",
    SearchField.AUTHOR: "author",
    SearchField.SUBJECT: "subject",
    SearchField.ISBN: "other",
    SearchField.CLASS: "other",
}


def word(text: str) -> str:
    """One folded word."""
    return f'"{text}"'


def begun(text: str) -> str:
    """A word as far as it is typed."""
    return f'"{text}" *'


def any_of(words: Iterable[str]) -> str:
    """One of several; where these are the only ways to go on, far quicker than `begun`."""
    return f"({' OR '.join(words)})"


def all_of(words: Iterable[str]) -> str:
    return " AND ".join(words)


def within(field: SearchField, match: str) -> str:
    """What matches in one place, where the field is one."""
    column = _COLUMNS.get(field)
    return f"{column} : ({match})" if column else match


def both(first: str, second: str) -> str:
    """What matches two expressions, the second looked at only where the first matches.

    In one list of words all are led from row to row by each other; then a word that nearly every
    record has is read from end to end. What is in a `NOT` is a list of its own.
    """
    if not (first and second):
        return first or second
    return f"(({first}) NOT {_NO_RECORD}) AND ({second})"


def without(first: str, second: str) -> str:
    """What matches the first expression and not the second."""
    return f"({first}) NOT ({second})"
