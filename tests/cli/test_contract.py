"""The command line as scripts and installers use it: names, keys and exit statuses."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from desktop.storage.schema import SCHEMA_VERSION
from desktop.storage.sqlite import sqlite3
from resources import ROOT
from tests import forks

BOOKS = ROOT / "demo" / "books.mrc"
DATA = Path(__file__).parents[3] / "shared" / "data"


class Said(NamedTuple):
    """What a command answered: its status, the JSON object, and what went to standard error."""

    status: int
    result: dict[str, Any]
    error: str


Command = Callable[..., Said]


def thuvienxa(folder: Path, *arguments: str) -> Said:
    done = forks.run(
        ["--library", str(folder), *arguments, "--json"], environment=os.environ, timeout_s=60
    )
    assert "Traceback" not in done.stderr
    return Said(done.returncode, json.loads(done.stdout.splitlines()[-1]), done.stderr)


@pytest.fixture
def command(tmp_path: Path) -> Command:
    folder = tmp_path / "thư viện"

    def run(*arguments: str) -> Said:
        return thuvienxa(folder, *arguments)

    assert run("init", "--code", "00001", "--name", "Suối Ngọc").status == 0
    return run


def test_a_library_is_made_filled_and_searched(command: Command) -> None:
    first = command("import", str(BOOKS))
    assert first.status == 0
    counts = {key: first.result[key] for key in ("read", "added", "skipped", "failed", "copies")}
    assert counts == {"read": 63, "added": 63, "skipped": 0, "failed": 0, "copies": 63}
    assert first.result["encoding"] == "utf-8"
    assert first.result["problems"] == []
    again = command("import", str(BOOKS))
    assert (again.result["skipped"], again.result["added"]) == (63, 0)
    found = command("search", "truyen kieu").result
    assert (found["total"], found["total_is_exact"]) == (1, True)
    (record,) = found["records"]
    assert set(record) >= {"id", "title", "author", "year", "isbn", "copies", "available"}
    shown = command("record", "show", record["id"], "--marc").result["record"]
    assert ["001", "VNT00001"] in shown["fields"]


def test_a_day_at_the_desk(command: Command) -> None:
    command("import", str(BOOKS))
    patron = command("patron", "add", "--card", "BD.1", "--name", "Phạm Quốc Huy").result["patron"]
    assert patron["name"] == "Phạm Quốc Huy"
    lent = command("checkout", "BD.1", "TV00000001", "TV00000002", "--due", "2100-01-31")
    assert lent.status == 0
    assert [loan["due"] for loan in lent.result["loans"]] == ["2100-01-31"] * 2
    assert set(lent.result["loans"][0]) >= {"barcode", "title", "card", "due"}
    refused = command("checkout", "BD.1", "TV00000001", "TV00000003")
    assert refused.status == 1
    assert refused.result["error"] == "loan.already_yours"
    assert [loan["barcode"] for loan in refused.result["loans"]] == ["TV00000003"]
    assert command("checkin", "TV00000002").status == 0
    undone = command("undo")
    assert undone.result["undone"] == "returned"
    status = command("status").result
    assert status["loans_open"] == 3
    assert set(status) >= {
        "records",
        "copies",
        "patrons",
        "loans_open",
        "pending",
        "conflicts",
        "last_sync",
        "last_backup",
        "schema",
    }
    assert command("patron", "show", "BD.1").result["patron"]["limit"] == 3
    found = command("patron", "find", "quoc huy").result
    assert found["patrons"][0]["card"] == found["patron"]["card"] == "BD.1"
    assert command("renew", "TV00000009").result["error"] == "loan.item_not_out"
    assert command("checkout", "NOPE", "TV00000001").result["error"] == "patron.unknown_card"


def test_a_book_is_described_and_numbered(command: Command) -> None:
    added = command("record", "add", "--title", "Kỹ thuật trồng lúa", "--year", "2019")
    record = added.result["record"]["id"]
    edited = command("record", "edit", record, "--set", "260$b=Nông nghiệp")
    assert ["260", "  ", ["c", "2019"], ["b", "Nông nghiệp"]] in edited.result["record"]["fields"]
    copy = command("copy", "add", record, "--prefix", "TN", "--price", "68000").result["copy"]
    assert (copy["accession"], copy["record"], copy["price"]) == ("TN.00001", record, 68000)
    assert command("copy", "show", "TN.00001").result["copy"] == copy
    withdrawn = command("copy", "withdraw", "TN.00001", "--reason", "rách nát")
    assert withdrawn.result["copy"]["status"] == "withdrawn"


def test_a_book_that_is_there_is_described_once(command: Command) -> None:
    book = ("record", "add", "--title", "Đất rừng phương Nam", "--isbn", "978-604-2-13768-3")
    there = command(*book).result["record"]["id"]
    again = command(*book, "--class", "895.9223")
    assert (again.status, again.result["error"], again.result["id"]) == (
        1,
        "record.here_already",
        there,
    )
    linked = command(*book, "--class", "895.9223", "--if-known", "link").result["record"]["id"]
    assert linked == there
    fields = command("record", "show", there, "--marc").result["record"]["fields"]
    assert ["a", "895.9223"] in next(field for field in fields if field[0] == "082")
    assert command(*book, "--if-known", "add").result["record"]["id"] != there


def test_readers_come_from_a_list_and_go_for_good(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "bạn đọc.csv"
    path.write_text("Số thẻ,Họ và tên\nBD.00001,Phạm Quốc Huy\n", encoding="utf-8")
    read = command("patron", "import", str(path)).result
    assert (read["read"], read["added"], read["failed"]) == (1, 1, 0)
    assert set(read) >= {"updated", "skipped", "encoding", "problems"}
    erased = command("patron", "erase", "BD.00001")
    assert (erased.status, erased.result["patron"]) == (0, None)
    assert command("patron", "show", "BD.00001").status == 1


def test_holds_reminders_and_papers_answer_under_their_keys(
    command: Command, tmp_path: Path
) -> None:
    command("import", str(BOOKS))
    command("patron", "add", "--card", "BD.1", "--name", "Phạm Quốc Huy")
    copy = command("copy", "show", "TV00000001").result["copy"]
    placed = command("hold", "place", "BD.1", copy["record"]).result
    assert set(placed) >= {"loans", "alerts", "hold"}
    assert set(command("hold", "cancel", str(placed["hold"]["id"])).result) >= {"loans", "alerts"}
    assert command("overdue").result["loans"] == []
    for paper, thing in (("cards", "BD.1"), ("labels", "TV00000001")):
        path = tmp_path / f"{paper}.pdf"
        assert command(paper, thing, "--pdf", str(path)).result["rows"] == 1
        assert path.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["import", "không-có.mrc"], "file.not_found"),
        (["import", str(DATA)], "file.is_directory"),
        (["import", "x", "--encoding", "klingon"], "marc.unknown_encoding"),
        (["search"], "usage.not_understood"),
        (["nonsense"], "usage.not_understood"),
        (["record", "add", "--title", " "], "record.title_missing"),
    ],
)
def test_wrong_usage_and_unusable_input_end_with_2(
    command: Command, arguments: list[str], code: str
) -> None:
    said = command(*arguments)
    assert (said.status, said.result["error"]) == (2, code)
    assert said.result["message"]


def test_a_file_in_which_nothing_can_be_read_ends_with_2_and_an_account(
    command: Command, tmp_path: Path
) -> None:
    path = tmp_path / "cut.mrc"
    path.write_bytes(BOOKS.read_bytes()[:300])
    said = command("import", str(path))
    assert said.status == 2
    assert (said.result["read"], said.result["failed"]) == (1, 1)
    assert said.result["problems"][0]["code"] == "marc.truncated"


@pytest.mark.parametrize("path", sorted((DATA / "marc-bad").iterdir()), ids=lambda path: path.name)
def test_every_damaged_file_gets_an_account(command: Command, path: Path) -> None:
    said = command("import", str(path))
    result = said.result
    assert result["read"] == sum(result[key] for key in ("added", "updated", "skipped", "failed"))
    assert result["read"] > 0
    assert said.status == (2 if result["failed"] == result["read"] else 0)
    assert len([each for each in result["problems"] if each["message"]]) == len(result["problems"])


@pytest.mark.parametrize(
    ("name", "where"),
    [("05_truncated_tail.mrc", "byte 41313"), ("three-records-second-bad.xml", "dòng ")],
)
def test_people_are_told_where_a_damaged_record_is(
    command: Command, tmp_path: Path, name: str, where: str
) -> None:
    command("status")
    arguments = ["--library", str(tmp_path / "thư viện"), "import", str(DATA / "marc-bad" / name)]
    done = forks.run(arguments, environment=os.environ, timeout_s=60)
    assert f"({where}" in done.stdout


def test_a_library_that_is_not_there_ends_with_2(tmp_path: Path) -> None:
    said = thuvienxa(tmp_path, "status")
    assert (said.status, said.result["error"]) == (2, "library.not_found")


def test_an_exchange_without_enrolment_is_refused(command: Command) -> None:
    said = command("sync")
    assert (said.status, said.result["error"]) == (1, "exchange.not_enrolled")
    assert command("sync", "--dry-run").status == 1
    assert command("conflicts", "list").result == {"conflicts": []}
    assert command("matters", "list").result == {"matters": []}
    assert command("matters", "seen", "1").result["error"] == "matter.unknown"


def test_a_library_of_a_newer_program_is_refused_untouched(tmp_path: Path) -> None:
    assert thuvienxa(tmp_path, "init", "--code", "00001", "--name", "X").status == 0
    file = tmp_path / "library.db"
    connection = sqlite3.connect(file)
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()
    before = file.read_bytes()
    for arguments in (["status"], ["import", str(BOOKS)], ["search", "x"]):
        said = thuvienxa(tmp_path, *arguments)
        assert (said.status, said.result["error"]) == (4, "storage.newer")
    assert file.read_bytes() == before


def test_a_damaged_library_is_reported_and_never_overwritten(tmp_path: Path) -> None:
    assert thuvienxa(tmp_path, "init", "--code", "00001", "--name", "X").status == 0
    assert thuvienxa(tmp_path, "import", str(BOOKS)).status == 0
    file = tmp_path / "library.db"
    whole = file.read_bytes()
    file.write_bytes(b"\0" * 200 + whole[200:])
    assert thuvienxa(tmp_path, "status").status == 4
    assert thuvienxa(tmp_path, "init", "--code", "00001", "--name", "X").status == 2
    assert file.read_bytes() == b"\0" * 200 + whole[200:]


def test_words_for_people_are_vietnamese_and_go_where_they_belong(tmp_path: Path) -> None:
    def said(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "ui", "--library", str(tmp_path), *arguments],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=60,
        )

    assert said("init", "--code", "00001", "--name", "Suối Ngọc").stdout.startswith("Đã lập")
    assert "Thêm sách mới" not in said("status").stderr
    missing = said("import", str(tmp_path / "a.mrc"))
    assert missing.stdout == ""
    assert missing.stderr.startswith("Không thấy tệp")
    shutil.rmtree(tmp_path)
