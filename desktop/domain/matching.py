"""By what two descriptions are recognised as those of one book, and by what they are told apart.

A key stands for one way of being recognised. Whoever shares one is a candidate; `is_same` decides.
"""

from collections.abc import Iterable
from enum import IntEnum, StrEnum
from hashlib import blake2b as _blake2b
from typing import NamedTuple, Protocol

_KINDS = 4
_SOURCE_END = ":"
_int = int.from_bytes  # by a short name: a large import calls it a million times


class OnDuplicate(StrEnum):
    """What to do with a record of a book that the library has already."""

    SKIP = "skip"
    MERGE = "merge"
    ADD = "add"


class Reason(IntEnum):
    """Why two descriptions are taken for one book's."""

    NUMBER = 0
    """The same number from the same source (001 and 003)."""
    ISBN = 1
    """The same ISBN, and the same part: the volumes of a set may share one."""
    WORK = 2
    """The same title, part, author, year and edition."""


class Likeness(NamedTuple):
    """What of a description tells which book it is."""

    work: str
    """Title and author, folded."""
    part: str
    """Number and name of the part, folded."""
    year: int | None
    edition: str
    """The digits of the statement of edition."""
    isbns: list[str]
    """With 13 digits."""


class Identified(Protocol):
    """What a description is told from others by: its identifier and its first ISBN, or nothing."""

    @property
    def identifier(self) -> str: ...
    @property
    def isbn(self) -> str: ...


class Identification(NamedTuple):
    """The same, by itself."""

    identifier: str
    isbn: str


def match_keys(identifier: str, like: Likeness) -> list[int]:
    """The keys of a description, each a signed number of 64 bits; `reason_of` tells what for."""
    part = like.part
    keys = [_key(0, identifier)]
    keys += [_key(1, f"{isbn} {part}") for isbn in like.isbns]
    if like.work:
        keys.append(_key(2, f"{like.work}/{part}/{like.year}/{like.edition}"))
    return keys


def title_key(title: Iterable[str], part: str) -> int:
    """A key by which books of one title are looked at, whoever wrote them and when."""
    return _key(3, f"{' '.join(title)}/{part}")


def reason_of(key: int) -> Reason:
    return Reason(key & _KINDS - 1)


def is_same(reason: Reason, one: Identified, other: Identified) -> bool:
    """Whether two descriptions that share a key of this kind are of one book.

    Two numbers of one source are two books, whatever else they share; so are two ISBNs.
    """
    if reason is Reason.NUMBER:
        return True
    source, _, _ = one.identifier.rpartition(_SOURCE_END)
    if source and other.identifier.startswith(source + _SOURCE_END):
        return False
    return reason is Reason.ISBN or not (one.isbn and other.isbn)


def _key(reason: int, text: str) -> int:
    digest = _blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return _int(digest, signed=True) & -_KINDS | reason
