"""Keeps what is on loan as all events of a copy say, also those of the library's other PCs."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from desktop.domain.copy import Copy, CopyId, CopyStatus
from desktop.domain.edit import json_object
from desktop.domain.errors import InputError
from desktop.domain.exchange import ChangeKind
from desktop.domain.journal import Entry
from desktop.domain.loan import Loan, LoanId
from desktop.domain.loan_events import Event, EventType, Folded, Stay, event_of, fold, word_of
from desktop.domain.matter import Matter
from desktop.storage.store import Store
from sync.document import Document
from sync.steps.removals import WAITS
from sync.strict import identity
from sync.wire import Result

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_AT_ONCE = 2000
_LETTERS = 1 << 20
_HAS_DUE = frozenset({EventType.LOAN, EventType.RENEW})


def take_event(store: Store, name: str, document: Document, *, walk: int) -> str:
    """Put down what the hub says was done to a copy; that copy. InputError when it has to wait."""
    event = _sound(event_of(name, document.text))
    if store.copies.get(CopyId(event.copy)) is None:
        raise InputError(WAITS)
    store.loan_events.put(event, walk=walk)
    return event.copy


def settle_event(
    store: Store, entry: Entry, result: Result, *, device: str, walk: int
) -> str | None:
    """Put down an event of this PC with the moment that the hub gave it; the copy it is about."""
    try:
        event = _own(entry, device=device)
    except InputError:
        return None
    store.loan_events.confirm(event._replace(moment=result.version), walk=walk)
    return event.copy


def refold(store: Store, copies: Iterable[str], *, now: datetime) -> None:
    """Let loans and copies be as their events say. Inside a transaction."""
    copies = sorted(set(copies))
    if not copies:
        return
    waiting = _waiting(store)
    for name in copies:
        copy = store.copies.get(CopyId(name))
        if copy is not None:
            _refold(store, copy, waiting[name], now=now)


def sweep(store: Store, walk: int, *, now: datetime) -> None:
    """Put by the events that a whole walk did not confirm."""
    refold(store, store.loan_events.sweep(walk), now=now)


def _refold(store: Store, copy: Copy, waiting: list[Event], *, now: datetime) -> None:
    known = store.loan_events.of_copy(copy.id)
    events = [*known, *waiting]
    named = {event.loan for event in events}
    before = [loan for loan in store.loans.open_of_copy(copy.id) if loan.id not in named]
    elsewhere = {loan.id for loan in before if store.other_pcs.made(loan.id)}
    events += [_as_event(loan) for loan in before if loan.id not in elsewhere]
    folded = fold(events)
    for loan in before:
        if loan.id in elsewhere:  # the hub knows no more of it
            store.loans.change(replace(loan, returned_at=loan.lent_at))
    _end_undone(store, events, folded)
    # Closed ones first: a copy is out once at most.
    for name, stay in sorted(folded.stays.items(), key=lambda each: each[1].until is None):
        _put_loan(store, copy, LoanId(name), stay)
    if folded.is_found and copy.status is CopyStatus.LOST:
        store.copies.put(replace(copy, status=CopyStatus.IN_STOCK, reason=""))
    _tell(store, copy, known, folded, now=now)


def _put_loan(store: Store, copy: Copy, name: LoanId, stay: Stay) -> None:
    loan = store.loans.get(name)
    if loan is None:
        loan = Loan(
            id=name,
            copy=copy.id,
            patron=None,
            lent_at=_moment(stay.since),
            due=date.fromisoformat(stay.due),
            rules=store.house_rules.current().version,
        )
        store.other_pcs.add_loan(loan)
    until = None if stay.until is None else loan.returned_at or _moment(stay.until)
    due = date.fromisoformat(stay.due) if stay.due else loan.due
    after = replace(loan, due=due, renewals=stay.renewals, returned_at=until)
    if after != loan:
        store.loans.change(after)


def _end_undone(store: Store, events: list[Event], folded: Folded) -> None:
    """A loan that was undone ended when it began."""
    for event in events:
        if event.type is EventType.LOAN and event.loan not in folded.stays:
            loan = store.loans.get(LoanId(event.loan))
            if loan is not None and loan.returned_at is None:
                store.loans.change(replace(loan, returned_at=loan.lent_at))


def _tell(store: Store, copy: Copy, known: list[Event], folded: Folded, *, now: datetime) -> None:
    """Tell a person what was decided, once it is settled."""
    for event in known:
        code = folded.told.get(event.op)
        if code is not None:
            details = {"barcode": copy.barcode, "library": event.place}
            matter = Matter(
                name=_name(event.op, code), at=now, code=code, record=copy.record, details=details
            )
            store.matters.add(matter)


def _name(op: str, code: str) -> str:
    return hashlib.blake2b(f"{op} {code}".encode(), digest_size=16).hexdigest()


def _waiting(store: Store) -> defaultdict[str, list[Event]]:
    """What this PC did and the hub has not settled, by copy."""
    device = store.device.get()
    found: defaultdict[str, list[Event]] = defaultdict(list)
    for entry in store.archive.waiting_of(ChangeKind.CIRCULATION):
        try:
            event = _own(entry, device="" if device is None else device.id)
        except InputError:
            continue
        found[event.copy].append(event)
    return found


def _own(entry: Entry, *, device: str) -> Event:
    """What an entry of the own journal says, by the own clock."""
    said = json_object(entry.body)
    if said.get("type") not in set(EventType):
        raise InputError("change.not_sound")
    copy = word_of(said, "copy")
    return _sound(
        Event(
            op=entry.op,
            type=EventType(said["type"]),
            copy=copy,
            loan="" if entry.entity == copy else entry.entity,
            moment=_milliseconds(word_of(said, "at")),
            device=device,
            n=entry.n,
            due=word_of(said, "due"),
        )
    )


def _sound(event: Event) -> Event:
    identity(event.copy)
    if event.loan:
        identity(event.loan)
    if event.type in _HAS_DUE:
        _milliseconds(event.due)
    if event.due:
        _milliseconds(event.due)
    return event


def _as_event(loan: Loan) -> Event:
    """A loan of which the journal knows nothing, from before there were events."""
    at = int(loan.lent_at.timestamp() * 1000)
    return Event("", EventType.LOAN, loan.copy, loan.id, at, "", 0, loan.due.isoformat())


def _milliseconds(at: str) -> int:
    try:
        moment = datetime.fromisoformat(at)
    except ValueError as error:
        raise InputError("change.not_sound") from error
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return (moment - _EPOCH) // timedelta(milliseconds=1)


def _moment(milliseconds: int) -> datetime:
    return _EPOCH + timedelta(milliseconds=milliseconds)
