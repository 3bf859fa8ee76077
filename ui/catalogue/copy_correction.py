"""Correcting a copy of the open book, its status with it, and taking that back."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from desktop.domain.changes import NOTHING, Changes
from desktop.domain.copy import NEXT, Copy, CopyStatus
from desktop.domain.register import EntryId, Part
from desktop.services import registers, stock
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
    return _become(store, asked.seen, after, now=now)


def withdraw(store: Store, barcode: str, *, reason: str, now: datetime) -> Corrected:
    """Take a copy out of the stock."""
    seen = stock.known_copy(store, barcode)
    gone = replace(seen, status=CopyStatus.WITHDRAWN, reason=reason)
    return _become(store, seen, gone, now=now)


def take_back(store: Store, done: Corrected, *, now: datetime) -> Corrected:
    """Make of the copy what it was before."""
    if done.before.status not in NEXT[done.after.status]:
        # No rule leads straight back, but every status is left by way of the shelf.
        barcode = done.after.barcode
        stock.change_status(store, barcode, CopyStatus.IN_STOCK, reason="", now=now)
    return _become(store, done.after, done.before, now=now)


def _become(store: Store, seen: Copy, after: Copy, *, now: datetime) -> Corrected:
    """First the status: it is what a rule may refuse, and then nothing has been written."""
    before = copy = stock.known_copy(store, seen.barcode)
    if (after.status, after.reason) != (seen.status, seen.reason):
        copy = stock.change_status(
            store,
            seen.barcode,
            after.status,
            reason=after.reason,
            now=now,
            departure=after.departure,
        ).copy
    fixed = replace(copy, **_corrected(seen, after))
    stock.correct_copy(store, fixed, now=now)
    return Corrected(
        before=before,
        after=fixed,
        copies_left=stock.copies_left(store, fixed),
        can_be_taken_back=fixed.status is before.status or store.loans.current(fixed.id) is None,
        changes=_CHANGES if fixed != before else NOTHING,
    )


def _corrected(seen: Copy, after: Copy) -> Mapping[str, Any]:
    differing = (name for name in _FACTS if getattr(seen, name) != getattr(after, name))
    return {name: getattr(after, name) for name in differing}


def _entry(store: Store, number: int | None) -> EntryId | None:
    if number is None:
        return None
    return registers.entry_numbered(store, Part.ADDITIONS, number).id
