"""The ledger of readers' money: every entry moves an amount between two books, so it adds up.

An entry is never changed. What was wrong is reversed by another entry that moves the amount back.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple, NewType

from desktop.domain.account import AccountId
from desktop.domain.copy import CopyId
from desktop.domain.errors import InputError, RuleError
from desktop.domain.money import MOST

DebtorId = NewType("DebtorId", str)
"""A reader as the ledger knows them: an identity that stays when the person is erased."""


class Book(StrEnum):
    """Where money is, or is said to be."""

    OWED = "owed"  # by readers
    CASH = "cash"
    CHARGES = "charges"
    WAIVERS = "waivers"
    DEPOSITS = "deposits"  # readers' own money, to be given back


class EntryKind(StrEnum):
    """What an entry does."""

    CHARGE = "charge"
    PAYMENT = "payment"
    WAIVER = "waiver"
    DEPOSIT = "deposit"
    REFUND = "refund"
    REVERSAL = "reversal"


class Why(StrEnum):
    """What for. A list and no free text: what is typed about a person outlives their erasure."""

    LOST = "lost"
    DAMAGED = "damaged"
    CARD = "card"
    LATE = "late"
    HARDSHIP = "hardship"
    CHILD = "child"
    REPLACED = "replaced"
    NOT_AT_FAULT = "not_at_fault"
    MISTAKE = "mistake"
    NONE = ""


# Debit first: the book that the amount goes to, then the one it comes from.
_BOOKS = {
    EntryKind.CHARGE: (Book.OWED, Book.CHARGES),
    EntryKind.PAYMENT: (Book.CASH, Book.OWED),
    EntryKind.WAIVER: (Book.WAIVERS, Book.OWED),
    EntryKind.DEPOSIT: (Book.CASH, Book.DEPOSITS),
    EntryKind.REFUND: (Book.DEPOSITS, Book.CASH),
}
WHY = {
    EntryKind.CHARGE: (Why.LOST, Why.DAMAGED, Why.CARD, Why.LATE),
    EntryKind.WAIVER: (Why.HARDSHIP, Why.CHILD, Why.REPLACED, Why.NOT_AT_FAULT),
}
_HAS_RECEIPT = (EntryKind.PAYMENT, EntryKind.DEPOSIT)


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """One line of the ledger. `number` and `receipt` count without a gap and are given on writing.

    `reverses` is the entry that this one takes back; `author` is who was at the PC.
    """

    kind: EntryKind
    amount: int
    debit: Book
    credit: Book
    debtor: DebtorId
    at: datetime
    why: Why = Why.NONE
    copy: CopyId | None = None
    reverses: int | None = None
    author: AccountId | None = None
    number: int = 0
    receipt: int | None = None

    @property
    def has_receipt(self) -> bool:
        return self.kind in _HAS_RECEIPT


class Balance(NamedTuple):
    """What a reader owes the library, and what the library holds of theirs."""

    owed: int = 0
    deposit: int = 0


def entry(
    kind: EntryKind,
    amount: int,
    *,
    debtor: DebtorId,
    at: datetime,
    why: Why = Why.NONE,
    copy: CopyId | None = None,
    author: AccountId | None = None,
) -> LedgerEntry:
    """A new line, which still has to fit the reader's balance."""
    if not 0 < amount <= MOST:
        raise InputError("money.amount_not_plausible", amount=amount)
    if why not in WHY.get(kind, (Why.NONE,)):
        raise InputError("money.reason_missing")
    debit, credit = _BOOKS[kind]
    return LedgerEntry(
        kind=kind,
        amount=amount,
        debit=debit,
        credit=credit,
        debtor=debtor,
        at=at,
        why=why,
        copy=copy,
        author=author,
    )


def reversal(mistaken: LedgerEntry, *, at: datetime, author: AccountId | None) -> LedgerEntry:
    """The line that moves the amount of `mistaken` back."""
    if mistaken.kind is EntryKind.REVERSAL:
        raise RuleError("money.is_a_reversal", number=mistaken.number)
    return LedgerEntry(
        kind=EntryKind.REVERSAL,
        amount=mistaken.amount,
        debit=mistaken.credit,
        credit=mistaken.debit,
        debtor=mistaken.debtor,
        at=at,
        why=Why.MISTAKE,
        copy=mistaken.copy,
        reverses=mistaken.number,
        author=author,
    )


def after(balance: Balance, line: LedgerEntry) -> Balance:
    """The reader's balance after `line`; RuleError where it would owe the reader money."""
    owed = balance.owed + _moved(line, Book.OWED)
    deposit = balance.deposit - _moved(line, Book.DEPOSITS)
    if owed < 0:
        raise RuleError("money.more_than_owed", owed=balance.owed)
    if deposit < 0:
        raise RuleError("money.more_than_deposited", deposit=balance.deposit)
    return Balance(owed=owed, deposit=deposit)


def _moved(line: LedgerEntry, book: Book) -> int:
    return line.amount * ((line.debit is book) - (line.credit is book))
