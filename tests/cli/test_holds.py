"""Holds and reminders from the command line."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.machine.folders import LIBRARY_FILE
from desktop.services import circulation, readers
from desktop.storage.store import Store
from tests.cli.test_contract import BOOKS, Command, Said, command
from ui import clock

__all__ = ["command"]  # the fixture

BARCODE = "TV00000001"


@pytest.fixture
def library(command: Command) -> Command:
    """Books, and two readers."""
    command("import", str(BOOKS))
    command("patron", "add", "--card", "BD.1", "--name", "Phạm Quốc Huy")
    command("patron", "add", "--card", "BD.2", "--name", "Trần Văn Hòa")
    return command


def the_hold(said: Said) -> tuple[str, str, int]:
    hold = said.result["hold"]
    return hold["card"], hold["state"], hold["place"]


def test_readers_wait_in_line_for_a_book(library: Command) -> None:
    record = library("copy", "show", BARCODE).result["copy"]["record"]
    library("checkout", "BD.1", BARCODE)
    placed = library("hold", "place", "BD.2", "--copy", BARCODE)
    assert (placed.status, the_hold(placed)) == (0, ("BD.2", "waiting", 1))
    assert (placed.result["loans"], placed.result["alerts"]) == ([], [])
    again = library("hold", "place", "BD.2", record)
    assert (again.status, again.result["error"]) == (1, "hold.already_placed")
    back = library("checkin", BARCODE).result
    assert [alert["code"] for alert in back["alerts"]] == ["hold.waiting"]
    assert back["alerts"][0]["card"] == "BD.2"
    assert library("checkout", "BD.1", BARCODE).result["error"] == "loan.on_hold"
    (listed,) = library("hold", "list", "--record", record).result["holds"]
    assert (listed["state"], listed["barcode"], listed["title"][:10]) == (
        "ready",
        BARCODE,
        "Truyện Kiề",
    )
    assert library("hold", "list", "--card", "BD.1").result["holds"] == []
    assert library("hold", "expire").result["holds"] == []
    gone = library("hold", "cancel", str(listed["id"])).result
    assert [hold["id"] for hold in gone["holds"]] == [listed["id"]]
    assert library("hold", "cancel", str(listed["id"])).result["error"] == "hold.unknown"
    assert library("hold", "list").result["holds"] == []


def test_a_book_that_was_not_out_is_told_where_it_belongs(library: Command) -> None:
    assert library("checkin", BARCODE).result["error"] == "loan.item_not_out"
    library("hold", "place", "BD.2", "--copy", BARCODE)
    kept = library("checkin", BARCODE)
    assert (kept.status, kept.result["error"]) == (1, "hold.waiting")
    assert "Trần Văn Hòa" in kept.result["message"]
    library("copy", "status", "TV00000002", "lost", "--reason", "thử")
    assert library("checkin", "TV00000002").result["error"] == "desk.copy_is_lost"


def test_the_last_digits_are_enough_here_too(library: Command) -> None:
    lent = library("checkout", "BD.2", "tv00000003", "00004")
    assert [loan["barcode"] for loan in lent.result["loans"]] == ["TV00000003", "TV00000004"]
    library("patron", "add", "--card", "BD.00003", "--name", "Lò Thị Hoa")
    several = library("renew", "00003")
    assert (several.status, several.result["error"]) == (1, "desk.ambiguous_code")
    assert library("checkin", "00004").result["loans"][0]["barcode"] == "TV00000004"
    assert library("checkout", "BD.2", "99999").result["error"] == "copy.unknown"
    assert library("patron", "replace", "BD.2").status == 0
    assert library("checkout", "BD.2", BARCODE).result["error"] == "patron.card_replaced"


def test_a_hold_is_on_a_book_or_on_a_copy(library: Command) -> None:
    assert library("hold", "place", "BD.2").status == 2
    assert library("hold", "place", "BD.2", "x", "--copy", BARCODE).status == 2
    assert library("hold", "place", "BD.2", "0" * 32).result["error"] == "record.unknown"
    assert library("hold", "place", "BD.9", "--copy", BARCODE).result["error"] == (
        "patron.unknown_card"
    )
    promised = library("hold", "promise", BARCODE, "00002").result["hold"]
    assert (promised["library"], promised["state"], promised["until"]) == ("00002", "ready", None)


def test_who_is_late_is_reminded_once(library: Command, tmp_path: Path) -> None:
    assert library("overdue").result == {"loans": [], "readers": 0}
    store = Store.open(tmp_path / "thư viện" / LIBRARY_FILE, os.urandom)
    then = clock.now() - timedelta(days=60)
    circulation.lend(store, BARCODE, patron=readers.with_card(store, "BD.1").id, now=then)
    store.close()
    said = library("overdue").result
    assert [(loan["barcode"], loan["card"]) for loan in said["loans"]] == [(BARCODE, "BD.1")]
    assert said["loans"][0]["days_late"] > 30
    assert library("overdue", "--calls", str(tmp_path / "calls.pdf")).result["calls"] == 1
    letters = str(tmp_path / "letters.pdf")
    assert library("overdue", "--letters", letters).result["letters"] == 1
    assert (tmp_path / "letters.pdf").read_bytes().startswith(b"%PDF")
    assert library("overdue", "--letters", letters).result["error"] == "overdue.nobody"
    assert library("overdue", "--letters", letters, "--again").result["letters"] == 1
    told = library("overdue", "--message", "BD.1").result
    assert "Phạm Quốc Huy" in told["text"]
    assert told["loans"][0]["last"]["way"] == "message"
    called = library("overdue", "--called", "BD.1").result
    assert called["loans"][0]["last"]["way"] == "call"
    assert library("overdue", "--message", "BD.2").result["error"] == "overdue.not_late"
