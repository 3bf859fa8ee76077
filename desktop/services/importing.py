"""Bringing in a file of records: every one of them accounted for, and nothing added twice."""

import gc
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from itertools import count
from pathlib import Path

from desktop.domain.copy import Copy, CopyId
from desktop.domain.exchange import ChangeKind
from desktop.domain.prepared import PreparedRecord
from desktop.domain.record import RecordId
from desktop.marc.ahead import Holding, Prepared, batches
from desktop.marc.encoding import UTF_8
from desktop.marc.reading import Problem
from desktop.services.cataloguing import copy_body
from desktop.storage.records import NewRecord
from desktop.storage.store import Store

BATCH = 2000

Progress = Callable[[int], None]
"""Called with the number of records dealt with so far."""


class OnDuplicate(StrEnum):
    """What to do with a record that the library has already."""

    SKIP = "skip"
    ADD = "add"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportProblem:
    """What was wrong with one record of the file: its number from 1 and its byte offset."""

    record: int
    offset: int
    problem: Problem


@dataclass(slots=True, kw_only=True)
class ImportReport:
    """What came of a file: `read` is the sum of the four after it, always."""

    added: int = 0
    updated: int = 0
    skipped: int = 0
    failed: int = 0
    copies: int = 0
    encoding: str = ""
    problems: list[ImportProblem] = field(default_factory=list)
    is_complete: bool = True

    @property
    def read(self) -> int:
        return self.added + self.updated + self.skipped + self.failed


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOptions:
    """How a file is brought in."""

    encoding: str = "auto"
    on_duplicate: OnDuplicate = OnDuplicate.SKIP
    is_dry_run: bool = False


def import_file(
    store: Store,
    path: Path,
    options: ImportOptions,
    *,
    now: datetime,
    progress: Progress = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ImportReport:
    """Bring in the records of `path`, a batch a transaction. InputError when it has none.

    It can be stopped between batches: what was committed stays, and running again adds nothing
    twice.
    """
    work = _Import(store, options, now)
    found = closing(batches(path, encoding=options.encoding, size=BATCH))
    pace = nullcontext() if options.is_dry_run else store.bulk()
    with _no_cycles_sought(), found as prepared, pace:
        for batch in prepared:
            if cancelled():
                work.report.is_complete = False
                break
            work.take(batch)
            progress(work.report.read)
    return work.finish()


@contextmanager
def _no_cycles_sought() -> Iterator[None]:
    """A batch is a hundred thousand objects, none in a cycle; to look for one is dear."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


class _Import:
    """One file on its way in."""

    def __init__(self, store: Store, options: ImportOptions, now: datetime) -> None:
        self.report = ImportReport()
        self._store = store
        self._options = options
        self._now = now
        self._encodings: set[str] = set()
        self._identifiers: set[str] = set()  # those in use, as far as this batch can meet them
        self._cards: set[str] = set()  # likewise
        self._barcodes: set[str] = set()  # likewise

    def take(self, batch: list[Prepared]) -> None:
        """Bring in a batch, in one transaction."""
        for reading in batch:
            if reading.problem is not None:
                self._note(reading, reading.problem)
            if reading.encoding and reading.record is not None:
                self._encodings.add(reading.encoding)
        self.report.failed += sum(reading.record is None for reading in batch)
        if self._options.is_dry_run:
            self._sort_out(batch)
        else:
            with self._store.write():
                self._add(*self._sort_out(batch))
            self._identifiers.clear()
            self._barcodes.clear()

    def finish(self) -> ImportReport:
        """What came of the file."""
        used = self._encodings or {UTF_8}  # as ASCII is
        self.report.encoding = "mixed" if len(used) > 1 else "".join(used)
        return self.report

    def _sort_out(self, batch: list[Prepared]) -> tuple[list[NewRecord], list[Copy]]:
        """The new records and copies of a batch; what is not new is counted."""
        self._look_up(batch)
        fresh = [reading for reading in batch if reading.record and self._is_new(reading.record)]
        ids = map(RecordId, self._store.identities.several(len(fresh), self._now))
        records: list[NewRecord] = []
        holdings: list[tuple[RecordId, Holding]] = []
        for reading, new in zip(fresh, ids, strict=True):
            assert reading.record is not None
            records.append(NewRecord(new, reading.record))
            holdings += [(new, held) for held in reading.holdings if self._is_free(reading, held)]
        return records, self._copies(holdings)

    def _look_up(self, batch: list[Prepared]) -> None:
        """What this batch may meet of what the library has, all at once."""
        store = self._store
        codes = [barcode for reading in batch for barcode, _ in reading.holdings]
        self._cards = store.patrons.taken(codes)
        self._barcodes |= store.copies.taken(codes)
        if self._options.on_duplicate is OnDuplicate.SKIP:
            numbers = [reading.record.identifier for reading in batch if reading.record]
            self._identifiers |= store.records.known_identifiers(numbers)

    def _is_new(self, record: PreparedRecord) -> bool:
        if self._options.on_duplicate is OnDuplicate.SKIP:
            if record.identifier in self._identifiers:
                self.report.skipped += 1
                return False
            self._identifiers.add(record.identifier)
        self.report.added += 1
        return True

    def _is_free(self, reading: Prepared, holding: Holding) -> bool:
        """Whether the barcode can be used; one that is taken is reported."""
        code, barcode = "", holding[0]
        if barcode in self._barcodes:
            code = "copy.barcode_taken"
        elif barcode in self._cards:
            code = "copy.barcode_is_a_card"
        if code:
            self._note(reading, Problem(code, {"barcode": barcode}))
        self._barcodes.add(barcode)
        return not code

    def _copies(self, holdings: list[tuple[RecordId, Holding]]) -> list[Copy]:
        ids = map(CopyId, self._store.identities.several(len(holdings), self._now))
        return [
            # 852 $p is the number that the book wears
            Copy(id=new, record=record, barcode=barcode, accession=barcode, store=place)
            for new, (record, (barcode, place)) in zip(ids, holdings, strict=True)
        ]

    def _add(self, records: list[NewRecord], copies: list[Copy]) -> None:
        store = self._store
        births = [(new.id, new.record.birth) for new in records]
        bodies = [(ChangeKind.COPY, copy.id, copy_body(copy)) for copy in copies]
        born = count(store.outbox.append_all(bodies, births=births, now=self._now))
        keys = store.records.add_all(
            [new._replace(born=n) for new, n in zip(records, born, strict=False)]
        )
        store.copies.add_all((keys[copy.record], copy) for copy in copies)
        self.report.copies += len(copies)

    def _note(self, reading: Prepared, problem: Problem) -> None:
        self.report.problems.append(
            ImportProblem(record=reading.number, offset=reading.offset, problem=problem)
        )
