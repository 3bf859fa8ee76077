"""Makes parcels of the records of a file: read, described and given identities, ready to store."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import count, islice
from pathlib import Path
from typing import NamedTuple

from desktop.domain.holding import Holding, holdings
from desktop.domain.listing.mapping import Mapping
from desktop.domain.matching import is_same, reason_of
from desktop.domain.prepared import PreparedRecord, prepared_all
from desktop.marc.read import read
from desktop.marc.reading import Problem, Reading, Share
from desktop.services.listing import ListOptions, is_list, listed
from desktop.storage.incoming import IncomingRecord, write_parcel

_MOST_FIELDS = 2000
"""The one rule of a sound record (`desktop.domain.edit`) that reading does not see to."""

_RUN = 50
"""So many records are at one step of their way together (see `prepared_all`)."""


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
    folder: Path
    """Where the parcels go."""
    encoding: str
    today: date
    share: Share
    mapping: Mapping | None = None
    """What the columns of a list mean, where a person has decided it."""

    @property
    def is_list(self) -> bool:
        return is_list(self.path)


class _Item(NamedTuple):
    """One record of the file, with the copies it tells of."""

    reading: Reading
    holdings: Sequence[Holding]
    more: Sequence[Problem] = ()
    """What else is to be looked at."""


def parcels(order: Order) -> Iterator[Parcel]:
    """The records of the file, some to a parcel. InputError when it cannot be read at all."""
    items = _books(order) if order.is_list else _records(order)
    for number in count(1):
        packing = _Packing(order.folder / f"{order.share.turn}-{number}.parcel")
        batch = islice(items, order.share.size)
        while run := list(islice(batch, _RUN)):
            packing.add(run)
        if not packing.read:
            return
        yield packing.done()


def _records(order: Order) -> Iterator[_Item]:
    readings = map(_bounded, read(order.path, encoding=order.encoding, share=order.share))
    while run := list(islice(readings, _RUN)):
        told = [holdings(reading.record) if reading.record else () for reading in run]
        yield from map(_Item, run, told)


def _bounded(reading: Reading) -> Reading:
    """Without its record, where that has too many fields to be one."""
    if reading.record is None or (count := len(reading.record.fields)) <= _MOST_FIELDS:
        return reading
    return reading._replace(record=None, problem=Problem("marc.too_long", {"fields": count}))


def _books(order: Order) -> Iterator[_Item]:
    options = ListOptions(encoding=order.encoding, mapping=order.mapping)
    for book in listed(order.path, options, today=order.today):
        problems = [Problem(*each) for each in book.problems]
        first = problems[0] if problems else None
        reading = Reading(book.number, book.rows[0], book.record, first, book.encoding)
        yield _Item(reading, book.copies, problems[1:])


class _Packing:
    """A parcel that is being filled."""

    def __init__(self, path: Path) -> None:
        self.read = 0
        self._parcel = Parcel(path=path)
        self._rows: list[tuple[IncomingRecord, Sequence[Holding]]] = []
        self._seen: dict[int, PreparedRecord] = {}

    def add(self, run: Sequence[_Item]) -> None:
        self.read += len(run)
        sound = [item for item in run if item.reading.record is not None]
        records = [record for item in run if (record := item.reading.record) is not None]
        for (reading, told, _), ready in zip(sound, prepared_all(records), strict=True):
            row = (reading.number, reading.offset, self._is_twin(ready), ready)
            self._rows.append((row, told))
            self._parcel.encodings.add(reading.encoding)
        self._parcel.notes += [
            Noted(record=reading.number, offset=reading.offset, problem=problem)
            for reading, _, more in run
            for problem in (reading.problem, *more)
            if problem is not None
        ]

    def done(self) -> Parcel:
        """The parcel, written in the order of titles."""
        self._rows.sort(key=lambda each: each[0][3].title_key)
        copies = (
            # the barcode is the number that the book wears, unless the file tells another
            (seq, held.barcode, held.accession or held.barcode, held.store, held.price)
            for seq, (_, told) in enumerate(self._rows, 1)
            for held in told
        )
        self._parcel.failed = self.read - len(self._rows)
        write_parcel(self._parcel.path, (row for row, _ in self._rows), copies)
        return self._parcel

    def _is_twin(self, ready: PreparedRecord) -> bool:
        """Whether the parcel has one of the same book before it."""
        is_twin = False
        for key in ready.keys:
            before = self._seen.setdefault(key, ready)
            if before is not ready:
                is_twin |= is_same(reason_of(key), ready, before)
        return is_twin
