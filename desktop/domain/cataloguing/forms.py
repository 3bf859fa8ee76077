"""The forms in which people describe things, and which part of MARC 21 each line of a form is.

To add a line, give it a name, its tag and subfield; the window finds its words by the name.
"""

from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.cataloguing.elements import material
from desktop.domain.record import Record


class Kind(StrEnum):
    """How a line is typed."""

    TEXT = "text"
    YEAR = "year"
    ISBN = "isbn"
    CHOICE = "choice"
    LONG = "long"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormField:
    """A line of a form: a subfield, or for a choice the positions of field 008, as in `35-37`."""

    name: str
    tag: str
    codes: str
    repeatable: bool = False
    kind: Kind = Kind.TEXT
    also: tuple[str, ...] = ()
    """Other tags that say the same; a new field is made with `tag`."""
    indicators: str = "  "
    unit: str = ""
    """What a bare number is completed with: `392` becomes `392 tr.`"""
    role: str = ""
    """Only people of this role ($e); a line without one leaves out those that other lines show."""
    fixed: tuple[tuple[str, str], ...] = ()
    """Subfields that a new field gets besides."""
    together: bool = False
    """Whether all the values are in one field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The lines for one kind of thing, and the material as which its field 008 is read."""

    name: str
    material: str
    fields: tuple[FormField, ...]

    def roles(self) -> frozenset[str]:
        return frozenset(field.role for field in self.fields if field.role)


def _line(
    name: str, tag: str, codes: str, kind: Kind = Kind.TEXT, **more: str | tuple[str, ...]
) -> FormField:
    return FormField(name=name, tag=tag, codes=codes, kind=kind, **more)  # type: ignore[arg-type]


def _lines(name: str, tag: str, codes: str, indicators: str = "  ") -> FormField:
    return FormField(name=name, tag=tag, codes=codes, indicators=indicators, repeatable=True)


def _choice(name: str, positions: str) -> FormField:
    return FormField(name=name, tag="008", codes=positions, kind=Kind.CHOICE)


_ISBN = _line("isbn", "020", "a", Kind.ISBN)
_PRICE = _line("price", "020", "c")
_TITLE = (
    _line("title", "245", "a"),
    _line("subtitle", "245", "b"),
    _line("part", "245", "n"),
    _line("part_title", "245", "p"),
    _line("responsibility", "245", "c"),
    _lines("other_title", "246", "a", "3 "),
)
_AUTHOR = _line("author", "100", "a")
_BODY = _line("body", "110", "a", indicators="2 ")
_CONTRIBUTORS = _lines("contributor", "700", "a")
_ILLUSTRATOR = FormField(
    name="illustrator",
    tag="700",
    codes="a",
    role="minh họa",
    repeatable=True,
    fixed=(("e", "minh họa"),),
)
_EDITION = _line("edition", "250", "a")
_PUBLICATION = (
    _line("place", "260", "a", also=("264",)),
    _line("publisher", "260", "b", also=("264",)),
    _line("year", "260", "c", Kind.YEAR, also=("264",)),
)
_SIZE = _line("size", "300", "c", unit="cm")
_PICTURES = _line("illustrations", "300", "b")
_SERIES = (_line("series", "490", "a", indicators="0 "), _line("series_number", "490", "v"))
_CLASSES = (
    FormField(name="class_number", tag="082", codes="a", indicators="04", fixed=(("2", "23"),)),
    _line("item_number", "082", "b"),
    _line("call_number", "090", "a"),
)
_KEYWORDS = _lines("keyword", "653", "a")
_SUBJECTS = (
    _lines("subject", "650", "a", " 4"),
    _lines("place_name", "651", "a", " 4"),
    _lines("period", "648", "a", " 4"),
)
_NOTES = (
    FormField(name="summary", tag="520", codes="a", kind=Kind.LONG),
    _lines("readers", "521", "a"),
    _lines("note", "500", "a"),
    _lines("link", "856", "u", "40"),
    _lines("local_note", "590", "a"),
)
_LANGUAGE, _COUNTRY = _choice("language", "35-37"), _choice("country", "15-17")
_AUDIENCE = _choice("audience", "22")

