"""A day of commands in English: nothing in Vietnamese but what the library itself says."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

VIETNAMESE = re.compile(r"[à-ỹđĂăÂâĐÊêÔôƠơƯưÀ-Ý]")
REFUSED, WRONG_USAGE = 1, 2


class Terminal:
    """A library whose own data has no accents, and the commands typed there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def says(self, *arguments: str, status: int = 0, language: str = "en") -> str:
        done = subprocess.run(
            [sys.executable, "-m", "ui", "--library", str(self._folder), *arguments],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=60,
            env={
                **os.environ,
                "PYTHONUTF8": "1",
                "THUVIENXA_LANGUAGE": language,
                "THUVIENXA_PIN": "482915",
                "THUVIENXA_NEW_PIN": "482915",
            },
        )
        said = done.stdout + done.stderr
        assert done.returncode == status, said
        if language == "en":
            assert VIETNAMESE.search(said) is None, said
        return said


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path / "library")


def a_library(terminal: Terminal) -> str:
    """One book of two copies and two readers; returns the record."""
    says = terminal.says
    assert says("init", "--code", "00001", "--name", "Suoi Ngoc").startswith("Made the library")
    record = says("record", "add", "--title", "Rice", "--year", "2019").split()[-1]
    says("copy", "add", record, "--barcode", "TV00000001", "--price", "68000")
    says("copy", "add", record, "--barcode", "TV00000002")
    assert "An has the card BD.1" in says("patron", "add", "--card", "BD.1", "--name", "An")
    says("patron", "add", "--card", "BD.2", "--name", "Binh")
    return record


def test_a_day_at_the_desk_in_english_has_no_vietnamese(terminal: Terminal) -> None:
    record, says = a_library(terminal), terminal.says
    assert says("search", "rice").startswith("1 result\n")
    assert says("checkout", "BD.1", "TV00000001", "--due", "2099-01-31").startswith("Lent: Rice")
    says("checkout", "BD.2", "TV00000001", status=REFUSED)
    assert "1 of 3 books on loan" in says("patron", "show", "BD.1")
    says("hold", "place", "BD.2", record)
    says("hold", "list")
    assert says("checkin", "TV00000001").startswith("Returned: Rice")
    assert says("undo").startswith("Undone: Rice")
    says("overdue")
    assert says("visits", "door", "adult") == "1 visitor, 0 books read here.\n"
    assert ": 1 title, 2 copies, 2 readers, 1 book on loan." in says("status")


def test_a_day_at_the_papers_in_english_has_no_vietnamese(
    terminal: Terminal, tmp_path: Path
) -> None:
    a_library(terminal)
    says = terminal.says
    assert "1 card on 1 page to" in says("cards", "BD.1", "--pdf", str(tmp_path / "cards.pdf"))
    says("labels", "TV00000001", "--pdf", str(tmp_path / "labels.pdf"))
    says("register", "add", "--source", "gift", "--copies", "book=2", "--titles", "1")
    says("patron", "held", "BD.1")
    says("patron", "request", "add", "BD.1", "access")
    says("patron", "consent", "BD.1")
    assert "Erased the reader" in says("patron", "erase", "BD.2")
    assert says("export", str(tmp_path / "books.mrc")) == "Exported 1 record.\n"
    assert says("import", str(tmp_path / "books.mrc")).startswith("Read 1 record: ")


def test_the_office_in_english_has_no_vietnamese(terminal: Terminal) -> None:
    a_library(terminal)
    says = terminal.says
    says("rules", "show")
    says("rules", "holidays", "--year", "2027")
    says("ledger", "verify")
    says("account", "add", "Cuc")
    assert "The log is intact" in says("--account", "Cuc", "audit", "verify")
    says("--account", "Cuc", "audit", "list")


def test_a_mistake_is_told_in_the_language_of_the_program(terminal: Terminal) -> None:
    assert "there is no command serch" in terminal.says("serch", status=WRONG_USAGE)
    assert "không có lệnh serch" in terminal.says("serch", status=WRONG_USAGE, language="vi")
    for arguments in (("search", "x", "--limit", "0"), ("search", "x", "--sort", "y"), ("search",)):
        terminal.says(*arguments, status=WRONG_USAGE)
        said = terminal.says(*arguments, status=WRONG_USAGE, language="vi")
        assert re.search(r"is not|Missing|Invalid", said) is None
    assert "place, promise" in terminal.says("hold", status=WRONG_USAGE, language="vi")
