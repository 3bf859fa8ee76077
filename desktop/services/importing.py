"""Bringing in a file of records: every one of them accounted for, and nothing added twice."""

from collections.abc import Callable
from contextlib import closing, nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from operator import attrgetter
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.marc.encoding import UTF_8
from desktop.marc.reading import Problem
from desktop.services.packing import Noted, Order, Parcel
from desktop.services.reading_ahead import packed
from desktop.storage.intake import Refused, SortedOut
from desktop.storage.store import Store

BATCH = 5000

Progress = Callable[[int], None]
"""Called with the number of records dealt with so far."""


class OnDuplicate(StrEnum):
    """What to do with a record that the library has already."""

    SKIP = "skip"
    ADD = "add"


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
    pace = nullcontext() if options.is_dry_run else store.bulk()
    with TemporaryDirectory(prefix="thuvienxa-") as folder:
        order = Order(path=path, encoding=options.encoding, size=BATCH, folder=Path(folder))
        with closing(packed(order)) as parcels, pace:
            for parcel in parcels:
                if cancelled():
                    work.report.is_complete = False
                    break
                work.take(parcel)
                parcel.path.unlink()
                progress(work.report.read)
    return work.finish()


class _Import:
    """One file on its way in."""

    def __init__(self, store: Store, options: ImportOptions, now: datetime) -> None:
        self.report = ImportReport()
        self._store = store
        self._options = options
        self._now = now
        self._encodings: set[str] = set()

    def take(self, parcel: Parcel) -> None:
        """Bring in a parcel, in one transaction."""
        intake = self._store.intake
        skip_known = self._options.on_duplicate is OnDuplicate.SKIP
        with intake.attached(parcel.path):
            if self._options.is_dry_run:
                new = intake.sort_out(skip_known=skip_known)
            else:
                with self._store.write():
                    new = intake.sort_out(skip_known=skip_known)
                    intake.take_in(new, now=self._now)
        self._account(parcel, new)

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
        self._encodings |= parcel.encodings


def _refusal(refused: Refused) -> Noted:
    code = "copy.barcode_is_a_card" if refused.is_card else "copy.barcode_taken"
    problem = Problem(code, {"barcode": refused.barcode})
    return Noted(record=refused.number, offset=refused.start, problem=problem)
