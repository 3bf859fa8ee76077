"""Sees, outside the protocol, what the hub does to a record and what is said to whom."""

import json
from collections.abc import Iterable

from desktop.domain.merge import values_of
from sync.packing import unpack
from sync.wire import MOST_OUT
from tests.sync.world import World

PLACES = ("shelf", "site")
"""What is written of copies."""

_OWN = "Kệ của run-"


class Witness:
    """What was broken on the way, which nobody could tell from how it ends."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._known: dict[str, tuple[int, str]] = {}
        self._said: dict[str, dict[str, str]] = {}
        self._given: dict[tuple[str, int], str] = {}
        self.broken: set[str] = set()

    def look(self) -> None:
        """See what became of the hub's records and copies since the last look."""
        for name, said in self._copies().items():
            earlier = self._said.get(name, {})
            for place in PLACES:
                word = said.get(place, "")
                self._see(name, place, word, earlier=earlier.get(place, ""))
            self._said[name] = said
        for name, (version, text) in self._records().items():
            before = self._known.get(name, (0, text))
            if before[0] != version:
                self._compare(name, before[1], text)
                if self._given.setdefault((name, version), text) != text:
                    self.broken.add("one version is two texts")
                self._known[name] = (version, text)

    def forget(self) -> None:
        """The hub was put back from a backup: what it says now is no news."""
        self._known, self._said = self._records(), self._copies()

    def hear(self, own: str, replies: Iterable[bytes]) -> None:
        """See whether a library is told what is another's own."""
        for reply in replies:
            lines = unpack(reply, most=MOST_OUT)
            told = b"\n".join(lines).decode()
            if told.count(_OWN) != told.count(own):
                self.broken.add("a library heard what is another's own")

    def _compare(self, name: str, before: str, after: str) -> None:
        values = values_of(before)
        for field, value in values_of(after).items():
            self._see(name, field, value, earlier=values.get(field, value))

    def _see(self, name: str, field: str, value: str, *, earlier: str) -> None:
        seen = value == earlier or self._world.had_seen(name, field, value, earlier=earlier)
        if not seen:
            self.broken.add("what its author had not seen was overwritten")

    def _copies(self) -> dict[str, dict[str, str]]:
        with self._world.hub.engine.begin() as connection:
            rows = connection.exec_driver_sql("SELECT id, body FROM copy").all()
        return {row.id: json.loads(row.body) for row in rows}

    def _records(self) -> dict[str, tuple[int, str]]:
        with self._world.hub.engine.begin() as connection:
            rows = connection.exec_driver_sql("SELECT id, version, text FROM record").all()
        return {row.id: (row.version, row.text) for row in rows}
