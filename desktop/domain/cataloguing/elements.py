"""What MARC 21 says of each field, indicator, subfield and coded position, with labels."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from desktop.domain.record import Record


class Label(NamedTuple):
    """A name in both languages of the program."""

    vi: str
    en: str


Values = Mapping[str, Label]


class IndicatorRule(NamedTuple):
    """The values of an indicator. Without a label it is undefined: only blank is right."""

    label: Label | None
    values: Values


class SubfieldRule(NamedTuple):
    """What a subfield is called, and whether a field may have several."""

    label: Label
    repeats: bool


class FieldRule(NamedTuple):
    """What a field is called and made of. A control field has neither indicators nor subfields."""

    tag: str
    label: Label
    repeats: bool
    indicators: tuple[IndicatorRule, ...]
    subfields: Mapping[str, SubfieldRule]


class Position(NamedTuple):
    """A named part of a leader or a coded field. Without `values` it is free."""

    name: str
    start: int
    length: int
    label: Label
    values: Values
    each: bool = False
    """Whether every single character is a code of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Elements:
    """All of it. The code sets hold more codes than have labels."""

    fields: Mapping[str, FieldRule]
    leader: tuple[Position, ...]
    general: Mapping[str, tuple[Position, ...]]
    """The positions of field 008, by material; those of every material are in each."""
    physical: Mapping[str, tuple[Label, tuple[Position, ...]]]
    """The name and the positions of field 007, by its first character."""
    languages: Values
    countries: Values
    areas: Values
    language_codes: frozenset[str]
    old_language_codes: frozenset[str]
    country_codes: frozenset[str]
    area_codes: frozenset[str]


def elements(fields: Mapping[str, Any], coded: Mapping[str, Any]) -> Elements:
    """From the two tables of the program's data, `bibliographic` and `coded`."""
    general = {material: _positions(each) for material, each in coded["008"].items()}
    every = general.pop("all")
    return Elements(
        fields={tag: _field(tag, rule) for tag, rule in fields.items()},
        leader=_positions(coded["leader"]),
        general={
            material: tuple(sorted(every + own, key=lambda each: each.start))
            for material, own in general.items()
        },
        physical={
            category: (_label(each), _positions(each["positions"]))
            for category, each in coded["007"].items()
        },
        languages=_values(coded["languages"]),
        countries=_values(coded["countries"]),
        areas=_values(coded["areas"]),
        language_codes=frozenset(coded["language_codes"].split()),
        old_language_codes=frozenset(coded["old_language_codes"].split()),
        country_codes=frozenset(coded["country_codes"].split()),
        area_codes=frozenset(code.ljust(7, "-") for code in coded["area_codes"].split()),
    )


_TYPE, _LEVEL = 6, 7
_SERIAL_LEVELS = "bis"
_MATERIALS = {
    **dict.fromkeys("at", "books"),
    **dict.fromkeys("cdij", "music"),
    **dict.fromkeys("ef", "maps"),
    **dict.fromkeys("gkor", "visual"),
    "m": "computer",
    "p": "mixed",
}


def material(record: Record) -> str:
    """What the leader says is described; it decides what the positions of field 008 mean."""
    kind, level = record.leader[_TYPE : _TYPE + 1], record.leader[_LEVEL : _LEVEL + 1]
    if kind == "a" and level and level in _SERIAL_LEVELS:
        return "serials"
    return _MATERIALS.get(kind, "books")


def _field(tag: str, rule: Mapping[str, Any]) -> FieldRule:
    return FieldRule(
        tag,
        _label(rule),
        rule["repeats"],
        tuple(map(_indicator, rule.get("indicators", ()))),
        {
            code: SubfieldRule(_label(each), each["repeats"])
            for code, each in rule.get("subfields", {}).items()
        },
    )


_UNDEFINED = IndicatorRule(None, {" ": Label("Không xác định", "Undefined")})


def _indicator(rule: Mapping[str, Any]) -> IndicatorRule:
    return IndicatorRule(_label(rule), _values(rule["values"])) if rule else _UNDEFINED


def _positions(rules: list[Mapping[str, Any]]) -> tuple[Position, ...]:
    return tuple(
        Position(
            rule["name"],
            rule["start"],
            rule["length"],
            _label(rule),
            _values(rule.get("values", {})),
            rule.get("each", False),
        )
        for rule in rules
    )


def _values(labels: Mapping[str, Any]) -> Values:
    return {value: _label(label) for value, label in labels.items()}


def _label(rule: Mapping[str, Any]) -> Label:
    return Label(rule["vi"], rule["en"])