BOOK = Form(
    name="book",
    material="books",
    fields=(
        _ISBN, _PRICE, *_TITLE, _AUTHOR, _BODY, _ILLUSTRATOR, _CONTRIBUTORS, _EDITION,
        *_PUBLICATION, _line("extent", "300", "a", unit="tr."), _PICTURES, _SIZE, *_SERIES,
        *_CLASSES, _KEYWORDS, *_SUBJECTS, *_NOTES, _LANGUAGE, _COUNTRY, _AUDIENCE,
        _choice("form", "23"), _choice("literary_form", "33"),
    ),
)  # fmt: skip

SERIAL = Form(
    name="serial",
    material="serials",
    fields=(
        _line("issn", "022", "a"), _PRICE, *_TITLE, _BODY, *_PUBLICATION,
        _line("frequency_note", "310", "a"), _line("numbering", "362", "a", indicators="1 "),
        _line("extent", "300", "a"), _SIZE, _line("earlier_title", "780", "t", indicators="00"),
        _line("later_title", "785", "t", indicators="00"), *_CLASSES, _KEYWORDS, *_SUBJECTS,
        *_NOTES, _LANGUAGE, _COUNTRY, _choice("frequency", "18"), _choice("serial_type", "21"),
    ),
)  # fmt: skip

PICTURE = Form(
    name="picture",
    material="visual",
    fields=(
        *_TITLE, _AUTHOR, _BODY, _CONTRIBUTORS, *_PUBLICATION, _line("extent", "300", "a"),
        _line("details", "300", "b"), _SIZE, *_SERIES, _lines("genre", "655", "a", " 4"),
        *_CLASSES, _KEYWORDS, *_SUBJECTS, *_NOTES, _LANGUAGE, _COUNTRY, _AUDIENCE,
        _choice("visual_type", "33"),
    ),
)  # fmt: skip

_DISC_FIELDS = (
    *_TITLE, _AUTHOR, _BODY, _CONTRIBUTORS, *_PUBLICATION, _line("extent", "300", "a"),
    _line("details", "300", "b"), _SIZE, _line("performers", "511", "a", indicators="0 "),
    _line("credits", "508", "a"), _line("contents", "505", "a", indicators="0 "), *_SERIES,
    *_CLASSES, _KEYWORDS, *_SUBJECTS, *_NOTES, _LANGUAGE, _COUNTRY, _AUDIENCE,
)  # fmt: skip
SOUND = Form(name="sound", material="music", fields=_DISC_FIELDS)
VIDEO = Form(name="video", material="visual", fields=_DISC_FIELDS)

LOCAL_HISTORY = Form(
    name="local_history",
    material="books",
    fields=(
        *_TITLE, _AUTHOR, _BODY, _CONTRIBUTORS, _EDITION, *_PUBLICATION,
        _line("extent", "300", "a", unit="tr."), _PICTURES, _SIZE, *_CLASSES,
        FormField(name="area", tag="043", codes="a", repeatable=True, together=True),
        *_SUBJECTS, _lines("person", "600", "a", "04"), _KEYWORDS, *_NOTES,
        _line("acquired_from", "541", "a"), _line("custody", "561", "a"),
        _ISBN, _PRICE, _LANGUAGE, _COUNTRY,
    ),
)  # fmt: skip

FORMS = (BOOK, SERIAL, PICTURE, SOUND, VIDEO, LOCAL_HISTORY)
_LOCAL_TAGS = ("541", "561")
_SOUND_TYPES, _TYPE = "cdij", 6


def form_for(record: Record) -> Form:
    """The form in which most of the record can be seen."""
    if record.leader[_TYPE : _TYPE + 1] in _SOUND_TYPES:
        return SOUND
    match material(record):
        case "serials":
            return SERIAL
        case "visual":
            return VIDEO if record.leader[_TYPE] == "g" else PICTURE
        case _:
            pass
    is_local = record.first("043") is not None and record.first(*_LOCAL_TAGS) is not None
    return LOCAL_HISTORY if is_local else BOOK
