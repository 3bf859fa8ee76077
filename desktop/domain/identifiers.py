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

    The identity comes from the content, so that the same field, described in two places, is one.
    """
    taken = {field.id for field in record.fields}
    fields = []
    for field in record.fields:
        name = field.id or _field_id(field, taken)
        taken.add(name)
        fields.append(Field(field.tag, field.data, name))
    return Record(record.leader, tuple(fields))


def _field_id(field: Field, taken: set[FieldId]) -> FieldId:
    seed = crc32((field.tag + field.data).encode())
    while True:
        name = FieldId(_PAIRS[seed & 1023] + _PAIRS[seed >> 10 & 1023] + _ALPHABET[seed >> 20 & 31])
        if name not in taken:
            return name
        seed = crc32(name.encode(), seed)
