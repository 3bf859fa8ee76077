"""A country in one process, from one seed: devices, the hub, and everything that goes wrong."""

import random
from collections.abc import Callable
from typing import NamedTuple

from tests.sync.model.circulation import Event
from tests.sync.model.device import Device
from tests.sync.model.hub import Hub
from tests.sync.model.librarian import FIELDS, Librarian
from tests.sync.model.memory import Written
from tests.sync.model.rules import NONE_OFF, Off
from tests.sync.model.said import INTO, NATION, RECORD_OF_COPY, Cell, Kind, Reply, Request, Thing
from tests.sync.model.shelf import Shelf
from tests.sync.model.weather import FAIR, Weather
from tests.sync.model.witness import Witness

_ROUNDS = 100
_LONG_PAGE = 40
_KEYLESS = "a2"
"""This PC begins without the key of its library's readers."""
_LIBRARIES = {"a1": "A", "a2": "A", "b1": "B", "c1": "C"}


class Letter(NamedTuple):
    """A request on a stick, or a reply on the way back."""

    device: Device
    request: Request
    reply: Reply | None = None


class World:
    """Runs until everybody has heard everything, or cannot."""

    def __init__(
        self, seed: int, *, off: Off = NONE_OFF, weather: Weather = FAIR, clocks: int = 1
    ) -> None:
        self.dice = random.Random(seed)
        self._errors = random.Random(seed * 1000 + clocks)  # clocks go wrong on their own
        self.off = off
        self.weather = weather
        self.now = 10**9
        self.witness = Witness()
        self.librarian = Librarian(self.witness, self.dice)
        self.hub = Hub(sorted(set(_LIBRARIES.values())), off, self.dice)
        self.is_hub_restored = False
        self.is_quiet = False
        self.dead: set[str] = set()
        self.devices = [
            Device(line, library, off=off, dice=self.dice) for line, library in _LIBRARIES.items()
        ]
        self._sticks: list[Letter] = []
        self._mail: list[Letter] = []
        self._backups: dict[str, Shelf] = {}
        for device in self.devices:
            self._reboot(device)
            device.shelf.has_key = device.line not in _KEYLESS
        self._found_the_nation()
        self._hub_backup = self.hub.backup()

    @property
    def alive(self) -> list[Device]:
        return [device for device in self.devices if device.line not in self.dead]

    def run(self, steps: int = 220) -> "World":
        """Let things happen, then let everybody finish."""
        events = self._events()
        chances = [getattr(self.weather, name) for name in events]
        for name in self.dice.choices(list(events), chances, k=steps):
            self.now += self.dice.randrange(1, 600)
            events[name](self.dice.choice(self.alive))
        self.finish()
        return self

    def _events(self) -> dict[str, Callable[[Device], None]]:
        return {
            "work": self._work,
            "exchange": self._exchange,
            "stick": self._import_stick,
            "mail": self._deliver_mail,
            "backup": self._back_up,
            "put_back": self._put_back,
            "clone": self._clone,
            "death": self._die,
            "hub_backup": lambda _: setattr(self, "_hub_backup", self.hub.backup()),
            "hub_restore": lambda _: self._restore_hub(),
            "reboot": self._reboot,
            "upgrade": self._upgrade,
            "key": lambda device: device.learn_key(),
            "mend": lambda _: self.hub.mend(self.now),
            "forget": lambda _: self._forget(),
            "desk": lambda _: self._blunder(),
            "proposals": lambda _: self._look_at_proposals(),
            "asked": lambda device: device.agree() if device.shelf.is_asking else None,
            "hub_dies": self._kill_hub,
        }

    def _found_the_nation(self) -> None:
        memory = self.hub.memory
        for number in range(6):
            memory.version += 1
            name = f"r0{number}"
            cells = {unit: Cell(-number, memory.version, NATION, 0) for unit in FIELDS}
            memory.things[name] = Thing(name, Kind.RECORD, NATION, memory.version, cells)
            for unit, cell in cells.items():
                memory.history[name, unit] = (Written(cell.version, cell.value, NATION, 0),)
            for library in memory.feeds:
                self.hub.publish(library, name, self.now)

    def _work(self, device: Device) -> None:
        if self.dice.random() < 0.02:
            return  # the power failed before the commit; nobody was told that it was saved
        self.librarian.work(device, self.now, poison=self.weather.poison / 1000)

    def _exchange(self, device: Device) -> None:
        """One request over the line, and what becomes of it."""
        request = device.request(self.dice.choice([1, 3, 50]), self.now)
        device.sent(request)
        fate = self.dice.random()
        if fate < 0.12:
            return  # lost on the way there
        if fate < 0.26:
            carried = self.dice.choice([0, 0, 1, 2])  # an earlier stick has these
            rest = request._replace(entries=request.entries[carried:])
            self._sticks.append(Letter(device, rest))
            return
        reply = self.answer(request)
        if fate < 0.38:
            self._mail.append(Letter(device, request, reply))  # late, or never
        elif fate < 0.46:
            self.deliver(device, self.answer(request))  # came twice
        else:
            self.deliver(device, reply, dies=fate > 0.96)

    def answer(self, request: Request, *, is_live: bool = True) -> Reply:
        reply = self.hub.answer(request, now=self.now, is_live=is_live)
        self.witness.overheard(request, reply)
        return reply

    def deliver(self, device: Device, reply: Reply, *, dies: bool = False) -> None:
        before, allowed = dict(device.shelf.base), device.shelf.is_allowed
        device.receive(reply, dies=dies)
        self.witness.watched(device, reply, before=before, allowed=allowed)

    def _kill_hub(self, device: Device) -> None:
        self.hub.die_answering(device.request(3, self.now), now=self.now)

    def _import_stick(self, _: Device) -> None:
        """A stick arrives, days late; it may be read again another day."""
        if not self._sticks:
            return
        letter = self._taken(self._sticks, again=0.4)
        reply = self.answer(letter.request, is_live=False)
        fate = self.dice.random()
        if fate < 0.35 and letter.device.line not in self.dead:
            self.deliver(letter.device, reply)
        elif fate < 0.8:
            self._mail.append(letter._replace(reply=reply))

    def _deliver_mail(self, _: Device) -> None:
        if not self._mail:
            return
        letter = self._taken(self._mail, again=0.5)
        if letter.reply is not None and letter.device.line not in self.dead:
            self.deliver(letter.device, letter.reply)

    def _taken(self, letters: list[Letter], *, again: float) -> Letter:
        at = self.dice.randrange(len(letters))
        return letters[at] if self.dice.random() < again else letters.pop(at)

    def _back_up(self, device: Device) -> None:
        self._backups[device.line] = device.shelf.copy()

    def _put_back(self, device: Device) -> None:
        backup = self._backups.get(device.line)
        if backup is None:
            return
        before = {
            "outbox": {entry.change.op for entry in device.shelf.outbox.values()},
            "archive": {entry.change.op for entry in device.shelf.archive.values()},
        }
        device.put_back(backup)
        self.witness.was_put_back(device, before)

    def _clone(self, device: Device) -> None:
        """A second PC begins with a copy of the whole database."""
        if len(self.devices) > len(_LIBRARIES):
            return
        twin = Device(f"{device.line}x", device.shelf.library, off=self.off, dice=self.dice)
        twin.edition = device.edition
        twin.put_back(device.shelf)
        self.witness.restored |= {device.line, twin.line}
        self._reboot(twin)
        self.devices.append(twin)

    def _die(self, device: Device) -> None:
        if len(self.dead) < 2:
            self.dead.add(device.line)

    def _restore_hub(self) -> None:
        self.hub.restore(self._hub_backup, self.now)
        self.is_hub_restored = True

    def _reboot(self, device: Device) -> None:
        error = self._errors.choice([0, 0, -300_000_000, 100_000_000, 7200])
        device.boot, device.clock_error = self.dice.getrandbits(40), error

    def _upgrade(self, device: Device) -> None:
        if self.dice.random() < 0.2:
            self.hub.upgrade(self.now)
        else:
            device.upgrade()

    def _forget(self) -> None:
        """Four hundred days have gone by for what is older than now."""
        self.hub.forget(self.now - self.dice.randrange(20_000))

    def _look_at_proposals(self) -> None:
        things = self.hub.memory.things.values()
        records = [thing.name for thing in things if thing.kind is Kind.RECORD]
        self.hub.look_at_proposals(self.dice.choice(records), self.now)

    def _blunder(self) -> None:
        """The nation's desk removes a great deal by mistake."""
        things = self.hub.memory.things.values()
        held = {thing.value(RECORD_OF_COPY) for thing in things if thing.kind is Kind.COPY}
        records = [t.name for t in things if t.kind is Kind.RECORD and t.is_there]
        for name in records:
            if name not in held and self.dice.random() < 0.7:
                self.hub.remove_by_desk(name, self.now)

    def finish(self) -> None:
        """No more faults: everybody exchanges until there is nothing to say."""
        self.hub.rows = _LONG_PAGE
        self.hub.settle_visibility()
        self._quiesce()
        self.hub.mend(self.now)
        self._quiesce()

    def _quiesce(self) -> None:
        self.is_quiet = False
        for _ in range(_ROUNDS):
            if not sum(self._is_busy(device) for device in self.alive):
                self.is_quiet = True
                return

    def _is_busy(self, device: Device) -> bool:
        if device.shelf.is_asking:
            device.agree()
        before = self._state(device)
        reply = self.answer(device.request(50, self.now))
        self.deliver(device, reply)
        self.hub.settle_visibility()
        waits = bool(device.shelf.outbox) or device.shelf.is_asking or device.shelf.is_whole
        return waits or bool(reply.refusal) or reply.has_more or self._state(device) != before

    @staticmethod
    def _state(device: Device) -> tuple[object, ...]:
        shelf = device.shelf
        return shelf.cursor, shelf.epoch, shelf.name, shelf.walk, len(shelf.outbox)

    def events_of(self, copy: str) -> list[Event]:
        """All events of a copy that the hub has."""
        return [
            Event(
                op=thing.cells["type"].op,
                type=str(thing.value("type")),
                loan=int(thing.value("loan") or 0),
                at=int(thing.value("at") or 0),
                device=thing.cells["n"].device,
                n=int(thing.value("n") or 0),
            )
            for thing in self.hub.memory.things.values()
            if thing.kind is Kind.EVENT and thing.value("copy") == copy
        ]

    def joined_to(self, name: str) -> str | None:
        thing = self.hub.memory.things.get(name)
        into = thing.value(INTO) if thing else None
        return None if into is None else str(into)
