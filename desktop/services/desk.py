"""The desk: one box that understands a card and a book, and the list of the day."""

import re
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date, datetime, timedelta

from desktop.domain.calendar import day_of
from desktop.domain.changes import Changes
from desktop.domain.copy import Copy, CopyStatus
from desktop.domain.desk import LENDING, Alert, Day, Deed, Doing, Outcome, PatronCard, Way
from desktop.domain.errors import RuleError
from desktop.domain.override import Override, may_override
from desktop.domain.patron import Patron, PatronId
from desktop.domain.permission import Right
from desktop.domain.scan import plain
from desktop.domain.vietnamese import normalise
from desktop.services import (
    circulation,
    copy_events,
    hold_line,
    holds,
    readers,
    recognising,
    stock,
    visits,
)
from desktop.services.acting import may_now
from desktop.services.circulation import patron_card
from desktop.storage.store import Store

__all__ = [
    "found_again",
    "hand_back",
    "patron_card",
    "renew",
    "scan",
    "today",
    "undo",
    "undo_row",
]

_DOUBLE_FIRE = timedelta(seconds=2)
_GONE = frozenset({CopyStatus.LOST, CopyStatus.WITHDRAWN})


def scan(
    store: Store,
    text: str,
    *,
    patron: PatronId | None,
    now: datetime,
    way: Way = LENDING,
    override: Override | None = None,
    family: Collection[PatronId] = (),
) -> Outcome:
    """What the scanner read: a card shows its reader, a book goes out or comes back.

    `patron` is the reader at the desk; what one of their `family` had comes back too. A refusal
    comes back as an Outcome, never as an error.
    """
    try:
        code = normalise(plain(text))
    except RuleError as refusal:
        shown = None if patron is None else patron_card(store, patron, now=now)
        return Outcome(deed=Deed.REFUSED, card=shown, refusal=refusal)
    reader = store.patrons.by_card(code)
    if reader is not None:
        return _reader_came(store, reader, code, now=now, way=way)
    copy = store.copies.by_barcode(code)
    if copy is None:
        shown = None if patron is None else patron_card(store, patron, now=now)
        return _unknown(
            store,
            text,
            shown,
            lambda known: scan(
                store,
                known,
                patron=patron,
                now=now,
                way=way,
                override=override,
                family=family,
            ),
        )
    return _book_came(
        store, copy, patron=patron, now=now, way=way, override=override, family=family
    )


def renew(store: Store, barcode: str, *, now: datetime) -> Outcome:
    """As `circulation.renew`, with a refusal as an Outcome."""
    return _refusable(lambda: circulation.renew(store, barcode, now=now), barcode, None)


def hand_back(store: Store, barcode: str, *, now: datetime, on: date | None = None) -> Outcome:
    """As `circulation.take_back`; a book that was not out is refused with where it belongs."""
    copy = circulation.copy_with(store, barcode)
    if store.loans.current(copy.id) is None:
        resting = _at_rest(store, copy)
        copy_events.seen(store, copy.id, now=now)
        for alert in resting.alerts:
            raise RuleError(alert.code, **alert.details)
    return circulation.take_back(store, copy.barcode, now=now, on=on)


def undo(store: Store, *, now: datetime) -> Outcome:
    """Undo the last deed or count of the day that stands. RuleError when there is none."""
    tally = visits.newest(store, now=now)
    return circulation.undo(store, now=now) if tally is None else visits.undo(store, tally)


def undo_row(store: Store, number: int, *, now: datetime) -> Outcome:
    """Undo one row of the day's list. RuleError when something was built on it since."""
    return circulation.undo(store, now=now, number=number)


def found_again(store: Store, barcode: str, *, now: datetime) -> Outcome:
    """A book that was lost lies on the desk: it is in stock again."""
    copy = stock.change_status(store, barcode, CopyStatus.IN_STOCK, reason="", now=now).copy
    hit = store.search.hit(copy.record)
    changes = Changes(copies=True, exchange=True)
    title = hit.title if hit else ""
    return Outcome(deed=Deed.FOUND, barcode=copy.barcode, title=title, changes=changes)


def today(store: Store, *, now: datetime) -> Day:
    return store.deeds.day(day_of(now))


def _reader_came(store: Store, reader: Patron, code: str, *, now: datetime, way: Way) -> Outcome:
    """A card wins over a book of the same number, which somebody has to give another."""
    if way.doing is not Doing.LENDING:
        return Outcome(deed=Deed.REFUSED, barcode=code, refusal=RuleError("desk.only_books_now"))
    card = patron_card(store, reader.id, now=now)
    alerts = holds.reader_alerts(store, reader.id)
    if store.copies.by_barcode(code) is not None:
        alerts = (*alerts, Alert("desk.also_a_barcode", {"code": code}))
    return Outcome(deed=Deed.PATRON_SHOWN, barcode=code, card=card, alerts=alerts)


