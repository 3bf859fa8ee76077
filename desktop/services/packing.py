"""Makes parcels of the records of a file: read, described and given identities, ready to store."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from desktop.domain.holding import holdings
from desktop.domain.matching import Identification, is_same, reason_of
from desktop.domain.prepared import prepared
from desktop.domain.record import Record
from desktop.marc.read import read
from desktop.marc.reading import Problem, Reading
from desktop.storage.incoming import IncomingCopy, IncomingRecord, write_parcel

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


def parcels(order: Order) -> Iterator[Parcel]:
    """The records of the file, `size` to a parcel. InputError when it cannot be read at all."""
    readings = read(order.path, encoding=order.encoding)
    number = 0
    while batch := list(islice(readings, order.size)):
        number += 1
        parcel = Parcel(path=order.folder / f"{number}.parcel")
        _pack(parcel, batch)
        yield parcel


def _pack(parcel: Parcel, batch: list[Reading]) -> None:
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
    rows = _rows(sound)
    write_parcel(parcel.path, (row for row, _ in rows), _copies(rows))


def _rows(sound: list[Reading]) -> list[tuple[IncomingRecord, Record]]:
    """The rows of the parcel, in the order of titles, each with its record."""
    rows = []
    seen: dict[int, Identification] = {}
    for reading in sound:
        assert reading.record is not None
        ready = prepared(reading.record)
        mine = Identification(ready.identifier, ready.isbn)
        is_twin = False
        for key in ready.keys:
            if key in seen:
                is_twin |= is_same(reason_of(key), mine, seen[key])
            else:
                seen[key] = mine
        rows.append(((reading.number, reading.offset, is_twin, ready), reading.record))
    rows.sort(key=lambda each: each[0][3].title_key)
    return rows


def _copies(rows: list[tuple[IncomingRecord, Record]]) -> Iterator[IncomingCopy]:
    for seq, (_, record) in enumerate(rows, 1):
        for barcode, place, price, number in holdings(record):
            # the barcode is the number that the book wears, unless the file tells another
            yield seq, barcode, number or barcode, place, price
