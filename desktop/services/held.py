"""Everything the library holds about a reader, to be shown, printed and given to them."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from desktop.domain.consent import Consent, Signature
from desktop.domain.desk import OpenLoan
from desktop.domain.hold import HoldView
from desktop.domain.overdue import Notice
from desktop.domain.patron import Patron, PatronId
from desktop.domain.permission import Right
from desktop.domain.person_rights import PersonRequest
from desktop.services import holds
from desktop.services.accounting import LedgerLine, reader_money
from desktop.services.acting import permit
from desktop.services.consenting import standing_of
from desktop.services.readers import known
from desktop.services.safe_file import written_beside
from desktop.storage.past_loans import PastLoan
from desktop.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """All that is kept about one person, and since when."""

    library: str
    on: date
    patron: Patron
    loans: tuple[OpenLoan, ...]
    past: tuple[PastLoan, ...]
    consent: Consent
    signatures: tuple[Signature, ...]
    requests: tuple[PersonRequest, ...]
    holds: tuple[HoldView, ...] = ()
    reminders: tuple[Notice, ...] = ()
    money: tuple[LedgerLine, ...] = ()


def held(store: Store, patron: PatronId, *, today: date) -> Held:
    """Everything there is about a reader; nothing else in the library names them."""
    with store.read():
        reader = known(store, patron)
        loans = store.loans.open_of(patron, today=today)
        return Held(
            library=store.library.get().name,
            on=today,
            patron=reader,
            loans=loans,
            past=store.past_loans.of(patron),
            consent=standing_of(store, reader, today=today),
            signatures=store.consents.of(patron),
            requests=store.person_requests.of(patron),
            holds=holds.of_reader(store, patron),
            reminders=tuple(each for loan in loans for each in store.notices.of_loan(loan.id)),
            money=reader_money(store, patron).lines,
        )


def export_held(store: Store, patron: PatronId, path: Path, *, now: datetime, today: date) -> Held:
    """Write it all as JSON for the reader to take along; that it was done is kept."""
    found = held(store, patron, today=today)
    with store.write():
        permit(store, Right.EXPORT_READERS, patron, now=now)
    with written_beside(path) as draft:
        draft.write_text(
            json.dumps(as_plain(found), ensure_ascii=False, indent=2), encoding="utf-8"
        )
    return found


def as_plain(found: Held) -> dict[str, object]:
    """The same as lists and texts, under plain English keys."""
    reader = found.patron
    return {
        "library": found.library,
        "on": found.on.isoformat(),
        "reader": {
            "card": reader.card,
            "name": reader.name,
            "born": reader.born,
            "category": reader.category.value,
            "contact": reader.contact,
            "village": reader.village,
            "guardian": {"name": reader.guardian.name, "contact": reader.guardian.contact},
            "since": _day(reader.since),
            "expires": _day(reader.expires),
            "suspended_until": _day(reader.suspended_until),
            "suspended_for": reader.suspended_for and reader.suspended_for.value,
        },
        "loans": [
            {"title": loan.title, "barcode": loan.barcode, "due": loan.due.isoformat()}
            for loan in found.loans
        ],
        "past_loans": [
            {
                "title": loan.title,
                "barcode": loan.barcode,
                "lent_at": loan.lent_at.isoformat(),
                "returned_at": loan.returned_at and loan.returned_at.isoformat(),
            }
            for loan in found.past
        ],
        "consent": found.consent.standing.value,
        "signatures": [_signature(each) for each in found.signatures],
        "requests": [_request(each) for each in found.requests],
        "holds": [
            {
                "title": each.title,
                "placed_at": each.placed_at.isoformat(),
                "until": _day(each.until),
            }
            for each in found.holds
        ],
        "reminders": [
            {"way": each.way.value, "on": each.on.isoformat()} for each in found.reminders
        ],
        "money": [
            {
                "kind": line.entry.kind.value,
                "amount": line.entry.amount,
                "at": line.entry.at.isoformat(),
                "title": line.title,
            }
            for line in found.money
        ],
    }


def _signature(signature: Signature) -> dict[str, object]:
    return {
        "signer": signature.signer.value,
        "version": signature.version,
        "purposes": list(signature.purposes),
        "on": signature.on.isoformat(),
        "recorded_by": signature.recorded_by,
        "withdrawn_on": _day(signature.withdrawn_on),
    }


def _request(request: PersonRequest) -> dict[str, object]:
    return {
        "number": request.number,
        "kind": request.kind.value,
        "received_on": request.received_on.isoformat(),
        "answer_by": request.answer_by.isoformat(),
        "finish_by": request.finish_by.isoformat(),
        "answered_on": _day(request.answered_on),
        "finished_on": _day(request.finished_on),
        "decision": request.decision and request.decision.value,
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
