"""Sticks that are pulled out while they are written to, and sticks that keep less than they say."""

import csv
import io
import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from desktop.services import backing_up
from sync.bundle import read_label
from sync.hub.embedded import EmbeddedHub
from tests.cli.test_contract import BOOKS, thuvienxa
from tests.disks.cuts import after_a_cut
from tests.disks.disk import Faults
from tests.disks.mounted import Came, lay_out, run_on
from ui import clock

MOST_PULLS = 24
CUTS = 3
MANY = [f"TV{number:08d}" for number in range(1, 64)]
STEPS = {
    "backup": ("backup", "{stick}/hôm nay.tvxbackup"),
    "bundle": ("bundle", "write", "{stick}"),
    "records": ("export", "{stick}/sách.mrc"),
    "table": ("export", "{stick}/sách.xlsx"),
    "list": ("export", "{stick}/sách.csv"),
    "labels": ("labels", *MANY, "--pdf", "{stick}/nhãn.pdf"),
}
REFUSALS = {
    "backup": {"backup.place_fails"},
    "bundle": {"stick.gone"},
    "records": {"file.not_written"},
    "table": {"file.not_written"},
    "list": {"file.not_written"},
    "labels": {"file.not_written"},
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library that is enrolled, with changes that wait for a stick."""
    work = tmp_path_factory.mktemp("made")
    data, folder = work / "hub", work / "thư viện"
    with EmbeddedHub(data, clock=clock.now, random_bytes=os.urandom) as hub:
        words = ("hub", "library", "add", "--data", str(data), "00001", "Bản Mù")
        ticket = thuvienxa(folder, *words).result["enrolment_code"]
        begun = ("init", "--code", "00001", "--name", "Bản Mù", "--hub", hub.url)
        assert thuvienxa(folder, *begun, "--enrol", ticket).status == 0
    assert thuvienxa(folder, "import", str(BOOKS)).status == 0
    return folder


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return tmp_path / "usb"


def written(library: Path, stick: Path, step: str, faults: Faults | None = None) -> Came:
    """What the step leaves on the stick."""
    words = [each.format(stick=stick) for each in STEPS[step]]
    came = run_on(stick, [["--library", str(library), "--json", *words]], faults=faults)
    assert "Traceback" not in came.last.stderr, came.last.stderr
    return came


def refusal(came: Came) -> str:
    assert came.last.returncode == 2, came.last
    said = json.loads(came.last.stdout.splitlines()[-1])
    assert said["message"]
    return str(said["error"])


def is_backup(file: Path) -> bool:
    return backing_up.findings(file) == []


def is_bundle(file: Path) -> bool:
    return read_label(file.read_bytes()).library == "00001"


def is_table(file: Path) -> bool:
    return zipfile.ZipFile(io.BytesIO(file.read_bytes())).testzip() is None


def is_list(file: Path) -> bool:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return sum(1 for _ in csv.reader(lines)) == len(MANY) + 1


def is_pdf(file: Path) -> bool:
    return file.read_bytes().rstrip().endswith(b"%%EOF")


def is_records(file: Path) -> bool:
    return file.read_bytes().count(b"\x1d") == len(MANY)


WHOLE: dict[str, Callable[[Path], bool]] = {
    ".tvxbackup": is_backup,
    ".bibsync": is_bundle,
    ".mrc": is_records,
    ".xlsx": is_table,
    ".csv": is_list,
    ".pdf": is_pdf,
}


def assert_nothing_half(files: dict[str, bytes], folder: Path) -> int:
    """Whatever bears a name is whole; how many files do."""
    named = [each for each in lay_out(files, folder).rglob("[!.]*") if each.is_file()]
    for file in named:
        assert WHOLE[file.suffix](file), file
        file.unlink()
    return len(named)


@pytest.mark.parametrize("step", STEPS)
def test_a_stick_that_is_pulled_out_has_nothing_half_and_the_library_is_as_it_was(
    library: Path, stick: Path, tmp_path: Path, step: str
) -> None:
    before = thuvienxa(library, "status").result
    whole = written(library, stick, step)
    assert whole.last.returncode == 0, whole.last
    choose, changes = Random(8), len(whole.events) - 1
    pulls = {*choose.sample(range(1, changes), min(changes - 1, MOST_PULLS)), changes}
    named = set()
    for pull in pulls:
        came = written(library, stick, step, Faults(pulled_at=pull))
        assert refusal(came) in REFUSALS[step]
        states = [after_a_cut({}, came.events, choose) for _ in range(CUTS)]
        named |= {assert_nothing_half(each, tmp_path / "after") for each in (came.files, *states)}
        assert thuvienxa(library, "status").result["pending"] == before["pending"]
    assert 0 in named
    assert thuvienxa(library, "verify").result["ok"]
    assert written(library, stick, step).last.returncode == 0


@pytest.mark.parametrize("share", [0, 0.5, 0.98])
@pytest.mark.parametrize("step", STEPS)
def test_a_stick_that_keeps_less_than_it_says_is_found_out_by_reading_back(
    library: Path, stick: Path, step: str, share: float
) -> None:
    taken = sum(len(each.data) for each in written(library, stick, step).events)
    came = written(library, stick, step, Faults(true_room=int(taken * share)))
    assert refusal(came) in {"backup.not_as_written", "stick.stores_wrongly"}
    assert came.files == {}
