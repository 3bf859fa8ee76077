"""Coded values: leader, fields 005 to 008, languages and areas."""

import re
from collections.abc import Iterable, Iterator

from desktop.domain.cataloguing.elements import Elements, Position, material
from desktop.domain.cataloguing.findings import Finding, finding
from desktop.domain.cataloguing.fixed import LENGTH_OF_008, additional, parts, wrong_parts
from desktop.domain.record import Field, Record

_LEADER_LENGTH = 24
_CODE_LENGTH = 3
_AREA_LENGTH = 7
_OTHER_SOURCE = "7"
_TRANSACTION = re.compile(r"[0-9]{14}\.[0-9]")
_ENTERED = re.compile(r"[0-9]{6}")
_UNSAID = {"", "|||", "   "}


def leader(record: Record, elements: Elements) -> Iterator[Finding]:
    if len(record.leader) != _LEADER_LENGTH:
        yield finding(None, "marc.leader_length", "LDR", found=len(record.leader))
        return
    yield from _wrong(None, "LDR", record.leader, elements.leader)


def control(index: int, field: Field, record: Record, elements: Elements) -> Iterator[Finding]:
    """A field 00X."""
    match field.tag:
        case "005" if not _TRANSACTION.fullmatch(field.data):
            yield finding(index, "marc.transaction_date", "005", found=field.data)
        case "006":
            kind = material(Record(f"      {field.data[:1]}m", ()))
            kind = "serials" if field.data[:1] == "s" else kind
            yield from _wrong(index, "006", field.data, additional(elements.general[kind]))
        case "007" if field.data[:1] in elements.physical:
            yield from _wrong(index, "007", field.data, elements.physical[field.data[:1]][1])
        case "008":
            yield from _general(index, field.data, record, elements)
        case _:
            pass


def languages(index: int, field: Field, _record: Record, elements: Elements) -> Iterator[Finding]:
    """Field 041. Several codes in a row, as was once the custom, are taken apart."""
    if field.data[1:2] == _OTHER_SOURCE:
        return
    for letter, value in field.subfields():
        if len(value) % _CODE_LENGTH:
            yield finding(index, "marc.language_length", "041", letter, found=value)
            continue
        for start in range(0, len(value), _CODE_LENGTH):
            yield from _language(index, value[start : start + _CODE_LENGTH], letter, elements)


def areas(index: int, field: Field, _record: Record, elements: Elements) -> Iterator[Finding]:
    """Field 043."""
    for value in field.all("a"):
        if len(value) != _AREA_LENGTH:
            yield finding(index, "marc.area_length", "043", "a", found=value)
        elif value not in elements.area_codes:
            yield finding(index, "marc.area_unknown", "043", "a", found=value)


def _language(index: int, code: str, letter: str, elements: Elements) -> Iterator[Finding]:
    if code in elements.old_language_codes:
        yield finding(index, "marc.language_old", "041", letter, found=code)
    elif code not in elements.language_codes:
        yield finding(index, "marc.language_unknown", "041", letter, found=code)


def _general(index: int, data: str, record: Record, elements: Elements) -> Iterator[Finding]:
    if len(data) != LENGTH_OF_008:
        yield finding(index, "marc.fixed_length", "008", found=len(data))
        return
    positions = elements.general[material(record)]
    said = parts(data, positions)
    if not _ENTERED.fullmatch(said["entered"]):
        yield finding(index, "marc.fixed_value", "008", positions="0-5", found=said["entered"])
    for name, code, known in (
        ("country", "marc.country_in_fixed", elements.country_codes),
        (
            "language",
            "marc.language_in_fixed",
            elements.language_codes | elements.old_language_codes,
        ),
    ):
        if said[name] not in _UNSAID and said[name].strip() not in known:
            yield finding(index, code, "008", found=said[name])
    yield from _wrong(index, "008", data, positions)


def _wrong(
    index: int | None, tag: str, data: str, positions: Iterable[Position]
) -> Iterator[Finding]:
    for place, found in wrong_parts(data, positions):
        end = place.start + place.length - 1
        numbers = str(place.start) if end == place.start else f"{place.start}-{end}"
        yield finding(index, "marc.fixed_value", tag, positions=numbers, found=found)
