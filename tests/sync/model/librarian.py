"""Librarians: what they do at a device, chosen by dice, with the witness looking on."""

import random
from collections.abc import Callable

from tests.sync.model.device import Device
from tests.sync.model.readers import let_go
from tests.sync.model.rules import Rule
from tests.sync.model.said import (
    BARCODE,
    GONE,
    INTO,
    OWN_FIELD,
    PURGED,
    READER_OF_LOAN,
    RECORD_OF_COPY,
    Change,
    Kind,
    Value,
)
from tests.sync.model.witness import Witness

FIELDS = ("100", "245", "260", "650")
NEW_FIELD = "new"
"""A field of the second edition, which the first keeps and does not show."""

_HABITS = {
    "edit_record": 30,
    "describe": 6,
    "remove": 6,
    "join": 4,
    "part": 2,
    "add_copy": 8,
    "edit_copy": 5,
    "lend": 12,
    "take_back": 10,
    "renew": 5,
    "lose": 2,
    "set_rule": 5,
    "register": 5,
    "edit_reader": 6,
    "purge": 2,
    "notify": 4,
}


class Librarian:
    """Works at one device at a time."""

    def __init__(self, witness: Witness, dice: random.Random) -> None:
        self._witness = witness
        self._dice = dice
        self._names = 0

    def work(self, device: Device, now: int, *, poison: float) -> None:
        """Do one thing, if there is something to do it to."""
        (habit,) = self._dice.choices(list(_HABITS), list(_HABITS.values()))
        step: Callable[[_Hand], None] = getattr(_Hand, habit)
        self._names += 1
        step(
            _Hand(device, self._witness, self._dice, name=str(self._names), now=now, poison=poison)
        )


