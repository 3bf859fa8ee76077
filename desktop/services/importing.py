"""Bringing in a file of records: every one of them accounted for, and nothing added twice."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from itertools import islice
from pathlib import Path

from desktop.domain.copy import Copy, CopyId
from desktop.domain.errors import RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.identifiers import identified
from desktop.domain.record import Field, Record, RecordId
from desktop.marc import read as marc
from desktop.marc.reading import Problem, Reading
from desktop.services.cataloguing import check_barcode, copy_body
from desktop.services.editing import creation
from desktop.storage.records import NewRecord, prepared
from desktop.storage.store import Store

BATCH = 1000
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
    for batch in _batches(marc.read(path, encoding=options.encoding)):
        if cancelled():
            work.report.is_complete = False
            break
        work.take(batch)
        progress(work.report.read)
    return work.report


def _batches(readings: Iterator[Reading]) -> Iterator[list[Reading]]:
    while batch := list(islice(readings, BATCH)):
        yield batch


class _Import:
    """One file on its way in."""

    def __init__(self, store: Store, options: ImportOptions, now: datetime) -> None:
        self.report = ImportReport()
        self._store = store
        self._options = options
        self._now = now
        self._seen: set[str] = set()  # identifiers not yet in the store
        self._barcodes: set[str] = set()  # likewise

    def take(self, batch: list[Reading]) -> None:
        """One transaction: the batch's new records, their copies and the journal."""
        records: list[tuple[Reading, Record]] = []
        for reading in batch:
            if reading.problem is not None:
                self._note(reading, reading.problem)
            if reading.record is None:
                self.report.failed += 1
            else:
                records.append((reading, reading.record))
        if self._options.is_dry_run:
            for _ in self._new(records):
                pass
        else:
            with self._store.write():
                self._add(list(self._new(records)))
            self._seen.clear()
            self._barcodes.clear()

    def _new(
        self, records: Iterable[tuple[Reading, Record]]
    ) -> Iterator[tuple[Reading, Record, NewRecord]]:
        """The records to add, each prepared; those the library has are counted as skipped."""
        is_add = self._options.on_duplicate is OnDuplicate.ADD
        for reading, found in records:
            record = identified(found)
            new = prepared(RecordId(self._store.identities.new(self._now)), record)
            if not is_add and self._is_known(new.identifier):
                self.report.skipped += 1
                continue
            self._seen.add(new.identifier)
            self.report.added += 1
            yield reading, record, new

    def _is_known(self, identifier: str) -> bool:
        if identifier in self._seen:
            return True
        return self._store.records.with_identifier(identifier) is not None

    def _add(self, added: list[tuple[Reading, Record, NewRecord]]) -> None:
        keys = self._store.records.add_all([new for _, _, new in added])
        copies = [
            copy for reading, record, new in added for copy in self._copies(reading, record, new.id)
        ]
        self._store.copies.add_all((keys[copy.record], copy) for copy in copies)
        self.report.copies += len(copies)
        self._store.outbox.append_all(
            [
                *((ChangeKind.RECORD, new.id, creation(record)) for _, record, new in added),
                *((ChangeKind.COPY, copy.id, copy_body(copy)) for copy in copies),
            ],
            now=self._now,
        )

    def _copies(self, reading: Reading, record: Record, record_id: RecordId) -> Iterator[Copy]:
        """A copy for each barcode in 852 $p; a barcode that is taken is reported, not used."""
        for holding in record.all(_HOLDINGS):
            for barcode in holding.all("p"):
                if not barcode.strip():
                    continue
                refusal = self._refusal(barcode.strip())
                if refusal is None:
                    yield _copy(self._store, holding, barcode.strip(), record_id, self._now)
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
