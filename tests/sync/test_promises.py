"""Copies that are promised elsewhere: the promise takes its turn, and the desk is warned."""

import json

import pytest

from desktop.domain.copy import Copy
from desktop.domain.errors import RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.hold import HoldState
from desktop.services import circulation, holds
from desktop.services.cataloguing import NewCopy, add_copy
from desktop.services.readers import NewPatron, register
from sync.document import Document
from sync.pace import Pace
from sync.packing import pack, unpack
from sync.steps.reply import apply_reply
from sync.steps.request import next_batch
from sync.wire import MOST_OUT, Change
from tests.sync.world import Commune, World

_PROMISE = "0190" + "0" * 28


def brought(commune: Commune, seq: int, told: object) -> int:
    """Let the next reply bring this; how many changes were taken."""
    batch = next_batch(commune.store, Pace())
    lines = unpack(commune.line().exchange(batch.body).body, most=MOST_OUT)
    document = Document(text=json.dumps(told), version=seq, common=seq)
    row = Change.of(seq, ChangeKind.HOLD, _PROMISE, document=document)
    lines.insert(-1, row.line.encode())
    now = commune.world.clock()
    return apply_reply(commune.store, batch, body=pack(lines), now=now).pulled


@pytest.fixture
def commune(world: World) -> Commune:
    return world.commune("00001")


@pytest.fixture
def copy(commune: Commune) -> Copy:
    record = commune.catalogue("Tắt đèn")
    return add_copy(commune.store, record, NewCopy(prefix="TN"), now=commune.world.clock())


def test_a_promise_keeps_the_copy_until_it_is_taken_back(commune: Commune, copy: Copy) -> None:
    store, now = commune.store, commune.world.clock()
    promise = {"state": "waiting", "copy": copy.id, "library": "00002"}
    assert brought(commune, 7, promise) == 1
    waiting = store.outbox.count_pending()
    assert brought(commune, 8, promise) == 0
    reader = register(store, NewPatron(name="Phạm Quốc Huy"), now=now)
    with pytest.raises(RuleError, match=r"loan\.promised"):
        circulation.lend(store, copy.barcode, patron=reader.id, now=now)
    assert store.outbox.count_pending() >= waiting
    assert ChangeKind.HOLD not in store.outbox.pending_by_kind()
    assert brought(commune, 9, {"state": "cancelled"}) == 1
    circulation.lend(store, copy.barcode, patron=reader.id, now=now)


def test_a_promise_waits_behind_who_asked_before(commune: Commune, copy: Copy) -> None:
    store, now = commune.store, commune.world.clock()
    reader = register(store, NewPatron(name="Phạm Quốc Huy"), now=now)
    holds.place(store, reader.id, copy.record, now=now)
    brought(commune, 7, {"state": "waiting", "copy": copy.id, "library": "00002"})
    line = [(hold.library, hold.state) for hold in holds.queue(store, copy.record)]
    assert line == [("", HoldState.READY), ("00002", HoldState.WAITING)]


@pytest.mark.parametrize(
    "told",
    [
        {"state": "waiting", "copy": "0" * 32, "library": "00002"},
        {"state": "waiting", "copy": 7, "library": "00002"},
        {"state": "waiting"},
        [],
    ],
    ids=["unknown copy", "no identity", "nothing", "no object"],
)
def test_what_makes_no_sense_is_put_aside(commune: Commune, told: object) -> None:
    assert brought(commune, 7, told) == 0
    assert commune.store.unknown.count() == 1
