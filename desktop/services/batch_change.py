"""Changing one thing in many records: first a look, then the change, and a way back."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from itertools import islice
from typing import NamedTuple

from desktop.domain.describe import summary
from desktop.domain.differences import Difference, between
from desktop.domain.errors import InputError, RuleError
from desktop.domain.identifiers import identified
from desktop.domain.record import Record, RecordId
from desktop.domain.subfields import SubfieldChange, changed
from desktop.services.editing import change_record, take_back
from desktop.storage.batches import Batch
from desktop.storage.store import Store

BATCH = 200
"""So many records a transaction: the desk never waits long."""

Progress = Callable[[int], None]
"""Called with the number of records dealt with so far."""


class Example(NamedTuple):
    """What would change in one record."""

    record: RecordId
    title: str
    differences: tuple[Difference, ...]


class Preview(NamedTuple):
    """How many records would change, and the first of them."""

    looked_at: int
    changing: int
    refused: int
    examples: tuple[Example, ...]
    is_complete: bool = True


@dataclass(slots=True, kw_only=True)
class Report:
    """What came of a change of many records, or of undoing it.

    `refused` are the records that were left alone: they would have lost their title, or, when
    undoing, the same fields were changed since.
    """

    batch: int
    changed: int = 0
    unchanged: int = 0
    refused: list[RecordId] = field(default_factory=list)
    is_complete: bool = True


def preview(
    store: Store,
    records: Sequence[RecordId],
    change: SubfieldChange,
    *,
    sample: int = 20,
    progress: Progress = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Preview:
    """What the change would do, without doing it. It can be stopped."""
    _check(change)
    examples: list[Example] = []
    changing = refused = 0
    with store.read():
        for looked_at, record in enumerate(records):
            if looked_at % BATCH == 0:
                progress(looked_at)
                if cancelled():
                    return Preview(looked_at, changing, refused, tuple(examples), is_complete=False)
            before = store.records.get(record)
            after = None if before is None else changed(before, change)
            if before is None or after is None or after == before:
                continue
            if _loses_title(before, after):
                refused += 1
                continue
            changing += 1
            if len(examples) < sample:
                title = summary(before).title
                examples.append(Example(record, title, between(before, identified(after))))
    return Preview(len(records), changing, refused, tuple(examples))


def change_all(
    store: Store,
    records: Sequence[RecordId],
    change: SubfieldChange,
    *,
    now: datetime,
    progress: Progress = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Report:
    """Make the change, some hundred records a transaction. It can be stopped between them.

    What was done until then stays, and can be undone.
    """
    _check(change)
    with store.write():
        batch = store.versions.batches.add(json.dumps(asdict(change)), now=now)
    report = Report(batch=batch)
    for some in _parts(records, cancelled, report):
        with store.write():
            for record in some:
                _change(store, record, change, report, now=now)
        progress(report.changed + report.unchanged + len(report.refused))
    return report


def undo(
    store: Store,
    batch: int,
    *,
    now: datetime,
    progress: Progress = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Report:
    """Take back a change of many records, field by field.

    What was edited elsewhere in a record since stays; where the same field was, the record is left
    alone and told of. Stopped halfway, it can be begun again.
    """
    known = store.versions.batches.get(batch)
    if known is None:
        raise RuleError("batch.unknown", number=batch)
    if known.undone_at is not None:
        raise RuleError("batch.already_undone")
    report = Report(batch=batch)
    last = 0
    while page := store.versions.of_batch(batch, after=last, limit=BATCH):
        if cancelled():
            report.is_complete = False
            return report
        with store.write():
            for change in page:
                after = store.versions.text_after(change) or store.records.text(change.record)
                is_back = after is not None and take_back(
                    store, change.record, before=change.text, after=after, now=now
                )
                if is_back:
                    report.changed += 1
                else:
                    report.refused.append(change.record)
        last = page[-1].number
        progress(report.changed + len(report.refused))
    with store.write():
        store.versions.batches.mark_undone(batch, now=now)
    return report


def latest(store: Store) -> tuple[Batch, ...]:
    """The last changes of many records, newest first."""
    return store.versions.batches.latest_changes()


def _change(
    store: Store, record: RecordId, change: SubfieldChange, report: Report, *, now: datetime
) -> None:
    before = store.records.get(record)
    if before is None:
        report.refused.append(record)  # it went while the selection stood
        return
    after = changed(before, change)
    if _loses_title(before, after):
        report.refused.append(record)
    elif change_record(store, record, after, now=now, batch=report.batch):
        report.changed += 1
    else:
        report.unchanged += 1


def _parts(
    records: Sequence[RecordId], cancelled: Callable[[], bool], report: Report
) -> Iterator[list[RecordId]]:
    rest = iter(dict.fromkeys(records))
    while some := list(islice(rest, BATCH)):
        if cancelled():
            report.is_complete = False
            return
        yield some


def _check(change: SubfieldChange) -> None:
    if not change.is_sound:
        raise InputError("change.not_understood", tag=change.tag, code=change.code)


def _loses_title(before: Record, after: Record) -> bool:
    return bool(before.value("245", "a").strip()) and not after.value("245", "a").strip()
