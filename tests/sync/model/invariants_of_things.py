"""What must be true of removals, joined records, loans and readers when all is quiet."""

from collections.abc import Iterator, Mapping
from itertools import pairwise, permutations

from tests.sync.model.circulation import Came, Event, Folded, fold, ordered
from tests.sync.model.librarian import FIELDS, NEW_FIELD
from tests.sync.model.memory import Memory, Written
from tests.sync.model.said import (
    BARCODE,
    GONE,
    INTO,
    NATION,
    PURGED,
    READER_OF_LOAN,
    RECORD_OF_COPY,
    Cell,
    Kind,
    Thing,
    Value,
)
from tests.sync.model.shelf import Shelf
from tests.sync.model.world import World

COUNTED = frozenset({*FIELDS, NEW_FIELD, "shelf", "words"})
"""Fields of which each value was written once only."""


def is_own_earlier(memory: Memory, earlier: Written | Cell, later: Written | Cell) -> bool:
    """Whether one author wrote both, in this order: one knows what one wrote oneself."""
    if earlier.device != later.device or not {earlier.op, later.op} <= memory.ops.keys():
        return False
    return memory.ops[earlier.op] < memory.ops[later.op]


def removed(world: World) -> Iterator[str]:
    """I15: a removal never takes away what its author had not seen, and what is held stays."""
    memory = world.hub.memory
    held = {t.value(RECORD_OF_COPY) for t in memory.things.values() if _is_copy(t)}
    for name, thing in memory.things.items():
        line = memory.history.get((name, GONE), ())
        told = {each for what, each, _ in memory.told if what == "brought back"}
        if any(w.value for w in line) and thing.is_there and name not in told:
            yield "I15 brought back and nobody was told"
        if not thing.value(GONE) or thing.cells[GONE].op not in world.witness.at_removal:
            continue
        if name in held:
            yield "I15 a record with a copy was removed"
        seen = world.witness.at_removal[thing.cells[GONE].op]
        if any(_is_unseen(world, thing, unit, seen) for unit in thing.cells if unit in COUNTED):
            yield "I15 removed unseen"


def _is_copy(thing: Thing) -> bool:
    return thing.kind is Kind.COPY and thing.is_there


def _is_unseen(world: World, thing: Thing, unit: str, seen: Mapping[str, Value]) -> bool:
    now, then = thing.value(unit), seen.get(unit)
    if now is None or now == then:
        return False
    if is_own_earlier(world.hub.memory, thing.cells[unit], thing.cells[GONE]):
        return False
    return not world.witness.had_seen(thing.name, unit, then, earlier=now)


def joined(world: World) -> Iterator[str]:
    """I16: joined records lead to an end, and an edit beside the way is told."""
    memory = world.hub.memory
    for name in memory.things:
        if _is_circle(world, name):
            yield "I16 joined records form a circle"
        joins = memory.history.get((name, INTO), ())
        if joins and joins[-1].value and _landed_beside(world, name, joins[-1]):
            yield "I16 an edit landed on a joined record and nobody was told"


def clashed(world: World) -> Iterator[str]:
    """I17: two copies of a library with one barcode are told."""
    memory = world.hub.memory
    told = {name for what, name, _ in memory.told if what == "clash"}
    for one, other in permutations(filter(_is_copy, memory.things.values()), 2):
        is_clash = one.owner == other.owner and one.value(BARCODE) == other.value(BARCODE)
        if one.name < other.name and is_clash and one.name + other.name not in told:
            yield "I17 two copies have one barcode and nobody was told"


def _is_circle(world: World, name: str) -> bool:
    seen = {name}
    into = world.joined_to(name)
    while into is not None and into not in seen:
        seen.add(into)
        into = world.joined_to(into)
    return into is not None


def _landed_beside(world: World, name: str, join: Written) -> bool:
    """Whether a value came after a join that its author had not seen, and nobody was told."""
    memory = world.hub.memory
    late = [
        written.op
        for unit in FIELDS
        for written in memory.history.get((name, unit), ())
        if written.version > join.version and written.op != join.op and written.device != NATION
    ]
    unseen = [op for op in late if not world.witness.knew_of_join(op, join)]
    return any(("joined", name, op) not in memory.told for op in unseen)


