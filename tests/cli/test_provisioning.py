"""A province's file, from the spreadsheet to a library that exchanges; and what is refused."""

import json
import os
import shutil
import struct
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.rules import Part
from desktop.storage.store import Store
from sync.hub.admin import libraries
from sync.hub.embedded import EmbeddedHub
from tests.cli.test_contract import thuvienxa
from ui import clock
from ui.cli import commands

RULES = {"closures": {"weekdays": [1], "tet_before": 2, "tet_through": 5}}
Run = Callable[..., dict[str, Any]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """The command line inside this process: its status is in the answer."""

    def run(*arguments: object) -> dict[str, Any]:
        status = commands.run(["--json", *map(str, arguments)])
        answer: dict[str, Any] = json.loads(capsys.readouterr().out.splitlines()[-1])
        return {**answer, "status": status}

    return run


@pytest.fixture
def key(tmp_path: Path, run: Run) -> Path:
    path = tmp_path / "tinh.key"
    assert run("provision", "key", path)["status"] == 0
    return path


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[EmbeddedHub]:
    with EmbeddedHub(tmp_path / "hub", clock=clock.now, random_bytes=os.urandom) as hub:
        yield hub


def red_square(side: int) -> bytes:
    """A picture, as PNG."""
    rows = zlib.compress((b"\0" + b"\xc0\x10\x10" * side) * side)
    size = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", size), (b"IDAT", rows), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in parts
    )


def made(run: Run, key: Path, out: Path, *more: object, code: str = "00001") -> Path:
    said = ("--province", "Sơn La", "--code", code, "--name", "Suối Ngọc")
    assert run("provision", "make", "--key", key, *said, *more, out)["status"] == 0
    return out


def test_a_spreadsheet_becomes_libraries_that_are_known_to_the_hub(
    tmp_path: Path, run: Run, key: Path, hub: EmbeddedHub
) -> None:
    """Rules 6.7 and 6.8: three hundred in one command; each takes its own without a question."""
    table, rules = tmp_path / "bang.csv", tmp_path / "noi-quy.json"
    rows = "".join(f"{n},Thư viện xã Số {n},TV:{n}000-{n}999\n" for n in range(1, 301))
    table.write_text(f"Mã,Tên thư viện,Dải số sách\n{rows}", "utf-8")
    rules.write_text(json.dumps(RULES), "utf-8")
    said = ("--key", key, "--province", "Sơn La", "--hub", hub.url, "--rules", rules)
    where = ("--data", tmp_path / "hub", "--list", table)
    many = run("hub", "provision", *said, *where, tmp_path / "tep")
    assert len(many["files"]) == len(libraries(hub.hub)) == 300
    mine, folder = Path(many["files"][6]), tmp_path / "thư viện"
    assert mine.name == "00007-thu-vien-xa-so-7.tvx"
    taken = run("--library", folder, "provision", "apply", mine)
    assert (taken["is_new"], taken["enrolled"]) == (True, True)
    assert taken["fingerprint"] == many["fingerprint"]
    assert run("--library", folder, "sync")["requests"] == 1
    store = Store.open(folder / "library.db", os.urandom)
    assert store.library.get().name == "Thư viện xã Số 7"
    assert [each[:2] for each in store.copies.series.all()] == [("TV", 6999)]
    house, kept = store.house_rules.current(), store.provision.get()
    store.close()
    assert sorted(house.bound) == [Part.CLOSURES]
    assert house.closures.weekdays == frozenset({1})
    assert kept is not None
    assert kept.enrolment_code == ""
    assert run("--library", folder, "provision", "apply", mine)["is_new"] is False


def test_without_a_line_the_library_works_and_enrols_later(
    tmp_path: Path, run: Run, key: Path
) -> None:
    """Rule 6.8."""
    folder, data = tmp_path / "l", tmp_path / "hub"
    with EmbeddedHub(data, clock=clock.now, random_bytes=os.urandom) as hub:
        code = run("hub", "library", "add", "--data", data, "00001", "Suối Ngọc")["enrolment_code"]
        address = ("--hub", hub.url, "--enrol", code)
        file = made(run, key, tmp_path / "a.tvx", *address)
        nowhere = made(run, key, tmp_path / "b.tvx", "--hub", "http://127.0.0.1:9", "--enrol", code)
        first = run("--library", folder, "provision", "apply", nowhere)
        assert (first["status"], first["enrolled"], first["trouble"]) == (
            0,
            False,
            "remote.unreachable",
        )
        assert run("--library", folder, "import", "resources/demo/books.mrc")["added"] == 63
        assert run("--library", folder, "sync")["error"] == "remote.unreachable"
        older = run("--library", folder, "provision", "apply", file)
        assert (older["status"], older["error"]) == (1, "provision.older")
        file = made(run, key, tmp_path / "c.tvx", *address)
        assert run("--library", folder, "provision", "apply", file)["enrolled"] is True
        assert run("--library", folder, "sync")["pushed"] > 63
        other = run("--library", tmp_path / "other", "provision", "apply", file)
        assert (other["enrolled"], other["trouble"]) == (False, "enrol.code_used")


