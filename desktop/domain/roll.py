"""The roll: the readers of the library as a list asks for them and is told."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from desktop.domain.patron import Patron

ROLL_PAGE = 100
EXPIRES_SOON = timedelta(days=30)


class Pick(StrEnum):
    """Which readers are listed."""

    ALL = "all"
    LATE = "late"  # have a book that is late
    EXPIRING = "expiring"  # the card ends soon
    CHILDREN = "children"
    SUSPENDED = "suspended"


@dataclass(frozen=True, slots=True, kw_only=True)
class RollQuery:
    """A name or a card as it is being typed, which readers, and from which row on."""

    text: str = ""
    pick: Pick = Pick.ALL
    offset: int = 0
    limit: int = ROLL_PAGE


@dataclass(frozen=True, slots=True, kw_only=True)
class RollRow:
    """A reader, how many books they have, and how many of these are past their day."""

    patron: Patron
    out: int = 0
    late: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """Some rows by given name, and how many there are."""

    rows: tuple[RollRow, ...]
    total: int
