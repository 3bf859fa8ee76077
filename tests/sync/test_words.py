"""What travels besides records: rules and promises of the province, removals, and what waits."""

import json

import pytest

from desktop.domain.errors import InputError, RuleError
from desktop.domain.exchange import ChangeKind
from desktop.domain.hold import HoldState
from desktop.domain.record import RecordId
from desktop.services import holds, removing
from desktop.services.cataloguing import NewCopy, add_copy
from desktop.services.house_rules import rules_of
from desktop.storage.unknown import Kept
from sync.document import Document
from sync.hub.province import promise, set_rules
from sync.pace import Pace
from sync.packing import pack, unpack
from sync.steps.removals import WAITS
from sync.steps.reply import apply_reply
from sync.steps.request import next_batch
from sync.wire import MOST_OUT, Change
from tests.sync.world import Commune, World

_RULES = "0" * 32


def _grace(days: int) -> str:
    return json.dumps({"lateness": {"grace_days": days}})


def test_the_rules_of_the_province_reach_every_library_also_a_later_one(world: World) -> None:
    a, b = world.commune("00001"), world.commune("00002")
    set_rules(world.hub, _grace(3))
    set_rules(world.hub, _grace(5), code="00002")
    late = world.commune("00003")
    for commune, days in ((a, 3), (b, 5), (late, 3)):
        report = commune.sync()
        assert (report.pulled, report.pushed) == (1, 0)
        assert rules_of(commune.store).lateness.grace_days == days
        assert commune.sync().pulled == 0
    set_rules(world.hub, _grace(7))
    b.sync()
    assert rules_of(b.store).lateness.grace_days == 7


@pytest.mark.parametrize("body", ["", "[]", "{}", _grace(-1)])
def test_rules_without_sense_are_told_to_nobody(world: World, body: str) -> None:
    with pytest.raises(InputError):
        set_rules(world.hub, body)
    with pytest.raises(RuleError, match=r"hub\.library_unknown"):
        set_rules(world.hub, _grace(1), code="99999")
    assert world.count("told") == world.count("word") == 0


def test_a_promise_reaches_the_library_that_has_the_copy_and_no_other(world: World) -> None:
    a, b = world.commune("00001"), world.commune("00002")
    record = a.catalogue("Tắt đèn")
    copy = add_copy(a.store, record, NewCopy(prefix="TN"), now=world.clock())
    a.sync()
    promise(world.hub, copy.id, to="00002")
    b.sync()
    a.sync()
    assert [hold.library for hold in holds.queue(a.store, record)] == ["00002"]
    assert not holds.queue(b.store, record)
    promise(world.hub, copy.id, to="00002", is_kept=False)
    a.sync()
    assert not [hold for hold in holds.queue(a.store, record) if hold.state is HoldState.WAITING]
    with pytest.raises(RuleError, match=r"copy\.unknown"):
        promise(world.hub, "f" * 32, to="00002")


def test_a_removal_reaches_the_other_pc_of_the_library_and_no_other_library(world: World) -> None:
    """Rule 4.7."""
    a, other, b = world.commune("00001"), world.commune("00001"), world.commune("00002")
    book = a.catalogue("Tắt đèn")
    _everybody_syncs(a, other, b)
    removing.remove(a.store, book, now=world.clock())
    _everybody_syncs(a, other, b)
    assert other.store.records.text(book) is None
    assert b.word(book, "245") == "Tắt đèn"

    b.write(book, "245", "Tắt đèn, bản hai")
    _everybody_syncs(b, other)
    removing.put_back(a.store, book, now=world.clock())
    _everybody_syncs(a, other)
    assert other.word(book, "245") == "Tắt đèn, bản hai"
    _everybody_syncs(a, other)
    assert a.texts_shown() == other.texts_shown() == world.hub_texts()


def test_a_book_that_stands_on_this_shelf_is_not_removed_by_another_pc(world: World) -> None:
    a, other = world.commune("00001"), world.commune("00001")
    book = a.catalogue("Tắt đèn")
    _everybody_syncs(a, other)
    add_copy(other.store, book, NewCopy(prefix="TN"), now=world.clock())
    removing.remove(a.store, book, now=world.clock())
    _everybody_syncs(a, other)
    assert other.word(book, "245") == "Tắt đèn"


def test_a_removal_that_comes_before_its_record_waits_for_it(world: World) -> None:
    """Rule 12.2."""
    a, other = world.commune("00001"), world.commune("00001")
    book = a.catalogue("Tắt đèn")
    _brought(other, ChangeKind.REMOVAL, book, "{}")
    kept = other.store.unknown.readable([ChangeKind.REMOVAL], waits=WAITS)
    assert [(row.entity, row.reason) for row in kept] == [(book, WAITS)]
    _everybody_syncs(a, other)
    assert other.store.records.text(book) is None
    assert other.store.removals.get(book) is not None
    assert other.store.unknown.count() == 0


def test_what_an_earlier_program_could_only_keep_is_read_by_this_one(world: World) -> None:
    """Rule 12.2."""
    a = world.commune("00001")
    document = Document(text=_grace(4), version=7, common=7)
    row = Change.of(7, ChangeKind.RULES, _RULES, document=document)
    song = row.line.replace("rules", "song")
    walk = a.store.walks.get().name
    with a.store.write():
        a.store.unknown.put(Kept(7, row.kind, row.entity, "", row.line), walk=walk)
        a.store.unknown.put(Kept(8, "song", row.entity, "", song), walk=walk)
    a.sync()
    assert rules_of(a.store).lateness.grace_days == 4
    assert a.store.unknown.count() == 1


def _everybody_syncs(*communes: Commune) -> None:
    for commune in communes:
        commune.sync()


def _brought(commune: Commune, kind: ChangeKind, entity: RecordId, text: str) -> None:
    """Let the next reply bring this."""
    batch = next_batch(commune.store, Pace())
    lines = unpack(commune.line().exchange(batch.body).body, most=MOST_OUT)
    document = Document(text=text, version=7, common=7)
    lines.insert(-1, Change.of(7, kind, entity, document=document).line.encode())
    apply_reply(commune.store, batch, body=pack(lines), now=commune.world.clock())
