"""Lending, renewing and taking back: each function is one unit of work, rule → table → journal."""

from dataclasses import replace
from datetime import date, datetime

from desktop.domain import loan as rules
from desktop.domain.calendar import day_of
from desktop.domain.changes import Changes
from desktop.domain.copy import Copy
from desktop.domain.desk import Deed, Outcome, PatronCard
from desktop.domain.errors import RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.hold import check_lending
from desktop.domain.loan import Loan, LoanId
from desktop.domain.patron import Patron, PatronId
from desktop.domain.policy import policy_for
from desktop.services import hold_line
from desktop.storage.copies import Scanned
from desktop.storage.deeds import DeskDeed
from desktop.storage.store import Store

_CHANGES = Changes(loans=True, exchange=True)


def lend(
    store: Store, barcode: str, *, patron: PatronId, now: datetime, due: date | None = None
) -> Outcome:
    """Lend the copy with this barcode to a reader. RuleError when a rule says no."""
    today = day_of(now)
    with store.write():
        book, reader = _book(store, barcode), _reader(store, patron)
        waiting = store.holds.open_of(book.copy.record)
        check_lending(waiting, book.copy, patron)
        loan = rules.lend(
            book.copy,
            reader,
            loan=LoanId(store.identities.new(now)),
            current=book.loan,
            others=store.loans.count_of(patron),
            now=now,
            today=today,
            due=due,
        )
        number = _record_deed(
            store, loan, DeskDeed(kind=Deed.LENT, loan=loan.id, at=now, day=today, due=loan.due)
        )
        hold_line.after_loan(store, waiting, book.copy, patron, deed=number, now=now)
        return _outcome(store, Deed.LENT, book, loan, reader=reader, today=today)


def take_back(store: Store, barcode: str, *, now: datetime) -> Outcome:
    """Take the copy back from whoever has it. RuleError when it is not out."""
    today = day_of(now)
    with store.write():
        book, before = _out(store, barcode)
        loan = rules.take_back(before, now)
        deed = DeskDeed(
            kind=Deed.RETURNED,
            loan=loan.id,
            at=now,
            day=today,
            due=loan.due,
            days_late=loan.days_late(today),
        )
        number = _record_deed(store, loan, deed)
        alerts = hold_line.after_return(store, book.copy, deed=number, now=now)
        reader = _reader(store, loan.patron)
        outcome = _outcome(store, Deed.RETURNED, book, loan, reader=reader, today=today)
        return replace(outcome, alerts=alerts)


def renew(store: Store, barcode: str, *, now: datetime) -> Outcome:
    """Give the reader who has the copy a later due date. RuleError when a rule says no."""
    today = day_of(now)
    with store.write():
        book, before = _out(store, barcode)
        reader = _reader(store, before.patron)
        hold_line.check_renewal(store, book.copy, reader.id)
        loan = rules.renew(before, reader, today=today)
        deed = DeskDeed(
            kind=Deed.RENEWED,
            loan=loan.id,
            at=now,
            day=today,
            due=loan.due,
            due_before=before.due,
        )
        _record_deed(store, loan, deed)
        return _outcome(store, Deed.RENEWED, book, loan, reader=reader, today=today)


def undo(store: Store, *, now: datetime, number: int | None = None) -> Outcome:
    """Undo a deed of today: the last one that stands, or the one with this number."""
    today = day_of(now)
    with store.write():
        deed = store.deeds.last(today) if number is None else store.deeds.get(number)
        if deed is None or deed.day != today:
            raise RuleError("desk.nothing_to_undo")
        loan = store.loans.get(deed.loan)
        assert loan is not None
        loan = _before(store, deed, loan)
        store.loans.put(loan)
        store.deeds.mark_undone(deed.number)
        _journal(store, "undo", loan, now)
        copy = store.copies.get(loan.copy)
        assert copy is not None
        hold_line.after_undo(store, copy, deed=deed.number, now=now)
        book = _book(store, copy.barcode)
        reader = _reader(store, loan.patron)
        outcome = _outcome(store, Deed.UNDONE, book, loan, reader=reader, today=today)
        return replace(outcome, undone=deed.kind)


def patron_card(store: Store, patron: PatronId, *, now: datetime) -> PatronCard:
    """The reader as the desk shows them."""
    return _card(store, _reader(store, patron), day_of(now))


def copy_with(store: Store, barcode: str) -> Copy:
    """The copy that carries this barcode, or a RuleError."""
    return _book(store, barcode).copy


def _book(store: Store, barcode: str) -> Scanned:
    book = store.copies.scanned(barcode)
    if book is None:
        raise RuleError("copy.unknown", barcode=barcode)
    return book


def _out(store: Store, barcode: str) -> tuple[Scanned, Loan]:
    book = _book(store, barcode)
    if book.loan is None:
        raise RuleError("loan.item_not_out", barcode=barcode)
    return book, book.loan


def _reader(store: Store, patron: PatronId | None) -> Patron:
    reader = None if patron is None else store.patrons.get(patron)
    if reader is None:
        raise RuleError("patron.unknown")
    return reader


def _before(store: Store, deed: DeskDeed, loan: Loan) -> Loan:
    """The loan as it was before `deed`; refused when something was built on it since."""
    latest = store.deeds.last_of_loan(loan.id)
    if loan.patron is None or latest is None or latest.number != deed.number:
        raise RuleError("desk.too_late_to_undo")
    if deed.kind is Deed.LENT:
        return replace(loan, returned_at=loan.lent_at)
    if deed.kind is Deed.RETURNED:
        if store.loans.current(loan.copy) is not None:
            raise RuleError("desk.too_late_to_undo")
        return replace(loan, returned_at=None)
    return replace(loan, due=deed.due_before or loan.due, renewals=loan.renewals - 1)


def _record_deed(store: Store, loan: Loan, deed: DeskDeed) -> int:
    store.loans.put(loan)
    number = store.deeds.add(deed)
    _journal(store, _EVENTS[deed.kind], loan, deed.at)
    return number


_EVENTS = {Deed.LENT: "loan", Deed.RETURNED: "return", Deed.RENEWED: "renew"}


def _journal(store: Store, event: str, loan: Loan, now: datetime) -> None:
    """The event as the nation sees it: a copy, never a reader."""
    # Nothing here needs quoting: a word of ours, an identity, a moment and a day.
    body = (
        f'{{"type": "{event}", "copy": "{loan.copy}", "at": "{now.isoformat()}",'
        f' "due": "{loan.due.isoformat()}"}}'
    )
    store.outbox.append(ChangeKind.CIRCULATION, loan.id, body, now=now)


def _outcome(
    store: Store, deed: Deed, book: Scanned, loan: Loan, *, reader: Patron, today: date
) -> Outcome:
    return Outcome(
        deed=deed,
        barcode=book.copy.barcode,
        title=book.title,
        due=loan.due,
        days_late=loan.days_late(today) if deed is Deed.RETURNED else 0,
        card=_card(store, reader, today),
        changes=_CHANGES,
    )


def _card(store: Store, reader: Patron, today: date) -> PatronCard:
    return PatronCard(
        patron=reader,
        loans=store.loans.open_of(reader.id, today=today),
        limit=policy_for(reader.category).limit,
        is_expired=reader.is_expired(today),
    )
