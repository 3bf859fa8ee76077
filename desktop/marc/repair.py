"""A record that is not as it should be: what can be read of it is read, and said."""

import re
from typing import NamedTuple

from desktop.domain.record import Field, Record
from desktop.marc.encoding import AUTO, UTF_8, Decoded, decode, guess
from desktop.marc.reading import Problem

LEADER = 24
_FIELD_END = b"\x1e"
_NOTHING = re.compile("\0|\x1f(?=\0*(?:\x1f|$))")  # subfields without a code, and padding
_ENTRY = re.compile(rb"([0-9A-Za-z]{3})([0-9]{4})([0-9]{5})", re.DOTALL)
_ENTRY_LENGTH = 12
_TAG = 3


class _Entry(NamedTuple):
    tag: str
    length: int
    start: int


class _Pairs(NamedTuple):
    """Tags with their data, in the order of the directory, and how sure that is."""

    fields: list[tuple[str, bytes]]
    lost: int = 0
    is_repaired: bool = False


class Salvaged(NamedTuple):
    """What could be read, and what it was written in (see `Reading`)."""

    record: Record | None
    problem: Problem | None
    encoding: str = ""


def salvage(data: bytes, encoding: str) -> Salvaged:
    """What can be read of the record by its directory, else by terminators, else from both ends."""
    head, _, body = data.partition(_FIELD_END)
    if len(head) < LEADER:
        return Salvaged(None, Problem("marc.damaged", {"bytes": len(data)}))
    pairs = _pairs(head[LEADER:], body)
    if not pairs.fields:
        code = "marc.damaged" if body else "marc.no_fields"
        return Salvaged(None, Problem(code, {"bytes": len(data)}))
    used = guess(body, says_utf8=head[9:10] == b"a") if encoding == AUTO else encoding
    texts = [decode(value, used) for _, value in pairs.fields]
    fields = tuple(
        Field(tag, _NOTHING.sub("", text.text))
        for (tag, _), text in zip(pairs.fields, texts, strict=True)
    )
    leader = re.sub("[^ -~]", " ", head[:LEADER].decode("latin-1"))
    record = Record(f"{leader[:9]}a{leader[10:]}", fields)
    is_plain = used == UTF_8 and body.isascii()
    return Salvaged(record, _problem(pairs, texts), "" if is_plain else used)


def _pairs(directory: bytes, body: bytes) -> _Pairs:
    values = body.removesuffix(_FIELD_END).split(_FIELD_END)
    if len(directory) % _ENTRY_LENGTH:
        pairs = _by_search(directory, values)
    else:
        entries = _entries(directory)
        pairs = _by_directory(entries, values) or _by_terminators(entries, values)
    fields = [(tag, value) for tag, value in pairs.fields if tag.isascii() and tag.isalnum()]
    return pairs._replace(fields=fields, lost=pairs.lost + len(pairs.fields) - len(fields))


def _problem(pairs: _Pairs, texts: list[Decoded]) -> Problem | None:
    """The worst first: fields, then letters, then what lost nothing."""
    damaged = [tag for (tag, _), text in zip(pairs.fields, texts, strict=True) if text.is_damaged]
    if pairs.lost:
        return Problem("marc.fields_lost", {"fields": pairs.lost})
    if damaged:
        return Problem("marc.bytes_replaced", {"tags": " ".join(dict.fromkeys(damaged))})
    return Problem("marc.repaired", {}) if pairs.is_repaired else None


def _entries(directory: bytes) -> list[_Entry]:
    """The directory; an entry that makes no sense has no length."""
    entries = []
    for at in range(0, len(directory), _ENTRY_LENGTH):
        match = _ENTRY.fullmatch(directory[at : at + _ENTRY_LENGTH])
        if match is not None:
            entries.append(_Entry(match[1].decode(), int(match[2]), int(match[3])))
        else:
            tag = directory[at : at + _TAG].decode("ascii", "replace")
            entries.append(_Entry(tag, -1, -1))
    return entries


def _by_directory(entries: list[_Entry], values: list[bytes]) -> _Pairs | None:
    """Every field has its one entry, in whatever order."""
    places, start = {}, 0
    for value in values:
        places[start, len(value) + 1] = value
        start += len(value) + 1
    if sorted((entry.start, entry.length) for entry in entries) != list(places):
        return None
    return _Pairs([(entry.tag, places[entry.start, entry.length]) for entry in entries])


def _by_search(directory: bytes, values: list[bytes]) -> _Pairs:
    """In a directory that has slipped, the length and place of each field still lead to its tag."""
    fields, start = [], 0
    for value in values:
        at = directory.find(b"%04d%05d" % (len(value) + 1, start))
        if at >= _TAG:
            fields.append((directory[at - _TAG : at].decode("latin-1"), value))
        start += len(value) + 1
    return _Pairs(fields, lost=len(values) - len(fields), is_repaired=True)


def _by_terminators(entries: list[_Entry], values: list[bytes]) -> _Pairs:
    """Fields paired with tags in turn, from both ends towards the damage where one is missing."""
    entries = sorted(entries, key=lambda entry: entry.start) if _is_sane(entries) else entries
    tags = [entry.tag for entry in entries]
    if len(entries) == len(values):
        return _Pairs(list(zip(tags, values, strict=True)), is_repaired=True)
    matching = [entry.length - 1 for entry in entries], [len(value) for value in values]
    before = _run(*matching)
    after = _run(*(lengths[before:][::-1] for lengths in matching))
    tail = len(entries) - after
    fields = list(zip(tags[:before], values, strict=False))
    fields += zip(tags[tail:], values[len(values) - after :], strict=True)
    return _Pairs(fields, lost=max(len(entries) - len(fields), 1))


def _is_sane(entries: list[_Entry]) -> bool:
    return all(entry.start >= 0 for entry in entries)


def _run(expected: list[int], found: list[int]) -> int:
    """How many of the first lengths are as expected."""
    pairs = zip(expected, found, strict=False)
    return next(
        (at for at, (one, other) in enumerate(pairs) if one != other),
        min(len(expected), len(found)),
    )
