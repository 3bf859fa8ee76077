"""A bibliographic record: MARC 21 kept whole, field by field.

The text form, used on disk and on the wire, is the leader and the fields separated by U+001E.
Each field is its identity (5 characters), its tag (3) and its data as in ISO 2709: the bare value
of a control field (00X), or two indicators and the subfields, each led by U+001F and its code.
"""

from collections.abc import Iterator
from typing import NamedTuple, NewType

RecordId = NewType("RecordId", str)
"""A UUIDv7 as 32 lower-case hexadecimal digits."""

FieldId = NewType("FieldId", str)
"""Five letters or digits, random, given once to a field instance; never exported."""

FIELD_END = "\x1e"
SUBFIELD = "\x1f"
FIELD_ID_LENGTH = 5
NO_ID = FieldId("")
_TAG_END = FIELD_ID_LENGTH + 3


class Field(NamedTuple):
    """One field of a record: its tag and its data as in ISO 2709, without the terminator."""

    tag: str
    data: str
    id: FieldId = NO_ID

    @property
    def is_control(self) -> bool:
        return self.tag.startswith("00")

    def subfields(self) -> Iterator[tuple[str, str]]:
        """Each subfield as (code, value), in order."""
        for part in self.data.split(SUBFIELD)[1:]:
            yield part[:1], part[1:]

    def first(self, codes: str) -> str:
        """The first subfield whose code is one of `codes`, or an empty string."""
        return next((value for code, value in self.subfields() if code in codes), "")

    def all(self, codes: str) -> list[str]:
        return [value for code, value in self.subfields() if code in codes]


class Record(NamedTuple):
    """A leader of 24 characters and the fields in their order."""

    leader: str
    fields: tuple[Field, ...]

    @classmethod
    def from_text(cls, text: str) -> "Record":
        """The record whose text form this is."""
        leader, *fields = text.split(FIELD_END)
        return cls(
            leader,
            tuple(
                Field(
                    field[FIELD_ID_LENGTH:_TAG_END],
                    field[_TAG_END:],
                    FieldId(field[:FIELD_ID_LENGTH]),
                )
                for field in fields
            ),
        )

    def text(self) -> str:
        """The text form; every field must have its identity."""
        return FIELD_END.join([self.leader, *(f.id + f.tag + f.data for f in self.fields)])

    def first(self, *tags: str) -> Field | None:
        return next((field for field in self.fields if field.tag in tags), None)

    def all(self, *tags: str) -> Iterator[Field]:
        return (field for field in self.fields if field.tag in tags)

    def value(self, tag: str, codes: str = "") -> str:
        """The data of the first such control field, or its first subfield of `codes`; else ''."""
        field = self.first(tag)
        if field is None:
            return ""
        return field.first(codes) if codes else field.data


class Summary(NamedTuple):
    """What lists show of a record."""

    title: str
    author: str
    year: int | None
    isbn: str
