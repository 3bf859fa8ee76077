"""What the hub's database holds, and therefore what its backup brings back."""

from dataclasses import dataclass, field, fields
from typing import NamedTuple, TypeVar

from tests.sync.model.said import PURGED, Change, Entry, Result, Thing, Value


class Admitted(NamedTuple):
    """A device as the hub knows it: its library, its last number and chain."""

    library: str
    last: int = 0
    chain: int = 0


class Place(NamedTuple):
    """Where a thing stands in a feed, who put it there, and when."""

    seq: int
    device: str
    at: int


class Written(NamedTuple):
    """A value that was accepted, in the history of its field."""

    version: int
    value: Value
    device: str
    op: int


class Disagreement(NamedTuple):
    """A value that was not taken, kept for a person."""

    name: str
    unit: str
    mine: Value
    theirs: Value
    device: str
    op: int


class Logged(NamedTuple):
    """An entry that was settled, with what came of it."""

    entry: Entry
    device: str
    result: Result


@dataclass
class Memory:
    """The tables of the hub."""

    epoch: int = 1
    seq: int = 0
    version: int = 0
    edition: int = 1
    things: dict[str, Thing] = field(default_factory=dict)
    feeds: dict[str, dict[str, Place]] = field(default_factory=dict)
    forgotten: dict[str, int] = field(default_factory=dict)
    devices: dict[str, Admitted] = field(default_factory=dict)
    log: dict[tuple[str, int], Logged] = field(default_factory=dict)
    ops: dict[int, tuple[str, int]] = field(default_factory=dict)
    applied: list[int] = field(default_factory=list)
    """Operations in the order in which they took effect; no table, but what a test asks for."""
    history: dict[tuple[str, str], tuple[Written, ...]] = field(default_factory=dict)
    conflicts: list[Disagreement] = field(default_factory=list)
    proposals: list[Disagreement] = field(default_factory=list)
    decided: list[Disagreement] = field(default_factory=list)
    told: set[tuple[str, str, int]] = field(default_factory=set)
    aside: list[tuple[str, int]] = field(default_factory=list)
    waiting: dict[str, list[tuple[str, int]]] = field(default_factory=dict)
    later: list[tuple[str, int]] = field(default_factory=list)
    boots: dict[int, int] = field(default_factory=dict)

    def copy(self) -> "Memory":
        return duplicate(self)

    def erase(self, reader: str) -> None:
        """Take what was ever said of a reader out, but for the chains."""
        for key in [key for key in self.history if key[0] == reader]:
            del self.history[key]
        self.conflicts = [each for each in self.conflicts if each.name != reader]
        for place, logged in self.log.items():
            change = logged.entry.change
            if change.name == reader and PURGED not in change.values:
                entry = logged.entry._replace(change=change.erased())
                result = logged.result._replace(thing=None)
                self.log[place] = logged._replace(entry=entry, result=result)

    def change_of(self, device: str, n: int) -> Change:
        return self.log[device, n].entry.change


Tables = TypeVar("Tables")


def duplicate(tables: Tables) -> Tables:
    """A backup: what is inside never changes, so the containers are enough."""
    values = {each.name: getattr(tables, each.name) for each in fields(tables)}  # type: ignore[arg-type]
    copies = {
        name: _container(value) if isinstance(value, dict | list | set) else value
        for name, value in values.items()
    }
    return type(tables)(**copies)


def _container(value: object) -> object:
    if isinstance(value, dict):
        return {
            key: _container(inner) if isinstance(inner, dict | list) else inner
            for key, inner in value.items()
        }
    return value.copy() if isinstance(value, list | set) else value
