"""What follows from an edit of a form elsewhere in the record: indicators and coded fields."""

import re

from desktop.domain.cataloguing.articles import nonfiling
from desktop.domain.cataloguing.elements import material
from desktop.domain.cataloguing.punctuation import plain
from desktop.domain.record import Field, Record

_YEAR = re.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])")
_TYPE_AND_YEAR, _PICTURES, _LANGUAGE = slice(6, 11), slice(18, 22), slice(35, 38)
_HEADINGS = ("100", "110", "111", "130")
_PLAIN_TYPES = " snu|"


def drawn(record: Record, was: Record) -> Record:
    """`record`, which was `was` before it was edited, in agreement with itself."""
    record = _with_008(record, was)
    fields = tuple(_agreeing(field, record, was) for field in record.fields)
    return record._replace(fields=fields)


def _with_008(record: Record, was: Record) -> Record:
    fixed = record.value("008")
    if not fixed:
        return record
    year = _year(record)
    if year != _year(was):
        fixed = _put(fixed, _TYPE_AND_YEAR, _dated(fixed[_TYPE_AND_YEAR], year))
    drawings, had = record.value("300", "b"), was.value("300", "b")
    if bool(drawings) != bool(had) and material(record) == "books":
        code = fixed[_PICTURES]
        if code.strip() in ("", "a"):
            fixed = _put(fixed, _PICTURES, "a   " if drawings else "    ")
    first = record.first("008")
    return record._replace(
        fields=tuple(each._replace(data=fixed) if each is first else each for each in record.fields)
    )


def _year(record: Record) -> str:
    found = _YEAR.search(record.value("260", "c") or record.value("264", "c"))
    return found[0] if found else ""


def _dated(code: str, year: str) -> str:
    """Type and year: of a plain date both, of a serial or a reprint only the year."""
    kind = code[:1] or " "
    if kind in _PLAIN_TYPES:
        return f"s{year}" if year else "nuuuu"
    return f"{kind}{year or 'uuuu'}"


def _put(text: str, place: slice, part: str) -> str:
    return text.ljust(place.stop)[: place.start] + part + text[place.stop :]


def _agreeing(field: Field, record: Record, was: Record) -> Field:
    match field.tag:
        case "245":
            return _title(field, record, was)
        case "100" | "700" if field not in was.fields and field.data[:1] in " 01":
            name = dict(plain(field.tag, list(field.subfields()))).get("a", "")
            by_surname = "1" if "," in name else "0"
            return field._replace(data=by_surname + field.data[1:])
        case "041":
            old, new = was.value("008")[_LANGUAGE], record.value("008")[_LANGUAGE]
            if old != new and new.strip() and field.first("a") == old:
                return field._replace(data=field.data.replace(f"a{old}", f"a{new}", 1))
        case _:
            pass
    return field


def _title(field: Field, record: Record, was: Record) -> Field:
    traced, skipped = field.data[:1], field.data[1:2]
    if bool(record.first(*_HEADINGS)) != bool(was.first(*_HEADINGS)) or was.first("245") is None:
        traced = "1" if record.first(*_HEADINGS) else "0"
    if field.first("a") != was.value("245", "a"):
        skipped = str(nonfiling(field.first("a"), record.value("008")[_LANGUAGE]))
    return field._replace(data=traced + skipped + field.data[2:])
