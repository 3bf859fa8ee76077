"""One exchange: a device's request in, the hub's reply out, one transaction between them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import Row

from sync.hub import feed
from sync.hub.admission import authenticated
from sync.hub.beforehand import look
from sync.hub.comparing import compared
from sync.hub.database import Hub
from sync.hub.intake import Poisoned, finish, other_history, take
from sync.hub.refusal import OtherHistory
from sync.hub.reports import keep
from sync.hub.tenancy import is_shared, saying_so
from sync.hub.tombstones import ask_forgotten
from sync.hub.trips import Trip
from sync.hub.work import Unit
from sync.packing import dictionaries, dictionary_of, newest, pack, unpack
from sync.sent import Sent
from sync.wire import MOST_IN, Refusal, Reply, Request, read_request

_MOST_ROWS = 500
_NEXT_S = 3600
_SMALL = 32 << 10
"""What is no larger is packed as well as can be: that takes a millisecond."""


def answer(hub: Hub, body: bytes, *, signature: str, next_s: int = _NEXT_S) -> bytes:
    """The reply to `body`. InputError or Refused: nothing of it was stored."""
    request, entries = read_request(unpack(body, most=MOST_IN))
    taken = partial(_taken, hub, request, entries, body=body, signature=signature, now=hub.clock())
    try:
        reply = _at_once_or_one_by_one(taken)
    except OtherHistory as other:
        reply = Reply(
            epoch=hub.epoch,
            walk=request.walk,
            acknowledged=other.last,
            chain=other.chain,
            at_ms=_milliseconds(hub.clock()),
            next_s=next_s,
            start=request.cursor,
            cursor=request.cursor,
            has_more=True,
            refusal=other.refusal,
        )
    return _packed(replace(reply, next_s=next_s), dictionary_of(body))


def _at_once_or_one_by_one(taken: Callable[..., Reply]) -> Reply:
    """Changes are nearly always sound, and then cost a fraction if done together."""
    try:
        return taken(one_by_one=False)
    except Poisoned:
        return taken(one_by_one=True)


def _packed(reply: Reply, dictionary: int) -> bytes:
    """With the dictionary that the request was packed with; who has not our newest is told."""
    if dictionary != newest():
        reply = replace(reply, dictionaries=dictionaries())
    lines = list(reply.lines())
    is_small = sum(map(len, lines)) <= _SMALL
    return pack(lines, dictionary=dictionary, is_quick=not is_small)


def _taken(
    hub: Hub,
    request: Request,
    entries: Sequence[Sent],
    *,
    body: bytes,
    signature: str,
    now: datetime,
    one_by_one: bool,
) -> Reply:
    with hub.engine.begin() as connection:
        row = authenticated(connection, request.device, body=body, signature=signature)
        if request.epoch not in {None, hub.epoch}:
            raise other_history(row, Refusal.EPOCH)
        unit, closing = Unit(connection), Trip(connection)
        forgotten, version = _seen(unit, row, request, entries=entries, now=now)
        if request.cursor > 0 and max(request.cursor, request.forgotten) < forgotten:
            raise other_history(row, Refusal.AGAIN)
        taken = take(
            unit,
            row,
            request,
            entries=entries,
            version=version,
            at=now.isoformat(),
            closing=closing,
            one_by_one=one_by_one,
        )
        page = _page(row, request)
        page.ask(closing)
        finish(closing, is_last=request.compared is None)
        changes, cursor, has_more = page.read()
        found = None
        if request.compared is not None and not (entries or changes or has_more):
            found, changes = compared(connection, request.compared)
    return Reply(
        epoch=hub.epoch,
        walk=request.walk,
        acknowledged=taken.last,
        chain=taken.chain,
        at_ms=_milliseconds(now),
        next_s=_NEXT_S,
        results=taken.results,
        changes=tuple(changes),
        start=request.cursor,
        cursor=cursor,
        has_more=has_more,
        forgotten=forgotten,
        found=found,
    )


def _page(row: Row[Any], request: Request) -> feed.Page:
    return feed.Page(
        row.library,
        without=None if request.hears_own else row.id,
        cursor=request.cursor,
        rows=min(request.rows, _MOST_ROWS),
        known=request.known,
    )


def _seen(
    unit: Unit, row: Row[Any], request: Request, *, entries: Sequence[Sent], now: datetime
) -> tuple[int, int]:
    """From here on the library is spoken for, and what its changes touch is claimed.

    How far its feed has forgotten removals, and the first version that is its changes'.
    """
    trip, forgotten = Trip(unit.connection), [0]
    if is_shared(unit.connection):
        trip.ask(*saying_so(row.library))
    ask_forgotten(trip, row.library, then=forgotten.append)
    keep(trip, row.line, row.library, state=request.state, now=now)
    if request.run:
        unit.clocks.ask(trip, row.line, request.run)
    version = look(unit, row, request, entries, trip=trip)
    return forgotten[-1], version


def _milliseconds(now: datetime) -> int:
    return int(now.timestamp() * 1000)
