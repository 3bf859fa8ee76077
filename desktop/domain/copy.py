"""A copy of a book: what stands on the shelf and carries a barcode."""

import re
from dataclasses import dataclass
from enum import StrEnum
from json.encoder import encode_basestring as quoted
from typing import NewType

from desktop.domain.record import RecordId

CopyId = NewType("CopyId", str)

DEFAULT_PREFIX = "TV"
"""Of accession numbers, where nobody has said another."""

_ACCESSION = re.compile(r"(?P<prefix>[A-ZĐ]{1,8})\.(?P<number>\d{5,8})")


class CopyStatus(StrEnum):
    """Where a copy is in its life. Whether it is out is not here: that follows from loans."""

    IN_STOCK = "in_stock"
    LOST = "lost"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One copy, with its barcode and its accession number (`PREFIX.NNNNN`, never reused)."""

    id: CopyId
    record: RecordId
    barcode: str
    accession: str
    store: str = ""
    price: int | None = None
    status: CopyStatus = CopyStatus.IN_STOCK


def accession_number(prefix: str, number: int) -> str:
    """The number written in the book: prefix, dot, five digits (more when they are used up)."""
    return f"{prefix}.{number:05d}"


def split_accession(text: str) -> tuple[str, int] | None:
    """Prefix and running number of an accession number, or None when it has another shape."""
    match = _ACCESSION.fullmatch(text)
    return (match["prefix"], int(match["number"])) if match else None


def copy_body(
    record: str,
    barcode: str,
    *,
    accession: str,
    store: str,
    price: int | None,
    status: str,
    **facts: str,
) -> str:
    """The journal's text for a copy, whole, with what else is to be remembered of the change."""
    said = "".join(f'"{name}":{quoted(value)},' for name, value in facts.items())
    number = "null" if price is None else price
    return (
        f'{{{said}"record":"{record}","barcode":{quoted(barcode)},"accession":{quoted(accession)},'
        f'"store":{quoted(store)},"price":{number},"status":"{status}"}}'
    )
