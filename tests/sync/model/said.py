"""What is written down and what travels: changes, entries, requests, replies, rows."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from tests.sync.model.rules import Off, Rule

Value = int | str | None

GONE = "gone"
INTO = "into"
PURGED = "purged"
CURATED = "curated"
OWN_FIELD = "900"
"""A field that is the library's own in every record."""
NATIONAL = frozenset({"100", "245"})
"""Fields that the nation answers for where a record is curated."""
PROPOSED = "?"
"""Before the name of a field, in an overlay: what the library proposes for it."""
RECORD_OF_COPY = "record"
READER_OF_LOAN = "reader"
BARCODE = "barcode"
NATION = ""
"""Owner of what belongs to everybody, and the name of the hub's own hand."""

NOTHING: Mapping[str, Value] = MappingProxyType({})


class Kind(StrEnum):
    """What a change is about."""

    RECORD = "record"
    COPY = "copy"
    EVENT = "event"
    SETTING = "setting"
    READER = "reader"
    WHOSE = "whose"
    """Whose a loan is. Like a reader it is sealed: a PC without the key cannot read it."""
    NOTICE = "notice"
    """A kind of the second edition of program and hub."""
    OVERLAY = "overlay"
    """What one library has over a record: its own field, and what it proposes."""


SHARED = frozenset({Kind.RECORD, Kind.NOTICE})
MERGED = frozenset({Kind.RECORD, Kind.COPY, Kind.READER, Kind.WHOSE})
SEALED = frozenset({Kind.READER, Kind.WHOSE})


def overlay_of(record: str, library: str) -> str:
    """The name of what a library has over a record."""
    return f"{record}@{library}"


class Cell(NamedTuple):
    """One field: what it says, since which version, who wrote it last by which operation."""

    value: Value
    version: int
    device: str
    op: int


class Thing(NamedTuple):
    """A record, copy, event, setting, reader or notice as the hub has it."""

    name: str
    kind: Kind
    owner: str
    version: int
    cells: Mapping[str, Cell]

    def value(self, unit: str) -> Value:
        cell = self.cells.get(unit)
        return None if cell is None else cell.value

    @property
    def values(self) -> dict[str, Value]:
        return {unit: cell.value for unit, cell in self.cells.items() if cell.value is not None}

    @property
    def is_there(self) -> bool:
        return not (self.value(GONE) or self.value(PURGED))


class Change(NamedTuple):
    """One thing a librarian did. An erased one has lost its values and kept its digest."""

    op: int
    kind: Kind
    name: str
    owner: str
    values: Mapping[str, Value]
    bases: Mapping[str, int]
    wall: int
    boot: int
    is_new: bool = False
    is_poison: bool = False

    @property
    def is_erased(self) -> bool:
        return not self.values

    def erased(self) -> "Change":
        return self._replace(values=NOTHING, bases={}, is_poison=False)


class Entry(NamedTuple):
    """A change in a journal."""

    n: int
    change: Change
    before: int
    chain: int


def link(before: int, n: int, change: Change, off: Off) -> int:
    """The chain after an entry. The operation stands for the digest of what it says."""
    said = hash(change.is_erased) if Rule.CHAIN_OF_DIGESTS in off else 0
    return hash((before, n, change.op, said))


def entered(before: int, n: int, change: Change, off: Off) -> Entry:
    return Entry(n, change, before, link(before, n, change, off))


class Status(StrEnum):
    """What became of an entry at the hub."""

    OK = "ok"
    MERGED = "merged"
    CONFLICT = "conflict"
    QUARANTINED = "quarantined"
    DEFERRED = "deferred"
    WAITING = "waiting"
    ERASED = "erased"


class Result(NamedTuple):
    """The hub's answer to one entry. `thing` goes along unless the author can foresee it."""

    op: int
    status: Status
    version: int = 0
    previous: int = 0
    thing: Thing | None = None
    overlay: Thing | None = None
    """What the author's library has over the record, where the change touched it."""


class Request(NamedTuple):
    """What a device says and asks, made of what is committed and of nothing else."""

    device: str
    library: str
    epoch: int
    walk: int
    is_whole: bool
    cursor: int
    entries: tuple[Entry, ...]
    wall: int
    boot: int
    forgotten: int = 0


class Refusal(StrEnum):
    """Why a whole request was refused."""

    FORK = "fork"
    EARLIER = "earlier"
    EPOCH = "epoch"
    AGAIN = "again"
    BROKEN = "broken"


class Reply(NamedTuple):
    """What the hub says to one request."""

    walk: int
    epoch: int
    acknowledged: int
    chain: int
    refusal: Refusal | None = None
    results: Mapping[int, Result] = MappingProxyType({})
    start: int = 0
    cursor: int = 0
    rows: tuple[Thing, ...] = ()
    has_more: bool = False
    forgotten: int = 0
