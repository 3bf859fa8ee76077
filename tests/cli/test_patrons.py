"""`patron` and its commands, as another program calls them."""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ui.cli.commands import run

Ask = Callable[..., dict[str, Any]]


@pytest.fixture
def ask(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Ask:
    folder = tmp_path / "library"

    def answer(*arguments: object, status: int = 0) -> dict[str, Any]:
        given = ["--library", str(folder), "--json", *map(str, arguments)]
        assert run(given) == status
        said: dict[str, Any] = json.loads(capsys.readouterr().out.splitlines()[-1])
        return said

    answer("init", "--code", "00001", "--name", "Suối Ngọc")
    return answer


def test_a_card_from_first_to_last(ask: Ask) -> None:
    made = ask("patron", "add", "--name", "Lò Thị Mai", "--born", 2014, "--village", "Bãi Giữa")
    assert made["patron"]["card"] == "BD.00001"
    changed = ask("patron", "change", "BD.00001", "--guardian", "Lò Văn Pấng")["patron"]
    assert (changed["guardian"], changed["village"]) == ("Lò Văn Pấng", "Bãi Giữa")
    until = ask("patron", "renew", "BD.00001", "--until", "2099-12-31")["patron"]["expires"]
    assert until == "2099-12-31"
    suspended = ask("patron", "suspend", "BD.00001", "--until", "2099-01-01")["patron"]
    assert suspended["suspended_for"] == "house_rules"
    assert ask("patron", "find", "--filter", "suspended")["total"] == 1
    assert ask("patron", "lift", "BD.00001")["patron"]["suspended_until"] is None
    assert ask("patron", "replace", "BD.00001")["patron"]["card"] == "BD.00002"
    assert ask("patron", "show", "BD.00001", status=1)["error"] == "patron.card_replaced"
    (found,) = ask("patron", "find", "mai")["patrons"]
    assert (found["card"], found["books"], found["late"]) == ("BD.00002", 0, 0)
    erased = ask("patron", "erase", "BD.00002")
    assert (erased["patron"], erased["is_clean"]) == (None, True)
    assert ask("patron", "show", "BD.00002", status=1)["error"] == "patron.card_erased"
    assert ask("status")["patrons"] == 0


def test_a_list_of_readers(ask: Ask, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Họ tên,Năm sinh,Dân tộc\nLò Thị Mai,2001,Thái\n,1990,\n", encoding="utf-8")
    tried = ask("patron", "import", file, "--dry-run")
    assert ask("status")["patrons"] == 0
    done = ask("patron", "import", file)
    assert done == {**tried, "batch": 1}
    assert {name: done[name] for name in ("read", "added", "updated", "skipped", "failed")} == {
        "read": 2,
        "added": 1,
        "updated": 0,
        "skipped": 0,
        "failed": 1,
    }
    assert done["left_out"] == ["Dân tộc"]
    assert done["problems"][0]["code"] == "patron.name_missing"
    file.write_text("Họ tên,Năm sinh\n,1990\n", encoding="utf-8")
    assert ask("patron", "import", file, status=2)["failed"] == 1


def test_a_list_of_readers_is_looked_at_and_its_rows_are_answered(ask: Ask, tmp_path: Path) -> None:
    file, answered, empty = (tmp_path / name for name in ("list.csv", "answered.csv", "new.xlsx"))
    file.write_text("Họ tên,Năm sinh,Dân tộc\nLò Thị Mai,2001,Thái\n,1990,\n", encoding="utf-8")
    seen = ask("patron", "import", file, "--preview")
    assert [each["column"] for each in seen["columns"]] == ["name", "born", None]
    assert [(each["row"], each["name"]) for each in seen["rows"]] == [(2, "Lò Thị Mai"), (3, "")]
    ask("patron", "import", file, "--outcomes", answered)
    headings, *lines = csv.reader(answered.read_text("utf-8-sig").splitlines())
    assert headings == ["Họ tên", "Năm sinh", "Kết quả"]
    assert lines[0][-1] == "Đã cấp thẻ BD.00001."
    assert lines[1][-1].startswith("Chưa nhập được.")
    ask("patron", "template", empty)
    seen = ask("patron", "import", empty, "--preview")
    assert None not in [each["column"] for each in seen["columns"]]
    assert ask("patron", "import", empty, status=2)["error"] == "file.no_records"


def test_two_cards_of_one_reader(ask: Ask) -> None:
    for _ in range(2):
        ask("patron", "add", "--name", "Lò Thị Mai", "--born", 2001)
    (group,) = ask("patron", "duplicates")["duplicates"]
    assert [each["card"] for each in group] == ["BD.00001", "BD.00002"]
    assert ask("patron", "merge", "BD.00001", "BD.00002")["stopped"] == "BD.00002"
    assert ask("patron", "show", "BD.00002", status=1)["error"] == "patron.card_merged"
    (series,) = ask("patron", "series", "--first", 100, "--last", 199)["series"]
    assert series == {"prefix": "BD", "last": 99, "first": 100, "most": 199}


def test_the_rights_of_a_reader(ask: Ask, tmp_path: Path) -> None:
    ask("patron", "add", "--name", "Lò Thị Mai", "--born", 1990)
    assert ask("patron", "consent", "BD.00001")["consent"]["missing"] == ["reader"]
    signed = ("--sign", "reader", "--agree", "lending", "--recorded-by", "Hạnh")
    assert ask("patron", "consent", "BD.00001", *signed)["consent"]["standing"] == "given"
    taken_back = ask("patron", "consent", "BD.00001", "--withdraw", "reader")
    assert taken_back["consent"]["standing"] == "withdrawn"
    request = ask("patron", "request", "add", "BD.00001", "access")["request"]
    assert ask("patron", "request", "answer", 1)["request"]["answered_on"]
    late = ask("patron", "request", "extend", 1, "--until", "2099-01-01", status=1)
    assert late["error"] == "person_request.extended_too_far"
    file = tmp_path / "held.json"
    held = ask("patron", "held", "BD.00001", "--file", file)["held"]
    assert json.loads(file.read_text(encoding="utf-8")) == held
    assert held["requests"][0]["number"] == request["number"] == 1
    assert ask("patron", "request", "finish", 1)["request"]["decision"] == "done"
    assert ask("patron", "request", "list", "--open")["requests"] == []
    assert ask("patron", "forget")["forgotten"] == 0


def test_a_list_of_readers_is_undone_and_what_could_not_be_is_told(
    ask: Ask, tmp_path: Path
) -> None:
    file = tmp_path / "ban-doc.csv"
    file.write_text("Số thẻ,Họ tên\nBD.7,Lò Thị Mai\nBD.8,Vàng A Sùng", encoding="utf-8")
    batch = ask("patron", "import", file)["batch"]
    ask("patron", "change", "BD.7", "--village", "Bãi Giữa")
    undone = ask("patron", "undo-import")
    assert undone == {"batch": batch, "removed": 1, "restored": 0, "kept": ["BD.7"]}
    assert ask("patron", "find")["total"] == 1
    assert ask("patron", "undo-import", status=1)["error"] == "batch.nothing_to_undo"
