"""One thing found wrong with a record, and how fields in other scripts are linked."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop.domain.record import Field, Record

_LINK = re.compile(r"([0-9]{3})-([0-9]{2})")


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong, and where: the number of the field, None for the whole record.

    The code's words are in `ui`; `details` are the facts that they name.
    """

    field_index: int | None
    code: str
    tag: str
    subfield: str
    details: Mapping[str, str | int | None]


def finding(
    index: int | None, code: str, tag: str, subfield: str = "", **facts: str | int
) -> Finding:
    return Finding(index, code, tag, subfield, {"tag": tag, "subfield": subfield, **facts})


def linked_tag(field: Field) -> str:
    """The tag that a field 880 stands for; empty when it does not say."""
    return field.first("6")[:3]


def links(record: Record) -> Iterator[tuple[int, str, str]]:
    """Each field with a link: its number, the tag both ends have, and the number of the link."""
    for index, field in enumerate(record.fields):
        match = None if field.is_control else _LINK.match(field.first("6"))
        if match is not None:
            yield index, match[1] if field.tag == "880" else field.tag, match[2]
