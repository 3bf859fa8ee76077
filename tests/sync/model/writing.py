"""How the hub's memory is written to: a thing gets a version, and its place in feeds."""

import random

from tests.sync.model.memory import Memory, Place, Written
from tests.sync.model.rules import Off, Rule
from tests.sync.model.said import SHARED, Cell, Thing, Value


class Writing:
    """Writes things down, and tells whom they concern."""

    def __init__(self, memory: Memory, off: Off, dice: random.Random) -> None:
        self.memory = memory
        self._off = off
        self._dice = dice
        self._hidden: list[tuple[str, str, Place]] = []

    def make_visible(self, *, everything: bool = False) -> None:
        """Feed rows that were numbered before they could be read; none, unless a rule is off."""
        late = [each for each in self._hidden if everything or self._dice.random() < 0.4]
        self._hidden = [each for each in self._hidden if each not in late]
        for library, name, place in late:
            feed = self.memory.feeds[library]
            if name not in feed or feed[name].seq < place.seq:
                feed[name] = place

    def _set(self, name: str, unit: str, value: Value, *, by: str, op: int, now: int) -> None:
        thing = self.memory.things[name]
        cell = Cell(value, self.memory.version + 1, by, op)
        self._remember(name, unit, cell)
        self._put(thing._replace(cells={**thing.cells, unit: cell}), by, now)

    def _tell(self, what: str, name: str, op: int) -> None:
        self.memory.told.add((what, name, op))

    def _remember(self, name: str, unit: str, cell: Cell) -> None:
        written = Written(cell.version, cell.value, cell.device, cell.op)
        self.memory.history[name, unit] = (*self.memory.history.get((name, unit), ()), written)

    def _put(self, thing: Thing, device: str, now: int) -> None:
        self.memory.version += 1
        thing = thing._replace(version=self.memory.version)
        self.memory.things[thing.name] = thing
        self._touch(thing, device, now)

    def _touch(self, thing: Thing, device: str, now: int) -> None:
        """Move a thing to the end of every feed it belongs in."""
        everybody = thing.kind in SHARED or Rule.FEEDS_APART in self._off
        for library in list(self.memory.feeds) if everybody else [thing.owner]:
            self.memory.seq += 1
            place = Place(self.memory.seq, device, now)
            if Rule.FEED_IN_ORDER in self._off and self._dice.random() < 0.3:
                self._hidden.append((library, thing.name, place))
            else:
                self.memory.feeds[library][thing.name] = place
