"""Correcting a copy, its status with it, as one unit of work, and taking that back."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from desktop.domain.changes import NOTHING, Changes
from desktop.domain.copy import NEXT, Copy, CopyStatus
from desktop.domain.permission import Right
from desktop.domain.register import EntryId, Part
from desktop.services import registers, stock
from desktop.services.acting import permit
from desktop.storage.store import Store

_CHANGES = Changes(copies=True, exchange=True)
_FACTS = (
    "store",
    "location",
    "shelf",
    "call_number",
    "price",
    "source",
    "site",
    "owner",
    "printed",
    "entry",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A copy as it was seen and as it should be, and the number of its line in the register.

    `after.entry` is the line that was seen; when another number is asked for, it follows from that.
    """

    seen: Copy
    after: Copy
    seen_number: int | None
    number: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """What became of a copy, and how many of its book are left.

    The loss of a copy that is out is not taken back until it is here: `can_be_taken_back`.
    """

    before: Copy
    after: Copy
    copies_left: int
    can_be_taken_back: bool
    changes: Changes = _CHANGES


def correct(store: Store, asked: Correction, *, now: datetime) -> Corrected:
    """Put down what was corrected; what others have put down meanwhile stays."""
    after = asked.after
    if asked.number != asked.seen_number:
        after = replace(after, entry=_entry(store, asked.number))
    with store.write():
        before = stock.known_copy(store, asked.seen.barcode)
        return _become(store, before, _merged(store, before, asked.seen, after), now=now)


def withdraw(store: Store, barcode: str, *, reason: str, now: datetime) -> Corrected:
    """Take a copy out of the stock."""
    with store.write():
        before = stock.known_copy(store, barcode)
        gone = stock.with_status(store, before, CopyStatus.WITHDRAWN, reason=reason)
        permit(store, Right.WITHDRAW, before.id, now=now)
        return _become(store, before, gone, now=now)


def take_back(store: Store, done: Corrected, *, now: datetime) -> Corrected:
    """Make of the copy what it was before."""
    with store.write():
        before = seen = stock.known_copy(store, done.after.barcode)
        if done.before.status not in NEXT[before.status]:
            # No rule leads straight back, but every status is left by way of the shelf.
            seen = stock.with_status(store, before, CopyStatus.IN_STOCK, reason="")
        back = _merged(store, seen, done.after, done.before)
        return _become(store, before, back, now=now)


def _merged(store: Store, copy: Copy, seen: Copy, after: Copy) -> Copy:
    """`copy` with what makes `after` of `seen`."""
    if (after.status, after.reason) != (seen.status, seen.reason):
        copy = stock.with_status(
            store, copy, after.status, reason=after.reason, departure=after.departure
        )
    return replace(copy, **_corrected(seen, after))


def _become(store: Store, before: Copy, after: Copy, *, now: datetime) -> Corrected:
    """One line in the journal, however much has changed. Inside Store.write()."""
    if after != before:
        stock.check_entry(store, after)
        stock.put_copy(store, after, now=now)
    return Corrected(
        before=before,
        after=after,
        copies_left=stock.copies_left(store, after),
        can_be_taken_back=after.status is before.status or store.loans.current(after.id) is None,
        changes=_CHANGES if after != before else NOTHING,
    )


def _corrected(seen: Copy, after: Copy) -> Mapping[str, Any]:
    differing = (name for name in _FACTS if getattr(seen, name) != getattr(after, name))
    return {name: getattr(after, name) for name in differing}


def _entry(store: Store, number: int | None) -> EntryId | None:
    if number is None:
        return None
    return registers.entry_numbered(store, Part.ADDITIONS, number).id
