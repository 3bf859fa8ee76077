"""What really happened, kept outside the protocol: what each author had before their eyes."""

from collections.abc import Mapping

from tests.sync.model.device import Device
from tests.sync.model.memory import Written
from tests.sync.model.said import (
    GONE,
    INTO,
    PURGED,
    SEALED,
    Change,
    Kind,
    Reply,
    Request,
    Value,
)
from tests.sync.model.shelf import Known, Shelf

_FREE = frozenset({GONE, INTO, PURGED})


class Witness:
    """Sees everything, and is asked when all is over."""

    def __init__(self) -> None:
        self.made: dict[str, dict[int, Change]] = {}
        self.lost: set[int] = set()
        self.fragile: set[int] = set()
        self.words: dict[str, set[Value]] = {}
        self.at_removal: dict[int, Mapping[str, Value]] = {}
        self.complaints: set[str] = set()
        self.restored: set[str] = set()
        self._at_edit: dict[int, tuple[Change, Value]] = {}
        self._ancestors: dict[tuple[str, str, Value], frozenset[Value]] = {}
        self._copies: dict[str, str] = {}
        self._taken_out: dict[tuple[str, int], set[str]] = {}

    def saw(self, device: Device, change: Change, shown: Mapping[str, Value]) -> None:
        """An author is about to make `change` with `shown` on the screen."""
        self.made.setdefault(device.line, {})[change.op] = change
        for unit, value in change.values.items():
            if change.kind in SEALED:
                self.words.setdefault(change.name, set()).add(value)
            if unit not in _FREE and (unit != "new" or device.edition > 1):
                self._descend((change.name, unit, value), shown.get(unit))
        if change.values.get(GONE):
            self.at_removal[change.op] = dict(shown)
        self._at_edit[change.op] = change, shown.get(INTO)
        if change.kind is Kind.COPY and change.is_new:
            self._copies[change.name] = change.owner

    def _descend(self, key: tuple[str, str, Value], seen: Value) -> None:
        name, unit, _ = key
        earlier = self._ancestors.get((name, unit, seen), frozenset())
        self._ancestors[key] = self._ancestors.get(key, frozenset()) | earlier | {seen}

    def had_seen(self, name: str, unit: str, value: Value, *, earlier: Value) -> bool:
        return earlier in self._ancestors.get((name, unit, value), frozenset())

    def knew_of_join(self, op: int, join: Written) -> bool:
        """Whether an author saw a join, or had seen it undone before the hub forgot that."""
        if op not in self._at_edit:
            return False
        change, shown = self._at_edit[op]
        return shown == join.value or change.bases.get(INTO, 0) >= join.version

    @staticmethod
    def _is_unpurged(shelf: Shelf, name: str, before: Known) -> bool:
        now = shelf.base.get(name)
        return bool(before.thing.value(PURGED)) and not (now and now.thing.value(PURGED))

    def copies_elsewhere(self, library: str) -> list[tuple[str, str]]:
        return [(copy, owner) for copy, owner in self._copies.items() if owner != library]

    def was_put_back(self, device: Device, before: dict[str, set[int]]) -> None:
        """A backup was restored: what only that database knew is gone with it."""
        shelf = device.shelf
        waits = {entry.change.op for entry in shelf.outbox.values()}
        kept = {entry.change.op for entry in shelf.archive.values()}
        self.restored.add(device.line)
        self._taken_out = {
            key: out for key, out in self._taken_out.items() if key[0] != device.line
        }
        self.lost |= before["outbox"] - waits - kept
        self.fragile |= before["archive"] - waits - kept

    def overheard(self, request: Request, reply: Reply) -> None:
        """No library may hear of another's own things."""
        for row in reply.rows:
            if row.owner not in {"", request.library}:
                self.complaints.add("I7 a row of another library")

    def watched(
        self, device: Device, reply: Reply, *, before: dict[str, Known], allowed: bool
    ) -> None:
        """Compare what was there before and after a reply."""
        shelf = device.shelf
        if any(self._is_unpurged(shelf, name, known) for name, known in before.items()):
            self.complaints.add("I18 a purged reader came back")
        left = {
            name
            for name, known in before.items()
            if shelf.base.get(name) is not known and known.thing.is_there and not shelf.has(name)
        }
        for name in left:
            known = shelf.base.get(name)
            if name not in shelf.trash and not (known and known.thing.value(PURGED)):
                self.complaints.add("I10 something left the screen and is not kept")
        own = {shelf.archive[n].change.name for n in reply.results if n in shelf.archive}
        own |= {result.thing.name for result in reply.results.values() if result.thing}
        pull = self._taken_out.setdefault((device.line, shelf.walk), set())
        pull |= left - own
        most = max(3, len(before) // 5)
        if len(pull) > most and not allowed:
            self.complaints.add("I14 much was taken out and nobody was asked")
        if not reply.has_more:
            pull.clear()
