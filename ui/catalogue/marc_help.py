"""What MARC 21 says of the field under the cursor, in a line or two."""

from collections.abc import Sequence

from desktop.domain.cataloguing.elements import FieldRule, Position, material
from desktop.domain.cataloguing.findings import linked_tag
from desktop.domain.record import Field, Record
from desktop.machine.marc21 import marc21
from ui.catalogue.coded_words import label
from ui.catalogue.marc_model import CONTENT, FIRST, SECOND
from ui.catalogue.marc_text import SIGN
from ui.wording import translate

_MOST = 14


def explained(record: Record, field: Field | None, column: int) -> str:
    """For the leader (no field), a coded field, or the part of a field in a column."""
    if field is None:
        return _named(translate("MarcHelp", "Đầu biểu"), _positions(marc21().leader))
    tag = linked_tag(field) if field.tag == "880" else field.tag
    rule = marc21().fields.get(tag)
    if rule is None:
        return translate("MarcHelp", "{tag}: trường riêng, MARC 21 không nói đến.").format(tag=tag)
    said = _positions(_coded(record, field)) if field.is_control else _part(rule, column)
    return _named(f"{field.tag} {label(rule.label)}", said)


def _part(rule: FieldRule, column: int) -> str:
    if column in (FIRST, SECOND):
        return _indicator(rule, column)
    if column == CONTENT:
        return _subfields(rule)
    if rule.repeats:
        return translate("MarcHelp", "Có thể lặp lại.")
    return translate("MarcHelp", "Chỉ có một.")


def _coded(record: Record, field: Field) -> Sequence[Position]:
    match field.tag:
        case "008":
            return marc21().general[material(record)]
        case "007" if field.data[:1] in marc21().physical:
            return marc21().physical[field.data[:1]][1]
        case _:
            return ()


def _indicator(rule: FieldRule, column: int) -> str:
    if column > len(rule.indicators):
        return ""
    said = rule.indicators[column - 1]
    name = translate("MarcHelp", "Chỉ thị {number}").format(number=column)
    if said.label is not None:
        name = f"{name}, {label(said.label)}"
    values = [f"{value.replace(' ', '#')} {label(each)}" for value, each in said.values.items()]
    return f"{name}: {'; '.join(values[:_MOST])}"


def _subfields(rule: FieldRule) -> str:
    parts = [f"{SIGN}{code} {label(each.label)}" for code, each in rule.subfields.items()]
    return "; ".join(parts[:_MOST])


def _positions(places: Sequence[Position]) -> str:
    return "; ".join(f"{_numbers(place)} {label(place.label)}" for place in places)


def _numbers(place: Position) -> str:
    last = place.start + place.length - 1
    return f"{place.start:02}" if place.length == 1 else f"{place.start:02}-{last:02}"


def _named(name: str, said: str) -> str:
    return f"{name}\n{said}" if said else name
