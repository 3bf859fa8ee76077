"""Libraries with real stores and the real hub, joined by a line that loses things."""

import random
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from copy import copy
from datetime import UTC, datetime, timedelta
from enum import Enum, auto
from pathlib import Path

from typing_extensions import override

from desktop.domain.edit import creation
from desktop.domain.errors import InputError, RemoteError
from desktop.domain.exchange import ChangeKind
from desktop.domain.identifiers import identified
from desktop.domain.journal import Entry
from desktop.domain.library import Device, Library
from desktop.domain.merge import values_of
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
from sync.pace import Pace
from sync.packing import pack
from sync.remote import Answer, Remote
from sync.steps.healing import begin_again
from sync.steps.reply import apply_reply
from sync.steps.request import Own, next_batch
from sync.wire import Request

LEADER = "00000nam a2200000 a 4500"
OWN = Own(program="0.1.0")
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
    DIED_AFTER_COMMIT = auto()


class Died(BaseException):
    """The process is gone, as after a power cut."""


class MortalStore(Store):
    """A real store whose process can die around its next commit."""

    fate: Fate | None = None

    @override
    @contextmanager
    def write(self) -> Iterator[None]:
        fate, self.fate = self.fate, None
        with super().write():
            yield
            if fate is Fate.DIED_BEFORE_COMMIT:
                raise Died
        if fate is Fate.DIED_AFTER_COMMIT:
            raise Died


class Line(Remote):
    """Carries requests to the hub. Each meets the next of `fates`, then all are answered."""

    def __init__(self, commune: "Commune", fates: Iterable[Fate]) -> None:
        self._commune = commune
        self._fates = iter(fates)

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
        if fate in {Fate.DIED_BEFORE_COMMIT, Fate.DIED_AFTER_COMMIT}:
            self._commune.store.fate = fate
        return Answer(reply, 0.1)

    def _answered(self, body: bytes) -> bytes:
        signature = self._commune.key.sign(self._commune.device, body)
        try:
            reply = self._commune.world.asked(body, signature=signature)
        except Refused as refusal:
            raise RemoteError(f"sync.{refusal.word}") from refusal
        except InputError as error:
            raise RemoteError("remote.not_understood") from error
        self._commune.world.do_what_waits()
        return reply


class Recorder(Remote):
    """A line that keeps what came over it."""

    def __init__(self, line: Line, replies: list[bytes]) -> None:
        self._line = line
        self._replies = replies

    @override
    def exchange(self, body: bytes) -> Answer:
        answered = self._line.exchange(body)
        self._replies.append(answered.body)
        return answered


class Commune:
    """A library and its librarian."""

    def __init__(self, world: "World", code: str, *, file: Path | None = None) -> None:
        self.world = world
        library = Library(code=code, name=f"Xã {code}")
        self.file = file
        self.run = f"run-{code}"
        self.clock_error = timedelta()
        if file is not None:
            world.make(file, library)
        self.store = self._opened()
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
            hub_key=admitted.hub_key,
        )
        with self.store.write():
            self.store.device.put(device)
            begin_again(self.store, now=START, hears_own=False)

    def twin(self, file: Path) -> "Commune":
        """A second PC that begins with a copy of this one's database and key."""
        twin = copy(self)
        twin.file = file
        twin.open()
        return twin

    def reopen(self) -> None:
        """What a program started again finds in the file."""
        self.store.close()
        self.open()

    def open(self) -> None:
        self.store = self._opened()

    def _opened(self) -> MortalStore:
        store = self.world.store_in(self.file)
        store.run = self.run
        return store

    def catalogue(self, title: str, **more: str) -> RecordId:
        """Describe a book: tags with the words of their $a."""
        tags = {"245": title, **{tag.removeprefix("t"): word for tag, word in more.items()}}
        fields = (Field(tag, f"  \x1fa{word}") for tag, word in sorted(tags.items()))
        record = identified(Record(LEADER, tuple(fields)))
        now = self.now()
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
        before = values_of(self.record(record).text())
        with self.store.write():
            change_record(self.store, record, after, now=self.now())
        for field, value in values_of(self.record(record).text()).items():
            if value != before.get(field):
                self.world.note(record, field, value, seen=before.get(field))

    def say(self, kind: str, body: str, entity: str | None = None) -> str:
        """Put any change in the journal, sound or not."""
        now = self.now()
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
        return Line(self, fates)

    def sync(self, fates: Iterable[Fate] = ()) -> Report:
        return exchange(self.store, self.line(fates), now=self.now, own=OWN)

    def now(self) -> datetime:
        """What the clock of this PC shows."""
        return self.world.clock() + self.clock_error

    def sync_somehow(self, fates: Iterable[Fate]) -> None:
        """Try once, whatever comes of it."""
        with suppress(RemoteError, Died):
            self.sync(fates)

    def exchange_with(self, remote: Remote) -> Report:
        return exchange(self.store, remote, now=self.now)

    def sync_agreeing(self) -> Report:
        """An exchange after a person has agreed to what would go."""
        return exchange(self.store, self.line(), now=self.now, may_remove=True)

    def recording(self, replies: list[bytes]) -> "Recorder":
        return Recorder(self.line(), replies)

    def replay(self, replies: Iterable[bytes]) -> None:
        """Answers of long ago arrive once more."""
        for reply in replies:
            with suppress(RemoteError):
                apply_reply(
                    self.store, next_batch(self.store, Pace()), body=reply, now=self.world.clock()
                )

    def empty_request(self) -> bytes:
        """A request of this device that carries nothing, though something may wait."""
        batch = next_batch(self.store, Pace())
        header = Request(
            device=self.device,
            epoch=batch.device.epoch,
            walk=self.store.walks.get().name,
            hears_own=False,
            cursor=0,
            first=batch.first,
            chain_before=self.store.outbox.chain_before(batch.first),
            rows=1,
        )
        return pack([header.line()])

    def entries(self) -> list[Entry]:
        """The whole journal, settled or not."""
        connection = self.store._connection  # noqa: SLF001 - no product code asks for this
        rows = connection.execute(
            "SELECT n, op, kind, entity, body, digest, chain FROM outbox ORDER BY n"
        )
        return [
            Entry(
                n=n,
                op=op.hex(),
                kind=ChangeKind(kind),
                entity=entity.hex(),
                body=body or "",
                digest=digest,
                chain=link,
            )
            for n, op, kind, entity, body, digest, link in rows
        ]

    def texts_shown(self) -> dict[str, str]:
        """Every record of this library as it is shown, by its identity."""
        connection = self.store._connection  # noqa: SLF001 - likewise
        return {
            name.hex(): text
            for name, text in connection.execute(
                "SELECT id, marc FROM record JOIN description ON description.record = record.key"
            )
        }


