"""A loan, and what speaks against lending and renewing. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import NamedTuple, NewType

from desktop.domain.copy import Copy, CopyId, CopyStatus
from desktop.domain.errors import RuleError
from desktop.domain.patron import Patron, PatronId
from desktop.domain.policy import Lending, Terms

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


class Asked(NamedTuple):
    """What is asked for at the desk, and what the rules have to know about it."""

    copy: Copy
    patron: Patron
    terms: Terms
    today: date
    others: int
    """How many books the reader has already."""
    of_part: int = 0
    """How many of them are of the kind or site that `terms.part` limits."""
    due: date | None = None
    """The day that the librarian chose, if any."""


def against_lending(asked: Asked, current: Loan | None) -> Iterator[RuleError]:
    """What speaks against it: first what is so, then what a rule says."""
    copy, patron, due = asked.copy, asked.patron, asked.due
    if copy.status is not CopyStatus.IN_STOCK:
        yield RuleError(f"loan.copy_is_{copy.status.value}", barcode=copy.barcode)
    if current is not None:
        code = "loan.already_yours" if current.patron == patron.id else "loan.item_is_out"
        yield RuleError(code, barcode=copy.barcode, due=current.due.isoformat())
    if due is not None and due < asked.today:
        yield RuleError("loan.due_in_the_past", due=due.isoformat())
    yield from against_card(patron, asked.today)
    yield from _against_terms(asked)


def _against_terms(asked: Asked) -> Iterator[RuleError]:
    copy, patron, terms = asked.copy, asked.patron, asked.terms
    if terms.lending is not Lending.HOME:
        is_read_here = terms.lending is Lending.IN_HOUSE
        yield RuleError(
            "loan.in_house_only" if is_read_here else "loan.never_lent", barcode=copy.barcode
        )
    if asked.others >= terms.limit:
        yield RuleError("loan.limit_reached", name=patron.name, limit=terms.limit)
    part = terms.part
    if part is not None and part.limit is not None and asked.of_part >= part.limit:
        yield RuleError("loan.kind_limit_reached", name=patron.name, limit=part.limit)


def against_card(patron: Patron, today: date) -> Iterator[RuleError]:
    """A card that has expired, or rests."""
    if patron.expires is not None and patron.is_expired(today):
        yield RuleError("patron.card_expired", name=patron.name, on=patron.expires.isoformat())
    if patron.suspended_until is not None and patron.is_suspended(today):
        until = patron.suspended_until.isoformat()
        yield RuleError("patron.suspended", name=patron.name, until=until)


def check_card(patron: Patron, today: date) -> None:
    """Refuse a card that may not be used."""
    for refusal in against_card(patron, today):
        raise refusal


def against_renewing(
    loan: Loan, patron: Patron, terms: Terms, *, due: date, today: date
) -> Iterator[RuleError]:
    """What speaks against `due` as the new due date."""
    if due <= loan.due:
        yield RuleError("loan.already_renewed_today", due=loan.due.isoformat())
    yield from against_card(patron, today)
    if loan.renewals >= terms.renewals:
        yield RuleError("loan.no_more_renewals", limit=terms.renewals)


def renewed(loan: Loan, due: date) -> Loan:
    return replace(loan, due=due, renewals=loan.renewals + 1)


def take_back(loan: Loan, now: datetime) -> Loan:
    return replace(loan, returned_at=now)
