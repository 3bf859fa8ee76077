"""A brief description in a librarian's words, and the MARC 21 record that it makes."""

from dataclasses import dataclass
from datetime import date

from desktop.domain.cataloguing.punctuation import punctuated
from desktop.domain.errors import InputError
from desktop.domain.record import SUBFIELD, Field, Record
from desktop.domain.vietnamese import normalise

_LEADER = "00000nam a2200000 a 4500"  # a printed book, described by AACR2, characters in Unicode


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefDescription:
    """What one reads on a title page. Only the title is needed."""

    title: str
    author: str = ""
    isbn: str = ""
    year: int | None = None
    publisher: str = ""
    class_number: str = ""


def described(brief: BriefDescription, today: date) -> Record:
    """The record for `brief`. InputError when the title is empty."""
    title, author = normalise(brief.title).strip(), normalise(brief.author).strip()
    if not title:
        raise InputError("record.title_missing")
    year = "" if brief.year is None else f"{brief.year:04d}"
    fields = [
        Field("008", _fixed(today, year)),
        _field("020", "  ", a=brief.isbn.replace("-", "").strip()),
        _field("041", "0 ", a="vie"),
        _field("082", "04", a=brief.class_number.strip(), end=f"{SUBFIELD}223"),
        _field("100", "1 " if "," in author else "0 ", a=author),
        _field("245", "10" if author else "00", a=title, c=author),
        _field("260", "  ", b=normalise(brief.publisher).strip(), c=year),
    ]
    return Record(_LEADER, tuple(field for field in fields if field is not None))


def _fixed(today: date, year: str) -> str:
    """Field 008 of a book in Vietnamese published in Vietnam (MARC 21, 008/00-39)."""
    date_type = "s" if year else "n"
    return f"{today:%y%m%d}{date_type}{year or 'uuuu'}    vm            000 0 vie d"


def _field(tag: str, indicators: str, *, end: str = "", **subfields: str) -> Field | None:
    given = [(code, value) for code, value in subfields.items() if value]
    data = "".join(f"{SUBFIELD}{code}{value}" for code, value in punctuated(tag, given))
    return Field(tag, indicators + data + end) if data else None
