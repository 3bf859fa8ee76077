"""Records into files: ISO 2709 and MARCXML, always UTF-8."""

import re
from collections.abc import Iterable
from typing import BinaryIO

from desktop.domain.errors import InputError
from desktop.domain.record import Field, Record
from desktop.marc.repair import LEADER

_LONGEST_FIELD = 9_999
_LONGEST_RECORD = 99_999
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_INDICATORS_AND_CODES = "22"
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"})
_OPENING = b"""<?xml version="1.0" encoding="UTF-8"?>
<collection xmlns="http://www.loc.gov/MARC21/slim">
"""


def write_iso2709(record: Record) -> bytes:
    """The record for a file of its kind. InputError if the format cannot hold it."""
    directory, start = [], 0
    values = [f"{field.data}\x1e".encode() for field in record.fields]
    for field, value in zip(record.fields, values, strict=True):
        directory.append(f"{field.tag}{len(value):04d}{start:05d}")
        start += len(value)
    base = LEADER + sum(map(len, directory)) + 1
    length = base + start + 1
    if length > _LONGEST_RECORD or max(map(len, values), default=0) > _LONGEST_FIELD:
        raise InputError("marc.too_long", control_number=record.value("001"), bytes=length)
    head = f"{length:05d}{_leader(record)[5:12]}{base:05d}{_leader(record)[17:20]}4500"
    return b"".join(
        [head.encode(), *(entry.encode() for entry in directory), b"\x1e", *values, b"\x1d"]
    )


def write_marcxml(records: Iterable[Record], out: BinaryIO) -> int:
    """Write a collection and say how many records it has."""
    written = 0
    out.write(_OPENING)
    for record in records:
        written += 1
        fields = "".join(map(_field_element, record.fields))
        leader = f"  <leader>{_escaped(_leader(record))}</leader>\n"
        out.write(f" <record>\n{leader}{fields} </record>\n".encode())
    out.write(b"</collection>\n")
    return written


def _leader(record: Record) -> str:
    """Indicator and subfield code lengths are always two; the text is always Unicode."""
    leader = f"{record.leader:<24.24}"
    return f"{leader[:9]}a{_INDICATORS_AND_CODES}{leader[12:]}"


def _field_element(field: Field) -> str:
    tag = _escaped(field.tag)
    if field.is_control:
        return f'  <controlfield tag="{tag}">{_escaped(field.data)}</controlfield>\n'
    indicators = f"{field.data:2.2}".replace("\x1f", " ")
    subfields = "".join(
        f'   <subfield code="{_escaped(code)}">{_escaped(value)}</subfield>\n'
        for code, value in field.subfields()
    )
    attributes = f'ind1="{_escaped(indicators[0])}" ind2="{_escaped(indicators[1])}"'
    return f'  <datafield tag="{tag}" {attributes}>\n{subfields}  </datafield>\n'


def _escaped(text: str) -> str:
    return _NOT_XML.sub("", text).translate(_ESCAPES)
