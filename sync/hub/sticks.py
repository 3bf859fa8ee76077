"""The exchange by files at the hub: what devices said on sticks, and what they are answered.

What a device asked for by stick is remembered, so that its answer can be written at any time and
any number of times.
"""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

from nacl.signing import SigningKey
from sqlalchemy import Connection, Row, select, update
from sqlalchemy.dialects.postgresql import insert

from desktop.domain.errors import InputError
from sync.bundle import Label, Message, Way, key_name, opened, sealed, signed_reply
from sync.hub import feed
from sync.hub.admission import authenticated
from sync.hub.beforehand import look
from sync.hub.database import Hub
from sync.hub.intake import finish, other_history, said_before, take
from sync.hub.refusal import OtherHistory, Refused
from sync.hub.sealing import hub_seed
from sync.hub.tables import device, oplog, stick
from sync.hub.tenancy import as_commune
from sync.hub.trips import Trip
from sync.hub.work import Unit
from sync.packing import pack, unpack
from sync.sent import Sent
from sync.wire import MOST_IN, Refusal, Reply, Request, read_request

_ROWS = 500
_RESULTS = 200
_MOST_LETTERS = 48 << 20  # told in one file; what is left goes with the next
_NEXT_S = 3600


class TakenIn(NamedTuple):
    """A file that the hub has read: of which library and device, and what was new of it."""

    label: Label
    new: int


class Answered(NamedTuple):
    """A file that answers a device, and what stands on it."""

    label: Label
    file: bytes


def take_in(hub: Hub, file: bytes) -> TakenIn:
    """Take what a device says by a file. InputError or Refused: nothing of it was stored."""
    with hub.engine.begin() as connection:
        seed = hub_seed(connection, hub)
    label, messages = opened(file, seed=seed)
    if label.way is not Way.UP or not messages:
        raise InputError("bundle.is_answer")
    new, first = 0, 0
    for message in messages:
        request, entries = read_request(unpack(message.body, most=MOST_IN))
        if request.device != label.device:
            raise Refused(400, "label")
        first = first or request.first
        try:
            new += _said(hub, message, request, entries, first=first)
        except OtherHistory as other:
            _refuse(hub, message, request, other.refusal)
            break
    return TakenIn(label, new)


def answers(hub: Hub, *, code: str | None = None) -> Iterator[Answered]:
    """Answers to all that came by stick and are still admitted, of one library or of all."""
    query = select(stick.c.device).join(device).where(device.c.is_revoked.is_(False))
    if code is not None:
        query = query.where(device.c.library == code)
    with hub.engine.begin() as connection:
        names = connection.execute(query.order_by(device.c.library, device.c.id)).scalars().all()
    for name in names:
        yield answer_to(hub, name)


def answer_to(hub: Hub, name: str) -> Answered:
    """What a device that came by stick is to hear: what became of its changes, and what is new."""
    now = hub.clock()
    number = update(stick).where(stick.c.device == name).values(number=stick.c.number + 1)
    with hub.engine.begin() as connection:
        key = SigningKey(hub_seed(connection, hub))
        row = connection.execute(select(device).where(device.c.id == name)).one()
        asked = connection.execute(number.returning(*stick.c)).one()
        as_commune(connection, row.library)
        speaking = _Speaking(connection, hub.epoch, row, asked=asked, at_ms=_milliseconds(now))
        replies = list(speaking.replies())
    label = Label(
        way=Way.DOWN,
        library=row.library,
        device=name,
        hub=key_name(bytes(key.verify_key)),
        number=asked.number,
        changes=sum(len(reply.changes) for reply in replies),
        at_ms=_milliseconds(now),
    )
    bodies = (pack(reply.lines()) for reply in replies)
    messages = [Message(body, key.sign(signed_reply(row.line, body)).signature) for body in bodies]
    return Answered(label, sealed(label, messages, to=row.public_key))


