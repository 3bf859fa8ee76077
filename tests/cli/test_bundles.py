"""Sticks from the command line: three libraries, a hub, a carrier, and what goes wrong."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from resources import ROOT
from tests.cli.test_contract import Said, thuvienxa

BOOKS = ROOT / "demo" / "books.mrc"


class Place(NamedTuple):
    """Two libraries that are enrolled at a hub, and a stick."""

    folder: Path
    url: str

    @property
    def stick(self) -> Path:
        return self.folder / "usb"

    @property
    def port(self) -> int:
        return int(self.url.rpartition(":")[2])

    def library(self, name: str, *arguments: str) -> Said:
        return thuvienxa(self.folder / name, *arguments)

    def hub(self, *arguments: str) -> Said:
        group, verb, *rest = arguments
        data = str(self.folder / "hub")
        return thuvienxa(self.folder / "x", "hub", group, verb, "--data", data, *rest)

    def files(self) -> list[str]:
        return sorted(path.name for path in self.stick.iterdir())


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """The place as every test finds it: enrolled, and nobody answers."""
    place = Place(tmp_path_factory.mktemp("made"), "")
    place.stick.mkdir()
    codes = {
        name: place.hub("library", "add", name, f"Xã {name}").result["enrolment_code"]
        for name in ("00001", "00002")
    }
    with _served(place, port=0) as url:
        for name, code in codes.items():
            enrolment = ("--hub", url, "--enrol", code)
            done = place.library(name, "init", "--code", name, "--name", name, *enrolment)
            assert done.status == 0
    place.library("00001", "import", str(BOOKS))
    return place._replace(url=url)


@pytest.fixture
def place(made: Place, tmp_path: Path) -> Place:
    return Place(shutil.copytree(made.folder, tmp_path / "here"), made.url)


@contextmanager
def _served(place: Place, port: int) -> Iterator[str]:
    """The hub answers as long as the block runs."""
    program = [sys.executable, "-m", "ui", "hub", "serve", "--data", str(place.folder / "hub")]
    with subprocess.Popen(
        [*program, "--port", str(port)], stdout=subprocess.PIPE, text=True
    ) as hub:
        assert hub.stdout is not None
        yield hub.stdout.readline().strip()
        hub.send_signal(signal.SIGTERM)


def test_a_stick_goes_to_the_hub_and_back(place: Place) -> None:
    """Rules 14.1, 14.2."""
    written = place.library("00001", "bundle", "write", str(place.stick))
    assert written.result["changes"] == written.result["pending"] > 0
    (name,) = place.files()
    seen = place.library("00002", "bundle", "inspect", str(place.stick / name)).result
    assert (seen["from"], seen["sequence"], seen["changes"]) == (
        "00001",
        1,
        written.result["changes"],
    )

    taken = place.hub("bundle", "read", str(place.stick)).result
    assert (taken["read"], taken["files"][0]["new"]) == (1, written.result["changes"])
    assert len(place.hub("bundle", "write", str(place.stick)).result["files"]) == 1

    read = place.library("00001", "bundle", "read", str(place.stick)).result
    assert (read["pushed"], read["pending"], read["news"]) == (written.result["changes"], 0, True)
    again = place.library("00001", "bundle", "read", str(place.stick)).result
    assert (again["pushed"], again["news"]) == (0, False)
    assert place.library("00001", "status").result["pending"] == 0


def test_a_carrier_takes_the_files_of_many_over_the_line(place: Place) -> None:
    for name in ("00001", "00002"):
        place.library(name, "bundle", "write", str(place.stick))
    (place.stick / "x.bibsync").write_bytes(b"BIBSYNC1 half")
    paper = place.folder / "list.pdf"

    carrying = ("bundle", "carry", str(place.stick), "--hub", place.url)
    assert place.library("none", *carrying).result["error"] == "remote.unreachable"
    with _served(place, place.port):
        done = place.library("none", *carrying, "--pdf", str(paper))

    assert done.status == 0
    assert [each.get("error", "") for each in done.result["carried"]] == ["", "", "bundle.damaged"]
    assert paper.read_bytes().startswith(b"%PDF")
    for name in ("00001", "00002"):
        assert place.library(name, "bundle", "read", str(place.stick)).result["news"]
    assert place.library("00002", "status").result["records"] > 0
    listed = place.library("00002", "bundle", "list", str(place.stick)).result["files"]
    assert [each.get("way") for each in listed] == ["up", "down", "up", "down", None]


def test_files_are_gathered_for_somebody_who_has_a_line(place: Place) -> None:
    other = place.folder / "other"
    other.mkdir()
    place.library("00001", "bundle", "write", str(place.stick))
    place.library("none", "bundle", "carry", str(place.stick), "--into", str(other))
    with _served(place, place.port):
        place.library("00002", "bundle", "carry", str(other))  # at the hub it is enrolled at
    place.library("none", "bundle", "carry", str(other), "--into", str(place.stick))
    assert place.library("00001", "bundle", "read", str(place.stick)).status == 0


def test_a_newer_file_takes_the_place_of_the_one_before(place: Place) -> None:
    for number in (1, 2):
        place.library("00001", "bundle", "write", str(place.stick))
        (name,) = place.files()
        assert name.endswith(f"-gui-{number:06}.bibsync")


@pytest.mark.parametrize(
    ("arguments", "code", "status"),
    [
        (("bundle", "read", "{usb}"), "bundle.nothing_found", 2),
        (("bundle", "read", "{usb}/none.bibsync"), "stick.no_such_file", 2),
        (("bundle", "read", "{books}"), "bundle.not_ours", 2),
        (("bundle", "write", "{usb}/none/file.bibsync"), "stick.gone", 2),
        (("bundle", "inspect", "{usb}"), "stick.not_readable", 2),
    ],
)
def test_what_cannot_be_is_said_in_words(
    place: Place, arguments: tuple[str, ...], code: str, status: int
) -> None:
    filled = [each.format(usb=place.stick, books=BOOKS) for each in arguments]
    said = place.library("00001", *filled)
    assert (said.result["error"], said.status) == (code, status)
    assert said.result["message"]


def test_an_answer_for_another_is_refused_and_in_a_folder_passed_over(place: Place) -> None:
    place.library("00001", "bundle", "write", str(place.stick))
    place.hub("bundle", "read", str(place.stick))
    place.hub("bundle", "write", str(place.stick))
    answer = next(place.stick.glob("*tra-loi*"))
    assert (
        place.library("00002", "bundle", "read", str(answer)).result["error"] == "bundle.not_for_us"
    )
    folder = place.library("00002", "bundle", "read", str(place.stick))
    assert folder.result["error"] == "bundle.nothing_for_us"


def test_a_stick_that_is_full_keeps_the_file_before(place: Place) -> None:
    place.library("00001", "bundle", "write", str(place.stick))
    before = {path: path.read_bytes() for path in place.stick.iterdir()}
    program = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096));"
        "from pathlib import Path; from desktop.domain.errors import InputError;"
        "from desktop.machine.stick import put\n"
        "try: put(Path(sys.argv[1]), b'x' * 50000)\n"
        "except InputError as error: print(error.code)"
    )
    target = next(iter(before))
    done = subprocess.run(
        [sys.executable, "-c", program, str(target)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "stick.full"
    assert {path: path.read_bytes() for path in place.stick.iterdir()} == before


def test_killed_while_writing_nothing_of_ours_is_half_there(place: Place) -> None:
    """Rule 14.1."""
    moments = (1.0, 2.0, 4.0)
    for moment in moments:
        program = [sys.executable, "-m", "ui", "--library", str(place.folder / "00001")]
        with subprocess.Popen([*program, "bundle", "write", str(place.stick)]) as writing:
            try:
                writing.wait(moment)
            except subprocess.TimeoutExpired:
                os.kill(writing.pid, signal.SIGKILL)
        for path in place.stick.glob("[!.]*.bibsync"):
            assert place.library("00002", "bundle", "inspect", str(path)).status == 0
    assert place.library("00001", "bundle", "write", str(place.stick)).status == 0
    assert place.hub("bundle", "read", str(place.stick)).result["files"][-1]["new"] > 0


def test_the_carrier_finds_no_word_of_what_is_inside(place: Place) -> None:
    place.library("00001", "record", "add", "--title", "Tắt đèn", "--author", "Ngô Tất Tố")
    place.library("00001", "bundle", "write", str(place.stick))
    shutil.copytree(place.stick, place.folder / "copy")
    for path in (place.folder / "copy").iterdir():
        content = path.read_bytes()
        assert "Tắt đèn".encode() not in content
        assert json.dumps("Tắt đèn").encode() not in content


def test_the_catalogue_of_the_nation_is_taken_over_the_line_and_from_a_file(place: Place) -> None:
    with _served(place, place.port):
        assert place.library("00001", "sync").status == 0
        assert place.library("00002", "core", "get").result["records"] == 0
    file = place.folder / "usb" / "muc-luc.core"
    written = place.hub("core", "write", str(file))
    with _served(place, place.port):
        first = place.library("00002", "core", "get").result
        assert first["new"] == first["records"] == written.result["records"] > 0
        assert place.library("00002", "sync").result["pulled"] == 0
    assert place.library("00002", "core", "read", str(file)).result["new"] == 0
    file.write_bytes(file.read_bytes()[:-1] + b"?")
    refused = place.library("00001", "core", "read", str(file))
    assert refused.result["error"] == "core.not_readable"


@pytest.fixture
def coordinated(place: Place) -> Place:
    """The PC looks after both libraries, and one folder where none is."""
    folders = [str(place.folder / name) for name in ("00001", "00002", "nobody")]
    assert place.library("desk", "libraries", "add", *folders).status == 0
    return place


def test_each_library_stands_in_the_list_once_and_can_leave_it(coordinated: Place) -> None:
    again = coordinated.library("desk", "libraries", "add", str(coordinated.folder / "00001"))
    listed = again.result["libraries"]
    assert [each["code"] for each in listed] == ["00001", "00002", ""]
    assert listed[0]["pending"] > 0
    assert listed[2]["error"] == "library.not_found"
    nobody = str(coordinated.folder / "nobody")
    left = coordinated.library("desk", "libraries", "remove", nobody).result["libraries"]
    assert [each["code"] for each in left] == ["00001", "00002"]
    own = coordinated.library("00002", "libraries", "add", str(coordinated.folder / "00001"))
    assert [each["code"] for each in own.result["libraries"]] == ["00002", "00001"]


def test_one_stick_goes_round_for_all_and_one_that_fails_stops_nobody(coordinated: Place) -> None:
    stick, paper = coordinated.stick, coordinated.folder / "list.pdf"
    done = coordinated.library("desk", "libraries", "write", str(stick), "--pdf", str(paper))
    assert done.status == 1  # one folder holds no library
    assert [len(each["files"]) for each in done.result["libraries"]] == [1, 1, 0]
    assert paper.read_bytes().startswith(b"%PDF")
    assert coordinated.hub("bundle", "read", str(stick)).result["read"] == 2
    coordinated.hub("bundle", "write", str(stick))
    read = coordinated.library("desk", "libraries", "read", str(stick)).result["libraries"]
    assert read[0]["pushed"] > 0
    assert [each["pending"] for each in read[:2]] == [0, 0]
    assert [len(each["files"]) for each in read] == [1, 1, 0]
    gone = coordinated.library("desk", "libraries", "read", str(coordinated.folder / "no stick"))
    assert gone.result["error"] == "stick.gone"


def test_all_exchange_over_the_line(coordinated: Place) -> None:
    offline = coordinated.library("desk", "libraries", "sync").result["libraries"]
    assert {each["error"] for each in offline[:2]} == {"remote.unreachable"}
    with _served(coordinated, coordinated.port):
        done = coordinated.library("desk", "libraries", "sync").result["libraries"]
    assert [each.get("error", "") for each in done] == ["", "", "library.not_found"]
    assert [each["pending"] for each in done[:2]] == [0, 0]


def test_a_list_that_is_damaged_is_made_again(coordinated: Place) -> None:
    file: Path = coordinated.folder / "desk" / "libraries.json"
    file.write_text("{half", encoding="utf-8")
    assert coordinated.library("desk", "libraries", "list").result["libraries"] == []
