"""A stick that is pulled out while something is read from it: told, and the library as it was."""

import json
from functools import partial
from pathlib import Path

import pytest

from tests.cli.test_contract import BOOKS, thuvienxa
from tests.disks.disk import Faults
from tests.disks.mounted import Came, files_in, run_on
from tests.new_versions import KEY, answers, new_version

BOOKS_THERE = 63
READINGS = (1, 2, 3, 4)
STEPS = {
    "restore": ("restore", "{stick}/hôm qua.tvxbackup"),
    "records": ("import", "{stick}/sách.mrc"),
    "list": ("import", "{stick}/sách.csv"),
    "province": ("provision", "apply", "{stick}/00001.tvx"),
    "update": ("update", "apply", "{stick}/9.0.0.tvxupdate"),
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library, and beside it what is on the stick."""
    work = tmp_path_factory.mktemp("made")
    stick = work / "usb"
    stick.mkdir()
    command = partial(thuvienxa, work / "thư viện")
    command("init", "--code", "00001", "--name", "Bản Mù")
    command("import", str(BOOKS))
    command("backup", str(stick / "hôm qua.tvxbackup"))
    command("patron", "add", "--card", "BD.1", "--name", "Lò Thị Mai")
    command("export", str(stick / "sách.mrc"))
    lines = [f"Sách {n},{'x' * 200}" for n in range(2000)]
    (stick / "sách.csv").write_text("Nhan đề,Tác giả\n" + "\n".join(lines), "utf-8")
    command("provision", "key", str(work / "k"))
    said = ("--key", str(work / "k"), "--province", "Sơn La", "--code", "00001", "--name", "Bản Mù")
    command("provision", "make", *said, str(stick / "00001.tvx"))
    fine = answers(BOOKS_THERE)
    new_version(stick, rehearsed=fine, opened=fine, ballast=900_000)
    return work


def read_from(made: Path, stick: Path, step: str, reading: int) -> Came:
    words = [each.format(stick=stick) for each in STEPS[step]]
    program = ["--library", str(made / "thư viện"), "--json", *words]
    return run_on(stick, [program], files=files_in(made / "usb"), faults=Faults(read_at=reading))


@pytest.mark.parametrize("step", STEPS)
def test_what_is_read_from_a_stick_that_goes_is_told_and_changes_nothing(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    monkeypatch.setenv("THUVIENXA_PROGRAMS", str(tmp_path / "bản mới"))
    monkeypatch.setenv("THUVIENXA_RELEASE_KEY", KEY.hex())
    library, told = made / "thư viện", 0
    before = thuvienxa(library, "status").result
    for reading in READINGS:
        came = read_from(made, tmp_path / "usb", step, reading)
        assert "Traceback" not in came.last.stderr, came.last.stderr
        if came.last.returncode == 0:  # all that is needed of it was read before
            break
        said = json.loads(came.last.stdout.splitlines()[-1])
        assert came.last.returncode in {1, 2, 4}, came.last
        assert said["message"], said
        assert thuvienxa(library, "status").result == before
        told += 1
    assert told
