"""Databases that were copied, or put back from a backup: all ends equal, and nobody is asked."""

import json
import os
import shutil
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from desktop.domain.errors import RemoteError
from desktop.domain.exchange import FEED
from desktop.services.backing_up import back_up
from desktop.services.cataloguing import NewCopy, add_copy
from desktop.services.restoring import restore
from sync.engine import exchange
from sync.hub.desk.conflicts import open_conflicts, settle
from sync.hub.desk.curating import curate
from sync.hub.desk.deeds import COMMAND_LINE
from sync.pace import Pace
from sync.packing import pack, unpack
from sync.remote import Answer
from sync.steps.healing import renew
from sync.steps.reply import apply_reply
from sync.steps.request import next_batch
from sync.wire import MOST_OUT, Refusal, read_reply
from tests.sync.world import Commune, World


def test_a_library_put_back_from_a_backup_says_its_journal_again_under_a_new_name(
    world: World, tmp_path: Path
) -> None:
    """Rules 3.2, 3.4, 8.1, 8.5."""
    a, b = _one_with_a_file(world, tmp_path), world.commune("00002")
    book = a.catalogue("Tắt đèn")
    a.say("circulation", json.dumps({"type": "loan", "copy": "c"}))
    a.sync()
    _copy(a, tmp_path / "a.db", tmp_path / "kept.db")
    a.write(book, "245", "Tắt đèn, bản hai")
    later = a.catalogue("Lão Hạc")
    a.sync()
    _copy(a, tmp_path / "kept.db", tmp_path / "a.db")
    mine = a.catalogue("Chí Phèo")

    a.sync()
    b.sync()

    assert a.store.outbox.count_pending() == 0
    assert _name(a).startswith(f"{a.device}.")
    assert (a.word(book, "245"), a.word(later, "245")) == ("Tắt đèn, bản hai", "Lão Hạc")
    assert mine in world.hub_texts()
    assert a.texts_shown() == b.texts_shown() == world.hub_texts()
    assert world.count("circulation") == 1
    a.store.close()


def test_a_restore_takes_a_new_name_at_once_and_the_next_exchange_heals(
    world: World, tmp_path: Path
) -> None:
    """Rules 3.2, 8.1, 8.5."""
    a = _one_with_a_file(world, tmp_path)
    book = a.catalogue("Tắt đèn")
    a.sync()
    now = world.clock()
    kept = back_up(tmp_path / "a.db", tmp_path / "kept.tvxbackup", now=now)
    lost = a.catalogue("Lão Hạc")
    a.sync()

    restore(
        a.store,
        tmp_path / "a.db",
        kept.path,
        folder=tmp_path / "backups",
        renew=partial(renew, now=now),
        now=now,
        random_bytes=os.urandom,
    )
    assert _name(a).startswith(f"{a.device}.")
    assert a.store.records.text(lost) is None
    mine = a.catalogue("Chí Phèo")
    a.sync()

    assert a.store.outbox.count_pending() == 0
    assert a.word(lost, "245") == "Lão Hạc"
    assert {book, lost, mine} == set(world.hub_texts())
    assert a.texts_shown() == world.hub_texts()
    a.store.close()


def test_an_idle_library_put_back_from_a_backup_hears_what_it_did(
    world: World, tmp_path: Path
) -> None:
    """Rules 3.4, 8.5."""
    a = _one_with_a_file(world, tmp_path)
    a.catalogue("Tắt đèn")
    a.sync()
    _copy(a, tmp_path / "a.db", tmp_path / "kept.db")
    lost = a.catalogue("Lão Hạc")
    a.sync()
    _copy(a, tmp_path / "kept.db", tmp_path / "a.db")

    a.sync()

    assert a.word(lost, "245") == "Lão Hạc"
    assert a.texts_shown() == world.hub_texts()
    a.store.close()


def test_a_copied_library_becomes_two_that_both_go_on(world: World, tmp_path: Path) -> None:
    """Rules 3.3, 8.1."""
    a = _one_with_a_file(world, tmp_path)
    book = a.catalogue("Tắt đèn", t260="Hà Nội")
    a.sync()
    _copy(a, tmp_path / "a.db", tmp_path / "twin.db")
    twin = a.twin(tmp_path / "twin.db")
    a.write(book, "245", "Tắt đèn (A)")
    twin.write(book, "260", "Huế")
    twin.say("circulation", json.dumps({"type": "loan", "copy": "c"}))
    for _ in range(2):
        a.sync()
        twin.sync()

    assert _name(a) == a.device != _name(twin)
    assert a.texts_shown() == twin.texts_shown() == world.hub_texts()
    assert (a.word(book, "245"), a.word(book, "260")) == ("Tắt đèn (A)", "Huế")
    assert world.count("circulation") == 1
    a.store.close()
    twin.store.close()


