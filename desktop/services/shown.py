"""What the desk is shown of a deed: the book, and the reader with what they have out."""

from datetime import date

from desktop.domain.changes import Changes
from desktop.domain.desk import Alert, Deed, OpenLoan, Outcome, PatronCard
from desktop.domain.loan import Loan
from desktop.domain.patron import Patron
from desktop.domain.rules import Rules
from desktop.storage.copies import Scanned
from desktop.storage.store import Store

_CHANGES = Changes(loans=True, exchange=True)


def outcome(
    deed: Deed,
    book: Scanned,
    loan: Loan,
    *,
    card: PatronCard | None,
    days_late: int = 0,
    undone: Deed | None = None,
    alerts: tuple[Alert, ...] = (),
) -> Outcome:
    return Outcome(
        deed=deed,
        barcode=book.copy.barcode,
        title=book.title,
        due=loan.due,
        days_late=days_late,
        card=card,
        undone=undone,
        alerts=alerts,
        changes=_CHANGES,
    )


def card_now(store: Store, reader: Patron, *, house: Rules, today: date) -> PatronCard:
    loans = store.loans.open_of(reader.id, today=today)
    return card_with(reader, loans, house=house, today=today)


def card_with(
    reader: Patron, loans: tuple[OpenLoan, ...], *, house: Rules, today: date
) -> PatronCard:
    return PatronCard(
        patron=reader,
        loans=loans,
        limit=house.limit(reader.category),
        is_expired=reader.is_expired(today),
    )
