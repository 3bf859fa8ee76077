"""Bringing in a file of records: every one of them accounted for, and nothing added twice."""

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from operator import attrgetter
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.domain.calendar import local
from desktop.domain.listing.mapping import Mapping as ColumnMapping
from desktop.domain.matching import OnDuplicate
from desktop.marc.encoding import UTF_8, known
from desktop.marc.reading import Problem, Share
from desktop.services.merging_in import merge_in
from desktop.services.packing import Noted, Order, Parcel
from desktop.services.reading_ahead import packed
from desktop.services.undoing import begin_import
from desktop.storage.intake import Refused, SortedOut
from desktop.storage.matches import Known
from desktop.storage.store import Store

BATCH = 4500

Progress = Callable[[int], None]
"""Called with the number of records dealt with so far."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A record of the file that is of the same book as one of the library."""

    number: int
    offset: int
    title: str
    known: Known


@dataclass(slots=True, kw_only=True)
class ImportReport:
    """What came of a file: `read` is the sum of the four after it, always."""

    added: int = 0
    updated: int = 0
    skipped: int = 0
    failed: int = 0
    copies: int = 0
    encoding: str = ""
    problems: list[Noted] = field(default_factory=list)
    matches: list[Match] = field(default_factory=list)
    is_complete: bool = True
    batch: int | None = None
    """By this number it can be undone (`desktop.services.undoing`)."""

    @property
    def read(self) -> int:
        return self.added + self.updated + self.skipped + self.failed


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOptions:
    """How a file is brought in."""

    encoding: str = "auto"
    on_duplicate: OnDuplicate = OnDuplicate.SKIP
    decisions: Mapping[int, OnDuplicate] = field(default_factory=dict)
    """For single records, by their number in the file, where the usual is not wanted."""
    mapping: ColumnMapping | None = None
    """What the columns of a list mean; else a guess."""
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
    known(options.encoding)
    work = _Import(store, path.name, options, now)
    pace = nullcontext() if options.is_dry_run else store.bulk()
    with TemporaryDirectory(prefix="thuvienxa-") as folder:
        order = Order(
            path=path,
            folder=Path(folder),
            encoding=options.encoding,
            today=local(now).date(),
            share=Share(BATCH),
            mapping=options.mapping,
        )
        with closing(packed(order)) as parcels, pace, _uncollected():
            for parcel in parcels:
                if cancelled():
                    work.report.is_complete = False
                    break
                work.take(parcel)
                parcel.path.unlink()
                progress(work.report.read)
    return work.finish()


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the garbage collector away: nothing here refers to itself, and all is looked through."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


class _Import:
    """One file on its way in."""

    def __init__(self, store: Store, file: str, options: ImportOptions, now: datetime) -> None:
        self.report = ImportReport()
        self._store = store
        self._file = file
        self._options = options
        self._now = now
        self._encodings: set[str] = set()

    def take(self, parcel: Parcel) -> None:
        """Bring in a parcel, in one transaction."""
        intake, options = self._store.intake, self._options
        with intake.attached(parcel.path):
            if options.is_dry_run:
                new = intake.sort_out(options.on_duplicate, options.decisions)
                self.report.updated += len(new.merged)
            else:
                with self._store.write():
                    new = intake.sort_out(options.on_duplicate, options.decisions)
                    self._take_in(new)
        self._account(parcel, new)

    def _take_in(self, new: SortedOut) -> None:
        if not (new.records or new.merged):
            return
        if self.report.batch is None:
            self.report.batch = begin_import(self._store, self._file, now=self._now)
        keys = self._store.intake.take_in(new, now=self._now)
        if keys is not None:
            self._store.imports.add_part(self.report.batch, *keys)
        if new.merged:
            self._merge(new, self.report.batch)

    def _merge(self, new: SortedOut, batch: int) -> None:
        """Merge rows with what is known: what the library had before, or has since a moment."""
        known = self._store.intake.matches()
        for row in self._store.intake.rows(new.merged):
            merged = merge_in(
                self._store,
                known[row.seq].known.record,
                row.text,
                row.holdings,
                batch=batch,
                now=self._now,
            )
            self._store.imports.add_copies(batch, merged.copies)
            if merged.is_changed or merged.copies:
                self.report.updated += 1
            else:
                self.report.skipped += 1
            self.report.copies += len(merged.copies)
            why = {"copy.barcode_taken": merged.taken, "copy.barcode_is_a_card": merged.cards}
            self.report.problems += [
                _refusal(Refused(row.number, row.start, barcode, code))
                for code, barcodes in why.items()
                for barcode in barcodes
            ]

    def finish(self) -> ImportReport:
        """What came of the file."""
        used = (self._encodings - {""}) or {UTF_8}  # as ASCII is
        self.report.encoding = "mixed" if len(used) > 1 else "".join(used)
        return self.report

    def _account(self, parcel: Parcel, new: SortedOut) -> None:
        report = self.report
        report.failed += parcel.failed
        report.added += len(new.records)
        report.skipped += new.skipped
        report.copies += len(new.copies)
        notes = [*parcel.notes, *map(_refusal, new.refused)]
        report.problems += sorted(notes, key=attrgetter("record"))
        report.matches += [
            Match(number=m.number, offset=m.start, title=m.title, known=m.known)
            for m in new.matches
        ]
        self._encodings |= parcel.encodings


def _refusal(refused: Refused) -> Noted:
    problem = Problem(refused.why, {"barcode": refused.barcode})
    return Noted(record=refused.number, offset=refused.start, problem=problem)
