"""What a coordinator does about a library; each deed is written down with who did it."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from desktop.domain.errors import InputError, RuleError
from desktop.domain.exchange import ChangeKind
from sync.hub.admission import CODE_LIFE, issue_code
from sync.hub.database import Hub, reserve_versions
from sync.hub.desk.commune import checked
from sync.hub.desk.people import Coordinator
from sync.hub.desk.tables import deed
from sync.hub.locks import nobody_else_joins
from sync.hub.tables import device, library
from sync.hub.telling import tell
from sync.hub.tenancy import as_desk, begin_as_hub, is_shared
from sync.hub.union.holdings import moved

LONGEST_NOTE = 300
_MESSAGE = "0" * 32
"""All messages of a desk are one word: a later one takes the place of the earlier."""
_ID_BYTES = 16
_MOST_AREA = 64

COMMAND_LINE = Coordinator(name="", full_name="", area="")
"""Who runs commands at the hub itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A one-time code for a PC of a library, which is told once and never again."""

    code: str
    library: str
    name: str
    expires_at: datetime


def ask(hub: Hub, who: Coordinator, code: str, *, note: str = "") -> None:
    """Ask a library to exchange; the program shows it, with the note."""
    if len(note) > LONGEST_NOTE:
        raise InputError("coordinator.note_long", most=LONGEST_NOTE)
    now = hub.clock()
    body = {"at": now.isoformat(), "by": who.full_name, "text": note}
    with _looked_after(hub, who, code) as connection:
        version = reserve_versions(connection, 1)
        text = json.dumps(body, ensure_ascii=False)
        tell(connection, [code], ChangeKind.MESSAGE, _MESSAGE, text=text, version=version)
        write_down(connection, hub, who, library=code, what="ask")


def new_device_code(hub: Hub, who: Coordinator, code: str) -> Code:
    """A one-time code for one more PC of the library."""
    with _looked_after(hub, who, code) as connection:
        made = _code(connection, hub, code)
        write_down(connection, hub, who, library=code, what="code")
    return made


def revoke(hub: Hub, who: Coordinator, code: str, *, device_id: str) -> None:
    """From now on the PC is refused. What it sent stays."""
    with _looked_after(hub, who, code) as connection:
        _revoke(connection, code, device_id)
        write_down(connection, hub, who, library=code, what="revoke", of=device_id)


def replace_device(hub: Hub, who: Coordinator, code: str, *, device_id: str) -> Code:
    """The PC is refused, and another one can come in its place."""
    with _looked_after(hub, who, code) as connection:
        _revoke(connection, code, device_id)
        made = _code(connection, hub, code)
        write_down(connection, hub, who, library=code, what="replace", of=device_id)
    return made


def assign(hub: Hub, code: str, *, area: str) -> None:
    """Give a library into the care of a province's desk; of nobody's but the nation's, where ''."""
    if len(area) > _MOST_AREA:
        raise InputError("coordinator.bad_name", name=area)
    with _looked_after(hub, COMMAND_LINE, code) as connection:
        connection.execute(update(library).where(library.c.code == code).values(area=area))
        moved(connection, code, version=reserve_versions(connection, 1))
        write_down(connection, hub, COMMAND_LINE, library=code, what="assign", of=area)


@contextmanager
def _looked_after(hub: Hub, who: Coordinator, code: str) -> Iterator[Connection]:
    """A transaction about a library of theirs: their desk sees it, then the hub acts for them."""
    with hub.engine.begin() as connection:
        nobody_else_joins(connection)
        as_desk(connection, who.area)
        checked(connection, who.area, code)
        if is_shared(connection):
            begin_as_hub(connection)
        yield connection


def write_down(
    connection: Connection, hub: Hub, who: Coordinator, *, library: str, what: str, of: str = ""
) -> None:
    row = {"id": hub.random_bytes(_ID_BYTES).hex(), "at": hub.clock().isoformat()}
    row |= {"coordinator": who.name, "library": library, "what": what, "of": of}
    connection.execute(insert(deed).values(row))


def _code(connection: Connection, hub: Hub, code: str) -> Code:
    now = hub.clock()
    name = connection.execute(select(library.c.name).where(library.c.code == code)).scalar_one()
    made = issue_code(connection, code, now=now, random=hub.random_bytes)
    return Code(code=made, library=code, name=name, expires_at=now + CODE_LIFE)


def _revoke(connection: Connection, code: str, device_id: str) -> None:
    """Under all the names that it went on under."""
    whose = (device.c.library == code) & (device.c.line == device_id)
    if not connection.execute(update(device).where(whose).values(is_revoked=True)).rowcount:
        raise RuleError("hub.device_unknown", id=device_id)
