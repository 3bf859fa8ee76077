"""A sealed library is copied as it lies on the disk, while others work in it."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from desktop.storage.sealing import put_under
from desktop.storage.snapshot import copy_out, refuse_unsound, state_of
from desktop.storage.sqlite import connect, know
from tests.storage.shelf import new_store, opened, with_a_copy

KEY = bytes(range(48, 96))
PAGE = 4096
TAKE_IT_ALL = (
    "import fcntl, sys; file = open(sys.argv[1], 'r+b');"
    " fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 510, 0x40000002)"
)
"""Another program takes the lock that SQLite shares among those who read."""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    with closing(new_store(path)) as store:
        for number in range(50):
            with_a_copy(store, f"Sách {number}", f"B{number}")
    know(KEY)
    put_under(path, KEY)
    return path


def unlike(one: Path, other: Path) -> int:
    """How many pages of two files are not the same bytes."""
    first, second = one.read_bytes(), other.read_bytes()
    places = range(0, max(len(first), len(second)), PAGE)
    return sum(first[at : at + PAGE] != second[at : at + PAGE] for at in places)


def scan(library: Path, barcode: str) -> None:
    with opened(library) as store:
        with_a_copy(store, "Truyện Kiều", barcode)


def test_a_copy_is_the_library_of_one_moment_whoever_has_it_open(
    library: Path, tmp_path: Path
) -> None:
    with opened(library) as store:
        with_a_copy(store, "Truyện Kiều", "K1")
        state = copy_out(library, tmp_path / "one.db")
        with_a_copy(store, "Lục Vân Tiên", "K2")
    assert state.counts.copies == 51
    assert state_of(tmp_path / "one.db") == state
    refuse_unsound(tmp_path / "one.db", state)
    with opened(tmp_path / "one.db") as copy:
        assert copy.copies.count() == 51


def test_what_did_not_change_is_alike_in_two_copies(library: Path, tmp_path: Path) -> None:
    copy_out(library, tmp_path / "one.db")
    scan(library, "K1")
    copy_out(library, tmp_path / "two.db")
    pages = (tmp_path / "two.db").stat().st_size // PAGE
    assert 0 < unlike(tmp_path / "one.db", tmp_path / "two.db") < pages / 3


def test_somebody_who_reads_an_older_state_does_not_keep_it_from_being_copied(
    library: Path, tmp_path: Path
) -> None:
    with closing(connect(library)) as elsewhere, opened(library) as store:
        elsewhere.execute("BEGIN")
        elsewhere.execute("SELECT count(*) FROM copy").fetchone()
        with_a_copy(store, "Truyện Kiều", "K1")
        state = copy_out(library, tmp_path / "one.db")
    assert state.counts.copies == 51
    assert state_of(tmp_path / "one.db") == state
    refuse_unsound(tmp_path / "one.db", state)


def test_a_copy_does_not_free_the_locks_of_who_works_in_the_library(
    library: Path, tmp_path: Path
) -> None:
    command = [sys.executable, "-c", TAKE_IT_ALL, str(library)]
    with opened(library) as store:
        copy_out(library, tmp_path / "one.db")
        copy_out(library, tmp_path / "two.db")
        taken = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        with_a_copy(store, "Truyện Kiều", "K1")
    assert "BlockingIOError" in taken.stderr
    assert subprocess.run(command, check=False).returncode == 0
