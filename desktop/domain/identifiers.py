"""What tells that two descriptions are of one record."""

import hashlib
from collections.abc import Container, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import cast
from zlib import crc32

from desktop.domain.record import FIELD_END, Field, FieldId, Record

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32
_PAIRS = [first + second for first in _ALPHABET for second in _ALPHABET]
_START = 3  # letters of an identity that all fields named at once have in common
_NOT_OF_THE_BOOK = ("005", "852")
_CODED = "008"
_FIELD_END = FIELD_END.encode()
_ENTERED = 6
"""Field 008 begins with the day of its making."""


def identifier(record: Record) -> str:
    """The control number with its source (001 and 003); without a source, a digest of the content.

    A bare 001 says nothing: every small program counts from 1.
    """
    number, source = _control(record, "001"), _control(record, "003")
    if number and source:
        return f"{source}:{number}"
    content = FIELD_END.join(map(_said, record.fields))
    return hashlib.blake2b(content.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _control(record: Record, wanted: str) -> str:
    for tag, data, _ in record.fields:
        if tag == wanted:
            return data.strip()
    return ""


def _said(field: Field) -> str:
    """What a field says of the book, and not of the day it was described or where copies stand."""
    if field.tag in _NOT_OF_THE_BOOK:
        return ""
    return field.tag + (field.data[_ENTERED:] if field.tag == _CODED else field.data)


def identified(record: Record) -> Record:
    """`record` with an identity for each field that has none.

    The identities come from the content, so that the same record, brought in by two libraries,
    has the same fields in both.
    """
    names = _names(record)
    fields = (
        Field(field.tag, field.data, name) for field, name in zip(record.fields, names, strict=True)
    )
    return Record(record.leader, tuple(fields))


def identified_bytes(record: Record) -> bytes:
    """The text form of `identified(record)` in UTF-8, faster."""
    fields = record.fields
    if not fields or len(fields) > len(_PAIRS):
        return identified(record).text().encode()
    tags, data, names = zip(*fields, strict=True)
    if any(names):
        return identified(record).text().encode()
    values = FIELD_END.join(data).encode().split(_FIELD_END)
    start = _FIELD_END + _start(_seed(values), ()).encode()
    parts = [start] * (3 * len(fields))
    parts[1::3], parts[2::3] = _ends_and_tags(tags), values
    return record.leader.encode() + b"".join(parts)


@lru_cache(maxsize=1024)
def _ends_and_tags(tags: tuple[str, ...]) -> list[bytes]:
    """The end of each identity with the tag after it; the records of a file are much alike."""
    return [(end + tag).encode() for end, tag in zip(_PAIRS, tags, strict=False)]


def _names(record: Record) -> list[FieldId]:
    """The identity of each field, which it has already or is given now."""
    if not record.fields:
        return []
    names = [field.id for field in record.fields]
    taken = {name[:_START] for name in names}
    seed = _seed([data.encode() for data in map(itemgetter(1), record.fields)])
    given: list[str] = []
    while len(given) < len(names):
        start = _start(seed, taken)
        taken.add(start)
        given += [start + end for end in _PAIRS[: len(names) - len(given)]]
    if not any(names):
        return cast("list[FieldId]", given)
    return [name or FieldId(new) for name, new in zip(names, given, strict=True)]


def _seed(data: Sequence[bytes]) -> int:
    return crc32(b"".join(data))


def _start(seed: int, taken: Container[str]) -> str:
    """Three letters that begin no identity in use."""
    while True:
        start = _PAIRS[seed & 1023] + _ALPHABET[seed >> 10 & 31]
        if start not in taken:
            return start
        seed = crc32(start.encode(), seed)
