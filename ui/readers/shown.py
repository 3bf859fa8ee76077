"""All that the page of one reader shows, read in one go."""

from dataclasses import dataclass
from datetime import datetime

from desktop.domain.calendar import day_of
from desktop.domain.consent import Consent, ConsentStanding
from desktop.domain.desk import OpenLoan
from desktop.domain.errors import RuleError
from desktop.domain.hold import HoldView
from desktop.domain.patron import Patron, PatronId
from desktop.domain.person_rights import PersonRequest
from desktop.domain.proposal import Proposal
from desktop.services import holds, readers
from desktop.services.accounting import ReaderMoney, reader_money
from desktop.services.circulation import patron_card
from desktop.services.consenting import consent
from desktop.services.proposing import proposal
from desktop.storage.store import Store

NO_CONSENT = Consent(standing=ConsentStanding.NONE, signatures=(), missing=(), purposes=())
NO_PROPOSAL = Proposal()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A reader with what is out, promised and agreed to."""

    patron: Patron
    limit: int
    loans: tuple[OpenLoan, ...] = ()
    holds: tuple[HoldView, ...] = ()
    consent: Consent = NO_CONSENT
    requests: tuple[PersonRequest, ...] = ()
    money: ReaderMoney | None = None
    proposal: Proposal = NO_PROPOSAL


def shown(store: Store, patron: PatronId, *, now: datetime) -> Shown | None:
    """Nothing when they are not here any more."""
    if store.patrons.get(patron) is None:
        return None
    card = patron_card(store, patron, now=now)
    return Shown(
        patron=card.patron,
        limit=card.limit,
        loans=card.loans,
        holds=holds.of_reader(store, patron),
        consent=consent(store, patron, now=now),
        requests=store.person_requests.of(patron),
        money=reader_money(store, patron),
        proposal=proposal(store, patron, today=day_of(now)),
    )


def shown_of_card(store: Store, text: str, *, now: datetime) -> Shown | None:
    """The reader who has this card; nothing when it is no card, a RuleError when it was stopped."""
    try:
        return shown(store, readers.with_card(store, text).id, now=now)
    except RuleError as refusal:
        if refusal.code == "patron.unknown_card":
            return None
        raise