class _Hand:
    """One action on one device."""

    def __init__(
        self,
        device: Device,
        witness: Witness,
        dice: random.Random,
        *,
        name: str,
        now: int,
        poison: float,
    ) -> None:
        self._device = device
        self._shelf = device.shelf
        self._witness = witness
        self._dice = dice
        self._new = name
        self._now = now
        self._poison = poison
        self._op = dice.getrandbits(60)

    def edit_record(self) -> None:
        name = self._any(Kind.RECORD)
        if name is None:
            return
        fields = [*FIELDS, OWN_FIELD, *([NEW_FIELD] if self._device.edition > 1 else [])]
        chosen = self._dice.sample(fields, self._dice.choice([1, 1, 2]))
        values: dict[str, Value] = dict.fromkeys(chosen, self._op)
        if Rule.CHANGED_FIELDS_ONLY in self._device.off and self._device.edition == 1:
            values[NEW_FIELD] = None
        self._say(Kind.RECORD, name, values)

    def describe(self) -> None:
        self._say(
            Kind.RECORD,
            f"r{self._new}",
            dict.fromkeys([*FIELDS[:2], OWN_FIELD], self._op),
            is_new=True,
        )

    def remove(self) -> None:
        kind = self._dice.choice([Kind.RECORD, Kind.COPY])
        name = self._any(kind)
        copies = self._shelf.names(Kind.COPY) if kind is Kind.RECORD else []
        if name and not any(self._shelf.shown(c).get(RECORD_OF_COPY) == name for c in copies):
            self._say(kind, name, {GONE: 1})

    def join(self) -> None:
        old, into = self._any(Kind.RECORD), self._any(Kind.RECORD)
        if old and into and old != into and not self._shelf.shown(old).get(INTO):
            self._say(Kind.RECORD, old, {INTO: into})

    def part(self) -> None:
        joined = [n for n in self._shelf.names(Kind.RECORD) if self._shelf.shown(n).get(INTO)]
        if joined:
            self._say(Kind.RECORD, self._dice.choice(joined), {INTO: None})

    def add_copy(self) -> None:
        record = self._any(Kind.RECORD)
        if record is None:
            return
        barcode = f"b{self._dice.randrange(12)}"
        shown = [self._shelf.shown(name) for name in self._shelf.names(Kind.COPY)]
        if all(copy.get(BARCODE) != barcode for copy in shown):
            values: dict[str, Value] = {RECORD_OF_COPY: record, BARCODE: barcode}
            self._say(Kind.COPY, f"c{self._new}", values | {"shelf": self._op}, is_new=True)

    def edit_copy(self) -> None:
        name = self._any(Kind.COPY)
        if name:
            self._say(Kind.COPY, name, {"shelf": self._op})

    def lend(self) -> None:
        self._event("loan", self._op)
        loan, reader = self._op, self._any(Kind.READER)
        if reader and loan in (e.change.op for e in self._shelf.outbox.values()):
            self._op = loan + 1
            self._say(Kind.WHOSE, f"w{loan}", {READER_OF_LOAN: reader}, is_new=True)

    def take_back(self) -> None:
        self._event("return", 0)

    def renew(self) -> None:
        self._event("renew", 0)

    def lose(self) -> None:
        self._event("lost", 0)

    def set_rule(self) -> None:
        self._say(Kind.SETTING, f"s-{self._shelf.library}", {"days": self._op}, is_new=True)

    def register(self) -> None:
        if self._shelf.has_key:
            self._say(Kind.READER, f"p{self._new}", {"words": self._op, "note": 1}, is_new=True)

    def edit_reader(self) -> None:
        name = self._any(Kind.READER)
        if name:
            self._say(Kind.READER, name, {"words": self._op})

    def purge(self) -> None:
        name = self._any(Kind.READER)
        if name:
            self._say(Kind.READER, name, {PURGED: 1}, is_new=True)
            let_go(self._shelf, name, off=self._device.off, dice=self._dice)

    def notify(self) -> None:
        if self._device.edition > 1:
            self._say(Kind.NOTICE, f"n{self._dice.randrange(4)}", {"text": self._op}, is_new=True)

    def _event(self, what: str, loan: int) -> None:
        copy = self._any(Kind.COPY)
        foreign = self._witness.copies_elsewhere(self._shelf.library)
        owner = self._shelf.library
        if what == "return" and foreign and self._dice.random() < 0.2:
            copy, owner = self._dice.choice(foreign)
        elif what in {"return", "renew"} and copy:
            loan = self._last_loan(copy)
            if what == "return" and self._dice.random() < 0.3:
                loan = 0  # a PC that has not heard of the loan
            if what == "renew" and not loan:
                return
        if copy:
            values: dict[str, Value] = {"type": what, "copy": copy, "loan": loan}
            self._say(Kind.EVENT, f"e{self._op}", values, is_new=True, owner=owner)

    def _last_loan(self, copy: str) -> int:
        loans = [
            int(values.get("loan") or 0)
            for values in map(self._shelf.shown, self._shelf.names(Kind.EVENT))
            if values.get("copy") == copy and values.get("type") == "loan"
        ]
        return loans[-1] if loans else 0

    def _any(self, kind: Kind) -> str | None:
        names = self._shelf.names(kind)
        return self._dice.choice(names) if names else None

    def _say(
        self,
        kind: Kind,
        name: str,
        values: dict[str, Value],
        *,
        is_new: bool = False,
        owner: str | None = None,
    ) -> None:
        shelf = self._shelf
        shared = kind in {Kind.RECORD, Kind.NOTICE}
        units = dict.fromkeys([*values, GONE, INTO])
        if values.get(GONE):
            known = shelf.base.get(name)
            units |= dict.fromkeys(known.thing.cells if known else ())
            units |= dict.fromkeys(u for change in shelf.pending(name) for u in change.values)
        change = Change(
            op=self._op,
            kind=kind,
            name=name,
            owner="" if shared else owner or shelf.library,
            values=values,
            bases=shelf.bases(name, units, self._device.off),
            wall=self._now + self._device.clock_error,
            boot=self._device.boot,
            is_new=is_new,
            is_poison=self._dice.random() < self._poison and PURGED not in values,
        )
        self._witness.saw(self._device, change, shelf.shown(name))
        shelf.append(change, self._device.off)
