"""A disk that fills up at any step of what puts a whole library elsewhere, and one of the network.

The disk is one of our own: it is full from one byte on, and tells of itself what it is told to.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from shutil import rmtree

import pytest

from desktop.machine.credentials import PASSPHRASE
from desktop.machine.programs import INSTALLED, Programs
from desktop.services import backing_up
from desktop.storage.store import Store
from resources import ROOT
from tests.cli.test_contract import BOOKS, thuvienxa
from tests.cli.test_power_cuts import (
    BOOKS_THERE,
    LIBRARY,
    counted_at,
    of_the_next_version,
    opened_at,
)
from tests.disks.disk import Faults
from tests.disks.mounted import Came, Step, files_in, lay_out, run_on
from tests.new_versions import KEY, answers, new_version
from tests.storage.shelf import assert_whole

SHARES = [0, 0.05, 0.3, 0.6, 0.9, 0.97]
SHARE = "fuse.sshfs"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A disk with a library on it, a backup, and more work since."""
    folder = tmp_path_factory.mktemp("made")
    command = partial(thuvienxa, folder / LIBRARY)
    command("init", "--code", "00001", "--name", "Thư viện xã Bản Mù")
    command("import", str(BOOKS))
    command("backup")
    command("patron", "add", "--card", "BD.1", "--name", "Lò Thị Mai")
    return folder


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "đĩa"


@pytest.fixture
def more(tmp_path: Path) -> Path:
    file = tmp_path / "sách mới.csv"
    file.write_text("Nhan đề\n" + "\n".join(f"Sách {n}" for n in range(99)), "utf-8")
    return file


def words(place: Path, *arguments: str) -> list[str]:
    return ["--library", str(place / LIBRARY), "--json", *arguments]


def filled_up(place: Path, step: Step, files: dict[str, bytes]) -> Iterator[Came]:
    """What came of the step where the disk had room for a part of what it writes."""
    whole = run_on(place, [step], files=files)
    assert whole.last.returncode == 0, whole.last
    written = sum(len(each.data) for each in whole.events)
    for share in SHARES:
        came = run_on(place, [step], files=files, faults=Faults(room=int(written * share)))
        assert "Traceback" not in came.last.stderr, came.last.stderr
        yield came


def refusal(came: Came) -> str:
    said = json.loads(came.last.stdout.splitlines()[-1])
    assert came.last.returncode in {2, 4}, came.last
    assert said["message"]
    return str(said["error"]).partition(".")[0]


def opens(disk: Path) -> tuple[int, int]:
    """How many records and readers there are."""
    with closing(Store.open(disk / LIBRARY / "library.db", os.urandom)) as opened:
        counts = opened.records.count(), opened.patrons.count()
    assert_whole(disk / LIBRARY / "library.db")
    return counts


@pytest.mark.parametrize(
    ("arguments", "after"),
    [
        (("backup",), (BOOKS_THERE, 1)),
        (("restore",), (BOOKS_THERE, 0)),
        (("import", "{more}"), (BOOKS_THERE + 99, 1)),
        (("export", "{place}/sách.mrc"), (BOOKS_THERE, 1)),
        (("protect", "on"), (BOOKS_THERE, 1)),
    ],
    ids=lambda each: each[0] if isinstance(each[0], str) else "",
)
def test_a_disk_that_fills_up_at_any_moment_loses_nothing(
    made: Path,
    place: Path,
    more: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    arguments: Sequence[str],
    after: tuple[int, int],
) -> None:
    monkeypatch.setenv(PASSPHRASE, "con trâu đi trước")
    step = words(place, *[each.format(place=place, more=more) for each in arguments])
    for came in filled_up(place, step, files_in(made)):
        disk = lay_out(came.files, tmp_path / "after")
        if came.last.returncode:
            assert refusal(came) in {"storage", "backup", "file", "protection", "credentials"}
        status = thuvienxa(disk / LIBRARY, "status").result
        assert (status["records"], status["patrons"]) in {after, (BOOKS_THERE, 1)}
        assert thuvienxa(disk / LIBRARY, "verify").result["ok"]
        backups = backing_up.backups_in(disk / LIBRARY / "backups")
        assert backups
        assert all(backing_up.is_sound(each.path) for each in backups)
        rmtree(disk)
        if came.last.returncode:
            again = run_on(place, [step], files=came.files)
            # What is sealed already lacks only the backup of it, which is made as every day.
            is_on = "protection.already_on" in again.last.stdout
            assert again.last.returncode == 0 or is_on, again.last
            status = thuvienxa(lay_out(again.files, disk) / LIBRARY, "status").result
            assert (status["records"], status["patrons"]) == after
            rmtree(disk)


