"""What runs in processes that are killed: a library that works and exchanges, and a hub."""

import os
import random
from contextlib import suppress
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path

from desktop.domain.edit import creation
from desktop.domain.errors import RemoteError
from desktop.domain.exchange import ChangeKind
from desktop.domain.identifiers import identified
from desktop.domain.record import Field, Record, RecordId
from desktop.services.editing import change_record
from desktop.storage.store import Store
from sync.device_key import DeviceKey
from sync.engine import exchange
from sync.http_remote import HttpRemote
from sync.hub.database import open_hub
from sync.hub.server import HubServer, address, listen
from tests.sync.world import LEADER

LOAN = '{"type":"loan","copy":"c","at":"","due":""}'


def now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - real processes live in real time


def serve(data: Path, port: int, ready: Connection) -> None:
    """A hub that answers until it is killed."""
    hub = open_hub(data, clock=now, random_bytes=os.urandom)
    with listen("127.0.0.1", port) as socket:
        url = address(socket)
        HubServer(hub, ready=lambda: ready.send(url)).run(sockets=[socket])


def live(file: Path, url: str, device: str, key: DeviceKey, ready: Connection) -> None:
    """A library that works and exchanges until it is killed."""
    store, chance = Store.open(file, os.urandom), random.Random(os.urandom(8))
    remote = HttpRemote(url, device=device, key=key)
    work(store, chance)
    ready.send(url)
    while True:
        with suppress(RemoteError):
            exchange(store, remote, now=now)
        work(store, chance)


def work(store: Store, chance: random.Random) -> None:
    """What a librarian does between two exchanges: books, an edit of any book, a loan."""
    known = sorted(texts(store))
    with store.write():
        for _ in range(chance.randint(1, 6)):
            _describe(store, chance.random())
        book = RecordId(chance.choice(known))
        before = store.records.get(book)
        assert before is not None
        fields = list(before.fields)
        fields[-1] = fields[-1]._replace(data=f"  \x1fa{chance.random()}")
        change_record(store, book, Record(before.leader, tuple(fields)), now=now())
        store.outbox.append(ChangeKind.CIRCULATION, store.identities.new(now()), LOAN, now=now())


def _describe(store: Store, title: float) -> None:
    fields = (Field("245", f"10\x1fa{title}"), Field("260", "  \x1faHuế"))
    record = identified(Record(LEADER, fields))
    name = RecordId(store.identities.new(now()))
    store.records.put(name, record)
    store.outbox.append(ChangeKind.RECORD, name, creation(record.text()), now=now())


def texts(store: Store) -> dict[str, str]:
    """Every record as it is shown."""
    rows = store._connection.execute(  # noqa: SLF001 - no product code asks for this
        "SELECT id, marc FROM record JOIN description ON description.record = record.key"
    )
    return {name.hex(): text for name, text in rows}