def _book_came(
    store: Store,
    copy: Copy,
    *,
    patron: PatronId | None,
    now: datetime,
    way: Way,
    override: Override | None,
    family: Collection[PatronId],
) -> Outcome:
    shown = None if patron is None else patron_card(store, patron, now=now)
    if way.doing is Doing.READING:
        return _refusable(lambda: _read_here(store, copy.barcode, now), copy.barcode, shown)
    if override is None and _is_double_fire(store, copy, now):
        return Outcome(deed=Deed.REPEATED, barcode=copy.barcode, card=shown)
    outcome = _refusable(
        lambda: _book(
            store, copy, patron=patron, now=now, way=way, override=override, family=family
        ),
        copy.barcode,
        shown,
    )
    if outcome.refusal is None or shown is None or not may_override(outcome.refusal):
        return outcome
    return replace(outcome, may_override=may_now(store, Right.OVERRIDE))


def _book(
    store: Store,
    copy: Copy,
    *,
    patron: PatronId | None,
    now: datetime,
    way: Way,
    override: Override | None,
    family: Collection[PatronId],
) -> Outcome:
    """Lend to the reader at the desk; take back when there is none, or what is theirs of old.

    A book that the reader has had since today only is more likely scanned twice than brought back.
    """
    loan = store.loans.current(copy.id)
    is_returning = way.doing is Doing.RETURNING
    if loan is not None and (is_returning or patron is None):
        return circulation.take_back(store, copy.barcode, now=now, on=way.on)
    is_of_old = loan is not None and day_of(loan.lent_at) < day_of(now)
    whose = loan.patron if loan is not None and is_of_old else None
    if patron is not None and whose in {patron, *family}:
        return _brought_back(store, copy, whose=whose, shown=patron, now=now)
    if patron is not None and not is_returning:
        return circulation.lend(store, copy.barcode, patron=patron, now=now, override=override)
    resting = _at_rest(store, copy)
    copy_events.seen(store, copy.id, now=now)
    return resting


def _brought_back(
    store: Store, copy: Copy, *, whose: PatronId | None, shown: PatronId, now: datetime
) -> Outcome:
    """What the reader at the desk, or another of the family, had; whose turn it is stays."""
    outcome = circulation.take_back(store, copy.barcode, now=now)
    if whose == shown or outcome.card is None:
        return outcome
    name = outcome.card.patron.name
    return replace(outcome, card=patron_card(store, shown, now=now), brought_by=name)


def _at_rest(store: Store, copy: Copy) -> Outcome:
    """A book that is not out, without a card: where it belongs."""
    if copy.status in _GONE:
        raise RuleError(f"desk.copy_is_{copy.status.value}", barcode=copy.barcode)
    hit = store.search.hit(copy.record)
    title = hit.title if hit else ""
    alerts = hold_line.kept(store, copy)
    if copy.status is not CopyStatus.IN_STOCK:
        alerts = (*alerts, Alert(f"desk.copy_is_{copy.status.value}", {"barcode": copy.barcode}))
    if copy.owner:
        details = {"barcode": copy.barcode, "owner": copy.owner}
        alerts = (*alerts, Alert("desk.copy_of_another", details))
    return Outcome(deed=Deed.ON_SHELF, barcode=copy.barcode, title=title, alerts=alerts)


def _read_here(store: Store, code: str, now: datetime) -> Outcome:
    book = store.copies.scanned(code)
    assert book is not None
    return visits.use_copy(store, book, now=now)


def _unknown(
    store: Store, text: str, shown: PatronCard | None, again: Callable[[str], Outcome]
) -> Outcome:
    """Neither card nor book as it was typed: what it was meant to be, or that nobody knows it.

    If it looks like a card, the reader before must not stay shown.
    """
    code = normalise(plain(text))
    refusal = readers.card_refusal(store, code)
    was_card = refusal.code != "patron.unknown_card"
    if not was_card:
        try:
            known = recognising.meant(store, text)
        except RuleError as doubt:
            return Outcome(deed=Deed.REFUSED, barcode=code, card=shown, refusal=doubt)
        if known is not None:
            return again(known)
    is_card = was_card or (shown is not None and _shape(code) == _shape(shown.patron.card))
    return Outcome(
        deed=Deed.REFUSED,
        barcode=code,
        card=None if is_card else shown,
        refusal=refusal if is_card else RuleError("desk.unknown_code", code=code),
    )


def _shape(code: str) -> str:
    return re.sub(r"\d", "9", code)


def _is_double_fire(store: Store, copy: Copy, now: datetime) -> bool:
    last = store.deeds.last(day_of(now))
    if last is None or not timedelta(0) <= now - last.at < _DOUBLE_FIRE:
        return False
    loan = store.loans.get(last.loan)
    return loan is not None and loan.copy == copy.id


def _refusable(work: Callable[[], Outcome], code: str, shown: PatronCard | None) -> Outcome:
    try:
        return work()
    except RuleError as refusal:
        outcome = Outcome(deed=Deed.REFUSED, barcode=code, card=shown, refusal=refusal)
        return replace(outcome, title=str(refusal.details.get("title", "")))
