"""What must be true when all is quiet: the invariants I1 to I14, and those of the later parts."""

import itertools
from collections.abc import Iterator

from tests.sync.model.device import Device
from tests.sync.model.invariants_of_things import (
    COUNTED,
    clashed,
    erased,
    forked,
    is_own_earlier,
    joined,
    lent,
    removed,
    whose,
)
from tests.sync.model.memory import Memory
from tests.sync.model.overlays import seen_through
from tests.sync.model.said import (
    CURATED,
    NATION,
    NATIONAL,
    OWN_FIELD,
    PURGED,
    RECORD_OF_COPY,
    SEALED,
    SHARED,
    Change,
    Kind,
    Status,
    Thing,
    Value,
    overlay_of,
)
from tests.sync.model.shelf import Shelf
from tests.sync.model.world import World


def broken(world: World) -> set[str]:
    """Every invariant that does not hold in `world`."""
    found = set(world.witness.complaints)
    if not world.is_quiet:
        found.add("I9 the queues never drain")
    for check in _CHECKS:
        found |= set(check(world))
    return found


def outcome(world: World) -> object:
    """All that the hub has in the end, for comparing two runs."""
    memory = world.hub.memory
    said = {name: _said(thing) for name, thing in memory.things.items()}
    events = [thing for thing in memory.things.values() if thing.kind is Kind.EVENT]
    at = {thing.name: thing.value("at") for thing in events}
    return said, at, sorted(memory.told), sorted(map(str, memory.conflicts))


def _arrived(world: World) -> Iterator[str]:
    """I1: every committed change met exactly one fate at the hub."""
    memory = world.hub.memory
    at_odds = {e.op for e in (*memory.conflicts, *memory.proposals, *memory.decided)}
    applied = set(memory.applied)
    for device in world.alive:
        for op, change in world.witness.made.get(device.line, {}).items():
            if op in world.witness.lost or _is_excused(world, change):
                continue
            if not _has_fate(memory, change, is_kept=op in applied or op in at_odds):
                yield "I1 a committed change has no fate at the hub"


def _is_excused(world: World, change: Change) -> bool:
    """Gone from a library's backup and from the hub's: a double fault. So is a lost purge."""
    witness = world.witness
    purges = {
        each.op
        for made in witness.made.values()
        for each in made.values()
        if each.name == change.name and PURGED in each.values
    }
    return world.is_hub_restored and (change.op in witness.fragile or bool(purges & witness.lost))


def _has_fate(memory: Memory, change: Change, *, is_kept: bool) -> bool:
    place = memory.ops.get(change.op)
    if place is None:
        return False
    logged = memory.log[place]
    thing = memory.things.get(change.name)
    fates = {
        Status.ERASED: thing is None or bool(thing.value(PURGED)),
        Status.DEFERRED: memory.edition == 1 and place in memory.later,
        Status.WAITING: place in memory.waiting.get(change.name, []),
        Status.MERGED: True,
    }
    return fates.get(logged.result.status, is_kept or logged.entry.change.is_erased)


def _once(world: World) -> Iterator[str]:
    """I2 and I13: no change is counted twice."""
    applied = world.hub.memory.applied
    if len(applied) != len(set(applied)):
        yield "I2 a change was counted twice"


def _agree(world: World) -> Iterator[str]:
    """I3, I4 and I12: every device shows what the hub has."""
    for device in world.alive:
        shelf = device.shelf
        if shelf.screen() != _truth(world, device):
            yield "I3 a device and the hub differ"
        notices = _things(world, device, notices=True)
        if device.edition == 1 and {n: k.thing.values for n, k in shelf.unknown.items()} != notices:
            yield "I12 what an old program cannot read is not whole"


def _things(world: World, device: Device, *, notices: bool) -> dict[str, dict[str, Value]]:
    return {
        name: thing.values
        for name, thing in world.hub.memory.things.items()
        if (thing.kind is Kind.NOTICE) is notices and _concerns(thing, device.shelf)
    }


def _laid_over(world: World, library: str, name: str, values: dict[str, Value]) -> dict[str, Value]:
    return seen_through(values, world.hub.memory.things.get(overlay_of(name, library)))


def _concerns(thing: Thing, shelf: Shelf) -> bool:
    if thing.kind is Kind.OVERLAY or (thing.kind in SEALED and not shelf.has_key):
        return False
    return thing.is_there and (thing.kind in SHARED or thing.owner == shelf.library)


def _truth(world: World, device: Device) -> dict[str, dict[str, Value]]:
    """What a device should show."""
    things = _things(world, device, notices=False)
    if device.edition > 1:
        things |= _things(world, device, notices=True)
    known = world.hub.memory.things
    library = device.shelf.library
    return {
        n: _laid_over(world, library, n, v)
        for n, v in things.items()
        if v.get(RECORD_OF_COPY, n) in known
    }


def _said(thing: Thing) -> tuple[tuple[str, Value], ...]:
    return tuple(sorted((u, v) for u, v in thing.values.items() if u not in {"wall", "at"}))


def _overwritten(world: World) -> Iterator[str]:
    """I5: a value gave way only to one whose author had seen it; and no conflict without cause."""
    witness, memory = world.witness, world.hub.memory
    for (name, unit), line in memory.history.items():
        for earlier, later in itertools.pairwise(line):
            is_same = unit not in COUNTED or earlier.value == later.value
            is_known = witness.had_seen(name, unit, later.value, earlier=earlier.value)
            is_known = is_known or later.device == NATION
            if not (is_same or is_known or is_own_earlier(memory, earlier, later)):
                yield "I5 overwritten unseen"
    if world.is_hub_restored:
        return
    for each in memory.conflicts:
        is_seen = witness.had_seen(each.name, each.unit, each.mine, earlier=each.theirs)
        if each.unit in COUNTED and is_seen and not witness.restored:
            yield "I5b a conflict about what its author had seen"


def _decided(world: World) -> Iterator[str]:
    """I19: what is a library's own is in no record of the nation's. I20: the nation decides."""
    memory = world.hub.memory
    for name, thing in memory.things.items():
        if thing.kind is not Kind.RECORD:
            continue
        if thing.value(OWN_FIELD) is not None:
            yield "I19 a library's own field became the nation's"
        for unit in NATIONAL if thing.value(CURATED) else ():
            since = thing.cells[CURATED].version
            line = memory.history.get((name, unit), ())
            if any(written.device != NATION for written in line if written.version > since):
                yield "I20 a library wrote a national field of a curated record"


_CHECKS = (
    _arrived,
    _once,
    _agree,
    _overwritten,
    removed,
    joined,
    clashed,
    lent,
    erased,
    forked,
    whose,
    _decided,
)
