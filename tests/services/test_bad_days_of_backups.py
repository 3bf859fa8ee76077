"""Backups and restores on a bad day: no room, a stick that goes, lies or is locked, a kill."""

import errno
import os
import random
import subprocess
import time
from contextlib import closing
from pathlib import Path

import pytest

from desktop.domain.backup import Backup
from desktop.domain.errors import InputError
from desktop.machine import sealed_file
from desktop.services import backing_up
from desktop.storage.store import Store
from tests import forks
from tests.services import backing_up_loop, rescuing
from tests.storage.shelf import (
    START,
    assert_whole,
    is_unbroken,
    journal,
    new_store,
    reader,
    with_a_copy,
)

BARCODES = [f"B{number}" for number in range(3)]
KILLS = 60
RESCUES = 24


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library" / "library.db"
    with closing(new_store(path)) as store:
        reader(store)
        for barcode in BARCODES:
            with_a_copy(store, f"Sách {barcode}", barcode)
    return path


def command(library: Path, *arguments: str, room: int) -> subprocess.CompletedProcess[str]:
    """The program, which can write no file longer than `room`."""
    words = ["--library", str(library.parent), *arguments, "--json"]
    return forks.run(words, environment=os.environ, timeout_s=120, room=room)


@pytest.mark.parametrize("share", [0.1, 0.3, 0.7, 0.98, 1.0])
def test_without_room_nothing_is_lost_and_no_half_backup_is_left(
    library: Path, share: float
) -> None:
    folder = library.parent / "backups"
    first = backing_up.back_up_by_itself(folder, library, now=START)
    before = library.read_bytes()
    done = command(library, "backup", room=int(first.bytes * share) - 1)
    assert done.returncode == 2
    assert '"backup.' in done.stdout
    assert [each.path for each in backing_up.backups_in(folder)] == [first.path]
    assert {each.name for each in folder.iterdir()} == {first.path.name}
    assert backing_up.is_sound(first.path)

    undone = command(library, "restore", room=int(first.bytes * share) - 1)
    assert undone.returncode in {2, 4}
    assert library.read_bytes() == before
    assert_whole(library)


def test_a_stick_that_says_written_and_keeps_something_else_is_found_out(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = backing_up.back_up(library, tmp_path / "b.tvxbackup", now=START)
    stick = tmp_path / "usb"
    stick.mkdir()
    true = os.fsync

    def lying(handle: int) -> None:
        """The disk's, not ours: a stick of half the size begins again at its beginning."""
        true(handle)
        if Path(f"/proc/self/fd/{handle}").readlink().is_relative_to(stick):
            os.pwrite(handle, b"\0" * 512, 8192)

    monkeypatch.setattr(os, "fsync", lying)
    with pytest.raises(InputError, match=r"backup\.not_as_written"):
        backing_up.carry(made, stick)
    assert list(stick.iterdir()) == []


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.EROFS, "backup.read_only"),
        (errno.ENOSPC, "backup.no_room"),
        (errno.EIO, "backup.place_fails"),
        (errno.ENODEV, "backup.place_fails"),
    ],
)
def test_a_stick_that_fails_while_it_is_written_is_told_by_its_fault(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    made = backing_up.back_up(library, tmp_path / "b.tvxbackup", now=START)
    stick = tmp_path / "usb"
    stick.mkdir()

    def pulled_out(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", pulled_out)
    with pytest.raises(InputError) as told:
        backing_up.carry(made, stick)
    assert told.value.code == code
    assert list(stick.iterdir()) == []
    assert sealed_file.is_whole(made.path)


def killed_after(wait: float, library: Path, start: int) -> list[list[str]]:
    """What the loop had said before the blow fell, at any moment."""
    desk = forks.Speaking(backing_up_loop.main, str(library), str(start), *BARCODES)
    said = [desk.line()]
    end = time.monotonic() + wait
    while time.monotonic() < end:
        pass
    said += desk.kill()
    return [line.split() for line in said if line.endswith("\n")]


@pytest.mark.slow
def test_a_kill_in_a_backup_or_a_restore_loses_nothing_that_was_shown(library: Path) -> None:
    choose, during, proven = random.Random(3), set[str](), set[Backup]()
    for turn in range(KILLS):
        said = killed_after(choose.random() * 0.25, library, 1000 * turn)
        during.add(said[-1][0])
        assert_whole(library)
        with closing(Store.open(library, os.urandom)) as store:
            entries = journal(store)
        assert is_unbroken(entries)
        # A restore goes back to its own backup, which has every scan before it.
        shown = {(int(n), op) for what, n, op in said if what == "scan"}
        assert shown <= {(entry.n, entry.op) for entry in entries}
        for backup in backing_up.backups_in(library.parent / "backups"):
            if backup not in proven:  # no file of a backup is ever written again
                assert backing_up.findings(backup.path) == []
            proven.add(backup)
    assert {"scan", "restoring"} <= during


def test_a_rescue_that_is_killed_leaves_what_was_there_or_the_whole_library(
    library: Path,
) -> None:
    """At no moment is there no file, and doing it once more always helps."""
    choose, ends = random.Random(4), set()
    backup = backing_up.back_up(library, library.parent / "b.tvxbackup", now=START)
    damaged = library.read_bytes()[:9000]
    for turn in range(RESCUES):
        library.write_bytes(damaged)
        rescue = forks.Speaking(rescuing.main, str(library), str(backup.path))
        rescue.line()
        end = time.monotonic() + choose.random() * 0.1 * (turn % 4)
        while time.monotonic() < end:
            pass
        said = [rescue.line()] if turn == RESCUES - 1 else []
        is_done = "done\n" in said + rescue.kill()
        if library.read_bytes() == damaged:
            assert not is_done
            ends.add("as it was")
        else:
            assert_whole(library)
            with closing(Store.open(library, os.urandom)) as store:
                assert store.copies.count() == len(BARCODES)
            ends.add("back")
    assert ends == {"as it was", "back"}
    assert not list(library.parent.glob("*.coming*"))
