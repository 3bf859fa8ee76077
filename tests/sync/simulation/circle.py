"""The readers of the libraries: who comes, changes, is joined and is forgotten, at any PC."""

import json
import random
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from operator import attrgetter

from desktop.domain.errors import RuleError
from desktop.domain.patron import Patron
from desktop.domain.sealed_reader import NOBODY, Sharing
from desktop.services import accounts, reader_merging, readers
from desktop.services.erasing import erase
from desktop.services.readers import NewPatron
from sync.readers_key import share, sharing
from tests.sync.world import Commune, World

NAME = "Phạm Quốc Huy"
_by_name = attrgetter("name", "card")  # an identity has in it what some clock showed


class Circle:
    """Librarians with their readers, and the sheets on which the codes stand."""

    def __init__(self, world: World, dice: random.Random) -> None:
        self._world = world
        self._dice = dice
        self._codes: defaultdict[str, list[str]] = defaultdict(list)
        self._count = 0

    def share(self, commune: Commune) -> None:
        """Somebody types the code of a sheet: of the other PC's, or of a new one."""
        codes, found = self._codes[_library(commune)], sharing(commune.store)
        if found in {Sharing.OFF, Sharing.NO_SHEET}:
            random_bytes = self._world.random.randbytes
            now = commune.now()
            codes.append(accounts.renew_sheet(commune.store, now=now, random_bytes=random_bytes))
        for code in codes if found is not Sharing.ON else ():
            with suppress(RuleError):
                random_bytes = self._world.random.randbytes
                share(commune.store, code, now=commune.now(), random_bytes=random_bytes)

    def register(self, commune: Commune) -> None:
        """Some numbers are given twice."""
        card = f"BD.{self._dice.randrange(30)}"
        with suppress(RuleError):
            new = NewPatron(card=card, name=f"{NAME} {self._word()}")
            readers.register(commune.store, new, now=commune.now())

    def change(self, commune: Commune) -> None:
        for one in self.some(commune, 1):
            field = self._dice.choice(("contact", "village"))
            said = replace(one, contact=self._word())
            if field == "village":
                said = replace(one, village=self._word())
            readers.change(commune.store, said, now=commune.now())

    def erase(self, commune: Commune) -> None:
        for one in self.some(commune, 1):
            with suppress(RuleError):
                erase(commune.store, one.id, now=commune.now())

    def join(self, commune: Commune) -> None:
        both = self.some(commune, 2)
        if len(both) > 1:
            keep, other = both
            kept = reader_merging.proposed(keep, other)
            reader_merging.merge(commune.store, kept, other.id, now=commune.now())

    def some(self, commune: Commune, count: int) -> list[Patron]:
        known = commune.store.patrons.find("Huy", limit=99)
        return self._dice.sample(sorted(known, key=_by_name), min(count, len(known)))

    def _word(self) -> str:
        self._count += 1
        return f"{NAME} {self._count}"


def circle_is_one(world: World, communes: list[Commune]) -> Iterator[str]:
    """All PCs of a library that share know the same readers, and whose the loans are."""
    by_library: defaultdict[str, list[Commune]] = defaultdict(list)
    for commune in communes:
        by_library[_library(commune)].append(commune)
    for code, pcs in by_library.items():
        sharers = [pc for pc in pcs if sharing(pc.store) is Sharing.ON]
        if sharers and len(sharers) < len(pcs):
            yield "a PC was not asked for the code"
        if len(set(map(_readers, sharers))) > 1:
            yield "two PCs know other readers"
        if len(set(map(_whose, sharers))) > 1:
            yield "two PCs say that a loan is of two readers"
        if any(_said_of(world, code) & _nobodys(pc) for pc in sharers):
            yield "the hub says whose a loan was of who is forgotten"


def _said_of(world: World, library: str) -> set[str]:
    """The loans of which the hub still says, closed, whose they are."""
    with world.hub.engine.begin() as connection:
        asked = "SELECT entity, text FROM told WHERE kind = 'whose' AND library = ?"
        rows = connection.exec_driver_sql(asked, (library,)).all()
    return {entity for entity, text in rows if text != NOBODY}


def _readers(commune: Commune) -> tuple[str, ...]:
    known = commune.store.patrons.find("Huy", limit=99)
    return tuple(sorted(map(_in_full, known)))


def _in_full(one: Patron) -> str:
    return json.dumps([one.id, one.card, one.name, one.contact, one.village])


def _whose(commune: Commune) -> tuple[tuple[str, str | None], ...]:
    rows = commune.store._connection.execute(  # noqa: SLF001 - no product code asks for this
        "SELECT hex(id), hex(patron) FROM loan WHERE returned_at IS NULL"
    )
    return tuple(sorted(rows))


def _nobodys(commune: Commune) -> set[str]:
    """The loans of those who are forgotten."""
    rows = commune.store._connection.execute(  # noqa: SLF001
        "SELECT id FROM loan WHERE patron IS NULL AND category IS NOT NULL"
    )
    return {row[0].hex() for row in rows}


def _library(commune: Commune) -> str:
    return commune.store.library.get().code
