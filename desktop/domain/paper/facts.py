"""What a paper says, where nothing else in the domain says it already."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from desktop.domain.library import Library
from desktop.domain.patron import Patron
from desktop.domain.sheet_address import SheetAddress


class Symbol(StrEnum):
    """What a scanner reads from a card: bars for every scanner, a square for cameras too."""

    BARS = "code128"
    SQUARE = "qr"


class SlipKind(StrEnum):
    """Whether the books on a slip go out or have come back."""

    LENT = "lent"
    RETURNED = "returned"


class SlipLine(NamedTuple):
    """One book on a slip. `due` is when it must be back, or should have been."""

    title: str
    barcode: str
    due: date | None = None
    days_late: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LoanSlip:
    """What a reader takes home with the books, or without them."""

    library: Library
    patron: Patron
    kind: SlipKind
    lines: tuple[SlipLine, ...]
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldSlip:
    """What is put into a book that is kept for somebody."""

    library: Library
    title: str
    barcode: str
    name: str = field(repr=False)
    card: str
    until: date | None
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CardBatch:
    """Cards to be printed together."""

    library: Library
    patrons: tuple[Patron, ...]


class CopyLabel(NamedTuple):
    """What is stuck on a book: on its spine, and where the scanner finds it."""

    barcode: str
    accession: str
    call_number: str
    store: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelBatch:
    """Labels to be printed together."""

    library: Library
    labels: tuple[CopyLabel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """That money was received. Amounts are whole đồng."""

    library: Library
    number: str
    payer: str
    purpose: str
    amount: int
    receiver: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoverySheet:
    """The code with which a librarian who has forgotten the PIN gets in again.

    `at_hub` is where the library comes back from, with this code, when its PC is lost.
    """

    library: Library
    account: str
    code: str
    on: date
    at_hub: SheetAddress | None = None
