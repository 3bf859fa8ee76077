"""Lending, renewing and taking back: each function is one unit of work, rule → table → journal."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from itertools import chain
from operator import attrgetter

from desktop.domain import loan as rules
from desktop.domain.calendar import day_of
from desktop.domain.copy import Copy
from desktop.domain.desk import Deed, OpenLoan, Outcome, PatronCard
from desktop.domain.errors import RuleError
from desktop.domain.hold import check_lending
from desktop.domain.loan import Asked, Loan, LoanId
from desktop.domain.override import Override
from desktop.domain.patron import Patron, PatronId
from desktop.domain.policy import Terms
from desktop.domain.register import Kind
from desktop.domain.rules import Rules
from desktop.services import (
    copy_events,
    fines,
    hold_line,
    overriding,
    resting,
    shown,
    telling_readers,
)
from desktop.services.house_rules import rules_of
from desktop.services.kinds import kind_of_copy
from desktop.services.true_day import clock_alerts, day_to_show, true_day
from desktop.storage.copies import Scanned
from desktop.storage.deeds import DeskDeed
from desktop.storage.store import Store

_by_due = attrgetter("due", "id")


def lend(
    store: Store,
    barcode: str,
    *,
    patron: PatronId,
    now: datetime,
    due: date | None = None,
    override: Override | None = None,
) -> Outcome:
    """Lend the copy with this barcode to a reader. RuleError when a rule says no.

    With an `override`, rules of the house are gone past and the reason is kept.
    """
    with store.write():
        today, house = true_day(store, now), rules_of(store)
        book, reader = _book(store, barcode), _reader(store, patron)
        waiting = hold_line.line_for(store, book)
        out = store.loans.open_of(patron, today=today)
        asked = _asked(store, book, reader, others=len(out), house=house, today=today, due=due)
        refusals = chain(
            rules.against_lending(asked, book.loan),
            _said(lambda: check_lending(waiting, book.copy, patron)),
        )
        past = overriding.pass_by(store, refusals, override, entity=book.copy.id, now=now)
        loan = Loan(
            id=LoanId(store.identities.new(now)),
            copy=book.copy.id,
            patron=patron,
            lent_at=now,
            due=due or house.due(today, asked.terms.period_days),
            rules=house.version,
        )
        deed = DeskDeed(kind=Deed.LENT, loan=loan.id, at=now, day=day_of(now), due=loan.due)
        number = _record_deed(store, loan, deed)
        telling_readers.whose(store, loan.id, patron, now=now)
        if past:
            overriding.keep(store, override, past, deed=replace(deed, number=number))
        hold_line.after_loan(store, waiting, book.copy, patron, deed=number, now=now)
        lent = OpenLoan(
            id=loan.id,
            barcode=book.copy.barcode,
            title=book.title,
            due=loan.due,
            days_late=loan.days_late(today),
            renewals=0,
        )
        loans = tuple(sorted((*out, lent), key=_by_due))
        card = shown.card_with(reader, loans, house=house, today=today)
        return shown.outcome(Deed.LENT, book, loan, card=card, alerts=clock_alerts(today, now))


def take_back(store: Store, barcode: str, *, now: datetime, on: date | None = None) -> Outcome:
    """Take the copy back from whoever has it. RuleError when it is not out.

    `on` is the day on which it came back, where that was before today.
    """
    with store.write():
        today, house = true_day(store, now), rules_of(store)
        book, before = _out(store, barcode)
        back_on = today if on is None else min(today, max(on, day_of(before.lent_at)))
        loan = rules.take_back(before, now)
        deed = DeskDeed(
            kind=Deed.RETURNED,
            loan=loan.id,
            at=now,
            day=day_of(now),
            due=loan.due,
            days_late=loan.days_late(back_on),
        )
        number = _record_deed(store, loan, deed)
        held = hold_line.after_return(store, book, deed=number, now=now)
        alerts = (*held, *clock_alerts(today, now))
        if loan.patron is None:  # lent at another PC of the library, which knows to whom
            return shown.outcome(
                Deed.RETURNED, book, loan, card=None, days_late=deed.days_late, alerts=alerts
            )
        reader = _reader(store, loan.patron)
        reader, rested = resting.after_return(store, loan, reader, deed=number, on=back_on, now=now)
        fined = fines.after_return(store, loan, reader, deed=number, on=back_on, now=now)
        return shown.outcome(
            Deed.RETURNED,
            book,
            loan,
            card=shown.card_now(store, reader, house=house, today=today),
            days_late=deed.days_late,
            alerts=(*held, *rested, *fined, *clock_alerts(today, now)),
        )


def renew(
    store: Store, barcode: str, *, now: datetime, override: Override | None = None
) -> Outcome:
    """Give the reader who has the copy a later due date. RuleError when a rule says no."""
    with store.write():
        today, house = true_day(store, now), rules_of(store)
        book, before = _out(store, barcode)
        if before.patron is None:
            raise RuleError("loan.of_another_desk", barcode=barcode)
        reader = _reader(store, before.patron)
        terms = _terms(store, book.copy, reader, house)
        due = house.due(today, terms.period_days)
        refusals = chain(
            rules.against_renewing(before, reader, terms, due=due, today=today),
            _said(lambda: hold_line.check_renewal(store, book.copy, reader.id)),
        )
        past = overriding.pass_by(store, refusals, override, entity=book.copy.id, now=now)
        loan = rules.renewed(before, due)
        deed = DeskDeed(
            kind=Deed.RENEWED,
            loan=loan.id,
            at=now,
            day=day_of(now),
            due=loan.due,
            due_before=before.due,
        )
        number = _record_deed(store, loan, deed)
        if past:
            overriding.keep(store, override, past, deed=replace(deed, number=number))
        card = shown.card_now(store, reader, house=house, today=today)
        return shown.outcome(Deed.RENEWED, book, loan, card=card, alerts=clock_alerts(today, now))


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
        store.loans.change(loan)
        store.deeds.mark_undone(deed.number)
        _journal(store, "undo", loan, now)
        copy = store.copies.get(loan.copy)
        assert copy is not None
        hold_line.after_undo(store, copy, deed=deed.number, now=now)
        book = _book(store, copy.barcode)
        reader = resting.after_undo(store, _reader(store, loan.patron), deed=deed.number, now=now)
        fines.after_undo(store, reader, deed=deed.number, now=now)
        card = shown.card_now(store, reader, house=rules_of(store), today=today)
        return shown.outcome(Deed.UNDONE, book, loan, card=card, undone=deed.kind)


def patron_card(store: Store, patron: PatronId, *, now: datetime) -> PatronCard:
    """The reader as the desk shows them."""
    house = rules_of(store)
    today = day_to_show(store, now)
    return shown.card_now(store, _reader(store, patron), house=house, today=today)


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


def _asked(
    store: Store,
    book: Scanned,
    reader: Patron,
    *,
    others: int,
    house: Rules,
    today: date,
    due: date | None,
) -> Asked:
    """What the rules have to know. How many of a kind are out is counted where a line limits it."""
    copy = book.copy
    terms = _terms(store, copy, reader, house)
    part = terms.part
    out = () if part is None else store.loans.parts_of(reader.id)
    return Asked(
        copy=copy,
        patron=reader,
        terms=terms,
        today=today,
        others=others,
        of_part=0
        if part is None
        else sum(part.covers(reader.category, kind, site) for kind, site in out),
        due=due,
    )


def _terms(store: Store, copy: Copy, reader: Patron, house: Rules) -> Terms:
    """What holds for a reader and a copy."""
    kind = kind_of_copy(store, copy) if house.tell_kinds_apart else Kind.BOOK
    return house.terms(reader.category, kind, copy.site)


def _said(check: Callable[[], None]) -> Iterator[RuleError]:
    """The refusal of a check that raises it."""
    try:
        check()
    except RuleError as refusal:
        yield refusal


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
    if deed.kind is Deed.LENT:
        store.loans.add(loan)
    else:
        store.loans.change(loan)
    number = store.deeds.add(deed, author=store.actor)
    _journal(store, _EVENTS[deed.kind], loan, deed.at)
    return number


_EVENTS = {Deed.LENT: "loan", Deed.RETURNED: "return", Deed.RENEWED: "renew"}


def _journal(store: Store, event: str, loan: Loan, now: datetime) -> None:
    copy_events.journal(store, event, loan.copy, loan=loan.id, due=loan.due, now=now)
