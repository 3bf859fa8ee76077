"""One exchange: a device's request in, the hub's reply out, one transaction between them."""

from sync.hub import feed
from sync.hub.admission import authenticated
from sync.hub.database import Hub
from sync.hub.intake import take
from sync.hub.refusal import Refused
from sync.wire import MOST_IN, Reply, pack, read_request, unpack

_MOST_ROWS = 500
_NEXT_S = 3600


def answer(hub: Hub, body: bytes, *, signature: str) -> bytes:
    """The reply to `body`. InputError or Refused: nothing of it was stored."""
    request, entries = read_request(unpack(body, most=MOST_IN))
    now = hub.clock()
    with hub.engine.begin() as connection:
        row = authenticated(connection, request.device, body=body, signature=signature)
        if request.epoch not in {None, hub.epoch}:
            raise Refused(409, "epoch")
        taken = take(connection, row, request, entries=entries, at=now.isoformat())
        changes, cursor, has_more = feed.page(
            connection,
            row.library,
            device=row.id,
            cursor=request.cursor,
            rows=max(1, min(request.rows, _MOST_ROWS)),
        )
    reply = Reply(
        epoch=hub.epoch,
        acknowledged=taken.last,
        chain=taken.chain,
        at_ms=int(now.timestamp() * 1000),
        next_s=_NEXT_S,
        results=taken.results,
        changes=tuple(changes),
        cursor=cursor,
        has_more=has_more,
    )
    return pack(reply.lines())
