"""What belongs to one library and is known at all of its PCs, and nowhere else."""

import json
from dataclasses import replace
from datetime import date

from desktop.domain.copy import Copy, CopyStatus
from desktop.domain.hold import HoldState
from desktop.domain.override import Override
from desktop.domain.record import RecordId
from desktop.domain.register import Kind, Part
from desktop.domain.rules import Part as RulesPart
from desktop.domain.visit import Visitor
from desktop.services import circulation, holds, overriding, registers, stock, visits
from desktop.services.cataloguing import NewCopy, add_copy
from desktop.services.house_rules import rules_of, set_part
from desktop.services.readers import NewPatron, register
from desktop.services.registers import NewEntry
from sync.hub.later import do_what_was_kept
from sync.pace import Pace
from sync.steps.reply import apply_reply
from sync.steps.request import next_batch
from tests.sync.world import Commune, World


def two_pcs(world: World) -> tuple[Commune, Commune]:
    return world.commune("00001"), world.commune("00001")


def quiet(*communes: Commune) -> None:
    for _ in range(2):
        for commune in communes:
            commune.sync()


def with_copy(commune: Commune, barcode: str = "TV00000001") -> Copy:
    record = commune.catalogue("Tắt đèn")
    new = NewCopy(prefix="TN", barcode=barcode)
    return add_copy(commune.store, record, new, now=commune.world.clock())


def test_a_librarys_pcs_know_its_copies_and_other_libraries_do_not(world: World) -> None:
    """Rule 4.6."""
    a, b = two_pcs(world)
    other = world.commune("00002")
    copy = with_copy(a)
    quiet(a, b, other)
    assert b.store.copies.get(copy.id) == copy
    stock.change_status(
        b.store, copy.barcode, CopyStatus.DAMAGED, reason="rách bìa", now=world.clock()
    )
    quiet(b, a, other)
    assert a.store.copies.get(copy.id) == b.store.copies.get(copy.id) != copy
    assert (other.store.copies.count(), other.store.unknown.count()) == (0, 0)
    assert other.texts_shown() == a.texts_shown()


def test_what_was_done_while_the_hub_answered_stays_on_top(world: World) -> None:
    """Rule 2.4."""
    a, b = two_pcs(world)
    copy = with_copy(a)
    quiet(a, b)
    stock.change_status(
        a.store, copy.barcode, CopyStatus.DAMAGED, reason="rách bìa", now=world.clock()
    )
    a.sync()
    batch = next_batch(b.store, Pace())
    answer = b.line().exchange(batch.body).body
    stock.correct_copy(b.store, replace(copy, shelf="K9"), now=world.clock())
    apply_reply(b.store, batch, body=answer, now=world.clock())
    for at_once in (True, False):
        for pc in (b,) if at_once else (a, b):
            found = pc.store.copies.get(copy.id)
            assert found is not None
            assert (found.status, found.shelf) == (CopyStatus.DAMAGED, "K9")
        quiet(b, a)


def test_a_copy_waits_for_its_record_and_the_cursor_goes_on(world: World) -> None:
    """Rule 10.1."""
    a, b = two_pcs(world)
    record = RecordId(a.store.identities.new(world.clock()))
    body = {"record": record, "barcode": "TV7", "accession": "TV.00007", "status": "in_stock"}
    name = a.say("copy", json.dumps(body))
    quiet(a, b)
    assert (b.store.copies.count(), b.store.unknown.count()) == (0, 1)
    cursor = b.store.cursors.get("library")
    assert cursor > 0

    known = a.catalogue("Tắt đèn")
    a.say("copy", json.dumps(body | {"record": known}), name)
    quiet(a, b)
    assert (b.store.copies.count(), b.store.unknown.count()) == (1, 0)


def test_a_pc_that_joins_later_knows_everything_though_copies_came_first(world: World) -> None:
    """Rules 10.1, 4.5."""
    a = world.commune("00001")
    copy = with_copy(a)
    a.sync()
    a.write(copy.record, "245", "Tắt đèn (tái bản)")  # the record goes to the end of the feed
    a.sync()
    b = world.commune("00001")
    b.sync()
    assert b.store.copies.get(copy.id) == copy


def test_two_copies_with_one_barcode_are_both_kept_and_both_pcs_are_told(world: World) -> None:
    """Rule 10.7."""
    a, b = two_pcs(world)
    with_copy(a)
    with_copy(b)
    quiet(a, b)
    for pc in (a, b):
        assert len(pc.store.clashes.copies_with("TV00000001")) == 2
        (matter,) = pc.store.matters.open()
        assert (matter.code, matter.details["barcode"]) == ("copy.barcode_twice", "TV00000001")


