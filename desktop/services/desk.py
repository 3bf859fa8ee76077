"""The desk: one box that understands a card and a book, and the list of the day."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from desktop.domain.calendar import day_of
from desktop.domain.copy import Copy
from desktop.domain.desk import Day, Deed, Outcome, PatronCard
from desktop.domain.errors import RuleError
from desktop.domain.patron import PatronId
from desktop.domain.vietnamese import normalise
from desktop.services import circulation, hold_line, holds, readers
from desktop.services.circulation import patron_card
from desktop.storage.store import Store

__all__ = ["patron_card", "renew", "scan", "today", "undo", "undo_row"]

_DOUBLE_FIRE = timedelta(seconds=2)


def scan(store: Store, text: str, *, patron: PatronId | None, now: datetime) -> Outcome:
    """What the scanner read: a card shows its reader, a book goes out or comes back.

    `patron` is the reader at the desk. A refusal comes back as an Outcome, never as an error.
    """
    code = normalise(text).strip()
    reader = store.patrons.by_card(code)
    if reader is not None:
        card = patron_card(store, reader.id, now=now)
        alerts = holds.reader_alerts(store, reader.id)
        return Outcome(deed=Deed.PATRON_SHOWN, barcode=code, card=card, alerts=alerts)
    shown = None if patron is None else patron_card(store, patron, now=now)
    copy = store.copies.by_barcode(code)
    if copy is None:
        return _unknown(store, code, shown)
    if _is_double_fire(store, copy, now):
        return Outcome(deed=Deed.REPEATED, barcode=code, card=shown)
    return _refusable(lambda: _book(store, copy, patron=patron, now=now), code, shown)


def renew(store: Store, barcode: str, *, now: datetime) -> Outcome:
    """As `circulation.renew`, with a refusal as an Outcome."""
    return _refusable(lambda: circulation.renew(store, barcode, now=now), barcode, None)


def undo(store: Store, *, now: datetime) -> Outcome:
    """Undo the last deed of the day that stands. RuleError when there is none."""
    return circulation.undo(store, now=now)


def undo_row(store: Store, number: int, *, now: datetime) -> Outcome:
    """Undo one row of the day's list. RuleError when something was built on it since."""
    return circulation.undo(store, now=now, number=number)


def today(store: Store, *, now: datetime) -> Day:
    return store.deeds.day(day_of(now))


def _book(store: Store, copy: Copy, *, patron: PatronId | None, now: datetime) -> Outcome:
    """Lend to the reader at the desk; take back when there is none, or what is theirs of old.

    A book that the reader has had since today only is more likely scanned twice than brought back.
    """
    loan = store.loans.current(copy.id)
    if loan is not None and loan.patron == patron and day_of(loan.lent_at) < day_of(now):
        return circulation.take_back(store, copy.barcode, now=now)
    if patron is not None:
        return circulation.lend(store, copy.barcode, patron=patron, now=now)
    if loan is not None:
        return circulation.take_back(store, copy.barcode, now=now)
    hit = store.search.hit(copy.record)
    title = hit.title if hit else ""
    alerts = hold_line.kept(store, copy)
    return Outcome(deed=Deed.ON_SHELF, barcode=copy.barcode, title=title, alerts=alerts)


def _unknown(store: Store, code: str, shown: PatronCard | None) -> Outcome:
    """Neither card nor book. If it looks like a card, the reader before must not stay shown."""
    refusal = readers.card_refusal(store, code)
    was_card = refusal.code != "patron.unknown_card"
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
