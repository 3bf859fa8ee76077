"""Records that a library has removed, and what the nation goes on to say of them."""

import json

from desktop.domain.record import RecordId
from desktop.domain.version import Origin
from desktop.services import merging, removing, versions
from desktop.services.cataloguing import NewCopy, add_copy, edit_record
from tests.sync.world import Commune, World


def two_who_know(world: World) -> tuple[Commune, Commune, RecordId]:
    """Two libraries with one book between them."""
    a, b = world.commune("00001"), world.commune("00002")
    record = a.catalogue("Tắt đèn")
    a.sync()
    b.sync()
    return a, b, record


def remove(commune: Commune, record: RecordId) -> None:
    removing.remove(commune.store, record, now=commune.world.clock())


def put_back(commune: Commune, record: RecordId) -> None:
    removing.put_back(commune.store, record, now=commune.world.clock())


def test_a_removed_record_stays_away_whatever_the_nation_says(world: World) -> None:
    """Rules 4.7, 3.6."""
    a, b, record = two_who_know(world)
    remove(b, record)
    report = b.sync()
    assert (report.refused, b.store.outbox.count_pending()) == (0, 0)
    assert world.count("record") == 1

    a.write(record, "245", "Tắt đèn (tái bản)")
    a.sync()
    b.sync()
    assert b.texts_shown() == {}
    assert a.word(record, "245") == "Tắt đèn (tái bản)"

    put_back(b, record)
    assert b.texts_shown() == a.texts_shown()
    b.write(record, "250", "Lần 2")
    b.sync()
    a.sync()
    assert a.texts_shown() == b.texts_shown() == world.hub_texts()


def test_edits_that_wait_when_a_record_goes_still_arrive(world: World) -> None:
    """Rule 4.7."""
    a, b, record = two_who_know(world)
    b.write(record, "250", "Lần 2")
    remove(b, record)
    b.sync()
    a.sync()
    assert a.word(record, "250") == "Lần 2"
    assert b.texts_shown() == {}
    put_back(b, record)
    assert b.texts_shown() == a.texts_shown()


def test_a_record_that_was_never_sent_can_go_and_come_back(world: World) -> None:
    """Rule 4.7."""
    a, b = world.commune("00001"), world.commune("00002")
    record = a.catalogue("Tắt đèn")
    a.write(record, "250", "Lần 2")
    remove(a, record)
    a.sync()
    b.sync()
    assert b.word(record, "250") == "Lần 2"
    b.write(record, "245", "Tắt đèn (tái bản)")
    b.sync()
    a.sync()
    assert a.texts_shown() == {}
    put_back(a, record)
    assert a.texts_shown() == b.texts_shown()
    a.sync()
    a.write(record, "260", "Hà Nội")
    a.sync()
    b.sync()
    assert a.texts_shown() == b.texts_shown() == world.hub_texts()


def test_a_conflict_goes_with_its_record(world: World) -> None:
    """Rules 4.7, 5.4."""
    a, b, record = two_who_know(world)
    a.write(record, "245", "Tắt đèn A")
    b.write(record, "245", "Tắt đèn B")
    a.sync()
    b.sync()
    assert b.store.conflicts.count_open() == 1
    remove(b, record)
    assert b.store.conflicts.count_open() == 0
    assert b.store.outbox.count_pending() == 1


def test_the_copies_of_a_joined_record_are_counted_where_they_are(world: World) -> None:
    """Rules 4.8, 10.4."""
    a, b, keep = two_who_know(world)
    other = a.catalogue("Tắt đèn")
    copy = add_copy(a.store, other, NewCopy(), now=world.clock())
    merging.merge(a.store, keep, other, choices={}, now=world.clock())
    a.sync()
    b.sync()
    bodies = [entry.body for entry in a.entries() if entry.entity == copy.id]
    assert json.loads(bodies[-1])["record"] == keep
    assert a.store.removals.survivor(other) == keep
    assert set(a.texts_shown()) == {keep}
    assert set(b.texts_shown()) == {keep}

    merging.undo_merge(a.store, other, now=world.clock())
    a.sync()
    b.sync()
    assert a.texts_shown() == b.texts_shown() == world.hub_texts()


def test_what_the_nation_changed_is_a_version_that_can_be_restored(world: World) -> None:
    """Rule 4.9."""
    a, b, record = two_who_know(world)
    (only,) = versions.history(b.store, record)
    assert (only.origin, only.at) == (Origin.NATION, None)

    a.write(record, "245", "Tắt đèn (tái bản)")
    a.sync()
    b.sync()
    edit_record(b.store, record, "250$a=Lần 2", now=world.clock())
    b.sync()
    mine, theirs, first = versions.history(b.store, record)
    assert [each.origin for each in (mine, theirs, first)] == [
        Origin.LIBRARY,
        Origin.NATION,
        Origin.NATION,
    ]
    assert (mine.author, theirs.author, theirs.tags) == (b.device, "", ("245",))

    versions.restore(b.store, record, 0, now=world.clock())
    b.sync()
    a.sync()
    assert a.word(record, "245") == "Tắt đèn"
    assert a.texts_shown() == b.texts_shown()
