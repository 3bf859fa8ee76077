"""What comes late, at the hub and in a library: it takes nothing away that came after it."""

import shutil
from pathlib import Path

import pytest

from desktop.domain.errors import RemoteError
from sync.hub.later import do_what_was_kept
from tests.sync.world import Commune, Fate, World


def test_what_is_done_late_does_not_replace_what_came_after(world: World) -> None:
    """Rules 5.10, 12.3."""
    a, b = world.commune("00001"), world.commune("00002")
    book = a.catalogue("Tắt đèn")
    a.sync()
    a.write(book, "245", "Tắt đèn, bản hai")
    a.sync()
    with world.hub.engine.begin() as connection:  # as if the hub had not known how
        connection.exec_driver_sql("UPDATE oplog SET status = 'deferred' WHERE n = 2")
    a.write(book, "245", "Tắt đèn, bản ba")
    a.sync()
    assert do_what_was_kept(world.hub) == 1
    for commune in (a, b):
        commune.sync()
        assert commune.word(book, "245") == "Tắt đèn, bản ba"


@pytest.mark.of_files
def test_an_edit_waits_at_the_hub_for_its_record(world: World, tmp_path: Path) -> None:
    """Rules 10.2, 10.3."""
    a, b = world.commune("00001"), world.commune("00002")
    _back_up_hub(world, tmp_path)
    book = a.catalogue("Tắt đèn", t260="Hà Nội")
    _meet(a, b)
    b.write(book, "260", "Huế")
    b.write(book, "500", "Sách tặng")
    b.sync()
    _put_hub_back(world, tmp_path)

    assert b.sync().refused == 0  # who made the record has not spoken yet
    assert not world.hub_texts()
    _meet(a, b)
    assert a.word(book, "500") == "Sách tặng"
    assert (a.word(book, "260"), world.count("conflict")) == ("Hà Nội", 1)
    assert a.texts_shown() == b.texts_shown() == world.hub_texts()


@pytest.mark.of_files
def test_what_conflicts_after_it_waited_at_the_hub_is_told_at_home(
    world: World, tmp_path: Path
) -> None:
    """Rule 5.4."""
    a, b = world.commune("00001"), world.commune("00002")
    _back_up_hub(world, tmp_path)
    book = a.catalogue("Tắt đèn", t260="Hà Nội")
    _meet(a, b)
    b.write(book, "260", "Huế")
    _put_hub_back(world, tmp_path)
    b.sync()
    assert not b.store.conflicts.open()
    a.sync()
    assert b.sync().conflicts == 1
    (conflict,) = b.store.conflicts.open()
    assert (conflict.record, conflict.field) == (book, "260")
    assert conflict.mine.endswith("Huế")
    assert conflict.theirs.endswith("Hà Nội")
    assert (conflict.their_name, conflict.their_at is None) == ("Xã 00001", False)
    assert not a.store.conflicts.open()


def test_what_is_put_aside_late_is_told_at_home(world: World) -> None:
    """Rules 3.5, 5.4."""
    a = world.commune("00001")
    a.catalogue("Tắt đèn")
    a.sync()
    with world.hub.engine.begin() as connection:  # as if the hub had not known the kind
        connection.exec_driver_sql("UPDATE oplog SET status = 'deferred', body = 'nonsense'")
    do_what_was_kept(world.hub)
    a.sync()
    assert a.store.outbox.count_quarantined() == 1


@pytest.mark.of_files
def test_a_hub_that_was_put_back_gives_no_number_twice(world: World, tmp_path: Path) -> None:
    """Rule 4.2."""
    a = world.commune("00001")
    _back_up_hub(world, tmp_path)
    for number in range(5):
        a.catalogue(f"Tập {number}")
    a.sync()
    given = _versions(world)
    _put_hub_back(world, tmp_path)
    new = world.commune("00002")
    new.catalogue("Lão Hạc")
    new.sync()
    assert min(_versions(world)) > max(given)


@pytest.mark.of_files
def test_what_a_hub_that_was_put_back_has_of_a_library_stays_there(
    world: World, tmp_path: Path
) -> None:
    """Rule 8.5."""
    a = world.commune("00001")
    a.catalogue("Tắt đèn")
    a.sync()
    _back_up_hub(world, tmp_path)
    a.catalogue("Lão Hạc")
    a.sync()
    shown = a.texts_shown()
    _put_hub_back(world, tmp_path)
    a.sync()
    assert a.texts_shown() == world.hub_texts() == shown


@pytest.mark.of_files
def test_what_is_shown_stays_until_a_new_walk_has_ended(world: World, tmp_path: Path) -> None:
    """Rule 8.4."""
    a, b = world.commune("00001"), world.commune("00002")
    for number in range(3):
        a.catalogue(f"Tập {number}")
    _back_up_hub(world, tmp_path)
    _meet(a, b)
    shown = b.texts_shown()
    _put_hub_back(world, tmp_path)

    with pytest.raises(RemoteError, match=r"remote\.unreachable"):
        b.sync([Fate.ANSWERED, Fate.LOST_ON_THE_WAY_THERE])

    assert b.store.walks.get().is_under_way
    assert b.texts_shown() == shown


def _versions(world: World) -> list[int]:
    with world.hub.engine.begin() as connection:
        return list(connection.exec_driver_sql("SELECT version FROM record").scalars())


def _meet(*communes: Commune) -> None:
    for _ in range(2):
        for commune in communes:
            commune.sync()


def _back_up_hub(world: World, folder: Path) -> None:
    world.hub.close()
    shutil.copy(world.folder / "hub.db", folder / "hub.kept")
    world.open_hub()


def _put_hub_back(world: World, folder: Path) -> None:
    world.hub.close()
    shutil.copy(folder / "hub.kept", world.folder / "hub.db")
    world.open_hub()
