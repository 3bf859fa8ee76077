"""Keeps libraries off-site: closed pieces that the hub cannot read, versions by a ladder."""

import hashlib
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, func, select, update
from sqlalchemy.dialects.postgresql import insert

from desktop.domain.errors import InputError
from desktop.domain.ladder import kept
from sync.hub.admission import authenticated
from sync.hub.database import Hub
from sync.hub.locks import claim_all
from sync.hub.refusal import Refused
from sync.hub.tables import library as libraries
from sync.hub.tables import vault_piece, vault_version
from sync.strict import bytes_of, dump, object_of, word

MOST_BYTES = 2 << 30
"""Of one library."""
MOST_PIECE = 512 << 10
MOST_LIST = 4 << 20
_DIGEST = 32
_HALF_STAYS = timedelta(days=14)  # pieces of a version that was broken off, to go on with


class Putting(NamedTuple):
    """Something that a device wants to put in, and its proof."""

    device: str
    signature: str
    body: bytes


def missing(hub: Hub, asked: Putting) -> bytes:
    """Those of the joined digests of which the library has no piece here."""
    names = [asked.body[at : at + _DIGEST] for at in range(0, len(asked.body), _DIGEST)]
    with hub.engine.begin() as connection:
        library = _library_of(connection, asked)
        have = _digests(connection, library)
    return b"".join(name for name in dict.fromkeys(names) if name not in have)


def put_piece(hub: Hub, asked: Putting) -> bytes:
    """Refused `vault_full` where the library has used up its room with what has to stay."""
    digest = hashlib.sha256(asked.body).digest()
    with hub.engine.begin() as connection:
        library = _library_of(connection, asked)
        if _used(connection, library) + len(asked.body) > MOST_BYTES:
            _thin_out(connection, library, now=hub.clock())
        if _used(connection, library) + len(asked.body) > MOST_BYTES:
            raise Refused(403, "vault_full")
        piece = {"digest": digest, "body": asked.body, "put_at": hub.clock().isoformat()}
        query = insert(vault_piece).values(library=library, **piece)
        connection.execute(query.on_conflict_do_nothing())
    return digest


def put_version(hub: Hub, asked: Putting) -> bytes:
    """From now on this is the newest; it counts only when all of its pieces are here."""
    said = object_of(asked.body)
    taken_at, names = _moment(word(said, "at")), set(_names(said))
    version = {"door": bytes_of(said.get("door")).hex()[:64], "said": asked.body.decode()}
    with hub.engine.begin() as connection:
        library = _library_of(connection, asked)
        if not names <= _digests(connection, library):
            raise Refused(409, "vault_half")
        claim_all(connection, [_turn_of(library)])
        of_library = vault_version.c.library == library
        again = update(vault_version).where(of_library, vault_version.c.taken_at == taken_at)
        if not connection.execute(again.values(version)).rowcount:
            last = select(func.coalesce(func.max(vault_version.c.n), 0)).where(of_library)
            came = {"n": connection.execute(last).scalar_one() + 1, "taken_at": taken_at}
            came["put_at"] = hub.clock().isoformat()
            connection.execute(insert(vault_version).values(library=library, **came, **version))
        _thin_out(connection, library, now=hub.clock())
    return hashlib.sha256(asked.body).digest()


def versions(hub: Hub, door: str, code: str = "") -> bytes:
    """The versions that `door` opens, the last to come first, with the hub's own dates.

    With the code of a library only its own; where there are none it is told why.
    """
    with hub.engine.begin() as connection:
        query = select(vault_version).where(vault_version.c.door == _digest_of(door))
        if code:
            query = query.where(vault_version.c.library == code)
        found = connection.execute(query.order_by(vault_version.c.n.desc())).all()
        if not found:
            raise Refused(404, _why_none(connection, code))
    listed = [
        {"n": each.n, "at": each.put_at, "pieces": len(_names(object_of(each.said.encode())))}
        for each in found
    ]
    return dump({"versions": listed})


def version(hub: Hub, door: str, n: int) -> bytes:
    with hub.engine.begin() as connection:
        query = select(vault_version.c.said).where(vault_version.c.door == _digest_of(door))
        found = connection.execute(query.where(vault_version.c.n == n)).scalars().first()
    if found is None:
        raise Refused(404, "vault_empty")
    return str(found).encode()


def piece(hub: Hub, door: str, digest: bytes) -> bytes:
    with hub.engine.begin() as connection:
        whose = select(vault_version.c.library).where(vault_version.c.door == _digest_of(door))
        query = select(vault_piece.c.body).where(
            vault_piece.c.library.in_(whose), vault_piece.c.digest == digest
        )
        found = connection.execute(query.limit(1)).scalar_one_or_none()
    if found is None:
        raise Refused(404, "vault_empty")
    return bytes(found)


def _why_none(connection: Connection, code: str) -> str:
    if not code:
        return "vault_empty"
    if connection.execute(select(libraries.c.code).where(libraries.c.code == code)).first() is None:
        return "vault_library"
    of_library = select(vault_version.c.n).where(vault_version.c.library == code).limit(1)
    return "vault_empty" if connection.execute(of_library).first() is None else "vault_door"


def _turn_of(code: str) -> str:
    """Numbers are drawn one library at a time."""
    return hashlib.blake2b(f"vault {code}".encode(), digest_size=16).hexdigest()


def _library_of(connection: Connection, asked: Putting) -> str:
    row = authenticated(connection, asked.device, body=asked.body, signature=asked.signature)
    return str(row.library)


def _used(connection: Connection, library: str) -> int:
    """How many bytes the library's pieces are."""
    of_library = vault_piece.c.library == library
    length = func.coalesce(func.sum(func.length(vault_piece.c.body)), 0)
    return int(connection.execute(select(length).where(of_library)).scalar_one())


def _digests(connection: Connection, library: str) -> set[bytes]:
    query = select(vault_piece.c.digest).where(vault_piece.c.library == library)
    return {bytes(each) for each in connection.execute(query).scalars()}


def _thin_out(connection: Connection, library: str, *, now: datetime) -> None:
    """The rungs of the ladder stay, and what is still on its way; the rest goes."""
    of_library = vault_version.c.library == library
    every = connection.execute(select(vault_version).where(of_library)).all()
    stay = kept(datetime.fromisoformat(each.put_at) for each in every)
    last = max((each.n for each in every), default=0)
    needed: set[bytes] = set()
    for each in every:
        if each.n == last or datetime.fromisoformat(each.put_at) in stay:
            needed.update(_names(object_of(each.said.encode())))
        else:
            this = vault_version.c.n == each.n
            connection.execute(delete(vault_version).where(of_library, this))
    old = select(vault_piece.c.digest).where(
        vault_piece.c.library == library,
        vault_piece.c.put_at < (now - _HALF_STAYS).isoformat(),
    )
    for digest in {bytes(each) for each in connection.execute(old).scalars()} - needed:
        this = vault_piece.c.digest == digest
        connection.execute(delete(vault_piece).where(vault_piece.c.library == library, this))


def _moment(text: str) -> str:
    """Of the PC's clock, so it orders nothing: it tells a version that is put once more."""
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            raise InputError("offsite.changed")
        return moment.astimezone(UTC).isoformat()
    except (ValueError, OverflowError) as error:
        raise InputError("offsite.changed") from error


def _names(said: dict[str, Any]) -> list[bytes]:
    pieces = said.get("pieces")
    if not isinstance(pieces, list):
        raise InputError("offsite.changed")
    return [bytes_of(each) for each in pieces]


def _digest_of(door: str) -> str:
    return hashlib.sha256(door.encode()).hexdigest()
