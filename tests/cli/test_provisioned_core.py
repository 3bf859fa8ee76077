"""The nation's catalogue that comes along with a province's file: rules 6.9 and 14.3."""

import os
from pathlib import Path
from typing import Any

import pytest

from desktop.storage.store import Store
from sync.hub.embedded import EmbeddedHub
from sync.steps.core import known_up_to
from tests.cli.test_provisioning import Run, hub, key, made, run

__all__ = ["hub", "key", "run"]

BOOKS = 63


@pytest.fixture
def core(tmp_path: Path, run: Run, hub: EmbeddedHub, key: Path) -> Path:
    """What another library has sent, as the hub's file."""
    sender, data = tmp_path / "sender", ("--data", tmp_path / "hub")
    added = run("hub", "library", "add", *data, "00009", "Bản Mù")
    said = ("--hub", hub.url, "--enrol", added["enrolment_code"])
    run(
        "--library",
        sender,
        "provision",
        "apply",
        made(run, key, tmp_path / "9.tvx", *said, code="00009"),
    )
    run("--library", sender, "import", "resources/demo/books.mrc")
    assert run("--library", sender, "sync")["status"] == 0
    file = tmp_path / "quoc-gia.core"
    assert run("hub", "core", "write", *data, file)["records"] == BOOKS
    return file


def set_up(run: Run, tmp_path: Path, hub: EmbeddedHub, key: Path, core: Path) -> Path:
    """The province's file in a folder of its own, with the catalogue beside it."""
    added = run("hub", "library", "add", "--data", tmp_path / "hub", "00001", "Suối Ngọc")
    stick = tmp_path / "usb"
    stick.mkdir()
    said = ("--hub", hub.url, "--enrol", added["enrolment_code"], "--core", core)
    return made(run, key, stick / "00001.tvx", *said)


@pytest.fixture
def file(tmp_path: Path, run: Run, hub: EmbeddedHub, key: Path, core: Path) -> Path:
    return set_up(run, tmp_path, hub, key, core)


def exchanged(run: Run, folder: Path) -> dict[str, Any]:
    """Over a line that costs, so that no catalogue comes over it."""
    assert run("--library", folder, "line", "--paid", "paid")["status"] == 0
    return run("--library", folder, "sync")


def known(folder: Path) -> int:
    store = Store.open(folder / "library.db", os.urandom)
    try:
        return known_up_to(store)
    finally:
        store.close()


def test_it_is_taken_in_by_the_first_exchange_and_costs_no_line(
    tmp_path: Path, run: Run, core: Path, file: Path
) -> None:
    """Rules 6.9 and 14.3."""
    folder = tmp_path / "l"
    assert file.with_name(core.name).read_bytes() == core.read_bytes()
    checked = run("provision", "check", file)
    assert (checked["core"], checked["core_trouble"]) == (core.name, None)
    taken = run("--library", folder, "provision", "apply", file)
    assert (taken["enrolled"], taken["core_trouble"]) == (True, None)
    assert (folder / "national.core").exists()
    assert exchanged(run, folder)["status"] == 0
    assert known(folder) > 0
    assert not (folder / "national.core").exists()


@pytest.mark.parametrize("how", ["changed", "not_there"])
def test_one_that_the_province_did_not_sign_is_refused_and_the_rest_stands(
    tmp_path: Path, run: Run, core: Path, file: Path, how: str
) -> None:
    folder = tmp_path / "l"
    beside = file.with_name(core.name)
    whole = beside.read_bytes()
    beside.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    code = "core.not_as_signed"
    if how == "not_there":
        beside.unlink()
        code = "core.not_beside"
    assert run("provision", "check", file)["core_trouble"] == code
    taken = run("--library", folder, "provision", "apply", file)
    assert (taken["status"], taken["enrolled"], taken["core_trouble"]) == (0, True, code)
    assert sorted(each.name for each in folder.glob("*.core*")) == []
    assert exchanged(run, folder)["status"] == 0
    assert known(folder) == 0


def test_another_hubs_is_put_away_and_all_comes_over_the_line(
    tmp_path: Path, run: Run, key: Path, hub: EmbeddedHub
) -> None:
    """The province signed it in good faith; whose it is, the hub's own mark in it says."""
    foreign = tmp_path / "khac"
    run("hub", "library", "add", "--data", foreign, "00001", "Nơi khác")
    other = tmp_path / "khac.core"
    assert run("hub", "core", "write", "--data", foreign, other)["records"] == 0
    file, folder = set_up(run, tmp_path, hub, key, other), tmp_path / "l"
    assert run("--library", folder, "provision", "apply", file)["core_trouble"] is None
    assert exchanged(run, folder)["status"] == 0
    assert known(folder) == 0
    assert not (folder / "national.core").exists()


def test_what_is_no_catalogue_makes_no_file(
    tmp_path: Path, run: Run, key: Path, hub: EmbeddedHub
) -> None:
    noise = tmp_path / "anh.core"
    noise.write_bytes(b"no catalogue at all")
    said = ("--key", key, "--province", "Sơn La", "--code", "00001", "--name", "Bản Mù")
    refused = run("provision", "make", *said, "--core", noise, tmp_path / "a.tvx")
    assert refused["error"] == "core.not_readable"
    assert not (tmp_path / "a.tvx").exists()
