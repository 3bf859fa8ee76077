"""Bad days of a PC: no room at any step, a long home folder, a newer program."""

import json
import os
import shutil
from functools import partial
from pathlib import Path

import pytest

from desktop.machine.folders import LIBRARY_FILE
from tests import forks
from tests.cli.test_contract import BOOKS, Command, Said, thuvienxa
from tests.storage.shelf import assert_whole
from tests.ui.test_start import python

HOME = 240
ROOM = 32_768  # bytes: a library can be opened, and hardly anything be written
BOOK = "TV00000001"
MANY = [f"TV{number:08d}" for number in range(1, 64)]
STEPS = {
    "import": ("import", "{more}"),
    "export": ("export", "{out}/sách.mrc"),
    "labels": ("labels", *MANY, "--pdf", "{out}/nhãn.pdf"),
    "backup": ("backup",),
}


def in_room(folder: Path, room: int | None, *arguments: str) -> Said:
    """The program, which can write no file longer than `room`."""
    words = ["--library", str(folder), *arguments, "--json"]
    done = forks.run(words, environment=os.environ, timeout_s=60, room=room)
    assert "Traceback" not in done.stderr
    return Said(done.returncode, json.loads(done.stdout.splitlines()[-1]), done.stderr)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "thư viện"
    command = partial(thuvienxa, folder)
    command("init", "--code", "00001", "--name", "Thư viện xã Bản Mù")
    command("import", str(BOOKS))
    command("patron", "add", "--card", "BD.1", "--name", "Lò Thị Mai")
    return folder


@pytest.mark.parametrize("step", STEPS)
def test_a_full_disk_is_told_loses_nothing_and_the_step_is_done_when_there_is_room(
    made: Path, tmp_path: Path, step: str
) -> None:
    folder, out = tmp_path / "thư viện", tmp_path / "out"
    shutil.copytree(made, folder)
    out.mkdir()
    more = tmp_path / "sách mới.csv"
    more.write_text("Nhan đề\n" + "\n".join(f"Sách {n}" for n in range(99)), "utf-8")
    arguments = [word.format(out=out, more=more) for word in STEPS[step]]
    before = thuvienxa(folder, "status").result

    refused = in_room(folder, ROOM, *arguments)

    assert refused.status in {2, 4}, refused
    assert refused.result["error"].split(".")[0] in {"storage", "backup", "file", "paper"}
    assert refused.result["message"]
    assert list(out.iterdir()) == []
    assert_whole(folder / LIBRARY_FILE)
    assert thuvienxa(folder, "status").result == before
    assert thuvienxa(folder, *arguments).status == 0


def test_a_disk_that_fills_up_between_two_scans_keeps_the_first(made: Path, tmp_path: Path) -> None:
    folder = tmp_path / "thư viện"
    shutil.copytree(made, folder)
    books = [f"TV{number:08d}" for number in range(1, 4)]
    said = in_room(folder, ROOM, "checkout", "BD.1", *books)
    assert said.status == 4, said
    lent = thuvienxa(folder, "status").result["loans_open"]
    assert 0 < lent < len(books)
    assert_whole(folder / LIBRARY_FILE)
    assert thuvienxa(folder, "checkout", "BD.1", *books[lent:]).status == 0


def test_without_room_no_library_is_begun_and_later_one_is(tmp_path: Path) -> None:
    folder = tmp_path / "thư viện"
    new = ("init", "--code", "00001", "--name", "Bản Mù")
    refused = in_room(folder, 600, *new)
    assert (refused.status, refused.result["error"].split(".")[0]) == (4, "storage")
    assert not (folder / LIBRARY_FILE).exists()
    assert thuvienxa(folder, *new).status == 0


def test_a_home_folder_with_blanks_accents_and_240_characters_is_as_good_as_any(
    tmp_path: Path,
) -> None:
    folder = tmp_path
    while len(str(folder)) < HOME - 70:
        folder /= "Nguyễn Thị Phượng – thư viện xã Bản Mù"
    folder /= "ở " * ((HOME - len(str(folder)) - 2) // 2) + "đ"
    assert HOME - 2 <= len(str(folder)) <= HOME + 2
    command: Command = partial(thuvienxa, folder)
    assert command("init", "--code", "00001", "--name", "Bản Mù").status == 0
    assert command("import", str(BOOKS)).result["added"] == 63
    command("patron", "add", "--card", "BD.1", "--name", "Lò Thị Mai")
    assert command("checkout", "BD.1", BOOK).status == 0
    assert command("backup").status == 0
    command("checkin", BOOK)
    assert command("restore").status == 0
    assert command("status").result["loans_open"] == 1
    assert command("cards", "BD.1", "--pdf", str(folder / "thẻ.pdf")).result["pages"] == 1
    assert command("export", str(folder / "sách.mrc")).result["written"] == 63
    assert command("doctor").result["ok"]
    window = python("-m", "ui", "--library", str(folder), THUVIENXA_QUIT_WHEN_READY="1")
    assert json.loads(window.stdout.splitlines()[-1])["ready_ms"], window.stderr