def test_a_migration_without_room_is_told_and_done_when_there_is(
    made: Path, place: Path, tmp_path: Path
) -> None:
    def of_the_next(work: Callable[..., None], *given: str) -> Step:
        return partial(of_the_next_version, partial(work, *given))

    step = of_the_next(opened_at, f"{place}/{LIBRARY}/library.db")
    refused = 0
    whole = run_on(place, [step], files=files_in(made))
    written = sum(len(each.data) for each in whole.events)
    for share in SHARES:
        faults = Faults(room=int(written * share))
        came = run_on(place, [step], files=files_in(made), faults=faults)
        refused += "storage.disk_full" in came.last.stderr
        assert came.last.returncode == 0 or "storage." in came.last.stderr, came.last
        file = lay_out(came.files, tmp_path / "after") / LIBRARY / "library.db"
        again = run_on(place, [of_the_next(counted_at, str(file), str(tmp_path / "said"))])
        assert again.last.returncode == 0, again.last.stderr
        assert (tmp_path / "said").read_text() == f"{BOOKS_THERE} {BOOKS_THERE}"
        rmtree(tmp_path / "after")
    assert refused


def test_an_update_without_room_leaves_the_version_before_at_work(
    made: Path, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fine = answers(BOOKS_THERE).replace('"patrons": 0', '"patrons": 1')
    update = new_version(tmp_path, rehearsed=fine, opened=fine, ballast=900_000)
    monkeypatch.setenv("THUVIENXA_PROGRAMS", str(place / "bản mới"))
    monkeypatch.setenv("THUVIENXA_RELEASE_KEY", KEY.hex())
    step = words(place, "update", "apply", str(update))
    refused = 0
    for came in filled_up(place, step, files_in(made)):
        disk = lay_out(came.files, tmp_path / "after")
        if came.last.returncode:
            assert refusal(came) in {"update", "backup", "storage"}
            assert Programs(disk / "bản mới", []).current().version == INSTALLED
            refused += 1
        assert opens(disk) == (BOOKS_THERE, 1)
        rmtree(disk)
        again = run_on(place, [step], files=came.files)
        assert again.last.returncode == 0 or not came.last.returncode, again.last
    assert refused >= len(SHARES) - 1


def window(folder: str) -> None:
    """The window itself, which has nobody to ask."""
    told = {"THUVIENXA_QUIT_WHEN_READY": "1", "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "ui", "--library", folder]
    done = subprocess.run(command, env={**os.environ, **told}, cwd=ROOT.parent, check=False)
    sys.exit(done.returncode)


def test_a_library_on_the_network_is_refused_by_the_window_and_by_every_command(
    made: Path, place: Path, more: Path
) -> None:
    here = str(place / LIBRARY)
    steps: list[Step] = [
        words(place, "status"),
        words(place, "import", str(more)),
        words(place, "backup"),
        words(place, "restore"),
        words(place, "verify"),
        words(place, "sync"),
        partial(window, here),
    ]
    came = run_on(place, steps, files=files_in(made), faults=Faults(kind=SHARE))
    *commands, in_window = came.steps
    for done in commands:
        assert (done.returncode, json.loads(done.stdout)["error"]) == (2, "library.on_network")
    assert (in_window.returncode, "máy khác trong mạng" in in_window.stderr) == (4, True), in_window
    left = {name for name in came.files if "window" not in name}
    assert {name: came.files[name] for name in left} == files_in(made)
    begun = words(place, "init", "--code", "00001", "--name", "Bản Mù")
    new = run_on(place, [begun], faults=Faults(kind=SHARE))
    assert json.loads(new.last.stdout)["error"] == "library.on_network"
    assert new.files == {}
