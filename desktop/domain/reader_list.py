"""A list of readers as a screen asks for it and shows it."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from desktop.domain.patron import Patron

SOON = timedelta(days=30)
"""A card that ends within so many days ends soon."""


class ReaderFilter(StrEnum):
    """Which readers are wanted."""

    ALL = "all"
    LATE = "late"
    EXPIRING = "expiring"
    EXPIRED = "expired"
    CHILDREN = "children"
    GROUPS = "groups"
    SUSPENDED = "suspended"
    UNSIGNED = "unsigned"  # nobody has signed the form of consent


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderQuery:
    """What is asked: words of a name or the beginning of a card, and a filter."""

    text: str = ""
    filter: ReaderFilter = ReaderFilter.ALL
    limit: int = 100
    offset: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderRow:
    """A reader with how many books they have, and how many of them are late."""

    patron: Patron
    books: int
    late: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderPage:
    """A part of a list, by given name, and how long the whole list is."""

    total: int
    rows: tuple[ReaderRow, ...]
