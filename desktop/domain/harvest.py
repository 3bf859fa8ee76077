"""What comes from another system's catalogue, and what of it is the nation's. Pure."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple, Protocol

from desktop.domain.identifiers import identified
from desktop.domain.koha import mark_of_field
from desktop.domain.record import NO_ID, SUBFIELD, Field, FieldId, Record
from desktop.domain.units import is_local

_NOT_THE_NATIONS = frozenset({"001", "003", "005"})
"""Numbers of the other system, and the day of its last change."""
_OTHER_NUMBER = "035"
_BIBLIOGRAPHIC = frozenset("acdefgijkmoprt")
_TYPE, _STATUS = 6, 5
_DELETED = "d"
_ID_BYTES = 16
_OVERLAP = {True: timedelta(hours=1), False: timedelta(days=1)}
_SECONDS = "%Y-%m-%dT%H:%M:%SZ"
_DAY = "%Y-%m-%d"


class Item(NamedTuple):
    """One record of another system, as it came. With a `fault` there is no record to be had."""

    identifier: str
    stamp: str = ""
    is_deleted: bool = False
    record: Record | None = None
    fault: str = ""


class Page(NamedTuple):
    """Some of the list; with a `token` there is more. `at` is what the other clock showed."""

    items: tuple[Item, ...]
    token: str = ""
    at: str = ""
    size: int | None = None


class Asked(NamedTuple):
    """What is wanted: what changed `since`, or the list from where a `token` left it."""

    since: str = ""
    token: str = ""


class Described(NamedTuple):
    """What a repository says of itself."""

    name: str
    has_seconds: bool = True
    tells_removals: bool = True


class Repository(Protocol):
    """Who can be asked for records, page by page. RemoteError when there is no sensible answer."""

    def describe(self) -> Described: ...
    def page(self, asked: Asked) -> Page: ...


class Came(StrEnum):
    """What became of one item."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    DIFFERS = "differs"  # in some fields the nation's value stands, by somebody else
    REMOVED = "removed"
    KEPT = "kept"  # it is removed there; here somebody has a copy, or has worked on it
    PUT_ASIDE = "put_aside"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one run brought: every record of the list is in one of the counts."""

    counts: dict[Came, int]
    pages: int
    expected: int | None
    missing: int
    """Records of earlier runs that a whole list does not have any more."""

    @property
    def total(self) -> int:
        return sum(self.counts.values())


def is_bibliographic(record: Record) -> bool:
    """Not an authority, not a record of holdings."""
    return record.leader[_TYPE] in _BIBLIOGRAPHIC


def is_marked_deleted(record: Record) -> bool:
    return record.leader[_STATUS] == _DELETED


def for_nation(record: Record, source: str) -> Record:
    """What of a record is about the book; its number in the other system goes to 035."""
    number, whose = record.value("001").strip(), record.value("003").strip() or source
    said = [Field(f.tag, f.data) for f in seen_by(record).fields if not mark_of_field(f)]
    if number:
        there = Field(_OTHER_NUMBER, f"  {SUBFIELD}a({whose}){number}")
        if all(there.data[2:] not in f.data for f in said if f.tag == _OTHER_NUMBER):
            place = sum(f.tag <= _OTHER_NUMBER for f in said)
            said.insert(place, there)
    return Record(seen_by(record).leader, tuple(said))


def seen_by(record: Record) -> Record:
    """What of the nation's record another system has a say in: the rest it cannot have removed."""
    leader = record.leader
    status = "c" if leader[_STATUS] == _DELETED else leader[_STATUS]
    said = f"00000{status}{leader[6:9]}a2200000{leader[17:20]}4500"
    return Record(said, tuple(filter(_is_the_nations, record.fields)))


def _is_the_nations(field: Field) -> bool:
    return field.tag not in _NOT_THE_NATIONS and not is_local(field.tag)


def named(record: Record, *, before: Record | None = None) -> Record:
    """`record` with the identities that its fields had `before`, and new ones for new fields."""
    if before is None:
        return identified(record)
    left = list(before.fields)
    ids = [_taken(left, field, is_same=True) for field in record.fields]
    ids = [
        name or _taken(left, field, is_same=False)
        for name, field in zip(ids, record.fields, strict=True)
    ]
    fields = (f._replace(id=name) for name, f in zip(ids, record.fields, strict=True))
    return identified(Record(record.leader, tuple(fields)))


def _taken(left: list[Field], field: Field, *, is_same: bool) -> FieldId:
    """The identity of such a field, which is then taken; of the same data, or only of its tag."""
    for place, old in enumerate(left):
        if old.tag == field.tag and (not is_same or old.data == field.data):
            return left.pop(place).id
    return NO_ID


def record_id(source: str, identifier: str) -> str:
    """What the nation calls it: the same again, should the hub's memory be put back."""
    said = f"{source}\0{identifier}".encode("utf-8", "surrogatepass")
    return hashlib.blake2b(said, digest_size=_ID_BYTES).hexdigest()


def digest(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_ID_BYTES).hexdigest()


def asked_next(at: str, *, has_seconds: bool) -> str:
    """From when on to ask after a list that was begun `at`; nothing where that is no moment.

    A little earlier: what is written there while it is told may become visible late.
    """
    for form in (_SECONDS, _DAY):
        try:
            moment = datetime.strptime(at, form).replace(tzinfo=UTC)
        except ValueError:
            continue
        return (moment - _OVERLAP[has_seconds]).strftime(_SECONDS if has_seconds else _DAY)
    return ""
