"""What a form about money says before anybody has typed: the amounts of the rules of the house."""

from datetime import date

from desktop.domain.copy import CopyStatus
from desktop.domain.patron import PatronId
from desktop.domain.proposal import LostBook, Proposal, is_foreign, price_of
from desktop.domain.record import Record
from desktop.domain.rules import Compensation
from desktop.services.till import takes_money
from desktop.storage.store import Store


def proposal(store: Store, patron: PatronId, *, today: date) -> Proposal:
    """For this reader; nothing is looked up where no money is taken."""
    if not takes_money(store):
        return Proposal()
    rules = store.house_rules.current()
    books = [
        _book(store, loan.barcode, rules.compensation)
        for loan in store.loans.open_of(patron, today=today)
    ]
    found = sorted((book for book in books if book is not None), key=lambda book: not book.is_lost)
    return Proposal(card_fee=rules.money.card_fee, deposit=rules.money.deposit, books=tuple(found))


def _book(store: Store, barcode: str, terms: Compensation) -> LostBook | None:
    scanned = store.copies.scanned(barcode)
    if scanned is None:
        return None
    copy = scanned.copy
    record = Record.from_text(store.records.text(copy.record) or "")
    price = price_of(record) if copy.price is None else copy.price
    return LostBook(
        copy=copy.id,
        title=scanned.title,
        amount=terms.amount(price, is_foreign=is_foreign(record)),
        is_lost=copy.status is CopyStatus.LOST,
    )
