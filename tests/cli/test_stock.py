"""Copies, registers and what becomes of records, from the command line."""

import pytest

from tests.cli.test_contract import BOOKS, Command, command

__all__ = ["command"]  # the fixture


@pytest.fixture
def record(command: Command) -> str:
    return str(command("record", "add", "--title", "Kỹ thuật trồng lúa").result["record"]["id"])


def test_a_copy_is_entered_with_all_that_is_known(command: Command, record: str) -> None:
    line = command("register", "add", "--source", "Sở cấp", "--copies", "book=2").result["entry"]
    assert (line["number"], line["total"]) == (1, 2)
    told = ("--prefix", "TN", "--price", "68000", "--source", "allocation", "--entry", "1")
    places = ("--site", "Bưu điện", "--owner", "UBND", "--location", "Tầng 1", "--shelf", "G3")
    copy = command("copy", "add", record, *told, *places, "--acquired", "2026-11-01").result["copy"]
    assert set(copy) >= {"id", "barcode", "record", "accession", "status"}
    assert (copy["entry"], copy["source"], copy["site"]) == (1, "allocation", "Bưu điện")
    edited = command("copy", "edit", "TN.00001", "--shelf", "G4", "--new-barcode", "B7")
    assert (edited.result["copy"]["shelf"], edited.result["copy"]["price"]) == ("G4", 68000)
    assert command("copy", "show", "B7").result["copy"] == edited.result["copy"]
    (again,) = command("register", "list").result["entries"]
    assert again["registered"] == {"titles": 1, "copies": 1, "price": 68000}


def test_a_line_of_the_register_is_edited(command: Command) -> None:
    command("register", "add", "--on", "2024-12-31")
    edited = command("register", "edit", "1", "--number", "40", "--copies", "book=3").result
    assert (edited["entry"]["number"], edited["entry"]["on"]) == (40, "2024-12-31")
    assert command("register", "add").result["entry"]["number"] == 41
    assert command("register", "edit", "7", "--note", "x").result["error"] == "register.unknown"
    assert command("register", "add", "--copies", "books").status == 2
    year = command("register", "list", "--from", "2024-01-01", "--to", "2024-12-31").result
    assert [entry["number"] for entry in year["entries"]] == [40]


def test_the_life_of_a_copy(command: Command, record: str) -> None:
    command("copy", "add", record, "--prefix", "TN")
    damaged = command("copy", "status", "TN.00001", "damaged", "--reason", "rách bìa").result
    assert (damaged["copy"]["status"], damaged["copy"]["reason"]) == ("damaged", "rách bìa")
    assert command("record", "delete", record).result["error"] == "record.has_copies"
    gone = command("copy", "withdraw", "TN.00001", "--reason", "rách nát").result["copy"]
    assert (gone["status"], gone["copies_left"]) == ("withdrawn", 0)
    assert command("copy", "status", "TN.00001", "lost", "--reason", "x").status == 1
    assert command("record", "delete", record).result["record"]["id"] == record
    assert command("record", "show", record).result["error"] == "record.unknown"
    assert command("record", "undelete", record).result["record"]["id"] == record


def test_a_range_of_numbers_is_given(command: Command, record: str) -> None:
    given = command("copy", "series", "TN", "--first", "500", "--last", "500").result["series"]
    assert given == [{"prefix": "TN", "last": 499, "first": 500, "most": 500}]
    added = command("copy", "add", record, "--prefix", "TN").result["copy"]
    assert added["accession"] == "TN.00500"
    assert command("copy", "add", record, "--prefix", "TN").result["error"] == "series.used_up"
    assert command("copy", "series", "TN", "--first", "1").status == 2


def test_two_records_become_one_and_two_again(command: Command, record: str) -> None:
    other = command("record", "add", "--title", "Trồng lúa", "--isbn", "9786041234560")
    name = other.result["record"]["id"]
    command("copy", "add", name, "--barcode", "B1")
    seen = command("record", "merge", record, name, "--dry-run").result["differences"]
    isbn = next(each for each in seen if each["field"] == "020")
    assert (isbn["left"], isbn["right"]) == (None, "$a9786041234560")
    merged = command("record", "merge", record, name).result["record"]
    assert [item["barcode"] for item in merged["items"]] == ["B1"]
    assert command("record", "show", name).result["record"]["id"] == record
    apart = command("record", "undelete", name).result["record"]
    assert (apart["id"], [item["barcode"] for item in apart["items"]]) == (name, ["B1"])


def test_an_edit_is_looked_back_at_and_restored(command: Command, record: str) -> None:
    command("record", "edit", record, "--set", "250$a=Tái bản")
    newest, first = command("record", "history", record).result["record"]["versions"]
    assert (newest["number"], newest["origin"], newest["fields"]) == (1, "library", ["250"])
    assert (first["number"], first["fields"]) == (0, [])
    (difference,) = command("record", "compare", record, "0", "1").result["record"]["differences"]
    assert (difference["left"], difference["right"]) == (None, "$aTái bản")
    restored = command("record", "restore", record, "0").result["record"]
    assert "250" not in {field[0] for field in restored["fields"]}
    assert command("record", "restore", record, "9").result["error"] == "version.unknown"


def test_many_records_are_changed_and_changed_back(command: Command) -> None:
    command("import", str(BOOKS))
    change = ("record", "change", "add", "653$a", "--value", "Kho mở", "--query", "")
    assert command(*change, "--dry-run").result["changed"] == 63
    done = command(*change).result
    assert (done["changed"], done["unchanged"], done["refused"]) == (63, 0, [])
    assert command("search", "kho mo", "--field", "subject").result["total"] == 63
    assert command("record", "unchange", str(done["batch"])).result["changed"] == 63
    assert command("search", "kho mo", "--field", "subject").result["total"] == 0
    assert command("record", "change", "set", "001$a", "--record", "0").status == 2
