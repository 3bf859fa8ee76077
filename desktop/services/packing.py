"""Makes parcels of the records of a file: read, described and given identities, ready to store."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from pathlib import Path
from random import Random

from desktop.domain.copy import CopyStatus, copy_body
from desktop.domain.holding import holdings
from desktop.domain.identity import Identities
from desktop.domain.journal import digest
from desktop.domain.prepared import prepared
from desktop.domain.record import Record
from desktop.marc.read import read
from desktop.marc.reading import Problem, Reading
from desktop.storage.incoming import IncomingCopy, IncomingRecord, write_parcel

Blobs = Callable[[int], list[bytes]]
"""Gives so many identities, as bytes."""

_MOST_FIELDS = 2000
"""The one rule of a sound record (`desktop.domain.edit`) that reading does not see to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """What was wrong with one record of the file: its number from 1 and its byte offset."""

    record: int
    offset: int
    problem: Problem


@dataclass(slots=True, kw_only=True)
class Parcel:
    """Some records of a file in a file of their own; what came of those that are not in it."""

    path: Path
    failed: int = 0
    notes: list[Noted] = field(default_factory=list)
    encodings: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be packed, and how; it goes to another process."""

    path: Path
    encoding: str
    size: int
    folder: Path
    """Where the parcels go."""
    seed: bytes
    floor: int
    """For the identities (see `Identities`)."""
    now: datetime


def parcels(order: Order) -> Iterator[Parcel]:
    """The records of the file, `size` to a parcel. InputError when it cannot be read at all."""
    identities = Identities(Random(order.seed).randbytes, floor=order.floor)  # noqa: S311 - names
    readings = read(order.path, encoding=order.encoding)
    number = 0
    while batch := list(islice(readings, order.size)):
        number += 1
        parcel = Parcel(path=order.folder / f"{number}.parcel")
        _pack(parcel, batch, lambda count: identities.blobs(count, order.now))
        yield parcel


def _pack(parcel: Parcel, batch: list[Reading], blobs: Blobs) -> None:
    sound: list[Reading] = []
    for reading in batch:
        problem = reading.problem
        if reading.record is not None and len(reading.record.fields) > _MOST_FIELDS:
            problem = Problem("marc.too_long", {"fields": len(reading.record.fields)})
        elif reading.record is not None:
            sound.append(reading)
            parcel.encodings.add(reading.encoding)
        if problem is not None:
            noted = Noted(record=reading.number, offset=reading.offset, problem=problem)
            parcel.notes.append(noted)
    parcel.failed = len(batch) - len(sound)
    rows = _rows(sound, blobs)
    write_parcel(parcel.path, (row for row, _ in rows), _copies(rows, blobs))


def _rows(sound: list[Reading], blobs: Blobs) -> list[tuple[IncomingRecord, Record]]:
    """The rows of the parcel, in the order of titles, each with its record."""
    names = blobs(2 * len(sound))
    seen: set[str] = set()
    rows = []
    for reading, name, op in zip(sound, names[::2], names[1::2], strict=True):
        assert reading.record is not None
        ready = prepared(reading.record)
        is_twin = ready.identifier in seen
        seen.add(ready.identifier)
        row = IncomingRecord(reading.number, reading.offset, is_twin, name, op, ready)
        rows.append((row, reading.record))
    rows.sort(key=lambda each: each[0].record.title_key)
    return rows


def _copies(rows: list[tuple[IncomingRecord, Record]], blobs: Blobs) -> Iterator[IncomingCopy]:
    told = [
        (seq, row.id, held)
        for seq, (row, record) in enumerate(rows, 1)
        for held in holdings(record)
    ]
    names = blobs(2 * len(told))
    for (seq, record, (barcode, place, price, number)), name, op in zip(
        told, names[::2], names[1::2], strict=True
    ):
        accession = number or barcode  # the barcode is what the book wears, if not told otherwise
        body = copy_body(
            record.hex(),
            barcode,
            accession=accession,
            store=place,
            price=price,
            status=CopyStatus.IN_STOCK,
        )
        yield IncomingCopy(seq, name, op, barcode, accession, place, price, body, digest(body))
