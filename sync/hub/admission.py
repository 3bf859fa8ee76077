"""Who may speak: one-time codes, the devices they admitted, their signatures."""

import hashlib
import re
from base64 import b64decode
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey
from sqlalchemy import Connection, Row, bindparam, insert, select, update

from desktop.domain.identity import RandomBytes
from desktop.domain.journal import NO_CHAIN
from sync.hub.database import Hub
from sync.hub.refusal import Refused
from sync.hub.sealing import public_key as public_key_of
from sync.hub.tables import device, enrolment, library
from sync.hub.trips import Step, go
from sync.signing import signed_part

CODE_LIFE = timedelta(days=7)
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CODE_LETTERS = 12  # of 5 bits each
_LOOK_ALIKES = str.maketrans("OIL", "011", "- ")
_DEVICE_BYTES = 8
_KEY_BYTES = 32
_WORD = re.compile(r"[0-9a-f]{8}")

# Built once: building a statement costs more than running it.
_HELD = select(device).where(device.c.id == bindparam("name")).with_for_update()


class Admitted(NamedTuple):
    """What a device learns when it is admitted."""

    device: str
    library: str
    name: str
    hub_key: bytes


def issue_code(
    connection: Connection,
    code: str,
    *,
    now: datetime,
    random: RandomBytes,
    life: timedelta = CODE_LIFE,
) -> str:
    """A new one-time code for the library `code`. Only its hash is kept."""
    letters = new_code(random)
    expires = (now + life).isoformat()
    connection.execute(
        insert(enrolment).values(code_hash=hash_of_code(letters), library=code, expires_at=expires)
    )
    return letters


def new_code(random: RandomBytes) -> str:
    """60 bits that are read and typed by people."""
    letters = "".join(_ALPHABET[byte & 31] for byte in random(_CODE_LETTERS))
    return "-".join((letters[:4], letters[4:8], letters[8:]))


def admit(hub: Hub, *, code: str, library_code: str, public_key: bytes) -> Admitted:
    """Make a device of whoever holds `code`, once.

    The same code with the same key is answered as before: the first answer may have been lost.
    """
    if len(public_key) != _KEY_BYTES:
        raise Refused(400, "bad_key")
    with hub.engine.begin() as connection:
        row = connection.execute(
            select(enrolment, library.c.name)
            .join(library)
            .where(enrolment.c.code_hash == hash_of_code(code), enrolment.c.library == library_code)
            .with_for_update(of=enrolment)
        ).one_or_none()
        if row is None:
            raise Refused(403, "code_unknown")
        name = row.device or _new_device(connection, hub, row, public_key=public_key)
        owner = select(device.c.public_key).where(device.c.id == name)
        if connection.execute(owner).scalar_one() != public_key:
            raise Refused(409, "code_used")
    return Admitted(name, library_code, row.name, public_key_of(hub))


def _new_device(connection: Connection, hub: Hub, code: Row[Any], *, public_key: bytes) -> str:
    now = hub.clock()
    if now >= datetime.fromisoformat(code.expires_at):
        raise Refused(403, "code_expired")
    name = hub.random_bytes(_DEVICE_BYTES).hex()
    connection.execute(
        insert(device).values(
            id=name,
            line=name,
            library=code.library,
            public_key=public_key,
            last_n=0,
            chain=NO_CHAIN,
            is_revoked=False,
            enrolled_at=now.isoformat(),
            seen_at=now.isoformat(),
        )
    )
    used = enrolment.c.code_hash == code.code_hash
    connection.execute(update(enrolment).where(used).values(device=name))
    return name


def authenticated(connection: Connection, name: str, *, body: bytes, signature: str) -> Row[Any]:
    """The device's row, if the whole body is signed by it and it is still admitted.

    A device that has found out that it is a copy goes on under a new name, with a dot: it is known
    by the name and the key that it was admitted under.
    """
    line, dot, word = name.partition(".")
    row = _known(connection, line)
    if row is None or (dot and not _WORD.fullmatch(word)):
        raise Refused(401, "unknown_device")
    try:
        proof = b64decode(signature, validate=True)
        VerifyKey(row.public_key).verify(signed_part(line, body), proof)
    except (BadSignatureError, ValueError) as error:
        raise Refused(401, "bad_signature") from error
    if row.is_revoked:
        raise Refused(403, "revoked")
    return (_known(connection, name) or _renamed(connection, row, name)) if dot else row


def _known(connection: Connection, name: str) -> Row[Any] | None:
    (found,) = go(connection, [Step(_HELD, [{"name": name}])])
    return found[0] if found else None


def _renamed(connection: Connection, row: Row[Any], name: str) -> Row[Any]:
    begun = {"id": name, "last_n": 0, "chain": NO_CHAIN}
    connection.execute(insert(device).values({**row._asdict(), **begun}))
    return connection.execute(select(device).where(device.c.id == name)).one()


def hash_of_code(code: str) -> bytes:
    letters = code.upper().translate(_LOOK_ALIKES)
    return hashlib.blake2b(letters.encode(errors="replace"), digest_size=32).digest()
