"""Backups from the command line: made, proven, put back, and refused when they are no good."""

import shutil
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from desktop.storage.store import Store
from tests.cli.test_contract import BOOKS, Command, Said, command, thuvienxa

__all__ = ["command"]  # the fixture

BOOK = "TV00000001"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "thư viện"


@pytest.fixture
def filled(command: Command) -> Command:
    """A library with books, and a reader who has one of them."""
    command("import", str(BOOKS))
    command("patron", "add", "--card", "BD.1", "--name", "Lò Thị Mai")
    command("checkout", "BD.1", BOOK)
    return command


def spoil(file: Path, *, at: int = 50_000) -> None:
    with file.open("rb+") as content:
        content.seek(at)
        content.write(b"\xaa" * 64)


def counts(said: Said) -> tuple[int, ...]:
    names = ("records", "copies", "patrons", "loans_open")
    return tuple(said.result[name] for name in names)


def test_a_backup_is_made_listed_and_found_sound(filled: Command, library: Path) -> None:
    assert filled("status").result["last_backup"] is None
    made = filled("backup")
    assert (made.status, counts(made)) == (0, (63, 63, 1, 1))
    (listed,) = filled("backup", "list").result["backups"]
    assert listed["file"] == made.result["file"]
    assert filled("status").result["last_backup"] == made.result["taken_at"]
    assert Path(listed["file"]).parent == library / "backups"
    checked = filled("backup", "verify", listed["file"])
    assert (checked.status, checked.result) == (0, {"ok": True, "findings": []})
    assert filled("verify").result == {"ok": True, "findings": []}


def test_a_library_is_put_back_and_the_present_is_kept_aside(filled: Command) -> None:
    filled("backup")
    filled("checkin", BOOK)
    filled("patron", "add", "--card", "BD.2", "--name", "Vàng A Páo")
    looked = filled("restore", "--dry-run").result
    assert looked["lost"] == {"circulation": 1, "patron": 1}
    assert counts(filled("status")) == (63, 63, 2, 0)

    done = filled("restore")

    assert (done.status, done.result["ok"]) == (0, True)
    assert counts(filled("status")) == (63, 63, 1, 1)
    assert filled("patron", "show", "BD.2").status == 1
    assert filled("verify").result["ok"]
    assert filled("audit", "verify").status == 0
    assert filled("restore", done.result["aside"]).status == 0
    assert counts(filled("status")) == (63, 63, 2, 0)
    assert filled("verify").result["ok"]


def test_who_was_erased_since_stays_erased(filled: Command, library: Path) -> None:
    filled("backup")
    filled("checkin", BOOK)
    assert filled("patron", "erase", "BD.1").status == 0
    assert filled("restore").result["erased_again"] == 1
    assert counts(filled("status")) == (63, 63, 0, 0)
    assert filled("patron", "show", "BD.1").result["error"].startswith("patron.")
    filled("backup")
    newest = filled("backup", "list").result["backups"][0]["file"]
    for file in (library / "library.db", Path(newest)):
        assert "Lò Thị Mai".encode() not in file.read_bytes()


def test_who_was_erased_stays_erased_also_when_the_library_is_lost(
    filled: Command, library: Path, tmp_path: Path
) -> None:
    before = filled("backup", str(tmp_path / "before.tvxbackup")).result["file"]
    filled("checkin", BOOK)
    filled("patron", "erase", "BD.1")
    filled("backup")
    (library / "library.db").unlink()
    assert filled("restore", before).result["erased_again"] == 1
    assert counts(filled("status")) == (63, 63, 0, 0)


def test_a_number_on_a_label_is_not_given_again(filled: Command) -> None:
    record = filled("search", "truyen kieu").result["records"][0]["id"]
    filled("copy", "add", record, "--prefix", "TN")
    filled("backup")
    lost = filled("copy", "add", record, "--prefix", "TN").result["copy"]["accession"]
    filled("restore")
    new = filled("copy", "add", record, "--prefix", "TN").result["copy"]["accession"]
    assert (lost, new) == ("TN.00002", "TN.00003")


def test_a_spoilt_backup_is_found_out_and_changes_nothing(filled: Command, library: Path) -> None:
    file = Path(filled("backup").result["file"])
    spoil(file)
    before = (library / "library.db").read_bytes()
    checked = filled("backup", "verify", str(file))
    assert (checked.status, checked.result["ok"]) == (2, False)
    assert filled("restore", str(file)).result["error"] == "backup.damaged"
    assert filled("restore").result["error"] == "backup.none"
    assert (library / "library.db").read_bytes() == before
    assert list(file.parent.iterdir()) == [file]


