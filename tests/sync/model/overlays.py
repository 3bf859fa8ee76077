"""What one library has over a record: its own field, and what it proposes for the nation's."""

from tests.sync.model.memory import Disagreement, Memory
from tests.sync.model.rules import Off, Rule
from tests.sync.model.said import (
    CURATED,
    NATION,
    NATIONAL,
    OWN_FIELD,
    PROPOSED,
    Cell,
    Change,
    Kind,
    Thing,
    Value,
    overlay_of,
)


def put_aside(
    memory: Memory, device: str, change: Change, off: Off
) -> tuple[dict[str, Value], Thing | None]:
    """What of a change is settled in the record, and the overlay with what is not."""
    thing, values = memory.things.get(change.name), dict(change.values)
    if change.kind is not Kind.RECORD:
        return values, None
    library = memory.devices[device].library
    own = {u: v for u, v in values.items() if u == OWN_FIELD and Rule.OWN_FIELDS_APART not in off}
    is_curated = thing is not None and thing.value(CURATED) and Rule.NATION_DECIDES not in off
    national = {u: v for u, v in values.items() if u in NATIONAL and is_curated}
    touched = _without_proposals(memory, library, change)
    for unit, value in national.items():
        theirs = None if thing is None else thing.value(unit)
        if value != theirs:
            mine = Disagreement(change.name, unit, value, theirs, device, change.op)
            memory.proposals.append(mine)
            own[PROPOSED + unit] = value
    left = {u: v for u, v in values.items() if u not in own and u not in national}
    if not (own or touched):
        return left, None
    return left, _laid(memory, change, library, touched | own)


def decide(memory: Memory, proposal: Disagreement) -> Thing:
    """The overlay of its library, once somebody has decided about a proposal."""
    memory.proposals.remove(proposal)
    memory.decided.append(proposal)
    thing = memory.things[overlay_of(proposal.name, memory.devices[proposal.device].library)]
    cells = {u: cell for u, cell in thing.cells.items() if u != PROPOSED + proposal.unit}
    return thing._replace(cells=cells)


def seen_through(values: dict[str, Value], overlay: Thing | None) -> dict[str, Value]:
    """A record as a library sees it."""
    over = {} if overlay is None else overlay.values
    return values | {unit.removeprefix(PROPOSED): value for unit, value in over.items()}


def _without_proposals(memory: Memory, library: str, change: Change) -> dict[str, Value]:
    """A later word of the library on a field takes the place of what it proposed."""
    earlier = [
        each
        for each in memory.proposals
        if (each.name, memory.devices[each.device].library) == (change.name, library)
        and each.unit in change.values
    ]
    memory.proposals = [each for each in memory.proposals if each not in earlier]
    memory.decided += earlier
    return {PROPOSED + each.unit: None for each in earlier}


def _laid(memory: Memory, change: Change, library: str, said: dict[str, Value]) -> Thing:
    """In the place of its version, what is proposed has what its author had seen (5.6)."""
    name = overlay_of(change.name, library)
    thing = memory.things.get(name) or Thing(name, Kind.OVERLAY, library, 0, {})
    new = {
        unit: Cell(value, change.bases.get(unit.removeprefix(PROPOSED), 0), NATION, change.op)
        for unit, value in said.items()
    }
    return thing._replace(cells={**thing.cells, **new})
