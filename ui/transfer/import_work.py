"""What an import does with a file, on its own thread."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from desktop.domain.calendar import local
from desktop.domain.errors import InputError
from desktop.domain.listing.mapping import Mapping
from desktop.domain.record import Record
from desktop.services import examining
from desktop.services.examining import Examined
from desktop.services.importing import ImportOptions, ImportReport, Match, import_file
from desktop.services.list_profiles import remember_profile
from desktop.services.outcomes import save_outcomes
from desktop.storage.store import Store
from ui.transfer.outcome_words import headings, outcome_words, problem_rows
from ui.transfer.rows import Row
from ui.transfer.runner import Pace


class Brought(NamedTuple):
    """What came of a file, or would, and the rows that tell of what is wrong."""

    report: ImportReport
    problems: Sequence[Row]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A file, and how it is to be read."""

    path: Path
    is_list: bool
    options: ImportOptions
    now: datetime

    @property
    def title(self) -> str:
        return self.path.stem


def examine(store: Store, order: Order) -> Examined:
    """What the file is."""
    return examining.examine(
        store,
        order.path,
        encoding=order.options.encoding,
        mapping=order.options.mapping,
        today=local(order.now).date(),
    )


def try_out(store: Store, pace: Pace, *, order: Order) -> Brought:
    """What would come of it. InputError when it has no records at all."""
    dry = replace(order.options, is_dry_run=True)
    brought = _bring(store, pace, order, dry)
    brought.report.matches.sort(key=attrgetter("number"))
    if not brought.report.read and brought.report.is_complete:
        raise InputError("file.no_records", path=str(order.path))
    return brought


def bring_in(store: Store, pace: Pace, *, order: Order) -> Brought:
    """Bring it in; and remember what its columns mean."""
    if order.options.mapping is not None:
        remember_profile(store, order.options.mapping)
    return _bring(store, pace, order, order.options)


def both_sides(store: Store, order: Order, match: Match) -> tuple[Record, Record] | None:
    """A known book as the library has it and as the file has it."""
    ours = store.records.get(match.known.record)
    theirs = examining.record_in(
        order.path,
        number=match.number,
        offset=match.offset,
        encoding=order.options.encoding,
        mapping=order.options.mapping,
        today=local(order.now).date(),
    )
    return None if ours is None or theirs is None else (ours, theirs)


def save_account(target: Path, order: Order, report: ImportReport) -> None:
    """Write what became of each book."""
    save_outcomes(
        order.path,
        target,
        order.options,
        report,
        headings=headings(),
        tell=outcome_words,
        today=local(order.now).date(),
    )


def decide(order: Order, *, encoding: str | None = None, mapping: Mapping | None = None) -> Order:
    """The same, read otherwise."""
    options = order.options
    if encoding is not None:
        options = replace(options, encoding=encoding)
    if mapping is not None:
        options = replace(options, mapping=mapping)
    return replace(order, options=options)


def _bring(store: Store, pace: Pace, order: Order, options: ImportOptions) -> Brought:
    def progressed(done: int) -> None:
        pace.progress(done)
        if not options.is_dry_run:
            pace.breathe()

    report = import_file(
        store,
        order.path,
        options,
        now=order.now,
        progress=progressed,
        cancelled=pace.cancelled,
    )
    return Brought(report, problem_rows(order.path, report, is_list=order.is_list))
