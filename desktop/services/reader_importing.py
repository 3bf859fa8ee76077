"""Bringing in a list of readers: every row accounted for, nobody added twice."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import chain, islice
from pathlib import Path

from desktop.domain.calendar import day_of
from desktop.domain.changes import Changes
from desktop.domain.errors import AppError, InputError, RuleError
from desktop.domain.listing.problem import Problem
from desktop.domain.patron import Patron, PatronId
from desktop.domain.reader_listing.columns import LOOKED_AT, ReaderMapping, guess_reader_mapping
from desktop.domain.reader_listing.rows import ListedReader, ReaderRows, usual_category
from desktop.domain.vietnamese import fold
from desktop.marc.encoding import AUTO
from desktop.services.list_rows import list_encoding, list_rows
from desktop.services.readers import (
    READER_CHANGES,
    add_reader,
    card_refusal,
    check_card_number,
    checked,
    next_free_card,
)
from desktop.sheets.row import Row
from desktop.storage.store import Store

_BATCH = 500


@dataclass(slots=True, kw_only=True)
class ReaderImportReport:
    """What came of a list: `read` is the sum of the four after it, always."""

    mapping: ReaderMapping
    encoding: str
    added: int = 0
    updated: int = 0
    skipped: int = 0
    failed: int = 0
    problems: list[Problem] = field(default_factory=list)
    is_complete: bool = True
    changes: Changes = READER_CHANGES

    @property
    def read(self) -> int:
        return self.added + self.updated + self.skipped + self.failed


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderImportOptions:
    """How a list is brought in."""

    encoding: str = AUTO
    is_dry_run: bool = False


class _OnlyTriedError(Exception):
    """Ends a transaction that was only for trying."""


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
    encoding = list_encoding(path, options.encoding)
    rows = list_rows(path, encoding)
    first = list(islice(rows, LOOKED_AT))
    mapping = guess_reader_mapping([row.cells for row in first])
    if not first:
        raise InputError("file.no_records", path=str(path))
    if not mapping.is_usable:
        raise InputError("reader_list.no_names", path=str(path))
    report = ReaderImportReport(mapping=mapping, encoding=encoding)
    work = _Intake(store, report, now)
    data = chain(first[mapping.skipped :], rows)
    if options.is_dry_run:
        with suppress(_OnlyTriedError), store.write():
            work.take(data)
            raise _OnlyTriedError
        return report
    while batch := list(islice(data, _BATCH)):
        if cancelled():
            report.is_complete = False
            break
        with store.write():
            work.take(iter(batch))
        progress(report.read)
    return report


class _Intake:
    """One list on its way in. Inside Store.write()."""

    def __init__(self, store: Store, report: ReaderImportReport, now: datetime) -> None:
        self._store = store
        self._report = report
        self._now = now
        self._today = day_of(now)
        self._rows = ReaderRows(report.mapping)

    def take(self, rows: Iterator[Row]) -> None:
        for row in rows:
            if row.cells[: len(self._report.mapping.headings)] == self._report.mapping.headings:
                continue  # the headings once more, as at the top of each printed page
            if any(cell.strip() for cell in row.cells):
                self._take(self._rows.reader(row.number, row.cells))

    def _take(self, listed: ListedReader) -> None:
        report = self._report
        report.problems += listed.problems
        try:
            if not listed.name:
                raise InputError("patron.name_missing")
            before = self._known(listed)
            if before is None:
                self._add(listed)
                report.added += 1
            elif self._fill(before, listed):
                report.updated += 1
            else:
                report.skipped += 1
        except AppError as error:
            report.failed += 1
            report.problems.append(Problem(error.code, {**error.details, "row": listed.row}))

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

    def _add(self, listed: ListedReader) -> None:
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
        self._store.patrons.put(after)
        return True


def _later(known: date | None, listed: date | None) -> date | None:
    return known if listed is None or (known is not None and known >= listed) else listed
