"""Looking at readers' money: one reader's page, a receipt, the ledger of some days, its proof."""

from dataclasses import dataclass, field
from datetime import date, datetime

from desktop.domain.errors import RuleError
from desktop.domain.ledger import Balance, Book, LedgerEntry
from desktop.domain.library import Library
from desktop.domain.money import amount_in_words
from desktop.domain.patron import PatronId
from desktop.services.till import takes_money
from desktop.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerLine:
    """An entry with the words a screen needs.

    `card` and `name` are empty when the reader is erased, `author` before there were accounts.
    """

    entry: LedgerEntry
    card: str
    name: str = field(repr=False)
    title: str
    barcode: str
    author: str
    reversed_by: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReaderMoney:
    """What a reader owes and has deposited, and how it came to that, newest first."""

    balance: Balance
    lines: tuple[LedgerLine, ...]
    can_charge: bool

    @property
    def is_shown(self) -> bool:
        """Where money is switched off and never was on, nobody need think of it."""
        return self.can_charge or bool(self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What a receipt says. `is_void` when the payment was taken back."""

    number: int
    at: datetime
    library: Library
    name: str = field(repr=False)
    card: str
    kind: str
    amount: int
    words: str
    author: str
    is_void: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """What each book has come to. `is_sound` when together they are nothing."""

    books: dict[Book, int]
    is_sound: bool


def reader_money(store: Store, patron: PatronId) -> ReaderMoney:
    lines = tuple(_line(store, entry) for entry in store.ledger.of_patron(patron))
    return ReaderMoney(
        balance=store.ledger.balance(patron), lines=lines, can_charge=takes_money(store)
    )


def ledger_between(store: Store, first: date, last: date) -> tuple[LedgerLine, ...]:
    """The ledger of these days, oldest first."""
    return tuple(_line(store, entry) for entry in store.ledger.between(first, last))


def receipt(store: Store, number: int) -> Receipt:
    """The receipt of this number, or a RuleError."""
    entry = store.ledger.with_receipt(number)
    if entry is None:
        raise RuleError("money.unknown_receipt", number=number)
    line = _line(store, entry)
    return Receipt(
        number=number,
        at=entry.at,
        library=store.library.get(),
        name=line.name,
        card=line.card,
        kind=entry.kind.value,
        amount=entry.amount,
        words=amount_in_words(entry.amount),
        author=line.author,
        is_void=line.reversed_by is not None,
    )


def totals(store: Store) -> Totals:
    books = store.ledger.totals()
    return Totals(books=books, is_sound=sum(books.values()) == 0)


def _line(store: Store, entry: LedgerEntry) -> LedgerLine:
    owner = store.debtors.patron_of(entry.debtor)
    patron = None if owner is None else store.patrons.get(owner)
    copy = None if entry.copy is None else store.copies.get(entry.copy)
    hit = None if copy is None else store.search.hit(copy.record)
    author = None if entry.author is None else store.accounts.get(entry.author)
    reversal = store.ledger.reversal_of(entry.number)
    return LedgerLine(
        entry=entry,
        card="" if patron is None else patron.card,
        name="" if patron is None else patron.name,
        title="" if hit is None else hit.title,
        barcode="" if copy is None else copy.barcode,
        author="" if author is None else author.name,
        reversed_by=None if reversal is None else reversal.number,
    )
