"""A program from the hub, whole after any broken lines, and believed by its key."""

from collections.abc import Iterator
from multiprocessing import Pipe
from pathlib import Path

import pytest
from typing_extensions import override

from desktop.domain.errors import RemoteError
from sync.program import PIECE, Offer, Source, fetch, offered
from tests.cli.test_contract import Said, thuvienxa
from tests.forks import FORKS
from tests.new_versions import KEY, SEED, answers, new_version
from tests.sync.mortals import serve

FINE = answers(0)


class Place:
    """A hub, and a library that is enrolled there."""

    def __init__(self, folder: Path, url: str) -> None:
        self.folder = folder
        self.data = ("--data", str(folder / "hub"))
        code = self("hub", "library", "add", *self.data, "00001", "Bản Mù").result
        known = ("--hub", url, "--enrol", code["enrolment_code"])
        assert self("init", "--code", "00001", "--name", "Bản Mù", *known).status == 0

    def __call__(self, *arguments: str) -> Said:
        return thuvienxa(self.folder / "library", *arguments)

    def offers(self, update: Path) -> Said:
        return self("hub", "program", "put", *self.data, str(update))


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    monkeypatch.setenv("THUVIENXA_PROGRAMS", str(tmp_path / "programs"))
    monkeypatch.setenv("THUVIENXA_RELEASE_KEY", KEY.hex())
    ready, told = Pipe(duplex=False)
    hub = FORKS.Process(target=serve, args=(tmp_path / "hub", 0, told))
    hub.start()
    yield Place(tmp_path, ready.recv())
    hub.kill()
    hub.join()


def test_a_hub_hands_on_a_signed_program_and_a_library_takes_it(
    place: Place, tmp_path: Path
) -> None:
    """Rule 14.6."""
    assert place("update", "fetch").result == {"staged": None}
    update = new_version(tmp_path, rehearsed=FINE, opened=FINE, ballast=PIECE)
    put = place.offers(update).result
    assert (put["version"], put["bytes"]) == ("9.0.0", update.stat().st_size)
    assert list(place("hub", "program", "list", *place.data).result["programs"]) == [
        put["platform"]
    ]
    # A line broke off in the midst of a piece some time ago; and once before that for good.
    programs = tmp_path / "programs"
    programs.mkdir(exist_ok=True)
    (programs / "9.0.0.tvxupdate.part").write_bytes(update.read_bytes()[: 2 * PIECE + 999])
    (programs / "8.0.0.tvxupdate.part").write_bytes(b"left over")

    assert place("update", "fetch").result == {"staged": "9.0.0"}

    assert not list(programs.glob("*.part"))
    assert place("update", "fetch").result == {"staged": None}
    assert place("update", "apply").result["version"] == "9.0.0"


def test_what_comes_spoilt_over_the_line_is_let_go_and_comes_anew(
    place: Place, tmp_path: Path
) -> None:
    """Rule 14.6."""
    update = new_version(tmp_path, rehearsed=FINE, opened=FINE, ballast=PIECE)
    place.offers(update)
    programs = tmp_path / "programs"
    programs.mkdir(exist_ok=True)
    (programs / "9.0.0.tvxupdate.part").write_bytes(bytes(PIECE))
    assert place("update", "fetch").result["error"] == "update.not_ours"
    assert place("update", "fetch").result == {"staged": "9.0.0"}


def test_a_hub_hands_on_nothing_that_the_release_key_did_not_sign(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    update = new_version(tmp_path, rehearsed=FINE, opened=FINE)
    monkeypatch.setenv("THUVIENXA_RELEASE_KEY", SEED.hex())
    assert place.offers(update).result["error"] == "update.tampered"
    assert place("hub", "program", "list", *place.data).result == {"programs": {}}


class Broken(Source):
    """A line that breaks off before every second piece, and at times in the midst of a piece."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self.brought: list[int] = []
        self._turn = 0

    @override
    def offer(self) -> bytes:
        return Offer("9.0.0", len(self._content)).line()

    @override
    def piece(self, version: str, at: int) -> bytes:
        self._turn += 1
        if self._turn % 2 == 0:
            raise RemoteError("remote.stalled")
        self.brought.append(at)
        return self._content[at * PIECE : (at + 1) * PIECE]


def test_a_line_that_breaks_off_goes_on_with_the_next_piece(tmp_path: Path) -> None:
    """Rule 14.6."""
    content = bytes(range(256)) * (7 * PIECE // 256) + b"tail"
    line, file = Broken(content), tmp_path / "coming"
    offer = offered(line.offer())
    assert offer is not None
    assert not fetch(line, offer, file, cancelled=lambda: True)
    for _ in range(7):
        with pytest.raises(RemoteError):
            fetch(line, offer, file, cancelled=lambda: False)
    assert fetch(line, offer, file, cancelled=lambda: False)
    assert line.brought == list(range(8))
    assert file.read_bytes() == content


@pytest.mark.parametrize("said", [b"{}", b"[]", b"\xff", b'{"ver":"../x","n":9}'])
def test_an_offer_that_is_none_is_not_understood(said: bytes) -> None:
    huge = b'{"ver":"9.0.0","n":99999999999}'
    for each in (said, huge):
        with pytest.raises(RemoteError, match="not_understood"):
            offered(each)
    assert offered(b"") is None