@pytest.mark.of_files
@pytest.mark.parametrize("is_noticed", [True, False], ids=["by its mark", "by the gap"])
def test_a_hub_put_back_from_a_backup_is_told_again_what_it_forgot(
    world: World, tmp_path: Path, *, is_noticed: bool
) -> None:
    """Rules 3.8, 4.2, 8.2, 8.3, 8.4, 8.9, 10.2, 10.3."""
    a, b = world.commune("00001"), world.commune("00002")
    book = a.catalogue("Tắt đèn", t260="Hà Nội")
    a.sync()
    b.sync()
    kept = _hub_backup(world, tmp_path)
    a.write(book, "245", "Tắt đèn, bản hai")
    new = a.catalogue("Lão Hạc", t260="Hà Nội")
    a.say("circulation", json.dumps({"type": "loan", "copy": "c"}))
    a.sync()
    b.sync()
    b.write(new, "260", "Huế")
    given = _highest_version(world)
    _put_hub_back(world, kept, with_epoch=not is_noticed)

    b.sync()
    assert b.word(book, "245") in {"Tắt đèn", "Tắt đèn, bản hai"}
    for _ in range(2):
        a.sync()
        b.sync()

    assert a.texts_shown() == b.texts_shown() == world.hub_texts()
    assert (a.word(book, "245"), a.word(new, "245")) == ("Tắt đèn, bản hai", "Lão Hạc")
    assert world.count("circulation") == 1
    assert _highest_version(world) > given
    assert world.count("conflict") or a.word(new, "260") == "Huế"


@pytest.mark.of_files
def test_the_epoch_changes_whenever_a_backup_is_put_back(world: World, tmp_path: Path) -> None:
    """Rule 8.2."""
    epochs = {world.hub.epoch}
    world.restart_hub()
    assert {world.hub.epoch} == epochs
    kept = _hub_backup(world, tmp_path)
    for count in (2, 3):
        _put_hub_back(world, kept, with_epoch=False)
        epochs.add(world.hub.epoch)
        assert len(epochs) == count


@pytest.mark.of_files
def test_what_only_a_lost_library_knew_goes_to_the_trash_unless_it_is_on_the_shelf(
    world: World, tmp_path: Path
) -> None:
    """Rules 8.8, 9.6."""
    gone, b = world.commune("00001"), world.commune("00002")
    kept = _hub_backup(world, tmp_path)
    idle = gone.catalogue("Tắt đèn")
    held = gone.catalogue("Lão Hạc")
    gone.sync()
    b.sync()
    copy = add_copy(b.store, held, NewCopy(prefix="TN"), now=world.clock())
    _put_hub_back(world, kept, with_epoch=False)

    report = b.sync()

    assert report.changes.records
    assert b.store.records.text(idle) is None
    assert "Tắt đèn" in str(b.store.trash.text(idle))
    assert b.store.copies.get(copy.id) is not None
    assert b.texts_shown() == world.hub_texts()
    assert list(world.hub_texts()) == [held]

    gone.sync()
    b.sync()
    assert b.word(idle, "245") == "Tắt đèn"
    assert gone.texts_shown() == b.texts_shown() == world.hub_texts()


@pytest.mark.of_files
def test_a_pull_that_would_take_out_much_takes_out_nothing_and_asks(
    world: World, tmp_path: Path
) -> None:
    """Rule 9.7."""
    gone, b = world.commune("00001"), world.commune("00002")
    kept = _hub_backup(world, tmp_path)
    for number in range(10):
        gone.catalogue(f"Sách {number}")
    gone.sync()
    b.sync()
    mine = b.catalogue("Lão Hạc")
    _put_hub_back(world, kept, with_epoch=False)

    for _ in range(2):
        with pytest.raises(RemoteError, match=r"sync\.much_would_go") as told:
            b.sync()
        assert told.value.details["count"] == 10
    assert len(b.texts_shown()) == 11
    assert b.store.outbox.count_pending() == 0
    assert b.store.runs.latest()[0].code == "sync.much_would_go"

    exchange(b.store, b.line(), now=world.clock, may_remove=True)
    assert list(b.texts_shown()) == list(world.hub_texts()) == [mine]
    assert not b.store.walks.get().is_under_way


def test_a_reply_of_another_walk_is_passed_over_and_asked_for_again(world: World) -> None:
    """Rule 8.6."""
    a, b = world.commune("00001"), world.commune("00002")
    a.catalogue("Tắt đèn")
    b.catalogue("Lão Hạc")
    b.sync()
    batch = next_batch(a.store, Pace())
    reply = read_reply(unpack(a.line().exchange(batch.body).body, most=MOST_OUT))
    stray = pack(replace(reply, walk=reply.walk + 1).lines())

    outcome = apply_reply(a.store, batch, body=stray, now=world.clock())

    assert (outcome.settled, outcome.pulled) == (0, 0)
    assert a.store.outbox.count_pending() == 1
    a.sync()
    assert a.texts_shown() == world.hub_texts()


