"""Coordinators: made with a one-time code, they choose a password, they sign in."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from nacl import pwhash
from nacl.exceptions import InvalidkeyError
from sqlalchemy import Connection, delete, select, update
from sqlalchemy.dialects.postgresql import insert as put

from desktop.domain.errors import InputError, RuleError
from sync.hub.admission import hash_of_code, new_code
from sync.hub.database import Hub
from sync.hub.desk.tables import coordinator, knock, session

CODE_LIFE = timedelta(days=7)
SHORTEST = 10
"""Letters of a password; what it is made of is nobody's business."""
LONGEST = 128
_MOST_NAME = 64
_MOST_FULL_NAME = 120

_KNOCKS_LAST = timedelta(minutes=15)
_MOST_KNOCKS = 5
_NOBODYS = pwhash.argon2id.str(
    b"nobody's", opslimit=pwhash.OPSLIMIT_INTERACTIVE, memlimit=pwhash.MEMLIMIT_INTERACTIVE
).decode()
"""Who asks for a name that is not there waits as long as for one that is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coordinator:
    """Somebody who looks after libraries: those of `area`, or all where it is empty."""

    name: str
    full_name: str
    area: str
    is_closed: bool = False
    has_password: bool = True
    seen_at: str = ""


def add(hub: Hub, name: str, *, full_name: str, area: str = "") -> str:
    """Make a coordinator, and return the one-time code with which they choose a password.

    For one that is there already it is a new code: the old password is good until it is used.
    """
    name = _name_of(name)
    if not 0 < len(full_name) <= _MOST_FULL_NAME or len(area) > _MOST_NAME:
        raise InputError("coordinator.bad_name", name=full_name)
    now, code = hub.clock(), new_code(hub.random_bytes)
    good = {
        "full_name": full_name,
        "area": area,
        "code_hash": hash_of_code(code),
        "code_expires_at": (now + CODE_LIFE).isoformat(),
        "is_closed": False,
    }
    new = {"name": name, "password": "", "added_at": now.isoformat(), "seen_at": ""}
    query = put(coordinator).values(**new, **good)
    with hub.engine.begin() as connection:
        connection.execute(query.on_conflict_do_update(index_elements=["name"], set_=good))
        _end_sessions(connection, name)
    return code


def close(hub: Hub, name: str) -> None:
    """From now on they may not sign in, and who is signed in is out."""
    with hub.engine.begin() as connection:
        whose = coordinator.c.name == name.strip().casefold()
        values = {"is_closed": True, "password": "", "code_hash": b""}
        if not connection.execute(update(coordinator).where(whose).values(**values)).rowcount:
            raise RuleError("coordinator.unknown", name=name)
        _end_sessions(connection, name.strip().casefold())


def everybody(hub: Hub) -> tuple[Coordinator, ...]:
    with hub.engine.begin() as connection:
        rows = connection.execute(select(coordinator).order_by(coordinator.c.name)).all()
    return tuple(
        Coordinator(
            name=row.name,
            full_name=row.full_name,
            area=row.area,
            is_closed=row.is_closed,
            has_password=bool(row.password),
            seen_at=row.seen_at,
        )
        for row in rows
    )


def choose_password(hub: Hub, name: str, *, code: str, password: str, where: str) -> None:
    """Spend the one-time code; the sessions of an earlier password are over.

    RuleError: another code, an old one, a password too short, or too many tries.
    """
    if not SHORTEST <= len(password) <= LONGEST:
        raise RuleError("coordinator.password_short", least=SHORTEST)
    name, now = name.strip().casefold(), hub.clock()
    with hub.engine.begin() as connection:
        _refuse_the_impatient(connection, name, where, now=now)
        whose = (coordinator.c.name == name) & (coordinator.c.code_hash == hash_of_code(code))
        row = connection.execute(select(coordinator).where(whose)).one_or_none()
        is_good = row is not None and now < datetime.fromisoformat(row.code_expires_at)
        if is_good:
            values = {"password": _sealed(password), "code_hash": b""}
            connection.execute(update(coordinator).where(whose).values(**values))
            _end_sessions(connection, name)
        else:
            _count_knock(connection, name, where, now=now)
    if not is_good:
        raise RuleError("coordinator.code_unknown")


def recognised(hub: Hub, name: str, *, password: str, where: str) -> Coordinator:
    """Who it is; RuleError when it is not, or when there were too many tries of late."""
    name, now = name.strip().casefold()[:_MOST_NAME], hub.clock()
    with hub.engine.begin() as connection:
        _refuse_the_impatient(connection, name, where, now=now)
        whose = (coordinator.c.name == name) & coordinator.c.is_closed.is_(False)
        row = connection.execute(select(coordinator).where(whose)).one_or_none()
    is_right = _opens(row.password if row and row.password else _NOBODYS, password)
    with hub.engine.begin() as connection:
        if row is None or not is_right:
            _count_knock(connection, name, where, now=now)
        else:
            connection.execute(delete(knock).where(knock.c.who == _who("name", name)))
            connection.execute(update(coordinator).where(whose).values(seen_at=now.isoformat()))
    if row is None or not is_right:
        raise RuleError("coordinator.not_recognised")
    return Coordinator(name=row.name, full_name=row.full_name, area=row.area)


def _sealed(password: str) -> str:
    return pwhash.argon2id.str(
        password.encode(),
        opslimit=pwhash.OPSLIMIT_INTERACTIVE,
        memlimit=pwhash.MEMLIMIT_INTERACTIVE,
    ).decode()


def _opens(sealed: str, password: str) -> bool:
    try:
        return pwhash.verify(sealed.encode(), password[: LONGEST + 1].encode())
    except InvalidkeyError:
        return False


def _name_of(name: str) -> str:
    """As it is typed: letters and digits of English, dots and hyphens, in lower case."""
    plain = name.strip().casefold()
    is_sound = plain.isascii() and plain.replace(".", "").replace("-", "").isalnum()
    if not (is_sound and len(plain) <= _MOST_NAME):
        raise InputError("coordinator.bad_name", name=name)
    return plain


def _end_sessions(connection: Connection, name: str) -> None:
    connection.execute(delete(session).where(session.c.coordinator == name))


def _refuse_the_impatient(connection: Connection, name: str, where: str, *, now: datetime) -> None:
    """Both who tries one name and who tries many from one place come to an end of it."""
    connection.execute(delete(knock).where(knock.c.since < (now - _KNOCKS_LAST).isoformat()))
    tried = dict(
        connection.execute(
            select(knock.c.who, knock.c.count).where(
                knock.c.who.in_([_who("name", name), _who("place", where)])
            )
        ).all()
    )
    of_name = tried.get(_who("name", name), 0)
    of_place = tried.get(_who("place", where), 0)
    if of_name >= _MOST_KNOCKS or of_place >= _MOST_KNOCKS * 4:
        raise RuleError("coordinator.too_many_tries", minutes=_KNOCKS_LAST.seconds // 60)


def _count_knock(connection: Connection, name: str, where: str, *, now: datetime) -> None:
    for who in (_who("name", name), _who("place", where)):
        query = put(knock).values(who=who, count=1, since=now.isoformat())
        connection.execute(
            query.on_conflict_do_update(index_elements=["who"], set_={"count": knock.c.count + 1})
        )


def _who(kind: str, text: str) -> bytes:
    return hashlib.blake2b(f"{kind} {text}".encode(errors="replace"), digest_size=32).digest()