def lent(world: World) -> Iterator[str]:
    """I6: a copy is out once at most, and each event came to one thing."""
    copies = {t.value("copy") for t in world.hub.memory.things.values() if t.kind is Kind.EVENT}
    for copy in sorted(map(str, copies)):
        line = ordered(world.events_of(copy), world.off)
        folded = fold(line, world.off)
        yield from _out_wrongly(line, folded)
        yield from _told_wrongly(line, folded)


def _out_wrongly(line: list[Event], folded: Folded) -> Iterator[str]:
    if len(folded.open) > 1:
        yield "I6 a copy is out twice"
    if {event.loan for event in line if event.type == "return"} & set(folded.open):
        yield "I6 a loan is open whose return is known"
    if line[-1].type in {"return", "lost"} and folded.open:
        yield "I6 a copy is out that was handed in"
    if folded.is_lost and line[-1].type == "return":
        yield "I6 a copy is lost that was handed in"


def _told_wrongly(line: list[Event], folded: Folded) -> Iterator[str]:
    if {event.op for event in line} != folded.outcomes.keys():
        yield "I6 an event is not accounted for"
    idle = {op for op, came in folded.outcomes.items() if came is Came.NO_EFFECT}
    if idle - folded.told:
        yield "I6 a renewal had no effect and nobody was told"
    for before, event in pairwise(line):
        if before.type == "lost" and event.type == "return" and event.op not in folded.told:
            yield "I6 a lost copy turned up and nobody was told"
    for device in {event.device for event in line}:
        numbers = [event.n for event in line if event.device == device]
        if numbers != sorted(numbers):
            yield "I6 a device's events lost their order"


def erased(world: World) -> Iterator[str]:
    """I18: a purged reader's words are nowhere, but in backups that nobody has put back."""
    memory = world.hub.memory
    for name, words in world.witness.words.items():
        thing = memory.things.get(name)
        purges = [
            device
            for device in world.alive
            if (known := device.shelf.base.get(name)) and known.thing.value(PURGED)
        ]
        if purges and thing and not thing.value(PURGED):
            yield "I18 a purged reader came back"
        if not (thing and thing.value(PURGED)):
            continue
        secrets = words - {1}
        if _hub_says(memory, name) & secrets:
            yield "I18 the hub still says what a purged reader said"
        if any(_shelf_says(device.shelf, name) & secrets for device in world.alive):
            yield "I18 a device still says what a purged reader said"


def _hub_says(memory: Memory, name: str) -> set[Value]:
    said = set(memory.things[name].values.values())
    said |= {v for c in memory.conflicts if c.name == name for v in (c.mine, c.theirs)}
    for logged in memory.log.values():
        if logged.entry.change.name == name:
            said |= set(logged.entry.change.values.values())
    return said


def _shelf_says(shelf: Shelf, name: str) -> set[Value]:
    kept = [shelf.trash.get(name), *(k.thing for k in [shelf.known(name)] if k)]
    said = {value for thing in kept if thing for value in thing.values.values()}
    for entry in (*shelf.archive.values(), *shelf.outbox.values()):
        if entry.change.name == name:
            said |= set(entry.change.values.values())
    return said


def whose(world: World) -> Iterator[str]:
    """I21: no loan is still said to be a purged reader's, where a PC can read it."""
    things = world.hub.memory.things
    readers = {device.shelf.library for device in world.alive if device.shelf.has_key}
    for thing in things.values():
        reader = things.get(str(thing.value(READER_OF_LOAN)))
        if reader is not None and reader.value(PURGED) and thing.owner in readers:
            yield "I21 a loan is still said to be a purged reader's"


def forked(world: World) -> Iterator[str]:
    """I19: a library takes a new name only when its memory was put back or copied."""
    for device in world.devices:
        if device.forks and device.line not in world.witness.restored:
            yield "I19 a fork without a cause"
