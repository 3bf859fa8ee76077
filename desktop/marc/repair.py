"""A record that is not as it should be: what can be read of it is read, and said."""

import re
from typing import NamedTuple

from desktop.domain.record import Field, Record
from desktop.marc.encoding import UTF_8, Decoded, choose, decode
from desktop.marc.reading import Problem, indicators_dropped

LEADER = 24
MORE_THAN_TWO = b"3", b"4"
"""What stands in the leader where fields have more indicators."""
_FIELD_END = b"\x1e"
_NOTHING = re.compile("[\0\x1d\x1e]|\x1f(?=\0*(?:\x1f|$))")  # padding, and subfields without a code
# A sign that begins no subfield, since what follows is no code; but the first always begins one.
_CODELESS = re.compile(rb"(?<=...)\x1f(?=[\x1b ])", re.DOTALL)
_LINE_BREAK = re.compile(rb"[\r\n]")
_THIRD_INDICATOR = re.compile(rb"^([^\x1f]{2})([^\x1f]+)(?=\x1f)")
_ENTRY = re.compile(rb"([0-9A-Za-z]{3})([0-9]{4})([0-9]{5})", re.DOTALL)
_ENTRY_LENGTH = 12
_TAG = 3
_WRAP = 10_000  # what four digits cannot say
_MOST_SEARCHED = 1 << 28
"""So many bytes are looked through for what a directory may mean; sound ones never need it."""


class _Entry(NamedTuple):
    tag: str
    length: int
    start: int


class _Pairs(NamedTuple):
    """Tags with their data, in the order of the directory, and how sure that is."""

    fields: list[tuple[str, bytes]]
    lost: int = 0
    is_repaired: bool = False
    dropped: tuple[str, ...] = ()
    """Of which fields something was said that MARC 21 cannot say."""


class Salvaged(NamedTuple):
    """What could be read, and what it was written in (see `Reading`)."""

    record: Record | None
    problem: Problem | None
    encoding: str = ""


def salvage(data: bytes, encoding: str, *, before: str = "") -> Salvaged:
    """What can be read of the record by its directory, else by terminators, else from both ends.

    `before` is the encoding of the record before it.
    """
    is_wrapped = _is_wrapped(data)
    if is_wrapped:
        data = _LINE_BREAK.sub(b"", data)
    head, _, body = data.partition(_FIELD_END)
    if len(head) < LEADER:
        return Salvaged(None, Problem("marc.damaged", {"bytes": len(data)}))
    pairs = _pairs(head[LEADER:], body)
    if not pairs.fields:
        code = "marc.damaged" if body else "marc.no_fields"
        return Salvaged(None, Problem(code, {"bytes": len(data)}))
    values = b"\n".join(value for _, value in pairs.fields)
    used = choose(values, encoding, says_utf8=head[9:10] == b"a", before=before)
    pairs, texts = _texts(pairs, used, head[10:11])
    fields = (Field(tag, text.text) for (tag, _), text in zip(pairs.fields, texts, strict=True))
    leader = re.sub("[^ -~]", " ", head[:LEADER].decode("latin-1"))
    record = Record(f"{leader[:9]}a{leader[10:]}", tuple(fields))
    if is_wrapped:
        pairs = pairs._replace(is_repaired=True)
    is_plain = used == UTF_8 and values.isascii()
    return Salvaged(record, _problem(pairs, texts), "" if is_plain else used)


def _is_wrapped(data: bytes) -> bool:
    """Whether lines were broken inside: in the directory, or so that the record is too long."""
    if _LINE_BREAK.search(data.partition(_FIELD_END)[0]):
        return True
    joined = _LINE_BREAK.sub(b"", data)
    return len(joined) < len(data) and data.startswith(b"%05d" % (len(joined) + 1))


