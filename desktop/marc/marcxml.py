"""MARCXML: a stream cut into records by their tags, so that one bad record stays alone."""

import re
from collections.abc import Iterable, Iterator
from xml.parsers import expat

from desktop.domain.errors import InputError
from desktop.domain.record import SUBFIELD, Field, Record
from desktop.domain.vietnamese import normalise
from desktop.marc.cutting import Frame, frames
from desktop.marc.encoding import AUTO, UTF_8, decode, known
from desktop.marc.reading import MORE_INDICATORS, Problem, Reading, indicators_dropped

_TAG = re.compile(rb"<(/?)(?:[\w.-]+:)?record(?:\s[^<>]*)?>|<!--(?:[^<]|<(?!!--))*?-->", re.DOTALL)
_HAS_MARC = re.compile(rb"<(?:[\w.-]+:)?(?:leader|controlfield|datafield)\b")
_ENTITIES = re.compile(rb"<!(?:DOCTYPE|ENTITY)\b")
_ENCODING = re.compile(rb"<\?xml[^>]{0,200}\bencoding\s*=\s*[\"']([\w.-]+)")
_WIDE = re.compile("utf-?16|ucs-?2|unicode", re.IGNORECASE)
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]|&(?!#?\w+;)")
_TAG_LENGTH = 3


def read(blocks: Iterable[bytes]) -> Iterator[Reading]:
    encoding, number = UTF_8, 0
    for frame in frames(blocks, cuts):
        if not number and _ENTITIES.search(frame.data):
            raise InputError("xml.has_entities")
        declared = None if frame.offset else _ENCODING.search(frame.data)
        if declared is not None:
            encoding = _declared(declared[1].decode())
        if _HAS_MARC.search(frame.data):
            number += 1
            record, problem = _parse(frame, encoding)
            if record is not None and not record.fields:
                record, problem = None, Problem("marc.no_fields", {"line": frame.line})
            yield Reading(number, frame.offset, record, problem, encoding)
    if not number:
        raise InputError("file.no_records")


def _declared(name: str) -> str:
    """What is declared to have two bytes a letter has been given one by now, or never had two."""
    found = UTF_8 if _WIDE.match(name) else known(name)
    return UTF_8 if found == AUTO else found


def cuts(data: bytes) -> Iterator[int]:
    """Before each start of a record and after each end, so that a lost tag costs one record."""
    for match in _TAG.finditer(data):
        if match[1] is not None:  # else a comment
            yield match.end() if match[1] else match.start()


def _parse(frame: Frame, encoding: str) -> tuple[Record | None, Problem | None]:
    text, is_damaged = decode(frame.data, encoding)
    malformed = Problem("xml.malformed", {"line": frame.line})
    if _ENTITIES.search(frame.data):
        return None, malformed
    builder = _Builder(frame.line)
    try:
        return builder.build(text), builder.problem(is_damaged=is_damaged)
    except expat.ExpatError as error:
        line = frame.line + error.lineno - 1
    cleaned = _NOT_XML.sub(lambda match: "&amp;" if match[0] == "&" else "", text)
    builder = _Builder(line)
    try:
        return builder.build(cleaned), builder.problem() or Problem("marc.repaired", {"line": line})
    except expat.ExpatError:
        return None, malformed._replace(details={"line": line})


class _Builder:
    """Fields from the elements of one record, with any prefix or none."""

    def __init__(self, line: int) -> None:
        self._line = line
        self._lost = 0
        self._dropped: list[str] = []
        self._leader = ""
        self._fields: list[Field] = []
        self._text: list[str] = []
        self._tag = self._data = self._code = ""

    def build(self, text: str) -> Record:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        # No document type ever comes here, so there are no entities to expand.
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text.append
        parser.Parse(text, True)
        leader = re.sub("[^ -~]", " ", f"{self._leader:<24.24}")
        return Record(f"{leader[:9]}a{leader[10:]}", tuple(self._fields))

    def problem(self, *, is_damaged: bool = False) -> Problem | None:
        if self._lost:
            return Problem("marc.fields_lost", {"fields": self._lost, "line": self._line})
        if is_damaged:
            return Problem("marc.bytes_replaced", {"line": self._line})
        return indicators_dropped(self._dropped) if self._dropped else None

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._text.clear()
        match name.rpartition(":")[2]:
            case "controlfield":
                self._tag = attributes.get("tag", "")
            case "datafield":
                self._tag = attributes.get("tag", "")
                self._data = f"{attributes.get('ind1', ''):1.1}{attributes.get('ind2', ''):1.1}"
                if any(attributes.get(name, "").strip() for name in MORE_INDICATORS):
                    self._dropped.append(self._tag)
            case "subfield":
                self._code = attributes.get("code", "")[:1]
            case _:
                pass

    def _end(self, name: str) -> None:
        text = normalise("".join(self._text))
        self._text.clear()
        match name.rpartition(":")[2]:
            case "leader":
                self._leader = text
            case "controlfield":
                self._add(text)
            case "subfield" if not self._code:
                self._lost += 1
            case "subfield":
                self._data += f"{SUBFIELD}{self._code}{text}"
            case "datafield":
                self._add(self._data)
            case _:
                pass

    def _add(self, data: str) -> None:
        if len(self._tag) == _TAG_LENGTH and self._tag.isascii() and self._tag.isalnum():
            self._fields.append(Field(self._tag, data))
        else:
            self._lost += 1
