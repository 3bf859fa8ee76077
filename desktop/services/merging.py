"""Joining two descriptions of one book, and taking them apart again."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from desktop.domain.copy import CopyId
from desktop.domain.differences import Choice, Difference, joined, side_by_side
from desktop.domain.edit import Edit
from desktop.domain.errors import RuleError
from desktop.domain.record import RecordId
from desktop.services.editing import change_record, present, take_back
from desktop.services.hold_line import resettle
from desktop.services.removing import bring_in, say, take_out
from desktop.services.stock import put_copy
from desktop.storage.removals import Removal
from desktop.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """Two records that became one: the one that is left, the one that went, the copies it had."""

    keep: RecordId
    other: RecordId
    copies: tuple[CopyId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parted:
    """A merge undone. What was edited since in the record that was kept stays as it is."""

    record: RecordId
    copies: tuple[CopyId, ...]
    is_keep_restored: bool


def comparison(store: Store, keep: RecordId, other: RecordId) -> tuple[Difference, ...]:
    """What the two records say differently: `keep` on the left. A choice names one by its index."""
    with store.read():
        return _comparison(store, keep, other)


def merge(
    store: Store,
    keep: RecordId,
    other: RecordId,
    *,
    choices: Mapping[int, Choice],
    now: datetime,
) -> Merged:
    """Make one record of two; what was not chosen is decided so that nothing is lost.

    Copies, their loans and who waits follow to `keep`; `other` goes, and its identity leads there.
    """
    with store.write():
        differences = _comparison(store, keep, other)
        before = present(store, keep)
        change_record(store, keep, joined(before, differences, choices=choices), now=now)
        moved = _bring_along(store, keep, other, now=now)
        removal = Removal(
            record=other,
            at=now,
            text=present(store, other).text(),
            survivor=keep,
            moved=moved,
            before=before.text(),
            after=store.records.text(keep),
        )
        take_out(store, removal, now=now)
    return Merged(keep=keep, other=other, copies=moved)


def rejoin(store: Store, keep: RecordId, other: RecordId, *, now: datetime) -> None:
    """Say once more that `other` is joined to `keep`, against the nation. Inside Store.write()."""
    present(store, keep)
    removal = store.removals.get(other)
    if removal is None:
        text, moved = present(store, other).text(), _bring_along(store, keep, other, now=now)
        removal = Removal(record=other, at=now, text=text, survivor=keep, moved=moved)
        take_out(store, removal, now=now)
    else:
        store.removals.put(replace(removal, survivor=keep))
        say(store, other, Edit(into=keep), now=now)


def undo_merge(store: Store, other: RecordId, *, now: datetime) -> Parted:
    """Take apart what was joined: `other` comes back, with the copies that it brought."""
    with store.write():
        removal = store.removals.get(other)
        if removal is None or removal.survivor is None:
            raise RuleError("record.not_removed")
        keep = removal.survivor
        bring_in(store, removal, now=now)
        moved = filter(None, map(store.copies.get, removal.moved))
        back = [copy for copy in moved if copy.record == keep]
        for copy in back:
            put_copy(store, replace(copy, record=other), now=now)
        store.holds.move(keep, other, is_back=True)
        for record in (keep, other):
            resettle(store, record, now=now)
        is_restored = take_back(
            store, keep, before=removal.before or "", after=removal.after or "", now=now
        )
    copies = tuple(copy.id for copy in back)
    return Parted(record=other, copies=copies, is_keep_restored=is_restored)


def _bring_along(
    store: Store, keep: RecordId, other: RecordId, *, now: datetime
) -> tuple[CopyId, ...]:
    """Let copies and who waits go over to `keep`."""
    copies = store.copies.of_record(other)
    for copy in copies:
        put_copy(store, replace(copy, record=keep), now=now)
    store.holds.move(other, keep)
    resettle(store, keep, now=now)
    return tuple(copy.id for copy in copies)


def survivor(store: Store, record: RecordId) -> RecordId:
    """The record to which this one was joined; itself when it was not."""
    return store.removals.survivor(record)


def _comparison(store: Store, keep: RecordId, other: RecordId) -> tuple[Difference, ...]:
    if keep == other:
        raise RuleError("record.is_itself")
    return side_by_side(present(store, keep), present(store, other))
