"""What the full-text index is asked, in its own language."""

from collections.abc import Iterable

from desktop.domain.catalogue import SearchField

EVERYTHING = ""
"""The expression that every record matches."""

INDEXED_BEGINNING = 3
"""The index lists the records of every beginning of so many letters; longer ones it gathers."""

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


def all_of(words: Iterable[str], field: SearchField = SearchField.ANY) -> str:
    """All of several, in one place where the field is one."""
    joined = " AND ".join(words)
    column = _COLUMNS.get(field)
    return f"{column} : ({joined})" if column else joined


def both(first: str, second: str) -> str:
    """What matches two expressions."""
    return f"({first}) AND ({second})" if first and second else first or second


def without(first: str, second: str) -> str:
    """What matches the first expression and not the second."""
    return f"({first}) NOT ({second})"
