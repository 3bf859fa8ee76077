"""What a form shows of a record, and the record after what was typed.

An edit changes what its line shows and what follows from it, and nothing else: the fields that no
form knows, their order and their identities stay.
"""

import re
from collections.abc import Mapping
from datetime import date
from difflib import SequenceMatcher

from desktop.domain.cataloguing import consequences
from desktop.domain.cataloguing.elements import material
from desktop.domain.cataloguing.fixed import started
from desktop.domain.cataloguing.forms import Form, FormField, Kind
from desktop.domain.cataloguing.places import (
    first_of,
    new_field,
    number_before,
    places,
    with_changes,
)
from desktop.domain.record import Field, Record
from desktop.domain.vietnamese import normalise

FormValues = Mapping[str, tuple[str, ...]]
"""The values of each line by its name; none, one, or several where the line repeats."""

_NOT_TEXT = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")
_ISBN_JOINERS = re.compile(r"(?<=[0-9])[-‐–\s]+(?=[0-9Xx])")
_EVERY_MATERIAL = ("15-17", "35-37")


def values(record: Record, form: Form) -> dict[str, tuple[str, ...]]:
    """What each line shows."""
    return {field.name: _shown(record, form, field) for field in form.fields}


def applied(record: Record, form: Form, new: FormValues, *, today: date) -> Record:
    """The record with `new` in it. Lines that are not in `new`, or are as they were, stay."""
    was = record
    old = values(record, form)
    changed = [each for each in form.fields if new.get(each.name, old[each.name]) != old[each.name]]
    for field in changed:
        cleaned = [_cleaned(text, field) for text in new[field.name]]
        record = _with(record, form, field, [text for text in cleaned if text], today)
    return consequences.drawn(record, was) if record != was else was


def _shown(record: Record, form: Form, field: FormField) -> tuple[str, ...]:
    if field.kind is Kind.CHOICE:
        part = record.value("008")[_slice(field)] if _has_choice(record, form, field) else ""
        return (part.strip() or part[:1],) if part else ()
    found = tuple(_without_unit(place.text, field) for place in places(record, form, field))
    return found if field.repeatable else found[:1]


def _with(record: Record, form: Form, field: FormField, texts: list[str], today: date) -> Record:
    if field.kind is Kind.CHOICE:
        return _with_choice(record, form, field, texts[0] if texts else " ", today)
    texts = [_with_unit(text, field) for text in texts]
    if not field.repeatable:
        return _with_one(record, form, field, texts[0] if texts else None)
    many = _with_together if field.together else _with_all
    return many(record, form, field, texts)


def _with_one(record: Record, form: Form, field: FormField, text: str | None) -> Record:
    """One subfield set, added to a field that is there, or in a field of its own."""
    found = places(record, form, field)
    if found:
        return with_changes(record, {(found[0].field, found[0].subfield): text})
    there = first_of(record, form, field)
    if text is None:
        return record
    if there is not None:
        return with_changes(record, {(there, None): text}, code=field.codes)
    return with_changes(
        record, {}, new=[(number_before(record, field.tag), new_field(field, text))]
    )


def _with_all(record: Record, form: Form, field: FormField, texts: list[str]) -> Record:
    """All the values: those that stay keep their fields, whatever comes between them."""
    found = places(record, form, field)
    changes: dict[tuple[int, int | None], str | None] = {}
    new: list[tuple[int, Field]] = []
    matcher = SequenceMatcher(a=[place.text for place in found], b=texts, autojunk=False)
    for kind, start, end, first, last in matcher.get_opcodes():
        if kind == "equal":
            continue
        old, given = found[start:end], texts[first:last]
        for number, place in enumerate(old):
            changes[place.field, place.subfield] = given[number] if number < len(given) else None
        after = found[end - 1].field if end else number_before(record, field.tag)
        new += [(after, new_field(field, text)) for text in given[len(old) :]]
    return with_changes(record, changes, new=new)


def _with_together(record: Record, form: Form, field: FormField, texts: list[str]) -> Record:
    """All the values in one field, in their order."""
    found = places(record, form, field)
    changes: dict[tuple[int, int | None], str | None] = {
        (place.field, place.subfield): texts[number] if number < len(texts) else None
        for number, place in enumerate(found)
    }
    record = with_changes(record, changes)
    for text in texts[len(found) :]:
        there = first_of(record, form, field)
        if there is None:
            new = [(number_before(record, field.tag), new_field(field, text))]
            record = with_changes(record, {}, new=new)
        else:
            record = with_changes(record, {(there, None): text}, code=field.codes)
    return record


def _with_choice(record: Record, form: Form, field: FormField, code: str, today: date) -> Record:
    if record.first("008") is None:
        empty = new_field(field, started(today, material(record)))
        record = with_changes(record, {}, new=[(number_before(record, "008"), empty)])
    if not _has_choice(record, form, field):
        return record
    place = _slice(field)
    fields = list(record.fields)
    number = next(i for i, each in enumerate(fields) if each.tag == "008")
    data = fields[number].data.ljust(place.stop)
    width = place.stop - place.start
    fields[number] = fields[number]._replace(
        data=f"{data[: place.start]}{code:<{width}.{width}}{data[place.stop :]}"
    )
    return record._replace(fields=tuple(fields))


def _has_choice(record: Record, form: Form, field: FormField) -> bool:
    return field.codes in _EVERY_MATERIAL or material(record) == form.material


def _slice(field: FormField) -> slice:
    start, _, end = field.codes.partition("-")
    return slice(int(start), int(end or start) + 1)


def _cleaned(text: str, field: FormField) -> str:
    if field.kind is Kind.CHOICE:
        return text
    text = " ".join(_NOT_TEXT.sub(" ", normalise(text)).split())
    return _ISBN_JOINERS.sub("", text) if field.kind is Kind.ISBN else text


def _with_unit(text: str, field: FormField) -> str:
    return f"{text} {field.unit}" if field.unit and text.isdecimal() else text


def _without_unit(text: str, field: FormField) -> str:
    number = text.removesuffix(field.unit).rstrip() if field.unit else text
    return number if number.isdecimal() else text
