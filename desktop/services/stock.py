"""What becomes of copies: their status, where they stand, to whom they belong."""

from dataclasses import dataclass, replace
from datetime import datetime

from desktop.domain.copy import NEXT, Copy, CopyStatus, whole_body
from desktop.domain.copy_edit import edit_between, edit_of_body
from desktop.domain.errors import InputError, RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.permission import Right
from desktop.domain.register import EntryId
from desktop.services import copy_events
from desktop.services.acting import permit
from desktop.services.hold_line import resettle
from desktop.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusChange:
    """A copy in its new status, and how many copies of the book the library still has.

    With none left, it is for a person to say what becomes of the record.
    """

    copy: Copy
    copies_left: int


def change_status(
    store: Store,
    barcode: str,
    status: CopyStatus,
    *,
    reason: str,
    now: datetime,
    departure: EntryId | None = None,
) -> StatusChange:
    """Make something else of a copy, and keep why. RuleError when a rule says no.

    `departure` is the line of the summary register by which a copy is withdrawn.
    """
    with store.write():
        before = known_copy(store, barcode)
        copy = with_status(store, before, status, reason=reason, departure=departure)
        if copy.status is CopyStatus.WITHDRAWN:
            permit(store, Right.WITHDRAW, copy.id, now=now)
        if copy != before:
            check_entry(store, copy)
            put_copy(store, copy, now=now)
            if copy.status is CopyStatus.LOST and before.status is not CopyStatus.LOST:
                copy_events.lost(store, copy.id, now=now)
        return StatusChange(copy=copy, copies_left=copies_left(store, copy))


def with_status(
    store: Store,
    before: Copy,
    status: CopyStatus,
    *,
    reason: str,
    departure: EntryId | None = None,
) -> Copy:
    """What the copy would be in another status, or a RuleError. Inside Store.write()."""
    reason = reason.strip()
    if not reason and status is not CopyStatus.IN_STOCK:
        raise InputError("copy.reason_missing", barcode=before.barcode)
    if status not in NEXT[before.status]:
        raise RuleError(
            "copy.cannot_become",
            barcode=before.barcode,
            before=before.status.value,
            after=status.value,
        )
    # A reader may well tell that a book is lost; all else is done to a book that is here.
    if status is not CopyStatus.LOST and store.loans.current(before.id) is not None:
        raise RuleError("copy.is_out", barcode=before.barcode)
    leaves = departure if status is CopyStatus.WITHDRAWN else None
    return replace(before, status=status, reason=reason, departure=leaves)


def correct_copy(store: Store, copy: Copy, *, now: datetime) -> bool:
    """Put down what is now known of a copy; False when it was so already.

    Its accession number, its record and its status are not corrected: the number is never edited,
    and the others have ways of their own.
    """
    with store.write():
        before = store.copies.get(copy.id)
        if before is None:
            raise RuleError("copy.unknown", barcode=copy.barcode)
        fixed = replace(
            copy, accession=before.accession, record=before.record, status=before.status
        )
        if fixed != copy:
            raise RuleError("copy.number_is_final", accession=before.accession)
        if copy == before:
            return False
        if copy.barcode != before.barcode:
            check_barcode(store, copy.barcode)
        check_entry(store, copy)
        put_copy(store, copy, now=now)
        return True


def known_copy(store: Store, barcode: str) -> Copy:
    """The copy that carries this barcode, or a RuleError."""
    copy = store.copies.by_barcode(barcode)
    if copy is None:
        raise RuleError("copy.unknown", barcode=barcode)
    return copy


def check_barcode(store: Store, barcode: str) -> None:
    """Refuse a barcode that is a copy's or a reader's already: one box must tell them apart."""
    if store.copies.taken([barcode]):
        raise RuleError("copy.barcode_taken", barcode=barcode)
    if store.patrons.taken([barcode]):
        raise RuleError("copy.barcode_is_a_card", barcode=barcode)


def check_entry(store: Store, copy: Copy) -> None:
    """Refuse a line of the register that is not there."""
    for entry in (copy.entry, copy.departure):
        if entry is not None and store.entries.get(entry) is None:
            raise RuleError("register.unknown", number=None)


def copies_left(store: Store, copy: Copy) -> int:
    """How many copies of the same book the library has, wherever they are."""
    copies = store.copies.of_record(copy.record)
    return sum(each.status is not CopyStatus.WITHDRAWN for each in copies)


def say_copy(store: Store, before: Copy | None, copy: Copy, *, now: datetime) -> None:
    """Put a copy in the journal: whole where it is new, and then what of it has changed."""
    if copy == before:
        return
    body = whole_body(copy) if before is None else _edit(store, before, copy)
    store.outbox.append(ChangeKind.COPY, copy.id, body, now=now)


def _edit(store: Store, before: Copy, copy: Copy) -> str:
    known = store.known_things.get(ChangeKind.COPY, copy.id)
    if known is None:
        return edit_between(before, copy, seen=0, waiting=()).body()
    bodies = store.known_things.said_since(ChangeKind.COPY, copy.id)
    waiting = [edit for edit in map(edit_of_body, bodies) if edit is not None]
    return edit_between(before, copy, seen=known.version, waiting=waiting).body()


def put_copy(store: Store, copy: Copy, *, now: datetime) -> None:
    """Store a copy with its journal entry. Inside Store.write().

    Whoever waits for the book may have this copy now, or no longer.
    """
    before = store.copies.get(copy.id)
    store.copies.put(copy)
    say_copy(store, before, copy, now=now)
    resettle(store, copy.record, now=now)
