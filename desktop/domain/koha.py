"""What the hub and a Koha of a province say to each other, and the limits of that. Pure."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from enum import StrEnum
from typing import NamedTuple, Protocol

from desktop.domain.calendar import local
from desktop.domain.record import SUBFIELD, Field, Record

MARK = "(thuvienxa)"
"""Before the identity of a record, in 035: by this a record of ours is known again."""

HEADER = "Version=1.0\tGenerator=thuvienxa\tGeneratorVersion=1.0"
"""Koha drops the first line whatever it says, so a file without it would lose a loan."""

_OTHER_NUMBER = "035"
_NOT_FOR_KOHA = frozenset({"001", "003", "005", "590", "852"})
_LOCAL = "9"
_MOST_BARCODE, _MOST_CARD = 20, 32
_SOUND = re.compile(r"[!-~]+(?: [!-~]+)*")


class Action(StrEnum):
    """What Koha can be told of a copy. A payment never: for an unknown card it stops Koha."""

    ISSUE = "issue"
    RETURN = "return"


class Operation(NamedTuple):
    """One line for Koha. `card` is the library's own: readers stay where they are."""

    op: str
    action: Action
    barcode: str
    card: str
    moment: int


class Said(StrEnum):
    """What became of an operation."""

    WAITING = "waiting"
    SENDING = "sending"  # the reply may have been lost
    DONE = "done"
    REFUSED = "refused"
    ASIDE = "aside"  # cannot be said to Koha


class TitleState(StrEnum):
    """What became of a title."""

    SENDING = "sending"  # the reply may have been lost
    STAGED = "staged"  # a cataloguer there decides
    LINKED = "linked"  # it has a number there
    ASK = "ask"  # Koha takes it for another of its own
    REFUSED = "refused"


class Made(NamedTuple):
    """What Koha said to a new title: its number there, or of which one it is a double."""

    biblio: int | None = None
    double_of: int | None = None
    batch: str = ""


class Shelf(NamedTuple):
    """A copy, as Koha is told of it."""

    barcode: str
    branch: str
    call_number: str = ""


class ItemMade(NamedTuple):
    """What Koha said to a copy; `biblio` is the title under which it stands there."""

    is_new: bool
    biblio: int


class Catalogue(Protocol):
    """What the hub needs of a Koha's catalogue. RemoteError when there is no sensible answer."""

    def of_barcode(self, barcode: str) -> int | None: ...
    def of_isbn(self, isbn: str) -> list[int]: ...
    def of_mark(self, record: Record, mark: str) -> int | None: ...
    def make(self, record: Record, *, is_no_double: bool) -> Made: ...
    def add_item(self, biblio: int, shelf: Shelf) -> ItemMade: ...


class Desk(Protocol):
    """What the hub needs of a Koha's desk."""

    def say(self, operation: Operation, *, branch: str) -> str: ...


def marked(record: Record, name: str) -> Record:
    """What of a record is for Koha, with the identity by which it is known again."""
    said = [f for f in record.fields if f.tag not in _NOT_FOR_KOHA and f.tag[0] != _LOCAL]
    place = sum(field.tag <= _OTHER_NUMBER for field in said)
    said.insert(place, Field(_OTHER_NUMBER, f"  {SUBFIELD}a{MARK}{name}"))
    return Record(record.leader, tuple(said))


def mark_of(record: Record) -> str:
    """The identity of a record of ours that comes back; nothing of any other."""
    return next(filter(None, map(mark_of_field, record.all(_OTHER_NUMBER))), "")


def mark_of_field(field: Field) -> str:
    """The same of one field."""
    found = (v for v in field.all("a") if field.tag == _OTHER_NUMBER and v.startswith(MARK))
    return next(found, "").removeprefix(MARK).strip()


def is_sayable(barcode: str, card: str = "-") -> bool:
    """Whether Koha keeps these whole: its columns are short, its file knows no quoting."""
    is_short = len(barcode) <= _MOST_BARCODE and len(card) <= _MOST_CARD
    return is_short and all(_SOUND.fullmatch(word) for word in (barcode, card))


def koc(operations: Iterable[Operation]) -> str:
    """The file that Koha's desk reads; times are local, with hyphens, as it wants them."""
    return "\n".join([HEADER, *map(_line, operations), ""])


def utc(moment: int) -> str:
    """As Koha's service for single operations wants it."""
    return _at(moment).strftime("%Y-%m-%dT%H:%M:%SZ")


def _at(moment: int) -> datetime:
    return datetime.fromtimestamp(moment / 1000, UTC)


def _line(operation: Operation) -> str:
    at = f"{local(_at(operation.moment)):%Y-%m-%d %H-%M-%S} {operation.moment % 1000:03}"
    words = [at, operation.action.value]
    if operation.action is Action.ISSUE:
        words.append(operation.card)
    return "\t".join([*words, operation.barcode])