def _texts(pairs: _Pairs, used: str, indicators: bytes) -> tuple[_Pairs, list[Decoded]]:
    """The text of each field; `indicators` is how many there are, of which we keep two."""
    fields = [(tag, _CODELESS.sub(b"", value)) for tag, value in pairs.fields]
    dropped: tuple[str, ...] = ()
    if indicators in MORE_THAN_TWO:
        more = [(tag, _THIRD_INDICATOR.match(value)) for tag, value in fields]
        dropped = tuple(tag for tag, match in more if match is not None and match[2].strip())
        fields = [(tag, _THIRD_INDICATOR.sub(rb"\1", value)) for tag, value in fields]
    texts = [decode(value, used) for _, value in fields]
    texts = [text._replace(text=_NOTHING.sub("", text.text)) for text in texts]
    is_repaired = pairs.is_repaired or fields != pairs.fields
    return pairs._replace(fields=fields, is_repaired=is_repaired, dropped=dropped), texts


def _pairs(directory: bytes, body: bytes) -> _Pairs:
    body = body.removesuffix(_FIELD_END) + _FIELD_END
    values = body[:-1].split(_FIELD_END)
    if len(directory) % _ENTRY_LENGTH:
        pairs = _by_search(directory, values)
    else:
        entries = _entries(directory)
        pairs = _by_directory(entries, body) or _by_terminators(entries, values)
    fields = [(tag, value) for tag, value in pairs.fields if tag.isascii() and tag.isalnum()]
    return pairs._replace(fields=fields, lost=pairs.lost + len(pairs.fields) - len(fields))


def _problem(pairs: _Pairs, texts: list[Decoded]) -> Problem | None:
    """The worst first: fields, then letters, then indicators, then what lost nothing."""
    damaged = [tag for (tag, _), text in zip(pairs.fields, texts, strict=True) if text.is_damaged]
    if pairs.lost:
        return Problem("marc.fields_lost", {"fields": pairs.lost})
    if damaged:
        return Problem("marc.bytes_replaced", {"tags": " ".join(dict.fromkeys(damaged))})
    if pairs.dropped:
        return indicators_dropped(pairs.dropped)
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


def _by_directory(entries: list[_Entry], body: bytes) -> _Pairs | None:
    """Every field has its one entry, in whatever order, and ends with a terminator."""
    end = 0
    for entry in sorted(entries, key=lambda entry: entry.start):
        if entry.start != end or entry.length < 1:
            return None
        end += entry.length
        if body[end - 1 : end] != _FIELD_END:
            return None
    if end != len(body):
        return None
    fields = [(entry.tag, body[entry.start : entry.start + entry.length - 1]) for entry in entries]
    return _Pairs(fields, is_repaired=any(_FIELD_END in value for _, value in fields))


def _by_search(directory: bytes, values: list[bytes]) -> _Pairs:
    """In a directory that has slipped, the length and place of each field still lead to its tag."""
    if len(directory) * len(values) > _MOST_SEARCHED:
        return _Pairs([], lost=len(values))
    fields, start = [], 0
    for value in values:
        at = directory.find(b"%04d%05d" % (len(value) + 1, start))
        if at >= _TAG:
            fields.append((directory[at - _TAG : at].decode("latin-1"), value))
        start += len(value) + 1
    return _Pairs(fields, lost=len(values) - len(fields), is_repaired=True)


def _by_terminators(entries: list[_Entry], values: list[bytes]) -> _Pairs:
    """Fields paired with tags in turn, from both ends towards the damage where one is missing."""
    entries = _in_order(entries, values)
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


def _in_order(entries: list[_Entry], values: list[bytes]) -> list[_Entry]:
    """The entries as the fields follow each other: as they are, unless by their starts fits better.

    Starts are no guide where a record is longer than they can say: they begin again, or stay.
    """
    if any(entry.start < 0 for entry in entries):
        return entries
    orders = entries, sorted(entries, key=lambda entry: entry.start)
    lengths = [len(value) + 1 for value in values]
    return max(orders, key=lambda order: _matches(order, lengths))


def _matches(entries: list[_Entry], lengths: list[int]) -> int:
    pairs = zip(entries, lengths, strict=False)
    return sum(entry.length in (length, length % _WRAP, _WRAP - 1) for entry, length in pairs)


def _run(expected: list[int], found: list[int]) -> int:
    """How many of the first lengths are as expected."""
    pairs = zip(expected, found, strict=False)
    return next(
        (at for at, (one, other) in enumerate(pairs) if one != other),
        min(len(expected), len(found)),
    )
