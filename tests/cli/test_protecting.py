"""A library sealed on its disk: nothing of it can be read, and it is never lost by that."""

import shutil
from pathlib import Path

import pytest

from desktop.machine.credentials import PASSPHRASE
from tests.cli.test_contract import BOOKS, Command, command, thuvienxa

__all__ = ["command"]  # the fixture

READER, TITLE = "Lò Thị Mai", "Truyện Kiều"
CODE = "THUVIENXA_RECOVERY"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "thư viện"


@pytest.fixture
def filled(command: Command, monkeypatch: pytest.MonkeyPatch) -> Command:
    monkeypatch.setenv(PASSPHRASE, "suối ngọc mùa lũ")
    command("import", str(BOOKS))
    command("patron", "add", "--card", "BD.1", "--name", READER)
    return command


def can_be_read(file: Path) -> bool:
    content = file.read_bytes()
    return any(words.encode() in content for words in (READER, TITLE, "SQLite format"))


def count(command: Command) -> int:
    found = command("search", "truyen kieu")
    assert found.status == 0, found
    return int(found.result["total"])


def test_a_sealed_library_works_and_none_of_its_files_tells_anything(
    filled: Command, library: Path
) -> None:
    assert can_be_read(library / "library.db")
    assert filled("protect", "status").result["guard"] == "nothing"
    on = filled("protect", "on")
    assert (on.status, on.result["guard"]) == (0, "passphrase")
    assert filled("protect", "status").result == {
        "guard": "passphrase",
        "plain_backups": 0,
    }
    assert count(filled) == 1
    assert filled("patron", "show", "BD.1").result["patron"]["name"] == READER
    assert filled("import", str(BOOKS)).result["skipped"] == 63
    assert filled("doctor").result["findings"] == []
    made = Path(filled("backup").result["file"])
    assert filled("backup", "verify", str(made)).status == 0
    readable = [path for path in library.rglob("*") if path.is_file() and can_be_read(path)]
    assert readable == []
    assert filled("protect", "on").result["error"] == "protection.already_on"
    assert filled("protect", "off").status == 0
    assert can_be_read(library / "library.db")
    assert (count(filled), filled("verify").status) == (1, 0)


def test_without_a_place_for_the_key_nothing_is_sealed(
    filled: Command, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(PASSPHRASE)
    assert filled("protect", "on").status != 0
    assert can_be_read(library / "library.db")
    assert count(filled) == 1


def test_without_the_key_nothing_is_overwritten_and_the_sheet_brings_it_back(
    filled: Command, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = filled("protect", "on").result["recovery_code"]
    made = filled("backup").result["file"]
    before = (library / "library.db").read_bytes()
    for passphrase in ("", "khác"):
        monkeypatch.setenv(PASSPHRASE, passphrase)
        for words in (["search", "kieu"], ["doctor"], ["backup"], ["restore", made]):
            assert filled(*words).result["error"] == "storage.key_missing", words
    assert (library / "library.db").read_bytes() == before
    (sealed,) = library.glob("library-*.sealed")
    sealed.unlink()
    monkeypatch.setenv(PASSPHRASE, "câu mới của máy")
    assert filled("search", "kieu").result["error"] == "storage.key_missing"
    monkeypatch.setenv(CODE, "1" * 35)
    assert filled("protect", "recover").status != 0
    monkeypatch.setenv(CODE, code)
    assert filled("protect", "recover").status == 0
    assert count(filled) == 1


def test_a_sealed_backup_comes_back_on_another_pc_by_the_newest_sheet(
    filled: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = filled("protect", "on").result["recovery_code"]
    second = filled("account", "sheet").result["recovery_code"]
    backup = tmp_path / "usb.tvxbackup"
    shutil.move(filled("backup").result["file"], backup)
    other = tmp_path / "máy khác"

    missing = thuvienxa(other, "restore", str(backup))
    assert missing.result["error"] == "storage.key_missing"
    monkeypatch.setenv(PASSPHRASE, "máy khác")
    monkeypatch.setenv(CODE, first)
    refused = thuvienxa(other, "protect", "recover")
    assert refused.result["error"] == "account.recovery_code_wrong"
    monkeypatch.setenv(CODE, second)
    assert thuvienxa(other, "protect", "recover").status == 0
    assert thuvienxa(other, "restore", str(backup)).status == 0
    assert thuvienxa(other, "search", "truyen kieu").result["total"] == 1
    assert thuvienxa(other, "protect", "status").result["guard"] == "passphrase"


def test_a_backup_from_before_it_was_sealed_is_put_back_sealed(
    filled: Command, library: Path, tmp_path: Path
) -> None:
    plain = tmp_path / "cũ.tvxbackup"
    assert filled("backup", str(plain)).status == 0
    filled("protect", "on")
    assert filled("restore", str(plain)).status == 0
    assert not can_be_read(library / "library.db")
    assert (count(filled), filled("verify").status) == (1, 0)
