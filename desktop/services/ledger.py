"""Readers' money: charging, taking, waiving, taking back. Each function is one unit of work."""

from datetime import datetime
from typing import NamedTuple

from desktop.domain import ledger as rules
from desktop.domain.calendar import day_of
from desktop.domain.changes import Changes
from desktop.domain.copy import CopyId
from desktop.domain.errors import RuleError
from desktop.domain.ledger import Balance, DebtorId, EntryKind, LedgerEntry, Why
from desktop.domain.patron import PatronId
from desktop.domain.permission import Right
from desktop.services.acting import permit
from desktop.services.till import check_takes_money
from desktop.storage.store import Store

_CHANGES = Changes(money=True)


class Entered(NamedTuple):
    """A new line, and what the reader owes after it."""

    line: LedgerEntry
    balance: Balance
    changes: Changes = _CHANGES


def charge(
    store: Store,
    patron: PatronId,
    amount: int,
    *,
    why: Why,
    now: datetime,
    copy: CopyId | None = None,
) -> Entered:
    """Put an amount on a reader's account. RuleError where the library takes no money."""
    with store.write():
        permit(store, Right.MONEY, patron, now=now)
        return enter_charge(store, patron, amount, why=why, now=now, copy=copy)


def enter_charge(
    store: Store,
    patron: PatronId,
    amount: int,
    *,
    why: Why,
    now: datetime,
    copy: CopyId | None = None,
) -> Entered:
    """As `charge`, for what the rules of the house demand by themselves. Inside Store.write()."""
    check_takes_money(store)
    return _enter(store, patron, EntryKind.CHARGE, amount, why=why, now=now, copy=copy)


def pay(store: Store, patron: PatronId, amount: int, *, now: datetime) -> Entered:
    """Take money for what is owed, also where nothing is charged any more. It gets a receipt."""
    with store.write():
        permit(store, Right.MONEY, patron, now=now)
        return _enter(store, patron, EntryKind.PAYMENT, amount, now=now)


def waive(store: Store, patron: PatronId, amount: int, *, why: Why, now: datetime) -> Entered:
    """Let a reader off what is owed, and keep why."""
    with store.write():
        permit(store, Right.WAIVE_MONEY, patron, now=now)
        return _enter(store, patron, EntryKind.WAIVER, amount, why=why, now=now)


def take_deposit(store: Store, patron: PatronId, amount: int, *, now: datetime) -> Entered:
    with store.write():
        permit(store, Right.MONEY, patron, now=now)
        check_takes_money(store)
        return _enter(store, patron, EntryKind.DEPOSIT, amount, now=now)


def refund(store: Store, patron: PatronId, amount: int, *, now: datetime) -> Entered:
    """Give back a deposit, or a part of it."""
    with store.write():
        permit(store, Right.MONEY, patron, now=now)
        return _enter(store, patron, EntryKind.REFUND, amount, now=now)


def reverse(store: Store, number: int, *, now: datetime) -> Entered:
    """Take a mistaken line back by another one; the mistake stays to be seen."""
    with store.write():
        permit(store, Right.REVERSE_MONEY, str(number), now=now)
        mistaken = store.ledger.get(number)
        if mistaken is None:
            raise RuleError("money.unknown_entry", number=number)
        if store.ledger.reversal_of(number) is not None:
            raise RuleError("money.reversed_before", number=number)
        patron = store.debtors.patron_of(mistaken.debtor)
        if patron is None:
            raise RuleError("money.reader_is_erased", number=number)
        line = rules.reversal(mistaken, at=now, author=store.actor)
        return _written(store, patron, line)


def _enter(
    store: Store,
    patron: PatronId,
    kind: EntryKind,
    amount: int,
    *,
    now: datetime,
    why: Why = Why.NONE,
    copy: CopyId | None = None,
) -> Entered:
    line = rules.entry(
        kind,
        amount,
        debtor=_debtor(store, patron, now),
        at=now,
        why=why,
        copy=copy,
        author=store.actor,
    )
    return _written(store, patron, line)


def _written(store: Store, patron: PatronId, line: LedgerEntry) -> Entered:
    balance = rules.after(store.ledger.balance(patron), line)
    return Entered(line=store.ledger.append(line, day=day_of(line.at)), balance=balance)


def _debtor(store: Store, patron: PatronId, now: datetime) -> DebtorId:
    debtor = store.debtors.of(patron)
    if debtor is None:
        if store.patrons.get(patron) is None:
            raise RuleError("patron.unknown")
        debtor = DebtorId(store.identities.new(now))
        store.debtors.add(debtor, patron)
    return debtor
