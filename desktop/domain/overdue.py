"""Who is late with what, whom to ask kindly, and when they were last asked. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from desktop.domain.loan import LoanId
from desktop.domain.patron import Patron, Person
from desktop.domain.vietnamese import given_name_key, sort_key


class Way(StrEnum):
    """How a reader was reminded."""

    LETTER = "letter"
    CALL = "call"
    MESSAGE = "message"


class Notice(NamedTuple):
    """A reminder that was given: how, and on which day."""

    way: Way
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class OverdueLoan:
    """A book that is late, and the last reminder about it."""

    id: LoanId
    barcode: str
    title: str
    due: date
    days_late: int
    last: Notice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OverdueReader:
    """A reader with everything they are late with, the longest first."""

    patron: Patron
    loans: tuple[OverdueLoan, ...]
    is_guarded: bool
    """Whether a child's guardian, or who answers for a group, is spoken to instead."""

    @property
    def addressed(self) -> Person:
        """Whom to speak to, and how to reach them."""
        reader = Person(self.patron.name, self.patron.contact)
        guardian = self.patron.guardian
        if not (self.is_guarded and guardian.name):
            return reader
        return guardian if guardian.contact else Person(guardian.name, reader.contact)

    @property
    def days_late(self) -> int:
        return max(loan.days_late for loan in self.loans)

    @property
    def last(self) -> Notice | None:
        """The last reminder about any of the books."""
        given = [loan.last for loan in self.loans if loan.last is not None]
        return max(given, key=lambda notice: notice.on, default=None)

    def may_be_reminded(self, today: date, pause_days: int) -> bool:
        """Whether enough days have passed since the last reminder, or there is a new late book."""
        asked = (loan.last for loan in self.loans)
        return any(last is None or today - last.on >= timedelta(days=pause_days) for last in asked)


@dataclass(frozen=True, slots=True, kw_only=True)
class Village:
    """The late readers of one village, of one household together."""

    name: str
    readers: tuple[OverdueReader, ...]

    @property
    def books(self) -> int:
        return sum(len(reader.loans) for reader in self.readers)


def by_village(readers: Iterable[OverdueReader]) -> tuple[Village, ...]:
    """The readers by village in Vietnamese order; those who share a telephone stand together.

    Readers without a village come last.
    """
    in_order = sorted(readers, key=_order)
    groups = groupby(in_order, key=lambda reader: reader.patron.village)
    return tuple(Village(name=name, readers=tuple(group)) for name, group in groups)


def _order(reader: OverdueReader) -> tuple[bool, bytes, str, bytes]:
    village = reader.patron.village
    telephone = "".join(filter(str.isdigit, reader.addressed.contact))
    return (not village, sort_key(village), telephone, given_name_key(reader.patron.name))
