"""An edit of a record as the journal keeps it: which fields it sets, and what its author had seen.

As JSON: `{"leader": …, "fields": {id: tag and data, or null for removed}, "parts": {part: letters},
"order": […], "gone": true or false, "into": record or "", "bases": {unit: version}}`. An edit names
only what it changes, so a program that does not know a field cannot erase it. A new record is `=`
and its text form.
"""

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop.domain.errors import InputError
from desktop.domain.journal import digest_of
from desktop.domain.record import FIELD_END, FIELD_ID_LENGTH, Record
from desktop.domain.units import GONE, INTO, LEADER, ORDER, is_sound

LEADER_LENGTH = 24
_TAG_LENGTH = 3
_NEW = "="
_NEW_BYTES = _NEW.encode()
# Crockford's base 32: neither "order" nor any other word with i, l, o or u is a field.
_FIELD_ID = re.compile(rf"[0-9a-hjkmnp-tv-z]{{{FIELD_ID_LENGTH}}}")
_RECORD_ID = re.compile(r"[0-9a-f]{32}")
_TAG = re.compile(rf"[0-9A-Za-z]{{{_TAG_LENGTH}}}")
_FORBIDDEN = re.compile(r"[\x00\x1d\x1e\ud800-\udfff]")
_MOST_FIELDS = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """What one change does to a record. `bases` are the versions of the units its author saw.

    `into` is the record that this one is joined to; empty: to none.
    """

    leader: str | None = None
    fields: Mapping[str, str | None] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    gone: bool | None = None
    into: str | None = None
    bases: Mapping[str, int] = field(default_factory=dict)

    @property
    def units(self) -> dict[str, str | None]:
        """Everything that is settled by itself: leader, fields, parts, order, marks."""
        units = {**self.fields, **self.parts}
        if self.leader is not None:
            units[LEADER] = self.leader
        if self.order:
            units[ORDER] = " ".join(self.order)
        if self.gone is not None:
            units[GONE] = "1" if self.gone else None
        if self.into is not None:
            units[INTO] = self.into or None
        return units

    def only(self, units: Collection[str]) -> "Edit":
        """What of it is about these fields and parts, or the leader."""
        return Edit(
            leader=self.leader if LEADER in units else None,
            fields={name: value for name, value in self.fields.items() if name in units},
            parts={name: part for name, part in self.parts.items() if name in units},
            bases={name: version for name, version in self.bases.items() if name in units},
        )

    def json(self) -> str:
        """The text in the journal."""
        body: dict[str, object] = {}
        if self.leader is not None:
            body[LEADER] = self.leader
        body["fields"] = dict(self.fields)
        if self.parts:
            body["parts"] = dict(self.parts)
        if self.order:
            body[ORDER] = list(self.order)
        marks = {GONE: self.gone, INTO: self.into}
        body |= {name: mark for name, mark in marks.items() if mark is not None}
        if self.bases:
            body["bases"] = dict(self.bases)
        return json.dumps(body, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_body(cls, text: str) -> "Edit":
        """The edit in the journal's text, or an InputError when it is not a sound one."""
        if text.startswith(_NEW):
            record = sound_record(text.removeprefix(_NEW))
            return cls(leader=record.leader, fields={f.id: f.tag + f.data for f in record.fields})
        body = json_object(text)
        leader, fields = body.get(LEADER), body.get("fields", {})
        parts, order, bases = body.get("parts", {}), body.get(ORDER, []), body.get("bases", {})
        gone, into = body.get(GONE), body.get(INTO)
        if not (
            (leader is None or _is_leader(leader))
            and _is_fields(fields)
            and _is_parts(parts)
            and _is_order(order)
            and _are_marks(gone, into)
            and _is_versions(bases)
        ):
            raise InputError("edit.not_sound")
        edit = cls(
            leader=leader,
            fields=fields,
            parts=parts,
            order=tuple(order),
            gone=gone,
            into=into,
            bases=bases,
        )
        if not edit.units:
            raise InputError("edit.not_sound")
        return edit


def creation(text: str) -> str:
    """The journal's text for a new record, from its text form."""
    return _NEW + text


def creation_digest(text: bytes) -> bytes:
    """The digest of that, from the text form in UTF-8."""
    return digest_of(_NEW_BYTES + text)


def json_object(text: str) -> dict[str, Any]:
    """The JSON object in `text`; an InputError when it holds anything else."""
    try:
        body = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError("edit.not_json") from error
    if not isinstance(body, dict):
        raise InputError("edit.not_json")
    return body


def sound_record(text: str) -> Record:
    """The record whose text form this is; an InputError when it is damaged."""
    leader, *fields = text.split(FIELD_END)
    ids = [part[:FIELD_ID_LENGTH] for part in fields]
    values = {part[:FIELD_ID_LENGTH]: part[FIELD_ID_LENGTH:] for part in fields}
    if not (_is_leader(leader) and _is_fields(values) and len(values) == len(ids)):
        raise InputError("record.not_sound")
    return Record.from_text(text)


def _is_leader(leader: object) -> bool:
    return _is_text(leader) and len(str(leader)) == LEADER_LENGTH


def _is_text(value: object) -> bool:
    return isinstance(value, str) and not _FORBIDDEN.search(value)


def _is_fields(fields: object) -> bool:
    return (
        isinstance(fields, dict)
        and len(fields) <= _MOST_FIELDS
        and all(_FIELD_ID.fullmatch(name) for name in fields)
        and all(value is None or _is_value(value) for value in fields.values())
    )


def _is_value(value: object) -> bool:
    return _is_text(value) and _TAG.fullmatch(str(value)[:_TAG_LENGTH]) is not None


def _is_parts(parts: object) -> bool:
    return isinstance(parts, dict) and all(
        _is_unit(name.partition("/")[0]) and _is_text(part) and is_sound(name, part)
        for name, part in parts.items()
    )


def _is_unit(name: str) -> bool:
    return name == LEADER or _FIELD_ID.fullmatch(name) is not None


def _are_marks(gone: object, into: object) -> bool:
    is_record = into == "" or (isinstance(into, str) and _RECORD_ID.fullmatch(into) is not None)
    return (gone is None or isinstance(gone, bool)) and (into is None or is_record)


def _is_order(order: object) -> bool:
    return (
        isinstance(order, list)
        and len(order) <= _MOST_FIELDS
        and all(isinstance(name, str) and _FIELD_ID.fullmatch(name) for name in order)
        and len(set(order)) == len(order)
    )


def _is_versions(versions: object) -> bool:
    return isinstance(versions, dict) and all(
        type(version) is int and 0 <= version < 1 << 63 for version in versions.values()
    )
