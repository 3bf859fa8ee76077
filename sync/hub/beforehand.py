"""What is to be claimed and known before the changes of a push are done, all on one way."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row

from desktop.domain.exchange import ChangeKind
from sync.hub.clocks import is_news
from sync.hub.database import ask_for_versions
from sync.hub.kinds import OWN
from sync.hub.locks import ask_for_all
from sync.hub.tenancy import as_hub_again, is_shared, saying_so
from sync.hub.ties import touched_by
from sync.hub.trips import Trip
from sync.hub.work import Unit
from sync.sent import Sent
from sync.wire import Request

_AWAITED = frozenset({ChangeKind.RECORD, ChangeKind.COPY})
"""Edits of these may come before what they are about."""


def look(
    unit: Unit, row: Row[Any], request: Request, entries: Sequence[Sent], *, trip: Trip
) -> int:
    """The first of the versions that are the push's, learned on `trip` behind what it has.

    Claims go first: what is seen behind them stays so, and versions are drawn behind them.
    """
    versions = [0]
    new = [sent for sent in entries if sent.n > row.last_n]
    touched = {name for sent in entries for name in touched_by(sent) if name}
    ask_for_all(trip, touched | _own(unit, row, request, entries=entries, trip=trip))
    unit.log.ask(trip, (sent.op for sent in new))
    _ask_for_waiting(unit, row, trip=trip, entries=new)
    copies = {sent.entity for sent in new if sent.kind == ChangeKind.COPY}
    unit.seen.ask(trip, records=touched, copies=copies)
    ask_for_versions(trip, len(entries), then=versions.append)
    trip.go()
    return versions[-1]


def _own(
    unit: Unit, row: Row[Any], request: Request, *, entries: Sequence[Sent], trip: Trip
) -> set[str]:
    """Records are claimed one by one, a library's own things at once."""
    if not any(sent.kind in OWN for sent in entries):
        trip.go()  # it may tell of the clock
        return {row.library} if is_news(unit.clocks, row, request) else set()
    return {row.library}


def _ask_for_waiting(unit: Unit, row: Row[Any], *, trip: Trip, entries: Sequence[Sent]) -> None:
    """What waits for a record may be of other libraries too."""
    names = {sent.entity for sent in entries if sent.kind in _AWAITED}
    if not names:
        return
    if is_shared(unit.connection):
        trip.ask(*as_hub_again())
    unit.log.ask_for_waiting(trip, names)
    if is_shared(unit.connection):
        trip.ask(*saying_so(row.library))