def _said(
    hub: Hub, message: Message, request: Request, entries: Sequence[Sent], *, first: int
) -> int:
    """How many of the entries are new."""
    with hub.engine.begin() as connection:
        row = _authenticated(connection, message, request)
        as_commune(connection, row.library)
        if request.epoch not in {None, hub.epoch}:
            raise other_history(row, Refusal.EPOCH)
        at = hub.clock().isoformat()
        unit, closing = Unit(connection), Trip(connection)
        version = look(unit, row, request, entries, trip=Trip(connection))
        taken = take(unit, row, request, entries=entries, version=version, at=at, closing=closing)
        finish(closing)
        _remember(connection, row.id, request, first=first)
        return taken.last - int(row.last_n)


def _refuse(hub: Hub, message: Message, request: Request, refusal: Refusal) -> None:
    with hub.engine.begin() as connection:
        row = _authenticated(connection, message, request)
        as_commune(connection, row.library)
        _remember(connection, row.id, request, first=request.first, refusal=refusal)


def _authenticated(connection: Connection, message: Message, request: Request) -> Row[Any]:
    signature = b64encode(message.signature).decode()
    return authenticated(connection, request.device, body=message.body, signature=signature)


def _remember(
    connection: Connection, name: str, request: Request, *, first: int, refusal: str = ""
) -> None:
    asked = {
        "epoch": request.epoch,
        "walk": request.walk,
        "hears_own": request.hears_own,
        "cursor": request.cursor,
        "first": first,
        "refusal": refusal,
    }
    query = insert(stick).values(device=name, number=0, **asked)
    connection.execute(query.on_conflict_do_update(index_elements=["device"], set_=asked))


class _Speaking:
    """The replies to one device, in order, inside a transaction."""

    def __init__(
        self, connection: Connection, epoch: str, row: Row[Any], *, asked: Row[Any], at_ms: int
    ) -> None:
        self._connection = connection
        self._epoch = epoch
        self._row = row
        self._asked = asked
        self._at_ms = at_ms

    def replies(self) -> Iterator[Reply]:
        asked = self._asked
        is_other_epoch = asked.epoch not in {None, self._epoch}
        refusal = Refusal.EPOCH if is_other_epoch else asked.refusal and Refusal(asked.refusal)
        if refusal:
            yield replace(self._reply(), refusal=refusal)
            return
        yield from self._settling()
        yield from self._telling()

    def _settling(self) -> Iterator[Reply]:
        """What became of the changes, from the first that the device did not know to be settled."""
        first = self._asked.first
        while first <= self._row.last_n:
            query = select(oplog).where(oplog.c.device == self._row.id, oplog.c.n >= first)
            logged = self._connection.execute(query.order_by(oplog.c.n).limit(_RESULTS)).all()
            results = said_before(self._connection, self._row.library, logged)
            last = logged[-1]
            yield replace(self._reply(), acknowledged=last.n, chain=last.chain, results=results)
            first = last.n + 1

    def _telling(self) -> Iterator[Reply]:
        """The feed from where the device has read it."""
        row, start, letters = self._row, self._asked.cursor, 0
        has_more = True
        while has_more and letters < _MOST_LETTERS:
            changes, cursor, has_more = feed.page(
                self._connection,
                row.library,
                without=None if self._asked.hears_own else row.id,
                cursor=start,
                rows=_ROWS,
            )
            page = {"start": start, "cursor": cursor, "has_more": has_more}
            yield replace(self._reply(), changes=tuple(changes), **page)
            letters += sum(len(change.line) for change in changes)
            start = cursor

    def _reply(self) -> Reply:
        return Reply(
            epoch=self._epoch,
            walk=self._asked.walk,
            acknowledged=self._row.last_n,
            chain=self._row.chain,
            at_ms=self._at_ms,
            next_s=_NEXT_S,
            start=self._asked.cursor,
            cursor=self._asked.cursor,
            has_more=True,
        )


def _milliseconds(now: datetime) -> int:
    return int(now.timestamp() * 1000)
