"""Accounts from the command line: the secret comes from the environment, never in an argument."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests import forks
from tests.cli.test_contract import Command, command, thuvienxa

__all__ = ["command"]

PIN, HELPER_PIN, NEW_PIN = "274913", "608175", "815274"


@pytest.fixture
def staff(command: Command, monkeypatch: pytest.MonkeyPatch) -> str:
    """A librarian and a helper; gives back the code of the recovery sheet."""
    monkeypatch.setenv("THUVIENXA_NEW_PIN", PIN)
    made = command("account", "add", "Lê Thị Hoa")
    assert made.status == 0
    monkeypatch.setenv("THUVIENXA_PIN", PIN)
    monkeypatch.setenv("THUVIENXA_NEW_PIN", HELPER_PIN)
    helper = ("--account", "Lê Thị Hoa", "account", "add", "Trần Văn Nam", "--role", "helper")
    assert command(*helper).result["account"]["role"] == "helper"
    return str(made.result["recovery_code"])


def test_a_library_without_accounts_asks_for_none(command: Command) -> None:
    assert command("account", "list").result == {"accounts": []}
    assert command("audit", "verify").result == {"ok": True, "lines": 0, "broken": None}


def test_with_accounts_what_is_guarded_asks_who_is_there(
    command: Command, staff: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused = command("account", "disable", "tran van nam")
    assert (refused.status, refused.result["error"]) == (1, "account.not_signed_in")
    monkeypatch.setenv("THUVIENXA_PIN", HELPER_PIN)
    refused = command("--account", "Trần Văn Nam", "audit", "list")
    assert (refused.status, refused.result["error"]) == (1, "account.not_permitted")
    refused = command("--account", "Lê Thị Hoa", "audit", "list")
    assert (refused.status, refused.result["error"]) == (1, "account.wrong_secret")
    assert command("status").status == 0


def test_the_log_tells_who_did_what_and_verifies(command: Command, staff: str) -> None:
    hoa = ("--account", "le thi hoa")
    closed = command(*hoa, "account", "disable", "Trần Văn Nam")
    assert closed.result["account"]["open"] is False
    lines = command(*hoa, "audit", "list", "--what", "accounts.change").result["lines"]
    assert [line["account"] for line in lines] == ["Lê Thị Hoa", "Lê Thị Hoa", ""]
    assert lines[0]["entity"] == closed.result["account"]["id"]
    assert command("audit", "verify").result["ok"] is True
    last = command(*hoa, "account", "disable", "Lê Thị Hoa")
    assert (last.status, last.result["error"]) == (1, "account.last_librarian")


def test_the_sheet_brings_a_librarian_back(
    command: Command, staff: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("THUVIENXA_RECOVERY", staff)
    monkeypatch.setenv("THUVIENXA_NEW_PIN", NEW_PIN)
    back = command("account", "recover", "Lê Thị Hoa")
    assert back.status == 0
    assert back.result["recovery_code"] != staff
    again = command("account", "recover", "Lê Thị Hoa")
    assert again.result["error"] == "account.recovery_code_wrong"
    monkeypatch.setenv("THUVIENXA_RECOVERY", staff[:-1] + ("2" if staff[-1] == "1" else "1"))
    misread = command("account", "recover", "Lê Thị Hoa")
    assert (misread.status, misread.result["group"]) == (2, 7)


def test_the_sheet_is_printed_with_the_code_that_lets_in(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = tmp_path / "phiếu 1.pdf", tmp_path / "phiếu 2.pdf"
    monkeypatch.setenv("THUVIENXA_NEW_PIN", PIN)
    made = command("account", "add", "Lê Thị Hoa", "--pdf", str(first))
    for said in ("Lê Thị Hoa", *made.result["recovery_code"].split("-")):
        assert said in on_paper(first)
    monkeypatch.setenv("THUVIENXA_RECOVERY", made.result["recovery_code"])
    back = command("account", "recover", "Lê Thị Hoa", "--pdf", str(second))
    for said in ("Lê Thị Hoa", *back.result["recovery_code"].split("-")):
        assert said in on_paper(second)
    monkeypatch.setenv("THUVIENXA_PIN", PIN)
    nowhere = str(tmp_path / "không có" / "phiếu.pdf")
    # Without room for the paper the new code was told all the same: the old one is void.
    asked = ("--library", str(tmp_path / "thư viện"), "--account", "Lê Thị Hoa", "--json")
    told = forks.run(
        [*asked, "account", "sheet", "--pdf", nowhere], environment=os.environ, timeout_s=60
    )
    code, error = map(json.loads, told.stdout.splitlines())
    assert (len(code["recovery_code"]), "error" in error, told.returncode) == (41, True, 2)


def on_paper(path: Path) -> str:
    return " ".join(subprocess.check_output(["pdftotext", "-layout", path, "-"], text=True).split())


def test_a_secret_may_be_piped_in_and_none_at_all_is_refused(
    command: Command, staff: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("THUVIENXA_PIN")
    library = str(tmp_path / "thư viện")
    asked = [sys.executable, "-m", "ui", "--library", library, "--account", "Lê Thị Hoa"]
    done = subprocess.run(
        [*asked, "audit", "list"],
        input=f"{PIN}\n",
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert (done.returncode, "account.signed_in" in done.stdout) == (0, True)
    missing = thuvienxa(tmp_path / "thư viện", "--account", "Lê Thị Hoa", "audit", "list")
    assert (missing.status, missing.result["error"]) == (2, "account.secret_not_given")
