"""Libraries with real stores and the real hub, joined by a line that loses things."""

import random
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from enum import Enum, auto
from pathlib import Path

from typing_extensions import override

from desktop.domain.edit import creation
from desktop.domain.errors import InputError, RemoteError
from desktop.domain.exchange import ChangeKind
from desktop.domain.identifiers import identified
from desktop.domain.library import Device, Library
from desktop.domain.record import Field, Record, RecordId
from desktop.services.editing import change_record
from desktop.storage.store import Store
from sync.device_key import DeviceKey, new_seed
from sync.engine import Report, exchange
from sync.hub.admin import add_library
from sync.hub.admission import admit
from sync.hub.database import Hub, open_hub
from sync.hub.exchange import answer
from sync.hub.refusal import Refused
from sync.remote import Answer, Remote

LEADER = "00000nam a2200000 a 4500"
START = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


class Clock:
    """A clock of which each look is a second later."""

    def __init__(self) -> None:
        self.moment = START

    def __call__(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment


class Fate(Enum):
    """What becomes of one request."""

    ANSWERED = auto()
    LOST_ON_THE_WAY_THERE = auto()
    LOST_ON_THE_WAY_BACK = auto()
    CAME_TWICE = auto()
    DIED_BEFORE_COMMIT = auto()


class Died(BaseException):
    """The process is gone, like after a power cut."""


class Line(Remote):
    """Carries requests to the hub. Each meets the next of `fates`, then all are answered."""

    def __init__(self, hub: Hub, device: str, key: DeviceKey, *, fates: Iterable[Fate]) -> None:
        self.hub = hub
        self._device = device
        self._key = key
        self._fates = iter(fates)
        self.died = False

    @override
    def exchange(self, body: bytes) -> Answer:
        fate = next(self._fates, Fate.ANSWERED)
        if fate is Fate.LOST_ON_THE_WAY_THERE:
            raise RemoteError("remote.unreachable")
        reply = self._answered(body)
        if fate is Fate.CAME_TWICE:
            reply = self._answered(body)
        if fate is Fate.LOST_ON_THE_WAY_BACK:
            raise RemoteError("remote.unreachable")
        self.died = fate is Fate.DIED_BEFORE_COMMIT
        return Answer(reply, 0.1)

    def _answered(self, body: bytes) -> bytes:
        signature = self._key.sign(self._device, body)
        try:
            return answer(self.hub, body, signature=signature)
        except Refused as refusal:
            raise RemoteError(f"sync.{refusal.word}") from refusal
        except InputError as error:
            raise RemoteError("remote.not_understood") from error


class Commune:
    """A library and its librarian."""

    def __init__(self, world: "World", code: str, *, file: Path | None = None) -> None:
        self.world = world
        self.file = file
        library = Library(code=code, name=f"Xã {code}")
        if file is None:
            self.store = Store.in_memory(world.random.randbytes)
            with self.store.write():
                self.store.library.put(library, now=START)
        else:
            self.store = Store.create(file, library, now=START, random_bytes=world.random.randbytes)
        ticket = add_library(world.hub, code, name=library.name)
        self.key = DeviceKey(new_seed(world.random.randbytes))
        admitted = admit(world.hub, code=ticket, library_code=code, public_key=self.key.public)
        self.device = admitted.device
        device = Device(
            id=admitted.device,
            library=code,
            hub="http://hub",
            epoch=world.hub.epoch,
            enrolled_at=START,
        )
        with self.store.write():
            self.store.device.put(device)

    def catalogue(self, title: str, **more: str) -> RecordId:
        """Describe a book: tags with the words of their $a."""
        tags = {"245": title, **{tag.removeprefix("t"): word for tag, word in more.items()}}
        fields = (Field(tag, f"  \x1fa{word}") for tag, word in sorted(tags.items()))
        record = identified(Record(LEADER, tuple(fields)))
        now = self.world.clock()
        name = RecordId(self.store.identities.new(now))
        with self.store.write():
            self.store.records.put(name, record)
            self.store.outbox.append(ChangeKind.RECORD, name, creation(record.text()), now=now)
        return name

    def write(self, record: RecordId, tag: str, word: str) -> None:
        """Change the field of `tag`, or add it."""
        now = self.record(record)
        field = now.first(tag)
        data = f"  \x1fa{word}"
        if field is None:
            fields = sorted([*now.fields, Field(tag, data)], key=lambda each: each.tag)
        else:
            fields = [f._replace(data=data) if f is field else f for f in now.fields]
        self.save(record, Record(now.leader, tuple(fields)))

    def remove(self, record: RecordId, tag: str) -> None:
        now = self.record(record)
        fields = tuple(field for field in now.fields if field.tag != tag)
        self.save(record, Record(now.leader, fields))

    def save(self, record: RecordId, after: Record) -> None:
        with self.store.write():
            change_record(self.store, record, after, now=self.world.clock())

    def say(self, kind: str, body: str, entity: str | None = None) -> str:
        """Put any change in the journal, sound or not."""
        now = self.world.clock()
        entity = entity or self.store.identities.new(now)
        with self.store.write():
            self.store.outbox.append(ChangeKind(kind), entity, body, now=now)
        return entity

    def record(self, record: RecordId) -> Record:
        found = self.store.records.get(record)
        assert found is not None
        return found

    def word(self, record: RecordId, tag: str) -> str:
        return self.record(record).value(tag, "a")

    def line(self, fates: Iterable[Fate] = ()) -> Line:
        return Line(self.world.hub, self.device, self.key, fates=fates)

    def sync(self, fates: Iterable[Fate] = ()) -> Report:
        return exchange(self.store, self.line(fates), now=self.world.clock)

    def sync_somehow(self, fates: Iterable[Fate]) -> None:
        """Try once, whatever comes of it."""
        with suppress(RemoteError):
            self.sync(fates)

    def texts(self) -> Mapping[str, str]:
        """Every record of this library that the hub has, by its identity."""
        with self.world.hub.engine.begin() as connection:
            names = connection.exec_driver_sql("SELECT id FROM record").scalars()
            return {name: self.store.records.text(RecordId(name)) or "" for name in names}


class World:
    """The hub and everyone who is joined to it."""

    def __init__(self, folder: Path, seed: int = 0) -> None:
        self.folder = folder
        self.clock = Clock()
        self.random = random.Random(seed)
        self.hub = self._opened()

    def restart_hub(self) -> None:
        self.hub.close()
        self.hub = self._opened()

    def commune(self, code: str, *, file: Path | None = None) -> Commune:
        return Commune(self, code, file=file)

    def hub_texts(self) -> dict[str, str]:
        with self.hub.engine.begin() as connection:
            return dict(connection.exec_driver_sql("SELECT id, text FROM record").all())

    def count(self, table: str) -> int:
        with self.hub.engine.begin() as connection:
            return int(connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())

    def _opened(self) -> Hub:
        return open_hub(self.folder, clock=self.clock, random_bytes=self.random.randbytes)
