"""Records that a library has removed for all, or joined: what becomes of them in both orders."""

from datetime import timedelta

import pytest

from desktop.domain.copy import CopyId
from desktop.domain.errors import RemoteError, RuleError
from desktop.domain.record import RecordId
from desktop.services import exchange as decisions
from desktop.services import merging, removing
from desktop.services.cataloguing import NewCopy, add_copy
from sync.hub.tombstones import TOLD_FOR, forget_removals
from tests.sync.world import Commune, World


def two_who_know(world: World) -> tuple[Commune, Commune, RecordId]:
    """Two libraries with one book between them, made by the first."""
    a, b = world.commune("00001"), world.commune("00002")
    record = a.catalogue("Tắt đèn")
    meet(a, b)
    return a, b, record


def meet(*communes: Commune) -> None:
    """Everybody hears everything, whoever spoke first."""
    for _ in range(3):
        for commune in communes:
            commune.sync()


def remove(commune: Commune, record: RecordId) -> None:
    removing.remove_for_all(commune.store, record, now=commune.world.clock())


def join(commune: Commune, keep: RecordId, other: RecordId) -> None:
    merging.merge(commune.store, keep, other, choices={}, now=commune.world.clock())


def matters(commune: Commune) -> list[tuple[str, str]]:
    return [(matter.code, matter.record or "") for matter in commune.store.matters.open()]


def test_who_has_seen_everything_removes_a_record_for_all(world: World) -> None:
    """Rules 9.1, 9.6."""
    a, b, record = two_who_know(world)
    b.write(record, "250", "Lần 2")
    meet(b, a)
    text = a.texts_shown()[record]
    remove(a, record)
    assert a.texts_shown() == {}
    meet(a, b)
    assert b.texts_shown() == {}
    assert b.store.trash.text(record) == text
    assert a.store.outbox.count_quarantined() == 0

    removing.put_back(b.store, record, now=world.clock())
    meet(b, a)
    assert a.texts_shown() == b.texts_shown() == {record: text}
    assert a.store.conflicts.open() == b.store.conflicts.open() == ()


def test_a_record_that_was_never_sent_can_be_removed_for_all(world: World) -> None:
    """Rule 9.1."""
    a, b = world.commune("00001"), world.commune("00002")
    record = a.catalogue("Tắt đèn")
    remove(a, record)
    meet(a, b)
    assert a.texts_shown() == b.texts_shown() == {}
    assert world.count("record") == 1
    with pytest.raises(RuleError, match=r"record\.unknown"):
        remove(a, record)


def test_a_removal_by_who_has_not_seen_everything_is_a_conflict(world: World) -> None:
    """Rule 9.1."""
    a, b, record = two_who_know(world)
    b.write(record, "250", "Lần 2")
    b.sync()
    remove(a, record)
    a.sync()
    assert a.word(record, "250") == "Lần 2"
    (conflict,) = a.store.conflicts.open()
    assert (conflict.field, conflict.mine, conflict.theirs) == ("gone", "1", "")

    decisions.settle(a.store, conflict.id, keep_mine=True, now=world.clock())
    meet(a, b)
    assert a.texts_shown() == b.texts_shown() == {}


@pytest.mark.parametrize("removal_first", [True, False])
def test_an_edit_by_who_did_not_know_brings_a_record_back_in_both_orders(
    world: World, removal_first: bool
) -> None:
    """Rule 9.2."""
    a, b, record = two_who_know(world)
    remove(a, record)
    b.write(record, "250", "Lần 2")
    meet(*((a, b) if removal_first else (b, a)))
    assert a.texts_shown() == b.texts_shown() == world.hub_texts()
    assert a.word(record, "250") == "Lần 2"
    if removal_first:
        assert matters(b) == [("record.is_back", record)]
        assert matters(a) == [("record.is_back", record)]
    else:
        assert [each.field for each in a.store.conflicts.open()] == ["gone"]


@pytest.mark.parametrize("removal_first", [True, False])
def test_a_copy_holds_its_record_in_both_orders(world: World, removal_first: bool) -> None:
    """Rule 9.3."""
    a, b, record = two_who_know(world)
    remove(a, record)
    add_copy(b.store, record, NewCopy(), now=world.clock())
    meet(*((a, b) if removal_first else (b, a)))
    assert set(a.texts_shown()) == set(b.texts_shown()) == {record}
    if removal_first:
        assert ("record.is_back", record) in matters(b)
        assert matters(a) == [("record.is_back", record)]
    else:
        assert [each.field for each in a.store.conflicts.open()] == ["gone"]


def test_a_late_reply_does_not_bring_back_what_is_gone(world: World) -> None:
    """Rule 9.4."""
    a, b, record = two_who_know(world)
    a.write(record, "245", "Tắt đèn (tái bản)")
    a.sync()
    kept: list[bytes] = []
    b.exchange_with(b.recording(kept))
    remove(a, record)
    meet(a, b)
    b.replay(kept)
    assert b.texts_shown() == {}
    base = b.store.bases.get(record)
    assert base is not None
    assert base.marks.gone


