"""MARC-in-JSON: a list of records, one record, or one on each line; a bad one stays alone."""

import json
import re
from collections.abc import Iterable, Iterator

from desktop.domain.errors import InputError
from desktop.domain.record import SUBFIELD, Field, Record
from desktop.domain.vietnamese import normalise
from desktop.marc.cutting import Frame, frames
from desktop.marc.encoding import REPLACEMENT, UTF_8
from desktop.marc.reading import MORE_INDICATORS, Problem, Reading, indicators_dropped

# Where a record starts: at its leader or its fields, with perhaps a few plain values before them.
_START = re.compile(
    rb'\{\s*(?:"[^"\\{}]{1,40}"\s*:\s*(?:"[^"\\]{0,200}"|[\w.+-]{1,40})\s*,\s*){0,5}'
    rb'"(?:leader|fields)"\s*:'
)
_OF_RECORD = re.compile(r'fields"|"leader|"[0-9]{3}"\s*:|"ind[12]"')
_TAG_LENGTH = 3
_INDICATORS = "ind1", "ind2"
# What a value cannot hold: the signs between fields, and half letters.
_NOT_TEXT = re.compile("[\0\x1d\x1e\x1f\ud800-\udfff]")


def read(blocks: Iterable[bytes]) -> Iterator[Reading]:
    number = 0
    for frame in frames(blocks, cuts):
        for record, problem in _parse(frame):
            number += 1
            encoding = "" if frame.data.isascii() else UTF_8
            yield Reading(number, frame.offset, record, problem, encoding)
    if not number:
        raise InputError("file.no_records")


def cuts(data: bytes) -> Iterator[int]:
    """Before each start of a record, so that what is lost of one costs no other."""
    return (match.start() for match in _START.finditer(data) if match.start())


def _parse(frame: Frame) -> Iterator[tuple[Record | None, Problem | None]]:
    """The record of a frame, and what is wrong with whatever stands behind it."""
    text = frame.data.decode(errors="replace")
    malformed = Problem("json.malformed", {"line": frame.line})
    if not _START.match(frame.data):
        if _OF_RECORD.search(text):
            yield None, malformed
        return
    try:
        found, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError) as error:
        lines = error.lineno - 1 if isinstance(error, json.JSONDecodeError) else 0
        yield None, Problem("json.malformed", {"line": frame.line + lines})
        return
    yield _built(found, Problem("marc.bytes_replaced", {}) if REPLACEMENT in text else None)
    if _OF_RECORD.search(text, end):
        yield None, malformed


class _Builder:
    """Fields from the members of one record."""

    def __init__(self) -> None:
        self.fields: list[Field] = []
        self.lost = 0
        self.dropped: list[str] = []
        self.is_repaired = False

    def add(self, tag: str, value: object) -> None:
        is_tag = len(tag) == _TAG_LENGTH and tag.isascii() and tag.isalnum()
        data = self._data(value) if is_tag else None
        if data is None:
            self.lost += 1
        else:
            self.fields.append(Field(tag, normalise(data)))
            if isinstance(value, dict) and any(
                _is_said(value.get(more)) for more in MORE_INDICATORS
            ):
                self.dropped.append(tag)

    def _data(self, value: object) -> str | None:
        if not isinstance(value, dict):
            return None if value is None else self._text(value)
        if not isinstance(value.get("subfields"), list):
            return None
        data = "".join(f"{self._text(value.get(name) or ''):1.1}" for name in _INDICATORS)
        for subfield in value["subfields"]:
            data += self._subfields(subfield)
        return data

    def _subfields(self, members: object) -> str:
        if not isinstance(members, dict) or not members or "" in members:
            self.lost += 1
            return ""
        return "".join(
            f"{SUBFIELD}{self._text(code)[:1]}{self._text(value)}"
            for code, value in members.items()
        )

    def _text(self, value: object) -> str:
        if not isinstance(value, str):
            value = "" if value is None else json.dumps(value, ensure_ascii=False)
            self.is_repaired = True
        text = _NOT_TEXT.sub("", value)
        self.is_repaired |= text != value
        return text


def _is_said(indicator: object) -> bool:
    return str(indicator or "").strip() != ""


def _built(found: object, problem: Problem | None) -> tuple[Record | None, Problem | None]:
    members = found if isinstance(found, dict) else {}
    builder = _Builder()
    fields = members.get("fields")
    for field in fields if isinstance(fields, list) else []:
        for tag, value in field.items() if isinstance(field, dict) else [("", field)]:
            builder.add(tag, value)
    if not builder.fields:
        return None, Problem("marc.no_fields", {})
    leader = re.sub("[^ -~]", " ", f"{members.get('leader') or ''!s:<24.24}")
    record = Record(f"{leader[:9]}a{leader[10:]}", tuple(builder.fields))
    if builder.lost:
        return record, Problem("marc.fields_lost", {"fields": builder.lost})
    if builder.dropped:
        return record, problem or indicators_dropped(builder.dropped)
    return record, problem or (Problem("marc.repaired", {}) if builder.is_repaired else None)