def test_a_disk_that_was_cloned_after_it_was_set_up_goes_on_under_a_name_of_its_own(
    tmp_path: Path, run: Run, key: Path, hub: EmbeddedHub
) -> None:
    """Rules 3.3 and 8.1."""
    folder, clone = tmp_path / "l", tmp_path / "clone"
    data = ("--data", tmp_path / "hub")
    code = run("hub", "library", "add", *data, "00001", "Suối Ngọc")["enrolment_code"]
    file = made(run, key, tmp_path / "a.tvx", "--hub", hub.url, "--enrol", code)
    run("--library", folder, "provision", "apply", file)
    shutil.copytree(folder, clone)
    for place, card in ((folder, "BD.1"), (clone, "BD.2")):
        run("--library", place, "import", "resources/demo/books.mrc")
        run("--library", place, "patron", "add", "--card", card, "--name", "Phạm Quốc Huy")
        assert run("--library", place, "sync")["status"] == 0
    names = {_name(place) for place in (folder, clone)}
    assert len(names) == 2
    assert len({name.partition(".")[0] for name in names}) == 1


def test_what_is_no_file_for_this_library_is_refused_with_words(
    tmp_path: Path, run: Run, key: Path
) -> None:
    folder, other_key = tmp_path / "l", tmp_path / "khac.key"
    run("provision", "key", other_key)
    file = made(run, key, tmp_path / "a.tvx", "--copies", "TV:1-50")
    assert run("--library", folder, "provision", "apply", file)["status"] == 0
    foreign = made(run, other_key, tmp_path / "b.tvx")
    elsewhere = made(run, key, tmp_path / "c.tvx", code="00002")
    whole = file.read_bytes()
    changed, cut, noise = (tmp_path / name for name in ("d.tvx", "e.tvx", "f.tvx"))
    at = whole.index("Suối".encode())
    changed.write_bytes(whole[:at] + "Suồi".encode() + whole[at + len("Suối".encode()) :])
    cut.write_bytes(whole[:40])
    noise.write_bytes(os.urandom(500))
    for path, code in (
        (foreign, "provision.other_province"),
        (elsewhere, "provision.other_library"),
        (changed, "provision.tampered"),
        (cut, "provision.tampered"),
        (noise, "provision.not_ours"),
        (tmp_path / "none.tvx", "provision.not_readable"),
    ):
        for verb in ("check", "apply"):
            refused = run("--library", folder, "provision", verb, path)
            assert (path.name, refused.get("error")) == (path.name, code)
            assert refused["message"]


def test_the_logo_of_the_file_stands_on_the_librarys_papers(
    tmp_path: Path, run: Run, key: Path
) -> None:
    folder, letter, logo = tmp_path / "l", tmp_path / "phieu.pdf", tmp_path / "logo.png"
    logo.write_text("no picture")
    said = ("--key", key, "--province", "Sơn La", "--code", "00001", "--name", "Bản Mù")
    refused = run("provision", "make", *said, "--logo", logo, tmp_path / "a.tvx")
    assert refused["error"] == "provision.logo_not_understood"
    logo.write_bytes(red_square(32))
    file = made(run, key, tmp_path / "a.tvx", "--logo", logo)
    assert run("--library", folder, "provision", "apply", file)["status"] == 0
    thuvienxa(folder, "patron", "add", "--card", "BD.1", "--name", "Lò Thị Mai")
    done = thuvienxa(folder, "form", "consent", "BD.1", "--pdf", str(letter))
    assert done.status == 0, done
    assert b"/Subtype /Image" in letter.read_bytes()


def test_a_table_with_a_mistake_makes_no_file_at_all(tmp_path: Path, run: Run, key: Path) -> None:
    table, out = tmp_path / "bang.csv", tmp_path / "out"
    head = "Mã,Tên,Dải số sách\n1,Một,\n"
    for text, code in (
        ("Mã,Địa chỉ\n1,x\n", "provision.headings_missing"),
        (f"{head}2,,\n", "provision.row_incomplete"),
        (f"{head}1,Hai,\n", "provision.row_twice"),
        (f"{head}2,Hai,nhiều\n", "provision.range_not_understood"),
        (f"{head}2,Hai,TV:9-3\n", "series.range_not_understood"),
        ("Mã,Tên\n", "provision.list_is_empty"),
    ):
        table.write_text(text, "utf-8")
        said = ("--province", "Sơn La", "--list", table)
        refused = run("provision", "make", "--key", key, *said, out)
        assert (text, refused.get("error")) == (text, code)
        assert not out.exists()


def test_a_key_can_be_sealed_and_is_never_written_over(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, out = tmp_path / "tinh.key", tmp_path / "a.tvx"
    monkeypatch.setenv("THUVIENXA_PASSPHRASE", "suối ngọc mùa lũ")
    mark = run("provision", "key", key)["fingerprint"]
    assert run("provision", "key", key)["error"] == "provision.key_is_there"
    made(run, key, out)
    assert run("--library", tmp_path / "l", "provision", "check", out)["fingerprint"] == mark
    said = (
        "provision",
        "make",
        "--key",
        key,
        "--province",
        "x",
        "--code",
        "1x",
        "--name",
        "x",
        out,
    )
    monkeypatch.setenv("THUVIENXA_PASSPHRASE", "khác")
    assert run(*said)["error"] == "credentials.passphrase_is_wrong"
    monkeypatch.delenv("THUVIENXA_PASSPHRASE")
    assert run(*said)["error"] == "credentials.passphrase_is_missing"
    assert (key.stat().st_mode & 0o077) == 0


def _name(folder: Path) -> str:
    store = Store.open(folder / "library.db", os.urandom)
    try:
        device = store.device.get()
        assert device is not None
        return device.id
    finally:
        store.close()
