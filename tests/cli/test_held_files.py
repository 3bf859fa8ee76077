"""A virus scanner holds what was just written: for a moment it is waited for, then it is told."""

import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pytest

from desktop.machine.credentials import PASSPHRASE
from tests.cli.test_contract import BOOKS, thuvienxa
from tests.disks.disk import Faults
from tests.disks.mounted import Came, files_in, lay_out, run_on
from tests.new_versions import KEY, answers, new_version

LIBRARY = "thư viện"
A_MOMENT, FOR_EVER = 4, 1 << 30
BOOKS_THERE = 63
STEPS = {
    "begin": ("--library", "{place}/mới", "init", "--code", "00002", "--name", "Bản Lá"),
    "backup": ("backup",),
    "stick": ("backup", "{place}/hôm nay.tvxbackup"),
    "restore": ("restore",),
    "export": ("export", "{place}/sách.mrc"),
    "labels": ("labels", "TV00000001", "--pdf", "{place}/nhãn.pdf"),
    "seal": ("protect", "on"),
    "update": ("update", "apply", "{update}"),
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    command = partial(thuvienxa, folder / LIBRARY)
    command("init", "--code", "00001", "--name", "Thư viện xã Bản Mù")
    command("import", str(BOOKS))
    command("backup")
    return folder


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sequence[str]:
    """How the program is called on a disk at `place`."""
    place, fine = tmp_path / "đĩa", answers(BOOKS_THERE)
    monkeypatch.setenv(PASSPHRASE, "con trâu đi trước")
    monkeypatch.setenv("THUVIENXA_PROGRAMS", str(place / "bản mới"))
    monkeypatch.setenv("THUVIENXA_RELEASE_KEY", KEY.hex())
    new_version(tmp_path, rehearsed=fine, opened=fine)
    return ["--library", str(place / LIBRARY), "--json"]


def done_on(made: Path, tmp_path: Path, words: Sequence[str], step: str, held: int) -> Came:
    place, update = tmp_path / "đĩa", tmp_path / "9.0.0.tvxupdate"
    said = [each.format(place=place, update=update) for each in STEPS[step]]
    came = run_on(place, [[*words, *said]], files=files_in(made), faults=Faults(held=held))
    assert "Traceback" not in came.last.stderr, came.last.stderr
    return came


@pytest.mark.parametrize("step", STEPS)
def test_what_is_held_for_a_moment_is_done_all_the_same(
    made: Path, tmp_path: Path, words: Sequence[str], step: str
) -> None:
    came = done_on(made, tmp_path, words, step, A_MOMENT)
    assert came.last.returncode == 0, came.last
    assert not [name for name in came.files if name.endswith((".part", ".new", ".sealing"))]


@pytest.mark.parametrize("step", STEPS)
def test_what_is_held_for_long_is_told_and_leaves_nothing_half(
    made: Path, tmp_path: Path, words: Sequence[str], step: str
) -> None:
    came = done_on(made, tmp_path, words, step, FOR_EVER)
    assert came.last.returncode in {2, 4}, came.last
    assert json.loads(came.last.stdout.splitlines()[-1])["error"] in {"file.held", "storage.locked"}
    new = set(came.files) - set(files_in(made))
    assert not [
        name for name in new if name.endswith((".tvxbackup", ".mrc", ".pdf", "mới/library.db"))
    ]
    disk = lay_out(came.files, tmp_path / "after")
    assert thuvienxa(disk / LIBRARY, "status").result["records"] == BOOKS_THERE
    assert thuvienxa(disk / LIBRARY, "verify").result["ok"]
