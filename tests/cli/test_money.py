"""Readers' money from the command line."""

from pathlib import Path

import pytest

from tests.cli.test_contract import BOOKS, Command, command

__all__ = ["command"]


@pytest.fixture
def till(command: Command) -> Command:
    """A library that takes money, with a reader."""
    command("import", str(BOOKS))
    command("patron", "add", "--card", "BD.1", "--name", "Phạm Quốc Huy")
    refused = command("charge", "BD.1", "1000", "--why", "card")
    assert (refused.status, refused.result["error"]) == (1, "money.is_switched_off")
    assert command("rules", "set", "money", '{"is_on": true}').status == 0
    return command


def test_a_lost_book_is_charged_paid_and_waived(till: Command, tmp_path: Path) -> None:
    charged = till("charge", "BD.1", "68000", "--why", "lost", "--copy", "TV00000001")
    assert (charged.status, charged.result["owed"]) == (0, 68_000)
    paid = till("pay", "BD.1", "21000")
    assert (paid.result["entry"]["receipt"], paid.result["owed"]) == (1, 47_000)
    waived = till("waive", "BD.1", "47000", "--why", "hardship")
    assert waived.result["owed"] == 0
    pdf = tmp_path / "receipt.pdf"
    receipt = till("receipt", "1", "--pdf", str(pdf)).result["receipt"]
    assert receipt["words"] == "hai mươi mốt nghìn đồng"
    assert pdf.read_bytes().startswith(b"%PDF")
    entries = till("ledger", "--card", "BD.1").result["entries"]
    assert [entry["kind"] for entry in entries] == ["waiver", "payment", "charge"]
    assert entries[2]["barcode"] == "TV00000001"
    books = till("ledger", "verify").result
    assert books["ok"] is True
    assert books["books"] == {
        "owed": 0,
        "cash": 21_000,
        "charges": -68_000,
        "waivers": 47_000,
        "deposits": 0,
    }


def test_a_mistake_is_reversed_and_more_than_is_owed_is_refused(till: Command) -> None:
    number = till("charge", "BD.1", "5000", "--why", "card").result["entry"]["number"]
    refused = till("pay", "BD.1", "6000")
    assert (refused.status, refused.result["error"]) == (1, "money.more_than_owed")
    assert till("ledger", "reverse", str(number)).result["owed"] == 0
    again = till("ledger", "reverse", str(number))
    assert again.result["error"] == "money.reversed_before"
    assert till("charge", "BD.1", "0", "--why", "card").status == 2
    assert till("receipt", "9").result["error"] == "money.unknown_receipt"


def test_a_deposit_is_held_and_given_back(till: Command) -> None:
    assert till("deposit", "BD.1", "50000").result["deposit"] == 50_000
    assert till("refund", "BD.1", "50000").result["deposit"] == 0
    refused = till("refund", "BD.1", "1")
    assert (refused.status, refused.result["error"]) == (1, "money.more_than_deposited")
