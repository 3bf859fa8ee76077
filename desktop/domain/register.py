"""The summary register: one line for each voucher by which copies come or go.

Its numbers go on from year to year. They are proposed and may be edited, because the voucher on
paper is what counts. Copies refer to the line itself, so that they follow when its number changes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

EntryId = NewType("EntryId", str)
"""A UUIDv7 as 32 lower-case hexadecimal digits."""


class Part(StrEnum):
    """The two parts of the register in which lines are written; the third sums them up."""

    ADDITIONS = "additions"
    WITHDRAWALS = "withdrawals"


class Kind(StrEnum):
    """What is counted apart."""

    BOOK = "book"
    SERIAL = "serial"
    PICTURE = "picture"
    MAP = "map"
    DISC = "disc"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line: its number, its day, where the copies come from or why they go, and how many.

    `document` is the number of the voucher, or of the minutes that approved a withdrawal.
    """

    id: EntryId
    part: Part
    number: int
    on: date
    source: str = ""
    document: str = ""
    titles: int | None = None
    copies: Mapping[Kind, int] = field(default_factory=dict)
    price: int | None = None
    note: str = ""

    @property
    def total(self) -> int:
        """How many copies the line tells of."""
        return sum(self.copies.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """What the copies that refer to a line add up to, to be compared with what it tells."""

    titles: int
    copies: int
    price: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the register, and what has been entered of it copy by copy."""

    entry: Entry
    registered: Registered