def test_a_file_that_is_no_backup_is_refused(filled: Command, tmp_path: Path) -> None:
    (tmp_path / "thư").write_text("Kính gửi…" * 999)
    for file, status in ((tmp_path / "thư", 4), (tmp_path / "none", 2)):
        assert filled("restore", str(file)).status == status
    assert counts(filled("status")) == (63, 63, 1, 1)


def test_a_backup_without_its_seal_is_checked_page_by_page(filled: Command, tmp_path: Path) -> None:
    """A copy that somebody made by hand."""
    filled("backup", str(tmp_path / "b.tvxbackup"))
    content = (tmp_path / "b.tvxbackup").read_bytes()
    (tmp_path / "copy.db").write_bytes(content[:-4096])
    filled("checkin", BOOK)
    assert filled("restore", str(tmp_path / "copy.db")).status == 0
    assert counts(filled("status")) == (63, 63, 1, 1)
    for page in range(4096, 200_000, 8192):
        spoil(tmp_path / "copy.db", at=page)
    assert filled("restore", str(tmp_path / "copy.db")).status in {2, 4}


def test_the_backup_of_another_library_is_refused(filled: Command, tmp_path: Path) -> None:
    other = tmp_path / "other"
    thuvienxa(other, "init", "--code", "00002", "--name", "Bản Mù")
    thuvienxa(other, "backup", str(tmp_path / "b.tvxbackup"))
    refused = filled("restore", str(tmp_path / "b.tvxbackup"))
    assert (refused.status, refused.result["error"]) == (1, "backup.of_another_library")
    assert counts(filled("status")) == (63, 63, 1, 1)


@pytest.mark.parametrize("at", [0, 50, 4096, 60_000])
def test_a_damaged_library_is_told_and_put_back(filled: Command, library: Path, at: int) -> None:
    filled("backup")
    for place in range(at, 500_000, 8192):
        spoil(library / "library.db", at=place)
    assert filled("verify").status == 4
    found = filled("doctor")
    assert (found.status, found.result["ok"]) == (4, False)
    assert found.result["newest_sound"]["records"] == 63
    assert filled("backup").status == 4
    assert len(filled("backup", "list").result["backups"]) == 1

    assert filled("restore").status == 0
    assert filled("verify").result["ok"]
    assert counts(filled("status")) == (63, 63, 1, 1)


def test_a_new_pc_begins_with_a_backup(filled: Command, tmp_path: Path) -> None:
    filled("backup", str(tmp_path / "b.tvxbackup"))
    new = tmp_path / "máy mới"
    assert thuvienxa(new, "restore", str(tmp_path / "b.tvxbackup")).status == 0
    assert counts(thuvienxa(new, "status")) == (63, 63, 1, 1)


def test_a_copy_goes_to_the_stick_that_was_chosen_when_it_is_there(
    filled: Command, tmp_path: Path
) -> None:
    stick, away = tmp_path / "usb", tmp_path / "away"
    assert filled("backup", "stick", str(stick)).result["error"] == "backup.place_gone"
    stick.mkdir()
    assert filled("backup", "stick", str(stick)).result["is_here"]
    file = Path(filled("backup").result["file"])
    assert (stick / file.name).read_bytes() == file.read_bytes()

    shutil.move(stick, away)
    stick.mkdir()  # an empty mount point is not the stick
    assert not filled("backup", "stick").result["is_here"]
    assert filled("backup").status == 0
    assert not list(stick.iterdir())
    assert filled("backup", "stick", "--forget").result["folder"] is None


def test_another_program_on_the_same_library_goes_on_in_the_restored_one(
    filled: Command, library: Path
) -> None:
    filled("backup")
    with closing(Store.open(library / "library.db", Random(3).randbytes)) as other:
        filled("checkin", BOOK)
        assert other.loans.count_open() == 0
        assert filled("restore").status == 0
        assert other.loans.count_open() == 1
        with other.write():
            waited = filled("restore")
        assert waited.result["error"] == "storage.locked"
    assert filled("verify").result["ok"]


def test_backups_of_one_day_make_room_for_the_newest(filled: Command) -> None:
    first = filled("backup").result["file"]
    second = filled("backup", "--json").result["file"]
    listed = [each["file"] for each in filled("backup", "list").result["backups"]]
    assert listed == [second]
    assert not Path(first).exists() or first == second
