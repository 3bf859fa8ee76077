"""What happened at the desk, as the screen and the command line tell it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from desktop.domain.changes import NOTHING, Changes
from desktop.domain.errors import RuleError
from desktop.domain.loan import LoanId
from desktop.domain.patron import Patron


class Deed(StrEnum):
    """What one scan, or one key, did."""

    LENT = "lent"
    RETURNED = "returned"
    RENEWED = "renewed"
    PATRON_SHOWN = "patron_shown"
    COUNTED = "counted"  # a book was read here
    FOUND = "found"  # a lost book is here again
    HANDED_IN = "handed_in"  # a book of another library, which is told
    ON_SHELF = "on_shelf"  # a book without a card, and it is not out: nothing was done
    REPEATED = "repeated"  # the same barcode twice within two seconds: nothing was done
    UNDONE = "undone"
    REFUSED = "refused"


class Doing(StrEnum):
    """What a scan of a book means at the desk now."""

    LENDING = "lending"  # a card, then its books; a book alone comes back
    RETURNING = "returning"  # a pile comes back: every scan is a return, nobody is shown
    READING = "reading"  # every scan is a book that was read here


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How the desk takes its scans. `on` is the day on which a pile came back, if not today."""

    doing: Doing = Doing.LENDING
    on: date | None = None


LENDING = Way()


@dataclass(frozen=True, slots=True)
class Alert:
    """Something to look at, though it was done: somebody waits, a clock is wrong."""

    code: str
    details: Mapping[str, str | int | None] = field(repr=False)  # may name a reader


class OpenLoan(NamedTuple):
    """A loan that is out, with the words a screen needs."""

    id: LoanId
    barcode: str
    title: str
    due: date
    days_late: int
    renewals: int


class PatronCard(NamedTuple):
    """A reader as the desk sees them: who, what they have out, how many they may have."""

    patron: Patron
    loans: tuple[OpenLoan, ...]  # nearest due first
    limit: int
    is_expired: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The result of one scan or one undo. `refusal` is there when, and only when, refused."""

    deed: Deed
    barcode: str = ""
    title: str = ""
    library: str = ""  # whose book it is, by its code, when it is not ours
    due: date | None = None
    days_late: int = 0
    card: PatronCard | None = None  # the reader to show now; None empties the reader's card
    brought_by: str = field(default="", repr=False)  # another of the family than who is shown
    undone: Deed | None = None  # what an undo took back
    refusal: RuleError | None = None
    may_override: bool = False  # whoever is at the PC may go past the refusal, saying why
    changes: Changes = NOTHING
    alerts: tuple[Alert, ...] = ()  # the one that matters most comes first


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRow:
    """One line of the day's list at the desk."""

    number: int  # for undo
    at: datetime
    deed: Deed  # LENT, RETURNED or RENEWED
    title: str
    barcode: str
    patron: str = field(repr=False)
    due: date | None
    days_late: int
    is_undone: bool


class Day(NamedTuple):
    """The desk's day: the counts and the rows, newest first."""

    lent: int
    returned: int
    rows: tuple[DayRow, ...]
