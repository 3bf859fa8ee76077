"""By what two descriptions are recognised as those of one book, and by what they are told apart.

A key stands for one way of being recognised. Whoever shares one is a candidate; `is_same` decides.
"""

import hashlib
from enum import IntEnum, StrEnum
from typing import NamedTuple

from desktop.domain.vietnamese import fold

_KINDS = 4
_SOURCE_END = ":"


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
    """What of a description tells which book it is. ISBNs have 13 digits."""

    title: str
    part: str
    author: str
    year: int | None
    edition: str
    isbns: tuple[str, ...]


class Identification(NamedTuple):
    """By what a description is told from others: its identifier and its first ISBN, or nothing."""

    identifier: str
    isbn: str


def match_keys(identifier: str, like: Likeness) -> list[int]:
    """The keys of a description, each a signed number of 64 bits; `reason_of` tells what for."""
    part = fold(like.part) if like.part else ""
    keys = [_key(Reason.NUMBER, identifier)]
    keys += [_key(Reason.ISBN, f"{isbn} {part}") for isbn in like.isbns]
    if like.title:
        words = fold(f"{like.title} {like.author}")
        keys.append(_key(Reason.WORK, f"{words}/{part}/{like.year}/{like.edition}"))
    return keys


def reason_of(key: int) -> Reason:
    return Reason(key & _KINDS - 1)


def is_same(reason: Reason, one: Identification, other: Identification) -> bool:
    """Whether two descriptions that share a key of this kind are of one book.

    Two numbers of one source are two books, whatever else they share; so are two ISBNs.
    """
    if reason is Reason.NUMBER:
        return True
    source, _, _ = one.identifier.rpartition(_SOURCE_END)
    if source and other.identifier.startswith(source + _SOURCE_END):
        return False
    return reason is Reason.ISBN or not (one.isbn and other.isbn)


def _key(reason: Reason, text: str) -> int:
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, signed=True) // _KINDS * _KINDS + reason
