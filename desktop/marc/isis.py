"""Exports of CDS/ISIS and WinISIS: lines of 80 signs, `#` for terminators, `^` for subfields."""

import re
from collections.abc import Iterable, Iterator
from itertools import count

from desktop.domain.record import Field, Record
from desktop.marc.cutting import frames
from desktop.marc.encoding import UTF_8, Decoded, choose, decode
from desktop.marc.reading import Problem, Reading

LEADER = "00000nam a2200000   4500"
_LENGTH, _BASE = slice(5), slice(12, 17)
# Digits where MARC has letters; the directory follows in the first line.
_START = re.compile(rb"(?:^|(?<=[\r\n]))[0-9]{5}0{7}[0-9]{5}[0-9 ]{3}45[0-9 ]{2}(?=[0-9]{12})")
_ENTRY = re.compile(rb"([0-9]{3})([0-9]{4})([0-9]{5})")
_LINE_BREAK = re.compile(rb"[\r\n]+")
_CODE = re.compile(rb"\^([0-9A-Za-z])")
_CONTROL = "010"


def is_isis(start: bytes) -> bool:
    return _START.match(start) is not None


def read(blocks: Iterable[bytes], encoding: str) -> Iterator[Reading]:
    """Each record under the tags of its own base; `Reading` has no problem with their meaning."""
    numbers, before = count(1), ""
    for frame in frames(blocks, cuts):
        data = _LINE_BREAK.sub(b"", frame.data)
        if not data.strip(b" \0\x1a"):
            continue
        record, problem, used = _parse(data, encoding, before)
        before = used or before
        yield Reading(next(numbers), frame.offset, record, problem, used)


def cuts(data: bytes) -> Iterator[int]:
    return (match.start() for match in _START.finditer(data) if match.start())


def _parse(data: bytes, encoding: str, before: str) -> tuple[Record | None, Problem | None, str]:
    pairs, is_whole = _pairs(data)
    if not pairs:
        return None, Problem("marc.damaged", {"bytes": len(data)}), ""
    values = b"\n".join(value for _, value in pairs)
    used = choose(values, encoding, says_utf8=False, before=before)
    texts = [decode(value, used) for _, value in pairs]
    fields = (Field(tag, text.text) for (tag, _), text in zip(pairs, texts, strict=True))
    used = "" if used == UTF_8 and values.isascii() else used
    return Record(LEADER, tuple(fields)), _problem(texts, is_whole=is_whole), used


def _problem(texts: list[Decoded], *, is_whole: bool) -> Problem | None:
    if not is_whole:
        return Problem("marc.fields_lost", {"fields": 1})
    return Problem("marc.bytes_replaced", {}) if any(t.is_damaged for t in texts) else None


def _pairs(data: bytes) -> tuple[list[tuple[str, bytes]], bool]:
    """Tags with their data, and whether all of it is there."""
    if not is_isis(data):
        return [], False
    base = int(data[_BASE])
    terminator = data[base - 1 : base]
    pairs, is_whole = [], len(data) >= int(data[_LENGTH])
    for tag, length, start in _ENTRY.findall(data[len(LEADER) : base - 1]):
        end = base + int(start) + int(length)
        is_whole &= data[end - 1 : end] == terminator
        value = data[end - int(length) : end].removesuffix(terminator)
        if value:
            pairs.append((tag.decode(), _with_subfields(tag.decode(), value)))
    return pairs, is_whole


def _with_subfields(tag: str, value: bytes) -> bytes:
    if tag < _CONTROL:
        return value
    first = b"" if value.startswith(b"^") else b"\x1fa"
    return b"  " + first + _CODE.sub(b"\x1f\\1", value)
