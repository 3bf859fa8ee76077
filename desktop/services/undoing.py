"""Undoing an import: what it brought goes, what it merged is as before, what was used stays."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from desktop.domain.copy import IMPORT_UNDONE, Copy, CopyId, CopyStatus
from desktop.domain.errors import RuleError
from desktop.domain.record import RecordId
from desktop.services import batch_change
from desktop.services.removing import take_out
from desktop.services.stock import say_copy
from desktop.storage.imports import Brought
from desktop.storage.removals import Removal
from desktop.storage.store import Store

_PART = 200
"""So many records a transaction: the desk never waits long."""

_FILE = "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportBatch:
    """An import that was made: its number, when, and the name of the file."""

    number: int
    at: datetime
    file: str
    undone_at: datetime | None


@dataclass(slots=True, kw_only=True)
class UndoReport:
    """What came of it. Records stay that were changed, or whose copies were used, since."""

    removed: int = 0
    copies: int = 0
    restored: int = 0
    kept: list[RecordId] = field(default_factory=list)
    is_complete: bool = True


def begin_import(store: Store, file: str, *, now: datetime) -> int:
    """The number under which an import is remembered. Inside Store.write()."""
    return store.versions.batches.add(json.dumps({_FILE: file}, ensure_ascii=False), now=now)


def imports(store: Store) -> tuple[ImportBatch, ...]:
    """The last imports, newest first."""
    return tuple(
        ImportBatch(
            number=each.number,
            at=each.at,
            file=json.loads(each.change)[_FILE],
            undone_at=each.undone_at,
        )
        for each in store.versions.batches.latest_imports()
    )


def undo_import(
    store: Store,
    number: int,
    *,
    now: datetime,
    progress: Callable[[int], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> UndoReport:
    """Undo the import of this number. Stopped halfway, it can be begun again."""
    batch = store.versions.batches.get(number)
    if batch is None or _FILE not in json.loads(batch.change):
        raise RuleError("batch.unknown", number=number)
    if batch.undone_at is not None:
        raise RuleError("batch.already_undone")
    report, last = UndoReport(), 0
    while page := store.imports.records(number, after=last, limit=_PART):
        if cancelled():
            report.is_complete = False
            return report
        with store.write():
            for brought in page:
                _undo_record(store, brought, report, now=now)
        last = page[-1].key
        progress(report.removed + len(report.kept))
    with store.write():
        for copy in store.imports.copies(number):
            report.copies += _forget(store, [copy], now=now)
    merged = batch_change.undo(store, number, now=now, cancelled=cancelled)
    report.restored, report.is_complete = merged.changed, merged.is_complete
    report.kept += merged.refused
    return report


def _undo_record(store: Store, brought: Brought, report: UndoReport, *, now: datetime) -> None:
    copies = store.copies.of_record(brought.record)
    is_used = not all(_is_unused(store, copy) for copy in copies)
    if is_used or store.holds.open_of(brought.record) or not brought.is_as_it_came:
        report.kept.append(brought.record)
        return
    text = store.records.text(brought.record)
    assert text is not None
    report.copies += _forget(store, [copy.id for copy in copies], now=now)
    take_out(store, Removal(record=brought.record, at=now, text=text), now=now)
    report.removed += 1


def _forget(store: Store, copies: list[CopyId], *, now: datetime) -> int:
    """Take out copies that were never lent, so that their barcodes can be given again."""
    unused = [copy for copy in map(store.copies.get, copies) if copy and _is_unused(store, copy)]
    for copy in unused:
        gone = replace(copy, status=CopyStatus.WITHDRAWN, reason=IMPORT_UNDONE)
        store.copies.forget(copy.id)
        say_copy(store, copy, gone, now=now)
    return len(unused)


def _is_unused(store: Store, copy: Copy) -> bool:
    return copy.status is CopyStatus.IN_STOCK and not store.copies.was_ever_lent(copy.id)