def test_a_cursor_moves_only_from_where_it_stands(world: World) -> None:
    """Rule 8.7."""
    a, b = world.commune("00001"), world.commune("00002")
    for number in range(30):
        a.catalogue(f"Sách {number}")
    a.sync()
    first = next_batch(b.store, replace(Pace(), rows=10))
    page = b.line().exchange(first.body).body
    end = read_reply(unpack(page, most=MOST_OUT)).cursor
    apply_reply(b.store, first, body=page, now=world.clock())
    second = next_batch(b.store, replace(Pace(), rows=10))
    later = b.line().exchange(second.body).body
    with b.store.write():
        b.store.cursors.put(FEED, end - 5)

    apply_reply(b.store, second, body=later, now=world.clock())
    assert b.store.cursors.get(FEED) == end - 5
    b.sync()
    assert b.texts_shown() == world.hub_texts()


def test_two_memories_that_never_fit_are_an_error_and_not_a_loop(world: World) -> None:
    a = world.commune("00001")
    line = a.line()

    class Quarrelsome:
        """Calls every history another."""

        def exchange(self, body: bytes) -> Answer:
            reply = read_reply(unpack(line.exchange(body).body, most=MOST_OUT))
            return Answer(pack(replace(reply, refusal=Refusal.FORK).lines()), 0.1)

    with pytest.raises(RemoteError, match=r"sync\.history_differs"):
        a.exchange_with(Quarrelsome())


def test_a_new_name_is_believed_only_with_the_old_key(world: World) -> None:
    """Rules 6.3, 8.1."""
    a, other = world.commune("00001"), world.commune("00002")
    for name in (f"{a.device}.0a1b2c3d", f"{other.device}.x", f"{other.device}."):
        _rename(other, name)
        with pytest.raises(RemoteError, match=r"bad_signature|unknown_device"):
            other.sync()


def _rename(commune: Commune, name: str) -> None:
    device = commune.store.device.get()
    assert device is not None
    with commune.store.write():
        commune.store.device.put(replace(device, id=name))


def _name(commune: Commune) -> str:
    device = commune.store.device.get()
    assert device is not None
    return device.id


def _one_with_a_file(world: World, folder: Path) -> Commune:
    return world.commune("00001", file=folder / "a.db")


def _copy(commune: Commune, source: Path, target: Path) -> None:
    commune.store.close()
    shutil.copy(source, target)
    commune.open()


def _hub_backup(world: World, folder: Path) -> Path:
    kept = folder / "kept"
    world.hub.close()
    shutil.copytree(world.folder, kept)
    world.open_hub()
    return kept


def _put_hub_back(world: World, kept: Path, *, with_epoch: bool) -> None:
    world.hub.close()
    names = [path.name for path in kept.iterdir() if with_epoch or path.name != "epoch"]
    for path in world.folder.iterdir():
        if path.name != "epoch" or with_epoch:
            path.unlink()
    for name in names:
        shutil.copy(kept / name, world.folder / name)
    world.open_hub()


def _highest_version(world: World) -> int:
    with world.hub.engine.begin() as connection:
        return int(connection.exec_driver_sql("SELECT max(version) FROM record").scalar_one())


@pytest.mark.of_files
def test_a_proposal_and_an_own_field_outlive_a_hub_that_was_put_back(
    world: World, tmp_path: Path
) -> None:
    """Rules 5.12, 8.3, 8.8."""
    a, b = world.commune("00001"), world.commune("00002")
    book = a.catalogue("Tắt đèn", t260="Hà Nội")
    a.sync()
    curate(world.hub, COMMAND_LINE, book)
    b.sync()
    kept = _hub_backup(world, tmp_path)
    b.write(book, "245", "Tắt đèn : tiểu thuyết")
    b.write(book, "952", "Kệ 3")
    b.sync()
    _put_hub_back(world, kept, with_epoch=True)
    for commune in (b, a, b):
        commune.sync()

    assert (b.word(book, "245"), b.word(book, "952")) == ("Tắt đèn : tiểu thuyết", "Kệ 3")
    (row,) = open_conflicts(world.hub, "").rows
    settle(world.hub, COMMAND_LINE, row.op, field=row.field, keep_library=False)
    b.sync()
    assert (b.word(book, "245"), b.word(book, "952")) == ("Tắt đèn", "Kệ 3")
