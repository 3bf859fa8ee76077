"""The summary register: one line for each voucher by which copies come or go.

Its numbers go on from year to year. They are proposed and may be edited, because the voucher on
paper is what counts. Copies refer to the line itself, so that they follow when its number changes.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple, NewType

from desktop.domain.edit import json_object
from desktop.domain.errors import InputError

_MOST = 1 << 62

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


class Registered(NamedTuple):
    """What the copies that refer to a line add up to, to be compared with what it tells."""

    titles: int
    copies: int
    price: int


class Line(NamedTuple):
    """A line of the register, and what has been entered of it copy by copy."""

    entry: Entry
    registered: Registered


def entry_body(entry: Entry) -> str:
    """The journal's text: the line, whole; what is not known is left out."""
    facts = {
        "source": entry.source,
        "document": entry.document,
        "titles": entry.titles,
        "copies": {kind.value: count for kind, count in entry.copies.items()},
        "price": entry.price,
        "note": entry.note,
    }
    said = {name: value for name, value in facts.items() if value}
    head = {"part": entry.part.value, "number": entry.number, "on": entry.on.isoformat()}
    return json.dumps(head | said, ensure_ascii=False, separators=(",", ":"))


def entry_of_body(name: str, body: str) -> Entry:
    """The line that such a text tells. InputError when it makes no sense."""
    said = json_object(body)
    try:
        return Entry(
            id=EntryId(name),
            part=Part(said["part"]),
            number=_count(said["number"], least=1),
            on=date.fromisoformat(said["on"]),
            source=str(said.get("source", "")),
            document=str(said.get("document", "")),
            titles=_count(said["titles"]) if "titles" in said else None,
            copies={Kind(kind): _count(n) for kind, n in said.get("copies", {}).items()},
            price=_count(said["price"]) if "price" in said else None,
            note=str(said.get("note", "")),
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise InputError("change.not_sound") from error


def _count(value: object, *, least: int = 0) -> int:
    if type(value) is not int or not least <= value < _MOST:
        raise TypeError
    return value
