"""Files between a library and the hub, as a carrier has them in hand."""

from sync.hub.sticks import answer_to, take_in
from sync.stick import Outgoing, Taken, outgoing, was_written
from sync.stick import take_in as read_answer
from tests.sync.world import Commune, World


def written(commune: Commune) -> bytes:
    """What a library writes on a stick; it is in its history then."""
    sent: Outgoing = outgoing(commune.store, commune.key, now=commune.world.clock())
    was_written(commune.store, sent, now=commune.world.clock())
    return sent.file


def answered(world: World, file: bytes) -> bytes:
    """What the hub writes for whoever brings this file."""
    label = take_in(world.hub, file).label
    world.do_what_waits()
    return answer_to(world.hub, label.device).file


def read(commune: Commune, file: bytes, *, may_remove: bool = False) -> Taken:
    now = commune.world.clock()
    return read_answer(commune.store, commune.key, file, now=now, may_remove=may_remove)


def there_and_back(commune: Commune) -> Taken:
    return read(commune, answered(commune.world, written(commune)))
