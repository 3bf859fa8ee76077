"""Makes the nation's catalogue ready to be taken in one go (docs/sync.md, 14.3)."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, text

from sync.core import PIECE, Head, digest_of, file_of, packed
from sync.hub import feed
from sync.hub.database import Hub, reserve_versions
from sync.hub.sealing import hub_seed
from sync.hub.tables import record
from sync.hub.tenancy import is_shared
from sync.hub.union.tables import core, core_piece

_KEPT = 2
"""Who is in the middle of one goes on with it while the next is made."""


def make(hub: Hub, *, size: int = PIECE) -> Head:
    """Make a new one of what is there, and forget all but the last two."""
    with hub.engine.begin() as connection:
        version = _version(connection)
    digests, count = [], 0
    with hub.engine.begin() as connection:
        rows = connection.execute(select(record).where(~record.c.is_gone).order_by(record.c.id))
        for at, some in enumerate(_in_pieces(rows, size)):
            body = packed((row.id, feed.document_of(row)) for row in some)
            connection.execute(insert(core_piece).values(version=version, at=at, body=body))
            digests.append(digest_of(body))
            count += len(some)
        moment = hub.clock().strftime("%Y-%m-%dT%H:%M:%SZ")
        head = Head(hub.epoch, version, moment, count, tuple(digests))
        signed = head.signed(hub_seed(connection, hub))
        connection.execute(insert(core).values(version=version, epoch=hub.epoch, head=signed))
        _forget_old(connection)
    return head


def newest_head(hub: Hub) -> bytes:
    """The head of the newest of this memory; nothing where none has been made."""
    query = select(core.c.head).where(core.c.epoch == hub.epoch).order_by(core.c.version.desc())
    with hub.engine.begin() as connection:
        found = connection.execute(query.limit(1)).scalar_one_or_none()
    return b"" if found is None else bytes(found)


def piece(hub: Hub, version: int, at: int) -> bytes | None:
    is_it = (core_piece.c.version == version) & (core_piece.c.at == at)
    with hub.engine.begin() as connection:
        found = connection.execute(select(core_piece.c.body).where(is_it)).scalar_one_or_none()
    return None if found is None else bytes(found)


def as_file(hub: Hub, head: Head) -> Iterator[bytes]:
    """The same as a file."""
    pieces = (piece(hub, head.version, at) or b"" for at in range(len(head.digests)))
    return file_of(newest_head(hub), pieces)


def _version(connection: Connection) -> int:
    """A number below which nothing is still to be written.

    Who writes a record has claimed it before drawing a version. While nobody has claimed anything,
    all that was drawn has been written.
    """
    if is_shared(connection):
        connection.execute(text("LOCK TABLE claim IN SHARE MODE"))
    return reserve_versions(connection, 1)


def _in_pieces(rows: Any, size: int) -> Iterator[tuple[Row[Any], ...]]:
    waiting = iter(rows)
    while some := tuple(islice(waiting, size)):
        yield some


def _forget_old(connection: Connection) -> None:
    kept = select(core.c.version).order_by(core.c.version.desc()).limit(_KEPT).scalar_subquery()
    for table in (core_piece, core):
        connection.execute(delete(table).where(table.c.version.not_in(kept)))