def test_removals_are_told_for_400_days_and_who_missed_one_begins_again(world: World) -> None:
    """Rule 9.5."""
    a, b, record = two_who_know(world)
    other = a.catalogue("Số đỏ")
    meet(a, b)
    remove(a, record)
    a.sync()
    assert forget_removals(world.hub) == 0
    world.clock.moment += TOLD_FOR + timedelta(days=1)
    assert forget_removals(world.hub) == 1
    assert forget_removals(world.hub) == 0

    newcomer = world.commune("00003")
    for commune in (a, b, newcomer):
        commune.sync()
        assert set(commune.texts_shown()) == {other}
        assert not commune.store.walks.get().is_under_way
        assert commune.sync().requests == 1
    assert b.store.trash.text(record) is not None


def test_much_that_would_go_waits_for_a_person(world: World) -> None:
    """Rule 9.7."""
    a, b = world.commune("00001"), world.commune("00002")
    books = [a.catalogue(f"Tập {number}") for number in range(8)]
    meet(a, b)
    for book in books[:5]:
        remove(a, book)
    a.sync()
    b.catalogue("Số đỏ")
    with pytest.raises(RemoteError, match=r"sync\.much_would_go"):
        b.sync()
    assert len(b.texts_shown()) == 9
    assert b.store.outbox.count_pending() == 0
    b.sync_agreeing()
    assert len(b.texts_shown()) == 4
    meet(b, a)
    assert a.texts_shown() == b.texts_shown()


def test_a_join_is_a_field_that_everybody_follows_and_that_can_be_emptied(world: World) -> None:
    """Rule 10.4."""
    a, b, keep = two_who_know(world)
    other = b.catalogue("Tắt đèn")
    meet(b, a)
    copy = add_copy(b.store, other, NewCopy(), now=world.clock())
    meet(b, a)
    join(a, keep, other)
    meet(a, b)
    assert set(a.texts_shown()) == set(b.texts_shown()) == {keep}
    assert record_of(b, copy.id) == keep
    assert [each.kind for each in b.entries() if each.entity == copy.id] == ["copy"]

    merging.undo_merge(a.store, other, now=world.clock())
    meet(a, b)
    assert set(a.texts_shown()) == set(b.texts_shown()) == {keep, other}
    assert record_of(b, copy.id) == other
    assert a.texts_shown() == b.texts_shown() == world.hub_texts()


def test_who_removes_a_record_for_all_is_shown_what_was_joined_to_it(world: World) -> None:
    """Rule 10.4."""
    a, b, keep = two_who_know(world)
    other = a.catalogue("Tắt đèn")
    meet(a, b)
    join(a, keep, other)
    meet(a, b)
    remove(a, keep)
    meet(a, b)
    assert set(a.texts_shown()) == set(b.texts_shown()) == set(world.hub_shown()) == {other}

    removing.put_back(a.store, keep, now=world.clock())
    meet(a, b)
    assert set(a.texts_shown()) == set(b.texts_shown()) == set(world.hub_shown()) == {keep}


def test_a_copy_that_comes_later_than_the_join_of_its_record_goes_back_with_it(
    world: World,
) -> None:
    """Rule 10.4."""
    a, b, keep = two_who_know(world)
    c = world.commune("00002")
    other = a.catalogue("Tắt đèn")
    meet(a, b, c)
    copy = add_copy(b.store, other, NewCopy(), now=world.clock())
    join(a, keep, other)
    a.sync()
    c.sync()
    b.sync()
    c.sync()
    assert record_of(c, copy.id) == record_of(b, copy.id) == keep
    merging.undo_merge(a.store, other, now=world.clock())
    meet(a, b, c)
    assert record_of(c, copy.id) == record_of(b, copy.id) == other


def test_who_joins_a_record_elsewhere_at_the_same_time_has_a_conflict(world: World) -> None:
    """Rule 10.4."""
    a, b, one = two_who_know(world)
    two, three = a.catalogue("Tắt đèn"), a.catalogue("Tắt đèn")
    meet(a, b)
    join(a, one, three)
    join(b, two, three)
    meet(a, b)
    assert set(a.texts_shown()) == set(b.texts_shown()) == {one, two}
    (conflict,) = b.store.conflicts.open()
    assert (conflict.field, conflict.mine, conflict.theirs) == ("into", two, one)
    decisions.settle(b.store, conflict.id, keep_mine=True, now=world.clock())
    meet(b, a)
    assert a.store.removals.survivor(three) == b.store.removals.survivor(three) == two


def test_a_circle_of_joins_is_a_conflict_and_never_shown(world: World) -> None:
    """Rule 10.5."""
    a, b, one = two_who_know(world)
    two = a.catalogue("Tắt đèn")
    meet(a, b)
    join(a, one, two)
    join(b, two, one)
    a.sync()
    assert set(b.texts_shown()) == {two}
    meet(b, a)
    assert set(a.texts_shown()) == set(b.texts_shown()) == {one}
    assert [each.field for each in b.store.conflicts.open()] == ["into"]


def test_an_edit_that_lands_on_a_joined_record_is_accepted_and_told(world: World) -> None:
    """Rule 10.6."""
    a, b, keep = two_who_know(world)
    other = a.catalogue("Tắt đèn")
    meet(a, b)
    join(a, keep, other)
    a.sync()
    b.write(other, "250", "Lần 2")
    meet(b, a)
    assert matters(b) == [("record.is_joined", other)]
    assert set(b.texts_shown()) == {keep}
    assert "Lần 2" in world.hub_texts()[other]


def record_of(commune: Commune, copy: CopyId) -> RecordId:
    found = commune.store.copies.get(copy)
    assert found is not None
    return found.record
