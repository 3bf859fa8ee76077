"""How a copy is written in a row, and read from one."""

from datetime import date
from typing import Any

from desktop.domain.copy import Copy, CopyId, CopySource, CopyStatus
from desktop.domain.record import RecordId
from desktop.domain.register import EntryId
from desktop.storage.columns import blob

_NAMES = (
    "barcode",
    "accession",
    "store",
    "price",
    "status",
    "printed",
    "source",
    "location",
    "shelf",
    "site",
    "owner",
    "call_number",
    "acquired_on",
    "entry",
    "departure",
    "reason",
)
COPY_COLUMNS = ", ".join(["copy.id", "record.id", *(f"copy.{name}" for name in _NAMES)])
COPY_WIDTH = 2 + len(_NAMES)

PUT_COPY = (
    f"INSERT INTO copy (id, record, {', '.join(_NAMES)})"
    f" SELECT ?, record.key, {', '.join('?' * len(_NAMES))} FROM record WHERE record.id = ?"
    " ON CONFLICT (id) DO UPDATE SET record = excluded.record, "
    + ", ".join(f"{name} = excluded.{name}" for name in _NAMES)
)


def copy_of(row: tuple[Any, ...]) -> Copy:
    """The copy that a row of COPY_COLUMNS says."""
    (name, record, barcode, accession, store, price, status, printed, source, *rest) = row
    location, shelf, site, owner, call_number, acquired_on, entry, departure, reason = rest[:9]
    return Copy(
        id=CopyId(name.hex()),
        record=RecordId(record.hex()),
        barcode=barcode,
        accession=accession,
        store=store,
        price=price,
        status=CopyStatus(status),
        printed=printed,
        source=CopySource(source),
        location=location,
        shelf=shelf,
        site=site,
        owner=owner,
        call_number=call_number,
        acquired_on=None if acquired_on is None else date.fromisoformat(acquired_on),
        entry=None if entry is None else EntryId(entry.hex()),
        departure=None if departure is None else EntryId(departure.hex()),
        reason=reason,
    )


def row_of(copy: Copy) -> tuple[object, ...]:
    """The values that PUT_COPY asks for."""
    return (
        blob(copy.id),
        copy.barcode,
        copy.accession,
        copy.store,
        copy.price,
        copy.status.value,
        copy.printed,
        copy.source.value,
        copy.location,
        copy.shelf,
        copy.site,
        copy.owner,
        copy.call_number,
        None if copy.acquired_on is None else copy.acquired_on.isoformat(),
        None if copy.entry is None else blob(copy.entry),
        None if copy.departure is None else blob(copy.departure),
        copy.reason,
        blob(copy.record),
    )
