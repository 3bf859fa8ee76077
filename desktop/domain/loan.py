"""A loan, and the rules for lending, renewing and taking back. Pure."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import NewType

from desktop.domain.copy import Copy, CopyId, CopyStatus
from desktop.domain.errors import RuleError
from desktop.domain.patron import Patron, PatronId
from desktop.domain.policy import Terms, policy_for

LoanId = NewType("LoanId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Loan:
    """A copy that a reader has, or had, at home. Long after the return it is nobody's."""

    id: LoanId
    copy: CopyId
    patron: PatronId | None
    lent_at: datetime
    due: date
    renewals: int = 0
    returned_at: datetime | None = None
    rules: int = 0
    """The version of the rules of the house that made it."""

    def days_late(self, today: date) -> int:
        return max(0, (today - self.due).days)


def lend(
    copy: Copy,
    patron: Patron,
    *,
    loan: LoanId,
    current: Loan | None,
    others: int,
    now: datetime,
    today: date,
    due: date | None = None,
) -> Loan:
    """The loan that results from lending `copy` to `patron`, who has `others` out already."""
    if copy.status is not CopyStatus.IN_STOCK:
        raise RuleError(f"loan.copy_is_{copy.status.value}", barcode=copy.barcode)
    if current is not None:
        code = "loan.already_yours" if current.patron == patron.id else "loan.item_is_out"
        raise RuleError(code, barcode=copy.barcode, due=current.due.isoformat())
    check_card(patron, today)
    policy = policy_for(patron.category)
    if others >= policy.limit:
        raise RuleError("loan.limit_reached", name=patron.name, limit=policy.limit)
    if due is not None and due < today:
        raise RuleError("loan.due_in_the_past", due=due.isoformat())
    return Loan(
        id=loan, copy=copy.id, patron=patron.id, lent_at=now, due=due or _due(policy, today)
    )


def check_card(patron: Patron, today: date) -> None:
    """Refuse a card that has expired."""
    if patron.expires is not None and patron.is_expired(today):
        raise RuleError("patron.card_expired", name=patron.name, on=patron.expires.isoformat())


def renew(loan: Loan, patron: Patron, *, today: date) -> Loan:
    """The loan with a later due date."""
    check_card(patron, today)
    policy = policy_for(patron.category)
    if loan.renewals >= policy.renewals:
        raise RuleError("loan.no_more_renewals", limit=policy.renewals)
    due = _due(policy, today)
    if due <= loan.due:
        raise RuleError("loan.already_renewed_today", due=loan.due.isoformat())
    return replace(loan, due=due, renewals=loan.renewals + 1)


def _due(policy: Terms, today: date) -> date:
    return date.fromordinal(today.toordinal() + policy.period_days)


def take_back(loan: Loan, now: datetime) -> Loan:
    return replace(loan, returned_at=now)
