"""Each rule is there for something: without it, something is lost, doubled or wrong."""

import random

import pytest

from tests.sync.model import circulation
from tests.sync.model.circulation import Event
from tests.sync.model.device import Device
from tests.sync.model.invariants import broken, outcome
from tests.sync.model.librarian import Librarian
from tests.sync.model.rules import NONE_OFF, Off, Rule
from tests.sync.model.said import Kind, Reply, Result, Status
from tests.sync.model.weather import DISASTERS, FAIR
from tests.sync.model.witness import Witness
from tests.sync.model.world import World

CLOCKS = {Rule.NO_CLOCK, Rule.HUB_ORDER, Rule.CLOCKS_CORRECTED}
DIRECTED = {
    Rule.CURSOR_WITHOUT_GAP,
    Rule.FORESEEN_ONLY,
    Rule.NAMED_RETURN,
    Rule.DEVICE_ORDER,
}
STORMY = {
    Rule.ARCHIVE_GOES_ALONG,
    Rule.EPOCH_OUTSIDE_BACKUP,
    Rule.SAID_AGAIN_AFTER_RESTORE,
    Rule.ONE_WALK,
    Rule.GONE_REMEMBERED,
    Rule.BEGIN_AGAIN,
    Rule.POSSESSION,
}
BY_SEED = sorted(set(Rule) - DIRECTED)
_MOST = 600


@pytest.mark.parametrize("rule", BY_SEED, ids=lambda rule: rule.name.lower())
def test_a_rule_that_is_turned_off_is_missed(rule: Rule) -> None:
    weather = DISASTERS if rule in STORMY else FAIR
    off = frozenset({rule})

    def is_missed(seed: int) -> bool:
        world = World(seed, off=off, weather=weather).run()
        if broken(world):
            return True
        return rule in CLOCKS and outcome(world) != outcome(World(seed, off=off, clocks=2).run())

    assert any(is_missed(seed) for seed in range(_MOST))


def test_every_rule_has_a_switch_that_is_tried() -> None:
    assert set(BY_SEED) | DIRECTED == set(Rule)
    assert {rule.number.count(".") for rule in Rule} == {1}


def after_a_late_page(off: Off) -> set[str]:
    """A page of the feed arrives at a library that was put back to before the page before it."""
    world = World(0, off=off)
    here, other = world.devices[0], world.devices[2]
    world.deliver(here, world.answer(here.request(1, world.now)))
    backup = here.shelf.copy()
    world.deliver(here, world.answer(here.request(1, world.now)))
    world.deliver(other, world.answer(other.request(1, world.now)))
    while not other.shelf.outbox:
        Librarian(world.witness, random.Random(1)).work(other, world.now, poison=0)
    world.deliver(other, world.answer(other.request(1, world.now)))
    late = world.answer(here.request(1, world.now))
    here.put_back(backup)
    world.deliver(here, late)
    world.finish()
    return broken(world)


def test_a_page_that_comes_before_its_turn_does_not_move_the_cursor() -> None:
    assert after_a_late_page(NONE_OFF) == set()
    assert after_a_late_page(frozenset({Rule.CURSOR_WITHOUT_GAP}))


def still_waits(off: Off) -> bool:
    """Whether a change waits on when its result leads from a version that is not known here."""
    device = Device("a1", "A", off=off, dice=random.Random(1))
    librarian = Librarian(Witness(), random.Random(1))
    while Kind.READER not in {entry.change.kind for entry in device.shelf.outbox.values()}:
        librarian.work(device, 0, poison=0)
    shelf = device.shelf
    last = shelf.outbox[shelf.n]
    shelf.outbox = {last.n: last}
    result = Result(last.change.op, Status.OK, version=9, previous=8)
    reply = Reply(shelf.walk, shelf.epoch, last.n, last.chain, results={last.n: result})
    device.receive(reply)
    return bool(shelf.outbox)


def test_a_record_is_worked_out_only_from_the_version_before_it() -> None:
    assert still_waits(NONE_OFF)
    assert not still_waits(frozenset({Rule.FORESEEN_ONLY}))


LOAN = Event(op=1, type="loan", loan=1, at=50, device="a1", n=1)


@pytest.mark.parametrize("off", [NONE_OFF, frozenset({Rule.NAMED_RETURN})])
def test_a_return_closes_the_loan_it_names_whatever_the_clocks_say(off: Off) -> None:
    early = Event(op=2, type="return", loan=1, at=40, device="a2", n=1)
    assert circulation.fold([LOAN, early], off).open == ((1,) if off else ())


@pytest.mark.parametrize("off", [NONE_OFF, frozenset({Rule.DEVICE_ORDER})])
def test_a_clock_that_is_set_back_does_not_turn_a_days_work_round(off: Off) -> None:
    later = Event(op=2, type="return", loan=0, at=40, device="a1", n=2)
    assert circulation.fold([LOAN, later], off).open == ((1,) if off else ())
