"""What a device's database holds, and what of it is shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from tests.sync.model.memory import duplicate
from tests.sync.model.overlays import seen_through
from tests.sync.model.rules import Off, Rule
from tests.sync.model.said import (
    GONE,
    PROPOSED,
    PURGED,
    READER_OF_LOAN,
    RECORD_OF_COPY,
    Change,
    Entry,
    Kind,
    Thing,
    Value,
    entered,
    overlay_of,
)


class Known(NamedTuple):
    """What the hub last said of a thing, in which epoch, and in which walk it was confirmed."""

    thing: Thing
    epoch: int
    walk: int


@dataclass
class Shelf:
    """The tables of a device."""

    name: str
    library: str
    epoch: int = 1
    n: int = 0
    chain: int = 0
    cursor: int = 0
    walk: int = 0
    is_whole: bool = True
    forgotten: int = 0
    """How far the hub had forgotten removals when this walk began."""
    outbox: dict[int, Entry] = field(default_factory=dict)
    archive: dict[int, Entry] = field(default_factory=dict)
    base: dict[str, Known] = field(default_factory=dict)
    deferred: dict[str, Known] = field(default_factory=dict)
    unknown: dict[str, Known] = field(default_factory=dict)
    has_key: bool = True
    """Whether somebody has typed the code of the sheet here; until then readers are not read."""
    sealed: dict[str, Known] = field(default_factory=dict)
    trash: dict[str, Thing] = field(default_factory=dict)
    taken_out: int = 0
    is_asking: bool = False
    is_allowed: bool = False

    def copy(self) -> "Shelf":
        return duplicate(self)

    def append(self, change: Change, off: Off) -> None:
        """Put a change in the journal, in the transaction of the change itself."""
        self.n += 1
        entry = entered(self.chain, self.n, change, off)
        self.chain = entry.chain
        self.outbox[self.n] = entry
        if PURGED in change.values:
            self.erase(change.name, off)

    def erase(self, reader: str, off: Off) -> None:
        """Take what was said of a reader out of the journal, the trash and what waits."""
        if Rule.PURGE_REACHES_ARCHIVE in off:
            return
        for journal in (self.outbox, self.archive):
            for n, entry in journal.items():
                if entry.change.name == reader and PURGED not in entry.change.values:
                    journal[n] = entry._replace(change=entry.change.erased())
        self.trash.pop(reader, None)

    def loans_of(self, reader: str) -> list[str]:
        """What says that a loan is this reader's, as far as it is known here."""
        links = self.names(Kind.WHOSE)
        return [name for name in links if self.shown(name).get(READER_OF_LOAN) == reader]

    def chain_at(self, n: int) -> int | None:
        if n == 0:
            return 0
        entry = self.archive.get(n) or self.outbox.get(n)
        return None if entry is None else entry.chain

    def end_pull(self) -> None:
        """What a person has allowed, was allowed for one pull."""
        self.taken_out, self.is_asking, self.is_allowed = 0, False, False

    def known(self, name: str) -> Known | None:
        kept = (self.base, self.deferred, self.unknown, self.sealed)
        return next((table[name] for table in kept if name in table), None)

    def pending(self, name: str) -> list[Change]:
        return [e.change for e in self.outbox.values() if e.change.name == name]

    def bases(self, name: str, units: Mapping[str, Value], off: Off) -> dict[str, int]:
        """What the author of an edit has seen, field by field."""
        known = self.base.get(name)
        version = known.thing.version if known else 0
        bases = dict.fromkeys(units, version)
        if Rule.FIRST_PENDING_BASE in off:
            return bases
        over = self.base.get(overlay_of(name, self.library))
        for unit in bases if over else ():
            cell = over.thing.cells.get(PROPOSED + unit) if over else None
            if cell is not None and cell.value is not None:
                bases[unit] = cell.version
        for change in reversed(self.pending(name)):
            if not change.is_poison:
                bases |= {unit: base for unit, base in change.bases.items() if unit in bases}
        return bases

    def shown(self, name: str) -> dict[str, Value]:
        """A thing as the librarian sees it: the hub's word, with what waits on top."""
        known = self.base.get(name)
        over = self.base.get(overlay_of(name, self.library))
        values = seen_through(dict(known.thing.values) if known else {}, over and over.thing)
        for change in self.pending(name):
            if not change.is_poison:
                values |= change.values
        if values.get(GONE) or values.get(PURGED):
            return {}
        return {unit: value for unit, value in values.items() if value is not None}

    def names(self, kind: Kind) -> list[str]:
        """What of a kind is on the screen."""
        named = {n: None for n, known in self.base.items() if known.thing.kind is kind}
        named |= {e.change.name: None for e in self.outbox.values() if e.change.kind is kind}
        return [name for name in named if self.shown(name)]

    def screen(self) -> dict[str, dict[str, Value]]:
        """Everything the librarian can see."""
        names = dict.fromkeys(self.base)
        names |= {entry.change.name: None for entry in self.outbox.values()}
        shown = {name: self.shown(name) for name in names}
        return {
            name: v
            for name, v in shown.items()
            if v and self._has_parent(v, names) and not self._is_overlay(name)
        }

    def _is_overlay(self, name: str) -> bool:
        known = self.base.get(name)
        return known is not None and known.thing.kind is Kind.OVERLAY

    def has(self, name: str) -> bool:
        """Whether the hub is known to have a thing, which is on the screen therefore."""
        known = self.base.get(name)
        return known is not None and known.thing.is_there

    @staticmethod
    def _has_parent(values: dict[str, Value], names: Mapping[str, None]) -> bool:
        parent = values.get(RECORD_OF_COPY)
        return parent is None or parent in names
