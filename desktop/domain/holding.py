"""What a record tells of copies: field 852 of MARC 21, the way files carry them.

    $a  the library's code
    $b  the store the copy stands in
    $j  the accession number, where it is not the barcode
    $p  the barcode
    $9  the price in đồng, digits only

A copy that was withdrawn or lost is not told of: nobody could fetch it.
"""

from collections.abc import Iterable
from typing import NamedTuple

from desktop.domain.copy import Copy, CopyStatus
from desktop.domain.record import SUBFIELD, Field, Record

_TAG = "852"


class Holding(NamedTuple):
    """A copy that a file tells of; without a barcode, it is still to get its number."""

    barcode: str
    store: str = ""
    price: int | None = None
    accession: str = ""


def holdings(record: Record) -> list[Holding]:
    """The copies that a record tells of."""
    return [held for field in record.fields if field.tag == _TAG for held in _told_in(field.data)]


def _told_in(data: str) -> list[Holding]:
    first: dict[str, str] = {}
    barcodes = []
    for part in data.split(SUBFIELD)[1:]:
        code, value = part[:1], part[1:]
        first.setdefault(code, value)
        if code == "p" and (barcode := value.strip()):
            barcodes.append(barcode)
    price = first.get("9", "").strip()
    facts = (
        first.get("b", ""),
        int(price) if price.isascii() and price.isdigit() else None,
        first.get("j", "").strip(),
    )
    return [Holding(barcode, *facts) for barcode in barcodes]


def with_holdings(record: Record, copies: Iterable[Copy], *, library: str) -> Record:
    """`record` telling of these copies; what it says of them already stays as it is."""
    every = {copy.barcode: copy for copy in copies}
    here = {code: copy for code, copy in every.items() if copy.status is CopyStatus.IN_STOCK}
    fields = [_brought_up_to_date(field, every) for field in record.fields]
    kept = [field for field in fields if field is not None]
    told = {code for field in kept if field.tag == _TAG for code in _barcodes(field)}
    new = [
        Holding(code, copy.store, copy.price, "" if copy.accession == code else copy.accession)
        for code, copy in here.items()
        if code not in told
    ]
    return with_fields(Record(record.leader, tuple(kept)), new, library=library)


def with_fields(record: Record, told: Iterable[Holding], *, library: str = "") -> Record:
    """`record` telling of these copies, too."""
    fields = record.fields
    at = max((i for i, field in enumerate(fields, 1) if field.tag <= _TAG), default=0)
    new = (_field(holding, library) for holding in told)
    return Record(record.leader, (*fields[:at], *new, *fields[at:]))


def _barcodes(field: Field) -> list[str]:
    return [barcode.strip() for barcode in field.all("p")]


def _brought_up_to_date(field: Field, copies: dict[str, Copy]) -> Field | None:
    """The field as it is now; None when all it tells of is gone."""
    told = (
        [copies[code] for code in _barcodes(field) if code in copies] if field.tag == _TAG else []
    )
    if not told:
        return field
    if all(copy.status is not CopyStatus.IN_STOCK for copy in told):
        return None
    if len(told) > 1 or len(field.all("p")) > 1:
        return field
    (copy,) = told
    if copy.store != field.first("b"):
        field = _with(field, "b", copy.store)
    if copy.price is not None and str(copy.price) != field.first("9").strip():
        field = _with(field, "9", str(copy.price))
    return field


def _with(field: Field, code: str, value: str) -> Field:
    """`field` with its first subfield `code` set, or taken out when there is no value."""
    parts = field.data.split(SUBFIELD)
    at = next((i for i, part in enumerate(parts) if i and part[:1] == code), len(parts))
    parts[at : at + 1] = [code + value] if value else []
    return field._replace(data=SUBFIELD.join(parts))


def _field(holding: Holding, library: str) -> Field:
    price = "" if holding.price is None else str(holding.price)
    parts = zip(
        "abjp9", (library, holding.store, holding.accession, holding.barcode, price), strict=True
    )
    data = "".join(f"{SUBFIELD}{code}{value}" for code, value in parts if value)
    return Field(_TAG, f"  {data}")