def test_the_rules_are_right_as_they_reached_the_hub_last(world: World) -> None:
    """Rule 12.1."""
    a, b = two_pcs(world)
    set_part(a.store, RulesPart.LATENESS, {"grace_days": 1}, now=world.clock())
    set_part(b.store, RulesPart.LATENESS, {"grace_days": 2}, now=world.clock())
    b.sync()
    quiet(a, b)
    for pc in (a, b):
        assert rules_of(pc.store).lateness.grace_days == 1
    set_part(b.store, RulesPart.MONEY, {"is_on": True}, now=world.clock())
    quiet(b, a)
    assert rules_of(a.store).money.is_on


def test_who_waits_for_a_book_waits_at_both_pcs_and_without_a_name(world: World) -> None:
    """Rule 2.6."""
    a, b = two_pcs(world)
    copy = with_copy(a)
    reader = register(a.store, NewPatron(name="Phạm Quốc Huy"), now=world.clock())
    placed = holds.place(a.store, reader.id, copy.record, now=world.clock()).hold
    quiet(a, b)
    (there,) = holds.queue(b.store, copy.record)
    assert (there.state, there.barcode, there.name) == (HoldState.READY, copy.barcode, "")
    holds.cancel(a.store, placed.number, now=world.clock())
    quiet(a, b)
    assert holds.queue(b.store, copy.record) == ()


def test_the_register_the_day_and_what_was_overridden_are_known_at_both(world: World) -> None:
    """Rule 12.2."""
    a, b = two_pcs(world)
    copy = with_copy(a)
    day = date(2026, 3, 2)
    entry = NewEntry(part=Part.ADDITIONS, on=day, copies={Kind.BOOK: 3}, source="Sở VHTT")
    registers.add_entry(a.store, entry, now=world.clock())
    registers.add_entry(b.store, entry, now=world.clock())
    visits.count_visitor(a.store, Visitor.CHILD, now=world.clock())
    tomorrow = world.clock.moment.replace(day=3)
    assert visits.tell(a.store, now=tomorrow) == 1
    set_part(a.store, RulesPart.POLICIES, _reading_room_only(a), now=world.clock())
    reader = register(a.store, NewPatron(name="Phạm Quốc Huy"), now=world.clock())
    why = Override("bác Huy xin mượn về")
    circulation.lend(a.store, copy.barcode, patron=reader.id, now=world.clock(), override=why)
    quiet(a, b, a)
    for pc in (a, b):
        assert len(registers.lines(pc.store, Part.ADDITIONS)) == 2
        assert visits.of_day(pc.store, now=world.clock()).door == {Visitor.CHILD: 1}
        assert [each.rule for each in overriding.overridden(pc.store, day, day)] == [
            "loan.in_house_only"
        ]
        assert [m.code for m in pc.store.matters.open()] == ["register.number_twice"]
    (told,) = overriding.overridden(b.store, day, day)
    assert (told.deed, told.reason) == ("lent", "")
    assert visits.tell(b.store, now=tomorrow) == 0


def test_what_an_earlier_hub_could_only_keep_is_done_by_a_later_one(world: World) -> None:
    """Rules 12.3, 10.3."""
    a, b = two_pcs(world)
    copy = with_copy(a)
    set_part(a.store, RulesPart.MONEY, {"is_on": True}, now=world.clock())
    a.sync()
    with world.hub.engine.begin() as connection:  # as if the hub had not known these kinds
        connection.exec_driver_sql("DELETE FROM told")
        connection.exec_driver_sql("DELETE FROM copy")
        connection.exec_driver_sql(
            "UPDATE oplog SET status = 'deferred', version = 0 WHERE kind IN ('copy', 'rules')"
        )
    b.sync()
    assert b.store.copies.count() == 0
    assert do_what_was_kept(world.hub) == 2
    assert do_what_was_kept(world.hub) == 0
    quiet(a, b)
    assert b.store.copies.get(copy.id) == copy
    assert rules_of(b.store).money.is_on


def _reading_room_only(pc: Commune) -> object:
    policy = rules_of(pc.store).policies[0]
    first = {"limit": policy.limit, "period_days": policy.period_days}
    return [{**first, "renewals": policy.renewals, "lending": "in_house"}]
