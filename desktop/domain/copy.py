"""A copy of a book: what stands on the shelf and carries a barcode."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from json.encoder import encode_basestring as quoted
from typing import NewType

from desktop.domain.edit import json_object
from desktop.domain.errors import InputError
from desktop.domain.record import RecordId
from desktop.domain.register import EntryId

CopyId = NewType("CopyId", str)

DEFAULT_PREFIX = "TV"
"""Of accession numbers, where nobody has said another."""

IMPORT_UNDONE = "import_undone"
"""Why a copy is withdrawn that came by an import which was taken back: it never was."""

_FREE_TEXTS = ("printed", "location", "shelf", "site", "owner", "call_number", "reason")
_IDENTITY = re.compile(r"[0-9a-f]{32}")
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


def copy_of_body(name: str, body: str) -> Copy:
    """The copy that such a text tells. InputError when it makes no sense."""
    said = json_object(body)
    try:
        return Copy(
            id=CopyId(name),
            record=RecordId(_identity(said["record"])),
            barcode=_text(said["barcode"]),
            accession=_text(said["accession"]),
            store=_text(said.get("store", "")),
            price=_price(said.get("price")),
            status=CopyStatus(said["status"]),
            source=CopySource(said.get("source", "")),
            acquired_on=_day(said.get("acquired_on")),
            entry=EntryId(_identity(said["entry"])) if said.get("entry") else None,
            departure=EntryId(_identity(said["departure"])) if said.get("departure") else None,
            **{key: _text(said.get(key, "")) for key in _FREE_TEXTS},
        )
    except (KeyError, TypeError, ValueError) as error:
        raise InputError("change.not_sound") from error


def _identity(value: object) -> str:
    if not (isinstance(value, str) and _IDENTITY.fullmatch(value)):
        raise TypeError
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _price(value: object) -> int | None:
    if value is not None and (type(value) is not int or value < 0):
        raise TypeError
    return value


def _day(value: object) -> date | None:
    return None if not value else date.fromisoformat(_text(value))


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
