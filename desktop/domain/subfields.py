"""Setting, replacing, adding and taking away a subfield, in one record or in many alike. Pure."""

import re
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.merge import place
from desktop.domain.record import SUBFIELD, Field, Record

_TAG = re.compile(r"(?!00)[0-9A-Z]{3}")
_CODE = re.compile(r"[0-9a-z]")


class Doing(StrEnum):
    """What is done with a subfield."""

    SET = "set"
    """In the first such field, which is made where it is missing."""
    REPLACE = "replace"
    """A piece of its text, wherever it stands."""
    ADD = "add"
    """In a field of its own, where no such field says it yet."""
    DELETE = "delete"
    """All of them, or those that say a certain thing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SubfieldChange:
    """A change to make in many records: `find` is what is replaced or taken away."""

    doing: Doing
    tag: str
    code: str
    value: str = ""
    find: str = ""

    @property
    def is_sound(self) -> bool:
        """Whether it says what is to be done, and where: control fields have no subfields."""
        needed = {Doing.REPLACE: self.find, Doing.ADD: self.value}.get(self.doing, "-")
        plain = not any(sign < " " for sign in self.value + self.find)
        is_place = bool(_TAG.fullmatch(self.tag) and _CODE.fullmatch(self.code))
        return is_place and plain and bool(needed)


def changed(record: Record, change: SubfieldChange) -> Record:
    """`record` after the change; the same where it has nothing to change."""
    match change.doing:
        case Doing.SET:
            return with_subfield(record, change.tag, change.code, change.value)
        case Doing.ADD:
            return _added(record, change)
        case Doing.REPLACE | Doing.DELETE:
            fields = (_rewritten(field, change) for field in record.fields)
            return record._replace(fields=tuple(each for each in fields if each is not None))


def with_subfield(record: Record, tag: str, code: str, value: str) -> Record:
    """`record` with the first subfield `code` of the first field `tag` set; added where missing."""
    old = record.first(tag)
    if old is None:
        new = Field(tag, f"  {SUBFIELD}{code}{value}")
        return record._replace(fields=tuple(place(list(record.fields), new))) if value else record
    parts = old.data.split(SUBFIELD)
    at = next((i for i, part in enumerate(parts) if i and part[:1] == code), len(parts))
    parts[at : at + 1] = [code + value] if value else []
    if len(parts) == 1:
        return record._replace(fields=tuple(field for field in record.fields if field is not old))
    data = SUBFIELD.join(parts)
    fields = [field._replace(data=data) if field is old else field for field in record.fields]
    return record._replace(fields=tuple(fields))


def _added(record: Record, change: SubfieldChange) -> Record:
    if any(change.value in field.all(change.code) for field in record.all(change.tag)):
        return record
    new = Field(change.tag, f"  {SUBFIELD}{change.code}{change.value}")
    return record._replace(fields=tuple(place(list(record.fields), new)))


def _rewritten(field: Field, change: SubfieldChange) -> Field | None:
    """The field after the change; None when nothing is left of it."""
    if field.tag != change.tag:
        return field
    head, *parts = field.data.split(SUBFIELD)
    kept = [part if part[:1] != change.code else _text(part, change) for part in parts]
    kept = [part for part in kept if part]
    if not kept:
        return None
    return field._replace(data=SUBFIELD.join([head, *kept]))


def _text(part: str, change: SubfieldChange) -> str:
    """A subfield of the kind in question; empty when it goes."""
    code, text = part[:1], part[1:]
    if change.doing is Doing.DELETE:
        return "" if not change.find or text.strip() == change.find else part
    text = text.replace(change.find, change.value)
    return code + text if text else ""
