"""What tells that two descriptions are of one record."""

import hashlib
from zlib import crc32

from desktop.domain.record import FIELD_END, Field, FieldId, Record

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32
_PAIRS = [first + second for first in _ALPHABET for second in _ALPHABET]
_DATE_OF_TRANSACTION = "005"


def identifier(record: Record) -> str:
    """The control number with its source (001 and 003); without a source, a digest of the content.

    A bare 001 says nothing: every small program counts from 1.
    """
    number, source = record.value("001").strip(), record.value("003").strip()
    if number and source:
        return f"{source}:{number}"
    content = FIELD_END.join(
        field.tag + field.data for field in record.fields if field.tag != _DATE_OF_TRANSACTION
    )
    return hashlib.blake2b(content.encode(), digest_size=16).hexdigest()


def identified(record: Record) -> Record:
    """`record` with an identity for each field that has none.

    The identities come from the content, so that the same record, brought in by two libraries,
    has the same fields in both.
    """
    if not record.fields:
        return record
    tags, data, names = zip(*record.fields, strict=True)
    start = _start(data, taken=set(names))
    given = [name or start + end for name, end in zip(names, _PAIRS, strict=False)]
    return Record(record.leader, tuple(map(Field._make, zip(tags, data, given, strict=True))))


def _start(data: tuple[str, ...], *, taken: set[FieldId]) -> str:
    """Three letters that begin no identity in use."""
    seed = crc32("".join(data).encode())
    used = {name[:3] for name in taken}
    while True:
        start = _PAIRS[seed & 1023] + _ALPHABET[seed >> 10 & 31]
        if start not in used:
            return start
        seed = crc32(start.encode(), seed)
