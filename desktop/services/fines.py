"""A late return costs money, where a council decided so. Inside Store.write()."""

from datetime import date, datetime

from desktop.domain import ledger as rules
from desktop.domain.calendar import day_of
from desktop.domain.desk import Alert
from desktop.domain.errors import RuleError
from desktop.domain.ledger import Why
from desktop.domain.loan import Loan
from desktop.domain.patron import Patron
from desktop.services.ledger import enter_charge
from desktop.services.till import takes_money
from desktop.storage.store import Store


def after_return(
    store: Store, loan: Loan, reader: Patron, *, deed: int, on: date, now: datetime
) -> tuple[Alert, ...]:
    """Charge what the rules that made the loan demand. Nothing is asked while nothing was late."""
    if loan.due >= on or not takes_money(store):
        return ()
    house = store.house_rules.version(loan.rules) or store.house_rules.current()
    amount = house.money.fine_per_day * house.days_late(loan.due, on)
    if not amount:
        return ()
    charged = enter_charge(store, reader.id, amount, why=Why.LATE, now=now, copy=loan.copy)
    store.fines.add(deed, charged.line.number)
    return (Alert("money.fine_charged", {"name": reader.name, "amount": amount}),)


def after_undo(store: Store, reader: Patron, *, deed: int, now: datetime) -> None:
    """Take the charge back with the deed; RuleError where it has been paid or waived since."""
    number = store.fines.of(deed)
    line = None if number is None else store.ledger.get(number)
    if line is None or store.ledger.reversal_of(line.number) is not None:
        return
    if store.ledger.balance(reader.id).owed < line.amount:
        raise RuleError("desk.fine_is_settled", name=reader.name)
    store.ledger.append(rules.reversal(line, at=now, author=store.actor), day=day_of(now))
