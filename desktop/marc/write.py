"""Records into files: ISO 2709, MARCXML and MARC-in-JSON, always UTF-8 in NFC."""

import json
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NamedTuple

from desktop.domain.errors import InputError
from desktop.domain.record import SUBFIELD, Field, Record
from desktop.domain.vietnamese import normalise
from desktop.marc.reading import Problem
from desktop.marc.repair import LEADER
from desktop.marc.source import Kind

_LONGEST_FIELD = 9_999
_LONGEST_RECORD = 99_999
_NOT_ISO2709 = re.compile("[\x1d\x1e\ud800-\udfff]")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_INDICATORS = 2
_INDICATORS_AND_CODES = "22"
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"})
_IN_ATTRIBUTES = str.maketrans({"\t": "&#9;", "\n": "&#10;"})


class Unfit(NamedTuple):
    """A record, by its number from 1, that a file does not hold at all, or not exactly."""

    number: int
    problem: Problem


class Written(NamedTuple):
    """How many records a file has, and what became of those that do not fit its format."""

    records: int
    unfit: list[Unfit]


class _Format(NamedTuple):
    """What stands before, between and after records."""

    opening: bytes
    separator: bytes
    closing: bytes


_FORMATS = {
    Kind.ISO2709: _Format(b"", b"", b""),
    Kind.MARCXML: _Format(
        b'<?xml version="1.0" encoding="UTF-8"?>\n'
        b'<collection xmlns="http://www.loc.gov/MARC21/slim">\n',
        b"",
        b"</collection>\n",
    ),
    Kind.JSON: _Format(b"[\n", b",\n", b"\n]\n"),
}


def write(
    records: Iterable[Record],
    path: Path,
    *,
    format: Kind,  # noqa: A002 - as commands say it
) -> Written:
    """Write a whole file or none: what was at `path` stays until the last record is on the disk.

    A record that is too long for ISO 2709 is left out and named. InputError if nothing can be
    written there.
    """
    with _beside(path) as draft, draft.open("wb") as out:
        written = write_to(records, out, kind=format)
        out.flush()
        os.fsync(out.fileno())
    return written


def write_to(records: Iterable[Record], out: BinaryIO, *, kind: Kind) -> Written:
    """Write records to an open file, one at a time."""
    opening, separator, closing = _FORMATS[kind]
    count, unfit = 0, []
    out.write(opening)
    for number, record in enumerate(records, 1):
        try:
            data, problem = _written(record, kind)
        except InputError as error:
            unfit.append(Unfit(number, Problem(error.code, error.details)))
            continue
        if problem is not None:
            unfit.append(Unfit(number, problem))
        out.write(separator * (count > 0) + data)
        count += 1
    out.write(closing)
    return Written(count, unfit)


def write_marcxml(records: Iterable[Record], out: BinaryIO) -> int:
    """Write a collection and say how many records it has."""
    return write_to(records, out, kind=Kind.MARCXML).records


def marcxml_of(record: Record) -> bytes:
    """One record as a document of its own, for a door that takes one at a time."""
    root = b'<record xmlns="http://www.loc.gov/MARC21/slim">'
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + _xml(record).replace(b" <record>", root, 1)


def write_iso2709(record: Record) -> bytes:
    """The record for a file of its kind. InputError if the format cannot hold it."""
    directory, start = [], 0
    values = [f"{_cleaned(field.data, _NOT_ISO2709)}\x1e".encode() for field in record.fields]
    for field, value in zip(record.fields, values, strict=True):
        directory.append(f"{field.tag}{len(value):04d}{start:05d}")
        start += len(value)
    base = LEADER + sum(map(len, directory)) + 1
    length = base + start + 1
    if length > _LONGEST_RECORD or max(map(len, values), default=0) > _LONGEST_FIELD:
        number = record.value("001")
        raise InputError("marc.too_long_to_write", control_number=number, bytes=length)
    head = f"{length:05d}{_leader(record)[5:12]}{base:05d}{_leader(record)[17:20]}4500"
    return b"".join(
        [head.encode(), *(entry.encode() for entry in directory), b"\x1e", *values, b"\x1d"]
    )


