"""A library comes back from its sheet over a line that breaks off: it goes on where it stopped."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.hub.embedded import EmbeddedHub
from tests.cli.test_contract import BOOKS, Said, thuvienxa
from tests.cut_line import CutLine, cut_line
from ui import clock

PIECE = 256 << 10
MOST_CUTS = 6


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[EmbeddedHub]:
    with EmbeddedHub(tmp_path / "hub", clock=clock.now, random_bytes=os.urandom) as hub:
        yield hub


@pytest.fixture
def code(tmp_path: Path, hub: EmbeddedHub, monkeypatch: pytest.MonkeyPatch) -> str:
    """Of the sheet of a library that is off-site; the sheet lies beside the keyboard."""
    folder, data = tmp_path / "a", str(tmp_path / "hub")
    ticket = thuvienxa(folder, "hub", "library", "add", "--data", data, "00001", "Xã Một").result
    begun = ("init", "--code", "00001", "--name", "Xã Một", "--hub", hub.url)
    thuvienxa(folder, *begun, "--enrol", ticket["enrolment_code"])
    thuvienxa(folder, "import", str(BOOKS))
    for name in ("THUVIENXA_PIN", "THUVIENXA_NEW_PIN"):
        monkeypatch.setenv(name, "274913")
    made = thuvienxa(folder, "account", "add", "Lê Thị Hoa").result["recovery_code"]
    monkeypatch.setenv("THUVIENXA_RECOVERY", made)
    who = ("--account", "Lê Thị Hoa", "backup", "offsite")
    assert thuvienxa(folder, *who, "on").status == 0
    assert thuvienxa(folder, *who, "put").status == 0
    return str(made)


def comes_back(new: Path, line: CutLine, *, within: int | None = None) -> Said:
    """Bring it back; the line breaks off when so many bytes have come."""
    line.let_through, line.most = 0, within or 1 << 60
    return thuvienxa(new, "restore", "--from-sheet", line.url)


def test_what_has_come_is_not_asked_for_again(tmp_path: Path, hub: EmbeddedHub, code: str) -> None:
    """Rule 14.5."""
    with cut_line(hub.url) as line:
        assert comes_back(tmp_path / "at once", line).result["ok"]
        half = line.let_through // 2
        new, cuts = tmp_path / "máy mới", 0
        while (said := comes_back(new, line, within=half)).status:
            assert said.result["error"] in {"remote.stalled", "remote.unreachable"}, said
            assert not (new / "library.db").exists()
            cuts += 1
            assert cuts < MOST_CUTS, "it begins anew each time"
    assert cuts >= 1
    assert thuvienxa(new, "status").result["records"] == 63
    assert thuvienxa(new, "verify").result["ok"]
    assert not (new / "offsite.coming").exists()


@pytest.mark.parametrize("at", [0, 5000, PIECE + 7])
def test_what_was_spoilt_meanwhile_comes_anew(
    tmp_path: Path, hub: EmbeddedHub, code: str, at: int
) -> None:
    """Rule 14.5. A power cut may leave anything of what was not on the disk yet."""
    new, coming = tmp_path / "máy mới", tmp_path / "máy mới" / "offsite.coming"
    with cut_line(hub.url) as line:
        comes_back(tmp_path / "at once", line)
        assert comes_back(new, line, within=2 * line.let_through // 3).status
        content = bytearray(coming.read_bytes())
        assert len(content) > at
        content[at] ^= 0xFF
        coming.write_bytes(content)
        assert comes_back(new, line).status == 0
    assert thuvienxa(new, "verify").result["ok"]
