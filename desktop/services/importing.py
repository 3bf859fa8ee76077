"""Bringing in a file of records: every one of them accounted for, and nothing added twice."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from itertools import islice
from pathlib import Path

from desktop.domain.copy import Copy, CopyId
from desktop.domain.edit import creation
from desktop.domain.errors import RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.identifiers import identified, identifier
from desktop.domain.record import Field, Record, RecordId
from desktop.marc import read as marc
from desktop.marc.reading import Problem, Reading
from desktop.services.cataloguing import check_barcode, copy_body
from desktop.storage.records import NewRecord, prepared
from desktop.storage.store import Store

BATCH = 500
_HOLDINGS = "852"

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
    readings = marc.read(path, encoding=options.encoding)
    while not cancelled():
        if not work.take(readings):
            return work.report
        progress(work.report.read)
    work.report.is_complete = False
    return work.report


class _Import:
    """One file on its way in."""

    def __init__(self, store: Store, options: ImportOptions, now: datetime) -> None:
        self.report = ImportReport()
        self._store = store
        self._options = options
        self._now = now
        self._identifiers: set[str] = set()  # those not yet in the store
        self._barcodes: set[str] = set()  # likewise

    def take(self, readings: Iterator[Reading]) -> bool:
        """Bring in the next batch, in one transaction; False when there is nothing more."""
        before = self.report.read
        if self._options.is_dry_run:
            self._prepare(islice(readings, BATCH))
        else:
            with self._store.write():
                self._add(*self._prepare(islice(readings, BATCH)))
            self._identifiers.clear()
            self._barcodes.clear()
        return self.report.read > before

    def _prepare(self, readings: Iterable[Reading]) -> tuple[list[NewRecord], list[Copy]]:
        """The new records and copies of a batch. A record is let go as soon as it is prepared."""
        records: list[NewRecord] = []
        copies: list[Copy] = []
        for reading in readings:
            if reading.problem is not None:
                self._note(reading, reading.problem)
            if reading.record is None:
                self.report.failed += 1
                continue
            new = self._new(reading.record)
            if new is not None:
                records.append(new)
                copies += self._copies(reading, reading.record, new.id)
        return records, copies

    def _new(self, record: Record) -> NewRecord | None:
        """`record`, ready to be stored; None when the library has it already."""
        number = identifier(record)
        if self._options.on_duplicate is OnDuplicate.SKIP and self._is_known(number):
            self.report.skipped += 1
            return None
        self._identifiers.add(number)
        self.report.added += 1
        record_id = RecordId(self._store.identities.new(self._now))
        return prepared(record_id, identified(record), number)

    def _is_known(self, number: str) -> bool:
        if number in self._identifiers:
            return True
        return self._store.records.with_identifier(number) is not None

    def _add(self, records: list[NewRecord], copies: list[Copy]) -> None:
        keys = self._store.records.add_all(records)
        self._store.copies.add_all((keys[copy.record], copy) for copy in copies)
        self.report.copies += len(copies)
        self._store.outbox.append_all(
            [
                *((ChangeKind.RECORD, new.id, creation(new.text)) for new in records),
                *((ChangeKind.COPY, copy.id, copy_body(copy)) for copy in copies),
            ],
            now=self._now,
        )

    def _copies(self, reading: Reading, record: Record, record_id: RecordId) -> Iterator[Copy]:
        """A copy for each barcode in 852 $p; a barcode that is taken is reported, not used."""
        for holding in record.all(_HOLDINGS):
            for barcode in filter(None, map(str.strip, holding.all("p"))):
                refusal = self._refusal(barcode)
                if refusal is None:
                    yield _copy(self._store, holding, barcode, record_id, self._now)
                else:
                    self._note(reading, Problem(refusal.code, dict(refusal.details)))

    def _refusal(self, barcode: str) -> RuleError | None:
        if barcode in self._barcodes:
            return RuleError("copy.barcode_taken", barcode=barcode)
        try:
            check_barcode(self._store, barcode)
        except RuleError as refusal:
            return refusal
        self._barcodes.add(barcode)
        return None

    def _note(self, reading: Reading, problem: Problem) -> None:
        self.report.problems.append(
            ImportProblem(record=reading.number, offset=reading.offset, problem=problem)
        )


def _copy(store: Store, holding: Field, barcode: str, record_id: RecordId, now: datetime) -> Copy:
    return Copy(
        id=CopyId(store.identities.new(now)),
        record=record_id,
        barcode=barcode,
        accession=barcode,  # in Vietnam 852 $p is the accession number that the book wears
        store=holding.first("b"),
    )