def _written(record: Record, kind: Kind) -> tuple[bytes, Problem | None]:
    """The bytes of a record, and what of it they are not exactly."""
    if kind is Kind.ISO2709:
        changed = [field.tag for field in record.fields if _NOT_ISO2709.search(field.data)]
        data = write_iso2709(record)
    else:
        is_xml = kind is Kind.MARCXML
        changed = [field.tag for field in record.fields if not _is_exact(field, is_xml=is_xml)]
        data = _xml(record) if is_xml else _json(record)
    tags = " ".join(dict.fromkeys(changed))
    return data, Problem("marc.written_otherwise", {"tags": tags}) if tags else None


def _leader(record: Record) -> str:
    """Indicator and subfield code lengths are always two; the text is always Unicode."""
    leader = re.sub("[^ -~]", " ", f"{record.leader:<24.24}")
    return f"{leader[:9]}a{_INDICATORS_AND_CODES}{leader[12:20]}4500"


def _cleaned(text: str, forbidden: re.Pattern[str]) -> str:
    return normalise(forbidden.sub("", text))


def _parts(field: Field) -> tuple[str, list[tuple[str, str]]] | None:
    """Indicators and subfields, or None for a field that is only its data."""
    head, *parts = field.data.split(SUBFIELD)
    if field.is_control and not parts:
        return None
    subfields = [("a", head[_INDICATORS:])] if head[_INDICATORS:] else []
    subfields += [(part[:1], part[1:]) for part in parts if part]
    return f"{head:2.2}", subfields


def _is_exact(field: Field, *, is_xml: bool) -> bool:
    if is_xml and _NOT_XML.search(field.data.replace(SUBFIELD, "")):
        return False
    parts = _parts(field)
    if parts is None:
        return True
    return field.data == parts[0] + "".join(f"{SUBFIELD}{code}{value}" for code, value in parts[1])


def _xml(record: Record) -> bytes:
    fields = "".join(map(_field_element, record.fields))
    leader = f"  <leader>{_escaped(_leader(record))}</leader>\n"
    return f" <record>\n{leader}{fields} </record>\n".encode()


def _field_element(field: Field) -> str:
    tag, parts = _attribute(field.tag), _parts(field)
    if parts is None:
        return f'  <controlfield tag="{tag}">{_escaped(field.data)}</controlfield>\n'
    indicators, subfields = parts
    attributes = f'ind1="{_attribute(indicators[0])}" ind2="{_attribute(indicators[1])}"'
    inner = "".join(
        f'   <subfield code="{_attribute(code)}">{_escaped(value)}</subfield>\n'
        for code, value in subfields
    )
    return f'  <datafield tag="{tag}" {attributes}>\n{inner}  </datafield>\n'


def _escaped(text: str) -> str:
    return _cleaned(text, _NOT_XML).translate(_ESCAPES)


def _attribute(text: str) -> str:
    return _escaped(text).translate(_IN_ATTRIBUTES)


def _json(record: Record) -> bytes:
    fields = [{field.tag: _members(field)} for field in record.fields]
    members = {"leader": _leader(record), "fields": fields}
    return json.dumps(members, ensure_ascii=False, separators=(",", ":")).encode(errors="replace")


def _members(field: Field) -> object:
    parts = _parts(field)
    if parts is None:
        return normalise(field.data)
    indicators, subfields = parts
    return {
        "ind1": indicators[0],
        "ind2": indicators[1],
        "subfields": [{code: normalise(value)} for code, value in subfields],
    }


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """A draft that gets the name when it is whole."""
    draft = path.with_name(f".{path.name}.part")
    try:
        yield draft
        draft.replace(path)
    except OSError as error:
        raise InputError("file.not_written", path=str(path)) from error
    finally:
        draft.unlink(missing_ok=True)
