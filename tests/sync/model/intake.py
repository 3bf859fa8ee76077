"""What each change does to the hub, and whom it moves it to the end of the feed for."""

from collections.abc import Iterable

from tests.sync.model.memory import Disagreement, Logged
from tests.sync.model.overlays import decide, put_aside
from tests.sync.model.rules import Rule
from tests.sync.model.said import (
    BARCODE,
    CURATED,
    GONE,
    INTO,
    MERGED,
    NATION,
    PURGED,
    RECORD_OF_COPY,
    Cell,
    Change,
    Entry,
    Kind,
    Result,
    Status,
    Thing,
    Value,
    overlay_of,
)
from tests.sync.model.writing import Writing

_NO_CELL = Cell(None, 0, NATION, 0)


class Intake(Writing):
    """Applies one change after the other to the hub's memory."""

    def take(self, device: str, entry: Entry, now: int) -> Result:
        """Do what a sound change says."""
        change = entry.change
        thing = self.memory.things.get(change.name)
        status = self._put_off(device, entry, thing)
        if status is not None:
            return Result(change.op, status, thing=thing)
        if change.kind is Kind.EVENT:
            return self._event(device, entry, now)
        result = self._merged(device, entry, now)
        if thing is None:
            self.redo(self.memory.waiting.pop(change.name, []), now)  # what waited for this
        return result

    def _put_off(self, device: str, entry: Entry, thing: Thing | None) -> Status | None:
        """Why a change has no effect, or none yet."""
        change = entry.change
        if change.is_erased or (thing is not None and self._is_purged(thing)):
            return Status.ERASED
        if change.kind is Kind.NOTICE and self.memory.edition == 1:
            if Rule.UNKNOWN_CHANGES_KEPT not in self._off:
                self.memory.later.append((device, entry.n))
            return Status.DEFERRED
        if thing is not None or change.kind not in MERGED or change.is_new:
            return None
        is_kept = Rule.EDIT_WAITS not in self._off
        if is_kept:
            self.memory.waiting.setdefault(change.name, []).append((device, entry.n))
        return Status.WAITING if is_kept else Status.QUARANTINED

    def write_down(self, logged: Logged) -> None:
        """Keep the entry with its result; of a reader who was purged, only its chain."""
        entry = logged.entry
        thing = self.memory.things.get(entry.change.name)
        is_purged = thing is not None and thing.value(PURGED) and PURGED not in entry.change.values
        if is_purged and Rule.PURGE_REACHES_HISTORY not in self._off:
            entry = entry._replace(change=entry.change.erased())
        logged = logged._replace(entry=entry)
        self.memory.log[logged.device, entry.n] = logged
        self.memory.ops.setdefault(entry.change.op, (logged.device, entry.n))

    def redo(self, kept: Iterable[tuple[str, int]], now: int, *, mended: bool = False) -> None:
        """Do what was kept: the author hears of it through the feed like everybody else."""
        for device, n in kept:
            logged = self.memory.log.get((device, n))
            if logged is None:
                continue
            if logged.entry.change.is_erased:
                erased = logged.result._replace(status=Status.ERASED)
                self.memory.log[device, n] = logged._replace(result=erased)
                continue
            entry = logged.entry
            if mended:
                entry = entry._replace(change=entry.change._replace(is_poison=False))
            by = device if Rule.HUB_WORK_IS_NEWS in self._off else NATION
            result = self.take(device, entry, now)
            self.memory.log[device, n] = logged._replace(entry=entry, result=result)
            if entry.change.name in self.memory.things:
                self._touch(self.memory.things[entry.change.name], by, now)
                self._touch_overlay(device, entry.change, by, now)

    def learn_clock(self, boot: int, error: int, now: int) -> None:
        """A device has spoken directly: from now on the moments of this boot can be corrected."""
        self.memory.boots[boot] = error
        if Rule.CLOCKS_CORRECTED in self._off:
            return
        for thing in list(self.memory.things.values()):
            if thing.kind is Kind.EVENT and thing.value("boot") == boot:
                at = Cell(int(thing.value("wall") or 0) + error, 0, NATION, 0)
                self._put(thing._replace(cells={**thing.cells, "at": at}), NATION, now)

    def remove_by_desk(self, name: str, now: int) -> None:
        """The nation's desk removes a record by hand, having seen it as it is."""
        self._set(name, GONE, 1, by=NATION, op=-self.memory.version, now=now)

    def curate(self, name: str, now: int) -> None:
        """From now on the nation answers for the record."""
        self._set(name, CURATED, 1, by=NATION, op=-self.memory.version, now=now)

    def decide(self, proposal: Disagreement, now: int, *, is_accepted: bool) -> None:
        """The nation's desk has looked at what a library proposes."""
        overlay = decide(self.memory, proposal)
        if Rule.DECISION_TOLD in self._off:
            self.memory.things[overlay.name] = overlay
        else:
            self._put(overlay, NATION, now)
        if is_accepted:
            op = -self.memory.version
            self._set(proposal.name, proposal.unit, proposal.mine, by=NATION, op=op, now=now)

    def _merged(self, device: str, entry: Entry, now: int) -> Result:
        """Settle each field by itself."""
        change = entry.change
        nothing = Thing(change.name, change.kind, change.owner, 0, {})
        thing = self.memory.things.get(change.name, nothing)
        previous = thing.version
        is_blocked = self._is_blocked(thing, device, entry)
        said = self._put_aside(device, change, now)
        version = self.memory.version + 1
        cells = dict(thing.cells)
        for unit, value in said.items():
            if self._is_accepted(cells.get(unit), unit, device, entry) and not is_blocked:
                cells[unit] = Cell(value, version, device, change.op)
                self._remember(change.name, unit, cells[unit])
            elif thing.value(unit) != value and Rule.CONFLICTS_KEPT not in self._off:
                mine = Disagreement(change.name, unit, value, thing.value(unit), device, change.op)
                self.memory.conflicts.append(mine)
        accepted = [unit for unit in said if cells.get(unit) != thing.cells.get(unit)]
        is_refused = any(cells.get(u, _NO_CELL).value != v for u, v in said.items())
        status = Status.CONFLICT if is_refused else Status.MERGED
        if not accepted:
            return Result(change.op, status, previous, previous, thing)
        self._put(thing._replace(cells=cells), device, now)
        self._follow_up(device, change, accepted, now)
        self.memory.applied.append(change.op)
        after = self.memory.things[change.name]
        if len(accepted) == len(change.values) and after.version == version:
            status = Status.OK
        return Result(change.op, status, after.version, previous, after)

    def _put_aside(self, device: str, change: Change, now: int) -> dict[str, Value]:
        """What of a change is settled in the record; the rest goes over it."""
        said, overlay = put_aside(self.memory, device, change, self._off)
        if overlay is not None:
            self._put(overlay, device, now)
        return said

    def _is_accepted(self, cell: Cell | None, unit: str, device: str, entry: Entry) -> bool:
        """The rule for one field, in the order of docs/sync.md, section 5."""
        change = entry.change
        if cell is None or unit == PURGED:
            return True
        if change.kind not in MERGED:
            is_newer = change.wall >= self._wall_of(cell.op)
            return is_newer or Rule.HUB_ORDER not in self._off
        is_seen = cell.version <= change.bases.get(unit, 0)
        if Rule.NO_CLOCK in self._off:
            return is_seen or change.wall >= self._wall_of(cell.op)
        follows = Rule.OWN_WORK_FOLLOWED not in self._off
        return is_seen or (follows and self._is_own_earlier(cell, device, entry))

    def _is_own_earlier(self, cell: Cell, device: str, entry: Entry) -> bool:
        """Whether the author wrote this itself, before; what was put aside may be done late."""
        if cell.device != device:
            return False
        _, n = self.memory.ops.get(cell.op, (device, 0))
        return n < entry.n or Rule.FOLLOWED_IN_ORDER in self._off

    def _wall_of(self, op: int) -> int:
        place = self.memory.ops.get(op)
        return -(10**12) if place is None else self.memory.change_of(*place).wall

    def _is_blocked(self, thing: Thing, device: str, entry: Entry) -> bool:
        """A change that as a whole must not be: an unseen removal, a circle of records."""
        change = entry.change
        foreign = [
            unit
            for unit, cell in thing.cells.items()
            if cell.version > change.bases.get(unit, 0)
            and not self._is_own_earlier(cell, device, entry)
        ]
        if Rule.FIELD_BY_FIELD in self._off and foreign and change.kind is Kind.RECORD:
            return True
        if change.values.get(GONE):
            has_seen = not foreign or Rule.REMOVAL_HAS_SEEN in self._off
            return not has_seen or self._is_held(change)
        if change.values.get(INTO) and Rule.NO_CIRCLE not in self._off:
            return self._leads_to(str(change.values[INTO]), change.name)
        return False

    def _is_held(self, change: Change) -> bool:
        if change.kind is not Kind.RECORD or Rule.COPY_HOLDS_RECORD in self._off:
            return False
        return any(
            thing.kind is Kind.COPY and thing.value(RECORD_OF_COPY) == change.name
            for thing in self.memory.things.values()
            if thing.is_there
        )

    def _leads_to(self, name: str, goal: str) -> bool:
        seen: set[str] = set()
        while name and name not in seen:
            if name == goal:
                return True
            seen.add(name)
            thing = self.memory.things.get(name)
            name = str(thing.value(INTO) or "") if thing else ""
        return False

    def _follow_up(self, device: str, change: Change, accepted: list[str], now: int) -> None:
        """What a change means for what stands around it."""
        thing = self.memory.things[change.name]
        if PURGED in accepted:
            self._purge(thing, now)
            return
        if thing.value(GONE) and GONE not in accepted and Rule.EDIT_BEATS_REMOVAL not in self._off:
            self._tell("brought back", change.name, change.op)
            self._set(change.name, GONE, None, by=NATION, op=change.op, now=now)
        into = thing.cells.get(INTO)
        is_unseen = into is not None and into.version > change.bases.get(INTO, 0)
        is_edit = INTO not in accepted and thing.value(INTO)
        if is_edit and is_unseen and Rule.JOINED_EDIT_TOLD not in self._off:
            self._tell("joined", change.name, change.op)
        thing = self.memory.things[change.name]
        if change.kind is Kind.COPY and thing.is_there:
            self._look_around(thing, change, now)

    def _look_around(self, copy: Thing, change: Change, now: int) -> None:
        """A copy holds its record, and its barcode should be nobody else's."""
        record = self.memory.things.get(str(copy.value(RECORD_OF_COPY)))
        if record is not None and record.value(GONE) and Rule.COPY_HOLDS_RECORD not in self._off:
            self._tell("brought back", record.name, change.op)
            self._set(record.name, GONE, None, by=NATION, op=change.op, now=now)
        for other in list(self.memory.things.values()):
            is_same = other.kind is Kind.COPY and other.owner == copy.owner and other.is_there
            if is_same and other.name != copy.name and other.value(BARCODE) == copy.value(BARCODE):
                self._clash(copy.name, other.name)

    def _clash(self, one: str, other: str) -> None:
        if Rule.CLASH_TOLD not in self._off:
            self._tell("clash", min(one, other) + max(one, other), 0)

    def _event(self, device: str, entry: Entry, now: int) -> Result:
        """An event is only added; what is on loan is worked out from all of them."""
        change = entry.change
        error = self.memory.boots.get(change.boot)
        at = now if error is None else change.wall + error
        if Rule.CLOCKS_CORRECTED in self._off:
            at = change.wall
        said = {"at": at, "n": entry.n, "wall": change.wall, "boot": change.boot, **change.values}
        cells = {unit: Cell(value, 0, device, change.op) for unit, value in said.items()}
        name = change.name if Rule.OPERATION_ONCE not in self._off else f"{change.name}.{device}"
        self._put(Thing(name, Kind.EVENT, change.owner, 0, cells), device, now)
        self.memory.applied.append(change.op)
        return Result(change.op, Status.OK, self.memory.version, 0, self.memory.things[name])

    def _is_purged(self, thing: Thing) -> bool:
        return bool(thing.value(PURGED)) and Rule.PURGE_WINS not in self._off

    def _purge(self, thing: Thing, now: int) -> None:
        """Take what was ever said of a reader out of the hub, but for the chains."""
        self._put(thing._replace(cells={PURGED: thing.cells[PURGED]}), NATION, now)
        if Rule.PURGE_REACHES_HISTORY not in self._off:
            self.memory.erase(thing.name)

    def _touch_overlay(self, device: str, change: Change, by: str, now: int) -> None:
        overlay = overlay_of(change.name, self.memory.devices[device].library)
        if overlay in self.memory.things:
            self._touch(self.memory.things[overlay], by, now)
