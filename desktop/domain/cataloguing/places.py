"""Where in a record the values of a form's line are, and the record with others put there."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from desktop.domain.cataloguing.forms import Form, FormField
from desktop.domain.cataloguing.punctuation import plain, punctuated
from desktop.domain.record import SUBFIELD, Field, Record
from desktop.domain.vietnamese import fold


class Place(NamedTuple):
    """A subfield of a field, both counted from 0, and its plain text."""

    field: int
    subfield: int
    text: str


Changes = Mapping[tuple[int, int | None], str | None]
"""The new text by field and subfield; None for a text removes it, for a subfield adds one."""

# The order in which the subfields of a field are written. Others stay where they are.
_ORDERS = {
    "020": "acz",
    "082": "ab2",
    "245": "anphbc",
    "260": "abcefg",
    "264": "abc",
    "300": "abce",
    "490": "axv",
}
_ROLE_TAGS = ("700",)
_PUBLICATION = "1"


def places(record: Record, form: Form, line: FormField) -> list[Place]:
    """In their order, those under the line's own tag first."""
    found = [
        Place(number, position, text)
        for number, field in enumerate(record.fields)
        if _is_of(field, form, line)
        for position, (code, text) in enumerate(plain(field.tag, list(field.subfields())))
        if code in line.codes
    ]
    return sorted(found, key=lambda place: record.fields[place.field].tag != line.tag)


def with_changes(
    record: Record, changes: Changes, *, code: str = "", new: Sequence[tuple[int, Field]] = ()
) -> Record:
    """The record with its subfields changed, and each of `new` after the field of its number.

    A field that has no words of its own left goes.
    """
    fields = [field for after, field in new if after < 0]
    for number, field in enumerate(record.fields):
        own = {place[1]: text for place, text in changes.items() if place[0] == number}
        done = _changed(field, own, code) if own else field
        fields += [field for field in (done,) if field is not None]
        fields += [field for after, field in new if after == number]
    return record._replace(fields=tuple(fields))


def number_before(record: Record, tag: str) -> int:
    """The field after which one with `tag` goes: the last of its kind, else by number."""
    tags = [field.tag for field in record.fields]
    if tag in tags:
        return len(tags) - 1 - tags[::-1].index(tag)
    return next((i for i, each in enumerate(tags) if each > tag), len(tags)) - 1


def first_of(record: Record, form: Form, line: FormField) -> int | None:
    """The first field in which the line has its place, with or without a value."""
    numbers = (i for i, field in enumerate(record.fields) if _is_of(field, form, line))
    return next(numbers, None)


def new_field(line: FormField, text: str) -> Field:
    if line.tag.startswith("00"):
        return Field(line.tag, text)
    subfields = punctuated(line.tag, [(line.codes[0], text), *line.fixed])
    return Field(line.tag, line.indicators + _joined(subfields))


def _is_of(field: Field, form: Form, line: FormField) -> bool:
    if field.tag in line.also:
        return field.tag != "264" or field.data[1:2] == _PUBLICATION
    if field.tag != line.tag or field.tag not in _ROLE_TAGS:
        return field.tag == line.tag
    roles = {fold(role) for role in field.all("e")}
    if line.role:
        return fold(line.role) in roles
    return not roles & {fold(role) for role in form.roles()}


def _changed(field: Field, changes: Mapping[int | None, str | None], code: str) -> Field | None:
    before = list(field.subfields())
    kept = [
        (letter, changes.get(position, text))
        for position, (letter, text) in enumerate(plain(field.tag, before))
    ]
    subfields = [(letter, text) for letter, text in kept if text is not None]
    added = changes.get(None)
    if added is not None:
        subfields.insert(_place_of(code, subfields, field.tag), (code, added))
    if all(letter.isdigit() for letter, _ in subfields):
        return None
    signed = punctuated(field.tag, subfields, before=before)
    return field._replace(data=field.data[:2] + _joined(signed))


def _place_of(code: str, subfields: list[tuple[str, str]], tag: str) -> int:
    order = _ORDERS.get(tag, "")
    if code not in order:
        last = [i for i, (letter, _) in enumerate(subfields) if not letter.isdigit()]
        return last[-1] + 1 if last else len(subfields)
    later = order[order.index(code) + 1 :]
    return next((i for i, (each, _) in enumerate(subfields) if each in later), len(subfields))


def _joined(subfields: list[tuple[str, str]]) -> str:
    return "".join(f"{SUBFIELD}{code}{text}" for code, text in subfields)
