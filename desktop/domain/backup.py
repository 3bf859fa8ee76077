"""A backup of a library, and what it says of itself."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from desktop.domain.exchange import ChangeKind


class BackupKind(StrEnum):
    """Why it was made."""

    REGULAR = "regular"
    ASIDE = "aside"
    """The state that a restore put something else in the place of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much there is of what a librarian can point at."""

    records: int
    copies: int
    patrons: int
    loans_open: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """How far the tables had come that are only added to. What is beyond is not in the backup."""

    journal: int
    deeds: int
    audit: int
    ledger: int


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """One state of one library, as it can be told from another."""

    identity: str
    code: str
    name: str
    schema: int
    counts: Counts
    marks: Marks
    chain: str
    """The chain of the newest entry of the journal, hexadecimal: the history so far."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A backup file that bears its seal."""

    path: Path
    taken_at: datetime
    kind: BackupKind
    bytes: int
    state: State


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What a restore would bring back, and what of the present it would lose."""

    backup: Backup
    now: State | None
    """None where the library cannot be read."""
    lost: dict[ChangeKind, int]
    """Changes since, by kind."""
    is_same_history: bool
    """Whether the library went on from this backup, so that `lost` says all."""
    again: int | None = None
    """How many changes since would be done again by the journal; None where none are to be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """What of the journal of a damaged library was done again upon a backup."""

    done: int = 0
    left: int = 0
    """In the journal again, but with nothing to do them to: the exchange may know more."""
    unnamed: int = 0
    """Loans of which it cannot be told whose they are."""
    erased: frozenset[str] = frozenset()
    """Cards of those who were erased after the backup."""
