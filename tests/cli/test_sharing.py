"""`patron share`: two PCs of one library, as a person types it at both."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.hub.embedded import EmbeddedHub
from tests.cli.test_contract import Said, thuvienxa
from ui import clock

NAME = "Phạm Quốc Huy"
WHO = ("--account", "Lê Thị Hoa")


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[EmbeddedHub]:
    with EmbeddedHub(tmp_path / "hub", clock=clock.now, random_bytes=os.urandom) as hub:
        yield hub


def a_pc(folder: Path, hub: EmbeddedHub, data: Path) -> Path:
    ticket = thuvienxa(folder, "hub", "library", "add", "--data", str(data), "00001", "Xã Một")
    begun = ("init", "--code", "00001", "--name", "Xã Một", "--hub", hub.url)
    assert thuvienxa(folder, *begun, "--enrol", ticket.result["enrolment_code"]).status == 0
    return folder


def share(folder: Path, *options: str) -> Said:
    return thuvienxa(folder, *options, "patron", "share")


def test_readers_are_shared_by_typing_one_code_at_both_pcs(
    tmp_path: Path, hub: EmbeddedHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rule 17.1."""
    monkeypatch.setenv("THUVIENXA_RECOVERY", "11111-11111-11111-11111-11111-11111-11111")
    first, second = (a_pc(tmp_path / name, hub, tmp_path / "hub") for name in ("một", "hai"))
    assert share(first).result["error"] == "account.recovery_code_misread"
    for name in ("THUVIENXA_PIN", "THUVIENXA_NEW_PIN"):
        monkeypatch.setenv(name, "274913")
    made = thuvienxa(first, "account", "add", "Lê Thị Hoa").result["recovery_code"]
    monkeypatch.setenv("THUVIENXA_RECOVERY", made)
    assert share(second).result["error"] == "reader.no_sheet"
    assert share(first).result["error"] == "account.not_signed_in"
    thuvienxa(first, *WHO, "patron", "add", "--name", NAME)
    assert thuvienxa(first, "patron", "share", "--show").result == {"sharing": "off"}
    begun = share(first, *WHO).result
    assert begun == {"sharing": "on", "is_first": True, "readers": 1}
    for folder in (first, second):
        assert thuvienxa(folder, "sync").status == 0
    assert thuvienxa(second, "patron", "share", "--show").result == {"sharing": "asked"}
    assert share(second).result == {"sharing": "on", "is_first": False, "readers": 1}
    assert share(second).result["error"] == "reader.shared_already"
    (found,) = thuvienxa(second, "patron", "find", "Huy").result["patrons"]
    assert found["name"] == NAME
