"""What is to be printed: looked up here, set in type by whoever prints."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import NamedTuple, TypeVar

from desktop.domain.calendar import day_of, local
from desktop.domain.copy import Copy, CopyId, accession_number, split_accession
from desktop.domain.desk import Deed
from desktop.domain.errors import InputError, RuleError
from desktop.domain.hold import HoldState
from desktop.domain.identity import milliseconds
from desktop.domain.paper.facts import (
    CardBatch,
    CopyLabel,
    HoldSlip,
    LabelBatch,
    LoanSlip,
    RecoverySheet,
    SlipKind,
    SlipLine,
)
from desktop.domain.patron import Patron, PatronId
from desktop.domain.permission import Right
from desktop.domain.sheet_address import SheetAddress
from desktop.services.acting import permit
from desktop.services.held import Held, held
from desktop.services.readers import known, with_card
from desktop.services.stock import known_copy
from desktop.storage.store import Store

MOST_IN_A_RANGE = 2000
"""More at once is a slip of the keyboard, and more paper than an office has."""

T = TypeVar("T")


def loan_slip(
    store: Store, patron: PatronId, *, now: datetime, barcodes: Iterable[str] = ()
) -> LoanSlip:
    """What a reader has out, or only these of it. RuleError when that is nothing."""
    reader = known(store, patron)
    wanted = set(barcodes)
    lines = tuple(
        SlipLine(loan.title, loan.barcode, loan.due)
        for loan in store.loans.open_of(patron, today=day_of(now))
        if not wanted or loan.barcode in wanted
    )
    if not lines:
        raise RuleError("paper.nothing_out", name=reader.name)
    return LoanSlip(
        library=store.library.get(), patron=reader, kind=SlipKind.LENT, lines=lines, at=now
    )


def returned_slip(store: Store, patron: PatronId, *, now: datetime) -> LoanSlip:
    """What a reader has brought back today. RuleError when that is nothing."""
    reader, today = known(store, patron), day_of(now)
    lines = tuple(
        SlipLine(row.title, row.barcode, row.due, row.days_late)
        for row in store.deeds.of_reader(patron, today)
        if row.deed is Deed.RETURNED
    )
    if not lines:
        raise RuleError("paper.nothing_out", name=reader.name)
    return LoanSlip(
        library=store.library.get(), patron=reader, kind=SlipKind.RETURNED, lines=lines, at=now
    )


def hold_slip(store: Store, barcode: str, *, now: datetime) -> HoldSlip:
    """For the copy with this barcode, which is kept for somebody. RuleError when it is not."""
    slip = _kept(store, known_copy(store, barcode), now=now)
    if slip is None:
        raise RuleError("paper.nobody_waits", barcode=barcode)
    return slip


def slip_at_desk(store: Store, patron: PatronId | None, *, now: datetime) -> LoanSlip | HoldSlip:
    """For the book that just came back and is kept, else for the reader at the desk.

    A reader who has nothing out any more gets it in writing that everything came back.
    """
    last = next((row for row in store.deeds.day(day_of(now)).rows if not row.is_undone), None)
    if last is not None and last.deed is Deed.RETURNED:
        kept = _kept(store, known_copy(store, last.barcode), now=now)
        if kept is not None:
            return kept
    if patron is None:
        raise InputError("paper.nothing_to_print")
    if store.loans.open_of(patron, today=day_of(now)):
        return loan_slip(store, patron, now=now)
    return returned_slip(store, patron, now=now)


def held_on_paper(store: Store, patron: PatronId, *, now: datetime) -> Held:
    """Everything there is about a reader, to be printed; that it was asked for is kept."""
    with store.write():
        permit(store, Right.EXPORT_READERS, patron, now=now)
    return held(store, patron, today=day_of(now))


def recovery_sheet(store: Store, code: str, *, now: datetime) -> RecoverySheet:
    """The code that was just made, for whoever is at the PC."""
    account = None if store.actor is None else store.accounts.get(store.actor)
    name, library = "" if account is None else account.name, store.library.get()
    device, at_hub = store.device.get(), None
    if device is not None:
        at_hub = SheetAddress(device.hub, library.code, store.provision.pin())
    return RecoverySheet(library=library, account=name, code=code, on=day_of(now), at_hub=at_hub)


def cards_of(store: Store, patrons: Iterable[PatronId]) -> CardBatch:
    """The cards of these readers, in this order."""
    readers = tuple(known(store, patron) for patron in patrons)
    return CardBatch(library=store.library.get(), patrons=readers)


def cards(store: Store, numbers: Iterable[str]) -> CardBatch:
    """The cards with these numbers, in this order."""
    patrons = tuple(with_card(store, number) for number in numbers)
    return CardBatch(library=store.library.get(), patrons=patrons)


def cards_between(store: Store, first: str, last: str) -> CardBatch:
    """The cards of a series from one number to another; numbers nobody has are passed over."""
    patrons: tuple[Patron, ...] = _between(first, last, store.patrons.by_card)
    return CardBatch(library=store.library.get(), patrons=patrons)


def labels(store: Store, barcodes: Iterable[str]) -> LabelBatch:
    """The labels of these copies, in this order."""
    made = tuple(_label(store, known_copy(store, barcode).barcode) for barcode in barcodes)
    return LabelBatch(library=store.library.get(), labels=tuple(filter(None, made)))


class NewLabels(NamedTuple):
    """The labels that wait, and the last of their copies: from it on others will wait."""

    batch: LabelBatch
    last: CopyId | None


def new_labels(store: Store, after: CopyId | None, *, now: datetime) -> NewLabels:
    """The labels of copies that came after this one; with none known, of those of today."""
    found = store.copies.new.after(after or _morning(now), most=MOST_IN_A_RANGE)
    batch = labels(store, (barcode for _, barcode in found))
    return NewLabels(batch=batch, last=found[-1][0] if found else after)


def count_new_labels(store: Store, after: CopyId | None, *, now: datetime) -> int:
    return len(store.copies.new.after(after or _morning(now), most=MOST_IN_A_RANGE))


def labels_between(store: Store, first: str, last: str) -> LabelBatch:
    """The labels of a series from one number to another; those not given out are passed over."""
    made = _between(first, last, lambda barcode: _label(store, barcode))
    return LabelBatch(library=store.library.get(), labels=made)


def _morning(now: datetime) -> CopyId:
    """Before whatever was put in stock today."""
    midnight = local(now).replace(hour=0, minute=0, second=0, microsecond=0)
    return CopyId(f"{milliseconds(midnight):012x}" + "0" * 20)


def _kept(store: Store, copy: Copy, *, now: datetime) -> HoldSlip | None:
    line = store.holds.views(record=copy.record)
    ready = (view for view in line if view.state is HoldState.READY)
    view = next((each for each in ready if each.barcode == copy.barcode), None)
    if view is None:
        return None
    return HoldSlip(
        library=store.library.get(),
        title=view.title,
        barcode=copy.barcode,
        name=view.name or view.library,
        card=view.card,
        until=view.until,
        at=now,
    )


def _label(store: Store, barcode: str) -> CopyLabel | None:
    scanned = store.copies.scanned(barcode)
    if scanned is None:
        return None
    copy = scanned.copy
    return CopyLabel(copy.barcode, copy.accession, copy.call_number, copy.store, scanned.title)


def _between(first: str, last: str, one: Callable[[str], T | None]) -> tuple[T, ...]:
    begin, end = split_accession(first.strip()), split_accession(last.strip())
    if begin is None or end is None or begin[0] != end[0] or not begin[1] <= end[1]:
        raise InputError("paper.range_not_understood", first=first, last=last)
    if end[1] - begin[1] >= MOST_IN_A_RANGE:
        raise InputError("paper.range_too_long", most=MOST_IN_A_RANGE)
    found = (one(accession_number(begin[0], number)) for number in range(begin[1], end[1] + 1))
    return tuple(each for each in found if each is not None)
