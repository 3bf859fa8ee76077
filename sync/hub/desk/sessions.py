"""Who is signed in: a token that only their browser has, of which the hub keeps the hash."""

import hashlib
import hmac
from datetime import datetime, timedelta

from sqlalchemy import delete, insert, select, update

from sync.hub.database import Hub
from sync.hub.desk.people import Coordinator
from sync.hub.desk.tables import coordinator, session

_BYTES = 32
_IDLE = timedelta(hours=1)
_LONGEST = timedelta(hours=12)
_LOOK = timedelta(minutes=1)  # more often it is not written down that a session is used


def begin(hub: Hub, who: Coordinator) -> str:
    """A new token for who was recognised. Sessions that are over are thrown away on the way."""
    now, token = hub.clock(), hub.random_bytes(_BYTES).hex()
    old = (session.c.used_at < (now - _IDLE).isoformat()) | (
        session.c.begun_at < (now - _LONGEST).isoformat()
    )
    moment = now.isoformat()
    with hub.engine.begin() as connection:
        connection.execute(delete(session).where(old))
        connection.execute(
            insert(session).values(
                token_hash=_hash(token), coordinator=who.name, begun_at=moment, used_at=moment
            )
        )
    return token


def whose(hub: Hub, token: str) -> Coordinator | None:
    """Who has this token, if the session goes on."""
    now = hub.clock()
    query = (
        select(session, coordinator)
        .join(coordinator, coordinator.c.name == session.c.coordinator)
        .where(session.c.token_hash == _hash(token), coordinator.c.is_closed.is_(False))
    )
    with hub.engine.begin() as connection:
        row = connection.execute(query).one_or_none()
        if row is None or not _goes_on(row.begun_at, row.used_at, now):
            return None
        if now - datetime.fromisoformat(row.used_at) > _LOOK:
            used = update(session).where(session.c.token_hash == _hash(token))
            connection.execute(used.values(used_at=now.isoformat()))
    return Coordinator(name=row.name, full_name=row.full_name, area=row.area)


def end(hub: Hub, token: str) -> None:
    with hub.engine.begin() as connection:
        connection.execute(delete(session).where(session.c.token_hash == _hash(token)))


def seal_of(token: str) -> str:
    """What a form has to carry: only who was given the token's page can know it."""
    return hmac.new(token.encode(), b"form", hashlib.sha256).hexdigest()


def is_sealed(token: str, seal: str) -> bool:
    return hmac.compare_digest(seal_of(token).encode(), seal.encode(errors="replace"))


def _goes_on(begun_at: str, used_at: str, now: datetime) -> bool:
    begun, used = datetime.fromisoformat(begun_at), datetime.fromisoformat(used_at)
    return now - begun < _LONGEST and now - used < _IDLE


def _hash(token: str) -> bytes:
    return hashlib.blake2b(token.encode(errors="replace"), digest_size=32).digest()
