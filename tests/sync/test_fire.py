"""The PC burned: a new folder, the recovery sheet and the hub bring the library back."""

import json
import os
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any

from desktop.domain.sheet_address import SheetAddress, printed
from desktop.storage.sqlite import sqlite3
from tests.sync.test_processes import LONGEST_S, ROOT, _command, _hub

READER = "Lò Thị Mai Hoa"
PIN = "274913"


def _run(*arguments: str, code: str = "") -> dict[str, Any]:
    words = {"THUVIENXA_PIN": PIN, "THUVIENXA_NEW_PIN": PIN, "THUVIENXA_RECOVERY": code}
    done = subprocess.run(
        _command("--json", *arguments),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=LONGEST_S,
        check=False,
        env={**os.environ, **words},
    )
    told = json.loads(done.stdout.splitlines()[-1])
    assert isinstance(told, dict)
    return told


def _at(folder: Path, *arguments: str, code: str = "") -> dict[str, Any]:
    who = ("--account", "Lê Thị Hoa")
    return _run("--library", str(folder), *who, *arguments, code=code)


def _library(data: Path, folder: Path, url: str) -> str:
    """A library at work that is put off-site; the code of its sheet."""
    ticket = _run("hub", "library", "add", "--data", str(data), "00001", "Xã Một")
    where = ["--library", str(folder)]
    made = ["init", "--code", "00001", "--name", "Xã Một", "--hub", url]
    _run(*where, *made, "--enrol", ticket["enrolment_code"])
    code = str(_run(*where, "account", "add", "Lê Thị Hoa")["recovery_code"])
    book = _at(folder, "record", "add", "--title", "Kỹ thuật trồng lúa")["record"]["id"]
    copied = _at(folder, "copy", "add", book)
    assert "error" not in copied, copied
    _at(folder, "patron", "add", "--card", "BD.1", "--name", READER)
    assert _at(folder, "backup", "offsite", "on", code=code) == {"ok": True}
    assert _at(folder, "sync")["pending"] == 0
    return code


def _refused(folder: Path, url: str, code: str) -> str:
    told = _at(folder, "restore", "--from-sheet", url, code=code)
    assert not (folder / "library.db").exists()
    return str(told["error"])


def _spoil(data: Path, statement: str) -> None:
    with closing(sqlite3.connect(data / "hub.db")) as hub, hub:
        hub.execute(statement)


def _spoilt_it_is_refused(data: Path, new: Path, url: str, code: str) -> None:
    _spoil(data, "CREATE TABLE spare AS SELECT * FROM vault_piece")
    _spoil(data, "UPDATE vault_piece SET body = zeroblob(length(body))")
    assert _refused(new, url, code) == "offsite.changed"
    _spoil(data, "DELETE FROM vault_piece")
    assert _refused(new, url, code) == "offsite.nothing_there"
    _spoil(data, "INSERT INTO vault_piece SELECT * FROM spare")


def test_a_library_comes_back_from_its_sheet_and_the_hub(tmp_path: Path) -> None:
    """Rule 14.5."""
    data, burned, new = tmp_path / "hub", tmp_path / "a", tmp_path / "b"
    with _hub(data, 0) as (_, url):
        code = _library(data, burned, url)
        assert _at(burned, "backup", "offsite", "put") == {"ok": True, "sent": 0}
        for file in data.rglob("*"):
            assert not file.is_file() or READER.encode() not in file.read_bytes(), file

        _spoilt_it_is_refused(data, new, url, code)
        square = printed(SheetAddress(url, "00001"))
        listed = _at(new, "restore", "--from-sheet", square, "--dry-run", code=code)
        assert [each["pieces"] > 0 for each in listed["backups"]] == [True]
        assert not new.exists()
        assert _at(new, "restore", "--from-sheet", square, code=code)["patrons"] == 1
        assert _at(new, "sync")["pending"] == 0
        lent = _at(new, "checkout", "BD.1", _barcode(new))
        assert "error" not in lent, lent
        told = _at(new, "sync")
        assert (told["pending"], told["conflicts"]) == (0, 0)
        here = _at(new, "restore", "--from-sheet", url, code=code)
        assert here["error"] == "offsite.library_is_here"
    with closing(sqlite3.connect(data / "hub.db")) as hub:
        assert hub.execute("SELECT count(*) FROM circulation").fetchone() == (1,)


def _barcode(folder: Path) -> str:
    with closing(sqlite3.connect(folder / "library.db")) as library:
        return str(library.execute("SELECT min(barcode) FROM copy").fetchone()[0])
