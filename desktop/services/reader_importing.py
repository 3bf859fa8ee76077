"""Bringing in a list of readers: every row accounted for, nobody added twice."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from desktop.domain.calendar import day_of
from desktop.domain.changes import Changes
from desktop.domain.errors import AppError, InputError, RuleError
from desktop.domain.listing.problem import Problem
from desktop.domain.patron import Patron, PatronId
from desktop.domain.reader_listing.columns import ReaderMapping
from desktop.domain.reader_listing.rows import ListedReader, usual_category
from desktop.domain.vietnamese import fold
from desktop.marc.encoding import AUTO
from desktop.services import telling_readers
from desktop.services.list_profiles import profiles
from desktop.services.reader_listing import ReaderListOptions, ReaderTable
from desktop.services.readers import (
    READER_CHANGES,
    add_reader,
    card_refusal,
    check_card_number,
    checked,
    next_free_card,
)
from desktop.storage.reader_imports import BroughtReader
from desktop.storage.store import Store

FILLED = ("born", "contact", "village", "guardian", "expires")
"""What a list can fill in of somebody who is here."""

_BATCH = 100  # rows a transaction: a scan never waits long


class ReaderFate(StrEnum):
    """What becomes of a row."""

    ADDED = "added"
    UPDATED = "updated"
    """Of somebody who is here already, more is known now."""
    SKIPPED = "skipped"
    FAILED = "failed"


class ReaderOutcome(NamedTuple):
    """A row of a list, and what became of it."""

    row: int
    name: str
    card: str
    fate: ReaderFate


@dataclass(slots=True, kw_only=True)
class ReaderImportReport:
    """What came of a list, row by row."""

    mapping: ReaderMapping
    encoding: str
    outcomes: list[ReaderOutcome] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    is_complete: bool = True
    batch: int | None = None
    """By this number it can be undone (`desktop.services.reader_undoing`)."""
    changes: Changes = READER_CHANGES

    @property
    def read(self) -> int:
        """The sum of the four below, always."""
        return len(self.outcomes)

    @property
    def added(self) -> int:
        return self._so_many(ReaderFate.ADDED)

    @property
    def updated(self) -> int:
        return self._so_many(ReaderFate.UPDATED)

    @property
    def skipped(self) -> int:
        return self._so_many(ReaderFate.SKIPPED)

    @property
    def failed(self) -> int:
        return self._so_many(ReaderFate.FAILED)

    def _so_many(self, fate: ReaderFate) -> int:
        return sum(each.fate is fate for each in self.outcomes)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderImportOptions:
    """How a list is brought in: `mapping` as a person decided it, else remembered or guessed."""

    encoding: str = AUTO
    mapping: ReaderMapping | None = None
    is_dry_run: bool = False


def import_readers(
    store: Store,
    path: Path,
    options: ReaderImportOptions,
    *,
    now: datetime,
    progress: Callable[[int], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ReaderImportReport:
    """Bring in the readers of a list, CSV or XLSX. InputError when there are no names in it.

    Who is here already, by card or by name and birth year, gets what was not known of them. It can
    be stopped between batches and run again. A dry run does the same and keeps nothing.
    """
    table = ReaderTable(path, _reading(store, options))
    if not table.mapping.is_usable:
        raise InputError("reader_list.no_names", path=str(path))
    report = ReaderImportReport(mapping=table.mapping, encoding=table.encoding)
    work = _Intake(store, report, now)
    readers = table.readers()
    if options.is_dry_run:
        with store.trying():
            for batch in _batches(readers, report, progress=progress, cancelled=cancelled):
                work.take(batch)
        return _with_rows(report, path)
    for batch in _batches(readers, report, progress=progress, cancelled=cancelled):
        with store.write():
            if report.batch is None:
                report.batch = store.reader_imports.begin(path.name, now=now)
            work.take(batch)
    return _with_rows(report, path)


def _with_rows(report: ReaderImportReport, path: Path) -> ReaderImportReport:
    if not report.read and report.is_complete:
        raise InputError("file.no_records", path=str(path))
    return report


def _reading(store: Store, options: ReaderImportOptions) -> ReaderListOptions:
    return ReaderListOptions(
        encoding=options.encoding,
        mapping=options.mapping,
        profiles=profiles(store, ReaderMapping),
    )


def _batches(
    readers: Iterator[ListedReader],
    report: ReaderImportReport,
    *,
    progress: Callable[[int], None],
    cancelled: Callable[[], bool],
) -> Iterator[list[ListedReader]]:
    """The readers some at a time, until it is to stop."""
    while batch := list(islice(readers, _BATCH)):
        if cancelled():
            report.is_complete = False
            return
        yield batch
        progress(report.read)


class _Intake:
    """One list on its way in. Inside Store.write()."""

    def __init__(self, store: Store, report: ReaderImportReport, now: datetime) -> None:
        self._store = store
        self._report = report
        self._now = now
        self._today = day_of(now)

    def take(self, readers: Iterable[ListedReader]) -> None:
        report = self._report
        for listed in readers:
            report.problems += listed.problems
            fate, card = ReaderFate.FAILED, listed.card
            if listed.name:
                try:
                    fate, card = self._take(listed)
                except AppError as error:
                    details = {**error.details, "row": listed.row}
                    report.problems.append(Problem(error.code, details))
            report.outcomes.append(ReaderOutcome(listed.row, listed.name, card, fate))

    def _take(self, listed: ListedReader) -> tuple[ReaderFate, str]:
        """What becomes of a reader, and the card they have then."""
        before = self._known(listed)
        if before is None:
            return ReaderFate.ADDED, self._add(listed)
        is_filled = self._fill(before, listed)
        return ReaderFate.UPDATED if is_filled else ReaderFate.SKIPPED, before.card

    def _known(self, listed: ListedReader) -> Patron | None:
        """Who this is, if they are here: by card, else by name and birth year."""
        patrons = self._store.patrons
        with_card = patrons.by_card(listed.card) if listed.card else None
        if with_card is not None:
            if fold(with_card.name) != fold(listed.name):
                raise RuleError("reader_list.card_is_anothers", card=listed.card)
            return with_card
        if listed.born is None:
            return None
        alike = patrons.like(listed.name, listed.born)
        if alike and listed.card:
            raise RuleError("reader_list.has_another_card", name=listed.name, card=alike[0].card)
        return alike[0] if alike else None

    def _add(self, listed: ListedReader) -> str:
        store, today = self._store, self._today
        if listed.card and store.stopped_cards.get(listed.card):
            raise card_refusal(store, listed.card)
        reader = checked(
            Patron(
                id=PatronId(store.identities.new(self._now)),
                card=listed.card or "?",
                name=listed.name,
                born=listed.born,
                category=listed.category or usual_category(listed.born, today),
                contact=listed.contact,
                village=listed.village,
                guardian=listed.guardian,
                since=today,
                expires=listed.expires,
            ),
            today,
        )
        if listed.card:
            check_card_number(store, listed.card)
        else:
            reader = replace(reader, card=next_free_card(store))
        add_reader(store, reader, now=self._now)
        self._note(BroughtReader(reader.id, None, None, is_as_it_came=True))
        return reader.card

    def _fill(self, before: Patron, listed: ListedReader) -> bool:
        """Put down what was not known; what is known stands. Whether there was anything."""
        after = checked(
            replace(
                before,
                born=before.born or listed.born,
                contact=before.contact or listed.contact,
                village=before.village or listed.village,
                guardian=before.guardian if before.guardian.name else listed.guardian,
                expires=_later(before.expires, listed.expires),
            ),
            self._today,
        )
        if after == before:
            return False
        self._note_filled(before, after)
        return True

    def _note_filled(self, before: Patron, after: Patron) -> None:
        """What is filled in twice by one list was empty before the first time."""
        told = tuple(each for each in FILLED if getattr(before, each) != getattr(after, each))
        batch, imports = self._report.batch, self._store.reader_imports
        known = None if batch is None else imports.row(batch, before.id)
        telling_readers.put(self._store, after, now=self._now)
        if known is None:
            self._note(BroughtReader(before.id, told, before.expires, is_as_it_came=True))
        elif known.is_as_it_came:
            both = None if known.filled is None else tuple({*known.filled, *told})
            self._note(known._replace(filled=both))

    def _note(self, brought: BroughtReader) -> None:
        """Nothing is noted of what is only tried out."""
        if self._report.batch is not None:
            self._store.reader_imports.put(self._report.batch, brought)


def _later(known: date | None, listed: date | None) -> date | None:
    return known if listed is None or (known is not None and known >= listed) else listed
