"""A copy of a book: what stands on the shelf and carries a barcode."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from json.encoder import encode_basestring as quoted
from typing import NewType

from desktop.domain.record import RecordId
from desktop.domain.register import EntryId

CopyId = NewType("CopyId", str)

DEFAULT_PREFIX = "TV"
"""Of accession numbers, where nobody has said another."""

_ACCESSION = re.compile(r"(?P<prefix>[A-ZĐ]{1,8})\.(?P<number>\d{5,8})")


class CopyStatus(StrEnum):
    """Where a copy is in its life. Whether it is out is not here: that follows from loans."""

    IN_STOCK = "in_stock"
    DAMAGED = "damaged"
    REPAIR = "repair"
    LOST = "lost"
    WITHDRAWN = "withdrawn"


NEXT: dict[CopyStatus, frozenset[CopyStatus]] = {
    CopyStatus.IN_STOCK: frozenset(CopyStatus),
    CopyStatus.DAMAGED: frozenset(CopyStatus),
    CopyStatus.REPAIR: frozenset(CopyStatus),
    CopyStatus.LOST: frozenset(CopyStatus) - {CopyStatus.REPAIR},
    # Its line in the register stays; only a withdrawal that was a mistake is put right.
    CopyStatus.WITHDRAWN: frozenset({CopyStatus.IN_STOCK, CopyStatus.WITHDRAWN}),
}
"""What a copy can become from what it is; it can stay the same for another reason."""


class CopySource(StrEnum):
    """How a copy came to the library, as registers and reports count it."""

    UNKNOWN = ""
    PURCHASE = "purchase"
    ALLOCATION = "allocation"
    DONATION = "donation"
    EXCHANGE = "exchange"
    ROTATION = "rotation"
    """Lent by another library for a time: it keeps that library's number and gets none here."""
    TRANSFER = "transfer"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One copy, with its barcode and its accession number (`PREFIX.NNNNN`, never reused).

    `printed` is the number written in the book where old series collide; `entry` and `departure`
    are its lines in the summary register; `reason` says why its status is what it is.
    """

    id: CopyId
    record: RecordId
    barcode: str
    accession: str
    store: str = ""
    price: int | None = None
    status: CopyStatus = CopyStatus.IN_STOCK
    printed: str = ""
    source: CopySource = CopySource.UNKNOWN
    location: str = ""
    shelf: str = ""
    site: str = ""
    owner: str = ""
    call_number: str = ""
    acquired_on: date | None = None
    entry: EntryId | None = None
    departure: EntryId | None = None
    reason: str = ""


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
    """The journal's text for a copy of which no more than this is known."""
    said = "".join(f'"{name}":{quoted(value)},' for name, value in facts.items())
    amount = "null" if price is None else price
    return (
        f'{{{said}"record":"{record}","barcode":{quoted(barcode)},"accession":{quoted(accession)},'
        f'"store":{quoted(store)},"price":{amount},"status":"{status}"}}'
    )


def whole_body(copy: Copy) -> str:
    """The journal's text for a copy, whole. What is not known of it is left out."""
    facts = {
        "reason": copy.reason,
        "printed": copy.printed,
        "source": copy.source.value,
        "location": copy.location,
        "shelf": copy.shelf,
        "site": copy.site,
        "owner": copy.owner,
        "call_number": copy.call_number,
        "acquired_on": "" if copy.acquired_on is None else copy.acquired_on.isoformat(),
        "entry": copy.entry or "",
        "departure": copy.departure or "",
    }
    return copy_body(
        copy.record,
        copy.barcode,
        accession=copy.accession,
        store=copy.store,
        price=copy.price,
        status=copy.status.value,
        **{name: value for name, value in facts.items() if value},
    )
