"""Undoing a list of readers: who came with it goes, what it filled in is empty; the rest stays."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from desktop.domain.calendar import day_of
from desktop.domain.changes import Changes
from desktop.domain.errors import RuleError
from desktop.domain.patron import Patron, PatronId, Person
from desktop.domain.permission import Right
from desktop.services import telling_readers
from desktop.services.acting import permit
from desktop.services.readers import READER_CHANGES, tell_category
from desktop.storage.card_counts import CardDeed
from desktop.storage.reader_imports import BroughtReader, ReaderBatch
from desktop.storage.store import Store

_PART = 100
"""So many readers a transaction: the desk never waits long."""

_EMPTY: dict[str, Any] = {"born": None, "contact": "", "village": "", "guardian": Person()}


@dataclass(slots=True, kw_only=True)
class ReaderUndoReport:
    """What came of it. Readers stay who did something, or were changed, since."""

    removed: int = 0
    restored: int = 0
    kept: list[PatronId] = field(default_factory=list)
    is_complete: bool = True
    changes: Changes = READER_CHANGES


def reader_imports(store: Store) -> tuple[ReaderBatch, ...]:
    """The last lists that came in, newest first."""
    return store.reader_imports.latest()


def undo_reader_import(
    store: Store,
    number: int,
    *,
    now: datetime,
    progress: Callable[[int], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ReaderUndoReport:
    """Undo the list of this number. Stopped halfway, it can be begun again."""
    batch = store.reader_imports.get(number)
    if batch is None:
        raise RuleError("batch.unknown", number=number)
    if batch.undone_at is not None:
        raise RuleError("batch.already_undone")
    with store.write():
        permit(store, Right.ERASE_READER, str(number), now=now)
    report, last = ReaderUndoReport(), ""
    while page := store.reader_imports.rows(number, after=last, limit=_PART):
        if cancelled():
            report.is_complete = False
            return report
        with store.write():
            for brought in page:
                _undo(store, brought, report, at=batch.at, now=now)
        last = page[-1].patron
        progress(report.removed + report.restored + len(report.kept))
    with store.write():
        store.reader_imports.mark_undone(number, now=now)
    store.residue.clean()
    return report


def _undo(
    store: Store, brought: BroughtReader, report: ReaderUndoReport, *, at: datetime, now: datetime
) -> None:
    reader = store.patrons.get(brought.patron)
    assert reader is not None
    if not brought.is_as_it_came:
        report.kept.append(reader.id)
    elif brought.filled is not None:
        telling_readers.put(store, _emptied(reader, brought), now=now)
        report.restored += 1
    elif store.reader_ties.are_there(reader.id):
        report.kept.append(reader.id)
    else:
        _remove(store, reader, at=at, now=now)
        report.removed += 1


def _emptied(reader: Patron, brought: BroughtReader) -> Patron:
    before = {**_EMPTY, "expires": brought.expired}
    return replace(reader, **{each: before[each] for each in brought.filled or ()})


def _remove(store: Store, reader: Patron, *, at: datetime, now: datetime) -> None:
    """The number of the card can be given by hand again: nobody ever had that card."""
    telling_readers.farewell(store, reader.id, now=now)
    store.reader_ties.cut(reader.id)
    store.card_counts.add(CardDeed.ISSUED, reader.category, day=day_of(at), count=-1)
    tell_category(store, reader.id, None, now=now)
    store.patrons.remove(reader.id)
    store.residue.note(now)
