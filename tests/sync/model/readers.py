"""Readers at another PC of their library: sealed until the key is there, and let go of."""

import random

from tests.sync.model.rules import Off, Rule
from tests.sync.model.said import PURGED, READER_OF_LOAN, Change, Kind
from tests.sync.model.shelf import Known, Shelf


def take_sealed(shelf: Shelf, known: Known, *, off: Off, dice: random.Random) -> None:
    """Keep what is known of a reader, or of whose a loan is, where it belongs."""
    thing = known.thing
    if not (shelf.has_key or thing.value(PURGED)):
        if Rule.SEALED_KEPT not in off:
            shelf.sealed[thing.name] = known
        return
    shelf.sealed.pop(thing.name, None)
    shelf.base[thing.name] = known
    reader = thing.name if thing.kind is Kind.READER else str(thing.value(READER_OF_LOAN))
    gone = shelf.base.get(reader)
    if gone is not None and gone.thing.value(PURGED):
        let_go(shelf, reader, off=off, dice=dice)


def let_go(shelf: Shelf, reader: str, *, off: Off, dice: random.Random) -> None:
    """The loans of who is forgotten are nobody's any more, for everybody."""
    for name in [] if Rule.PURGE_REACHES_LOANS in off else shelf.loans_of(reader):
        shelf.append(
            Change(
                op=dice.getrandbits(60),
                kind=Kind.WHOSE,
                name=name,
                owner=shelf.library,
                values={PURGED: 1},
                bases={},
                wall=0,
                boot=0,
                is_new=True,
            ),
            off,
        )