class World:
    """The hub and everyone who is joined to it."""

    def __init__(self, folder: Path, seed: int = 0) -> None:
        self.folder = folder
        self.clock = Clock()
        self.random = random.Random(seed)
        self.hub = self._opened()
        self._seen: dict[tuple[str, str, str], frozenset[str]] = {}

    def note(self, record: str, field: str, value: str, *, seen: str | None) -> None:
        """Remember, outside the protocol, what an author had before their eyes."""
        if seen is not None:
            earlier = self._seen.get((record, field, seen), frozenset())
            known = self._seen.get((record, field, value), frozenset())
            self._seen[record, field, value] = known | earlier | {seen}

    def had_seen(self, record: str, field: str, value: str, *, earlier: str) -> bool:
        return earlier in self._seen.get((record, field, value), frozenset())

    def restart_hub(self) -> None:
        self.hub.close()
        self.open_hub()

    def open_hub(self) -> None:
        self.hub = self._opened()

    def asked(self, body: bytes, *, signature: str) -> bytes:
        """What the hub answers."""
        return answer(self.hub, body, signature=signature)

    def do_what_waits(self) -> None:
        """What the hub does behind the scenes, where it has any."""

    def commune(self, code: str, *, file: Path | None = None) -> Commune:
        return Commune(self, code, file=file)

    def make(self, file: Path, library: Library) -> None:
        MortalStore.create(file, library, now=START, random_bytes=self.random.randbytes).close()

    def store_in(self, file: Path | None) -> MortalStore:
        randbytes = self.random.randbytes
        store = MortalStore.open(file, randbytes) if file else MortalStore.in_memory(randbytes)
        assert isinstance(store, MortalStore)
        return store

    def hub_texts(self) -> dict[str, str]:
        with self.hub.engine.begin() as connection:
            return dict(connection.exec_driver_sql("SELECT id, text FROM record").all())

    def hub_shown(self) -> dict[str, str]:
        """Those that are neither removed nor joined to another that is there."""
        leads_to = self.hub_leads_to()
        return {name: text for name, text in self.hub_texts().items() if leads_to(name) == name}

    def hub_leads_to(self) -> Callable[[str], str | None]:
        """Which of those that are shown a record has become."""
        with self.hub.engine.begin() as connection:
            rows = connection.exec_driver_sql("SELECT id, is_gone, joined_to FROM record").all()
        known = {row.id: row for row in rows}

        def leads_to(name: str) -> str | None:
            row = known.get(name)
            if row is None:
                return None
            itself = None if row.is_gone else name
            return (leads_to(row.joined_to) or itself) if row.joined_to else itself

        return leads_to

    def count(self, table: str) -> int:
        with self.hub.engine.begin() as connection:
            return int(connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())

    def _opened(self) -> Hub:
        return open_hub(self.folder, clock=self.clock, random_bytes=self.random.randbytes)
