"""Erasing a reader: the name is gone for good, the counts stay."""

from dataclasses import dataclass
from datetime import datetime

from desktop.domain.calendar import day_of
from desktop.domain.changes import Changes
from desktop.domain.errors import RuleError
from desktop.domain.patron import Patron, PatronId, StopReason
from desktop.domain.permission import Right
from desktop.domain.person_rights import settled_by_erasure
from desktop.services import circulation, holds, telling_readers
from desktop.services.acting import permit
from desktop.services.readers import known, tell_category
from desktop.storage.card_counts import CardDeed
from desktop.storage.store import Store

_EVERYTHING_THEIRS = Changes(patrons=True, loans=True, money=True, exchange=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """What an erasure left: a stopped number, and loans that are nobody's."""

    card: str
    loans: int
    is_clean: bool
    """Whether nothing is left in the file already; else it will be done in a quiet moment."""
    changes: Changes = _EVERYTHING_THEIRS


def erase(store: Store, patron: PatronId, *, now: datetime) -> Erased:
    """Forget a reader: name, contact, guardian, signatures. RuleError while they have books.

    Loans and money stay as counts, open requests are settled, the card's number is stopped. There
    is no way back.
    """
    with store.write():
        reader = known(store, patron)
        permit(store, Right.ERASE_READER, patron, now=now)
        if books := store.loans.count_of(patron):
            raise RuleError("patron.has_books", name=reader.name, count=books)
        loans = _forget(store, reader, now=now)
    return Erased(card=reader.card, loans=loans, is_clean=store.residue.clean())


def erase_again(store: Store, card: str, *, now: datetime) -> bool:
    """Erase who came back with a backup; whether somebody did. Their books are here by now.

    It was permitted when they were erased, so nobody is asked.
    """
    reader = store.patrons.by_card(card)
    if reader is None:
        return False
    for loan in store.loans.open_of(reader.id, today=day_of(now)):
        circulation.take_back(store, loan.barcode, now=now)
    with store.write():
        _forget(store, reader, now=now)
    return store.residue.clean()


def _forget(store: Store, reader: Patron, *, now: datetime) -> int:
    """Inside Store.write(). Return how many loans were parted from their reader."""
    today, patron = day_of(now), reader.id
    telling_readers.farewell(store, patron, now=now)
    loans = store.past_loans.part(patron)
    for request in store.person_requests.of(patron):
        if request.is_open:
            store.person_requests.put(settled_by_erasure(request, today))
    holds.end_all_of(store, patron, now=now)
    store.reader_ties.cut(patron)
    store.card_counts.add(CardDeed.ERASED, reader.category, day=today)
    tell_category(store, patron, None, now=now)
    store.patrons.remove(patron)
    store.stopped_cards.add(reader.card, StopReason.ERASED, now=now)
    store.residue.note(now)
    return loans
