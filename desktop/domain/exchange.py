"""The state of the exchange with the nation, made from the queue and never from a last attempt."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from desktop.domain.line import Line
from desktop.domain.matter import Matter
from desktop.domain.record import RecordId


class ChangeKind(StrEnum):
    """What a journal entry changes. These are the kinds on the wire."""

    RECORD = "record"
    COPY = "copy"
    PATRON = "patron"
    CIRCULATION = "circulation"
    REMOVAL = "removal"
    """A record taken out of the catalogue, or joined to another."""
    HOLD = "hold"
    """Somebody waits for a book, or no longer."""
    REGISTER = "register"
    """A line of the summary register."""
    RULES = "rules"
    """The rules of the house, as one document."""
    MESSAGE = "message"
    """What the desk that looks after the library has to say to it."""
    OVERRIDE = "override"
    """A rule of the house that somebody went past."""
    VISITS = "visits"
    """How many came in and what was read here, of one day."""
    HOLDING = "holding"
    """Which libraries of the province have how many copies of a book."""
    FIGURES = "figures"
    """How many read and borrowed in a month, by kind of reader; small counts are hidden."""
    STRANGER = "stranger"
    """A copy of another library was handed in here."""
    OUTCOME = "outcome"
    """What came, in the end, of a change that had to wait at the hub."""
    OVERLAY = "overlay"
    """A library's own fields of a record, and what it proposes for the nation's."""
    READER = "reader"
    """A reader, closed: to be read by the library's own PCs alone."""
    WHOSE = "whose"
    """Whose a loan or a hold is, closed in the same way."""
    KEY = "key"
    """The key of these, closed under the code of the recovery sheet."""


FEED = "library"
"""The name of what the hub tells a library, one row after the other."""
OWN_RULES = "0" * 31 + "1"
"""Under this name a library's own rules travel: all of them are one word."""


class RunWay(StrEnum):
    """By what road an exchange went."""

    LINE = "line"
    STICK_OUT = "stick_out"
    """Written on a stick, which settles nothing."""
    STICK_IN = "stick_in"
    OFFSITE = "offsite"
    """A backup went to the hub over a line that is paid for."""


_NEW_LINE = Line()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeRun:
    """One exchange in the history: what came of it. `code` is an error's code, or empty."""

    at: datetime
    pushed: int
    pulled: int
    conflicts: int
    refused: int
    bytes_sent: int
    bytes_received: int
    requests: int
    code: str
    way: RunWay = RunWay.LINE


class PutAside(NamedTuple):
    """A change that the hub could not take, and the code of why. `name`: a title or a barcode."""

    at: datetime
    kind: ChangeKind
    name: str
    reason: str


class StrangerFate(StrEnum):
    """What is known of a book of another library that was handed in here."""

    WAITS = "pending"
    """Its library is told by the next exchange."""
    TOLD = "done"
    NOT_THEIRS = "quarantined"
    """That library has no such copy."""


class Stranger(NamedTuple):
    """A book of another library that was handed in here: the barcode, and the library's code."""

    at: datetime
    barcode: str
    library: str
    fate: StrangerFate


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeHistory:
    """What went to the nation and what came from it, for somebody who inspects.

    `heard_at`: the moment at which this library knew everything that the hub had for it.
    `unread`: rows that came and that this program cannot use yet.
    """

    heard_at: datetime | None
    sent: dict[ChangeKind, int]
    pending: int
    put_aside: tuple[PutAside, ...]  # newest first
    unread: int
    runs: tuple[ExchangeRun, ...]  # newest first
    strangers: tuple[Stranger, ...] = ()  # newest first


class ConflictView(NamedTuple):
    """A field where the library and the nation say different things, since when and by whom.

    `their_name` is the library whose word the nation has; empty: the nation's desk.
    """

    id: str
    record: RecordId
    title: str
    field: str  # tag
    base: str
    mine: str
    theirs: str
    mine_at: datetime | None = None
    their_name: str = ""
    their_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What the desk that looks after the library said last: it asks to exchange."""

    at: datetime
    by: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeSummary:
    """What the badge shows. Asked for after every scan: nothing in it is counted one by one."""

    is_enrolled: bool
    pending: int
    to_settle: int  # conflicts
    refused: int  # changes the hub has put aside
    last_sync_at: datetime | None
    to_hear: int = 0  # matters that nobody has read


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangeState(ExchangeSummary):
    """What the workspace of the exchange shows besides."""

    hub: str
    pending_by_kind: dict[ChangeKind, int]
    conflicts: tuple[ConflictView, ...]
    bytes_this_month: int
    runs: tuple[ExchangeRun, ...]  # newest first
    line: Line = _NEW_LINE
    message: Message | None = None
    matters: tuple[Matter, ...] = ()  # newest first
