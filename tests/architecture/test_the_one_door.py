"""`dev.py` is the one door, and what is written about it is true."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOOR = ROOT / "build_scripts" / "dev.py"
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / ".ci" / "run"])
VERBS = {"setup", "demo", "run", "test", "check", "bench", "strings", "package", "lock"}


def knock(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(DOOR), *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)


def test_the_door_says_what_is_behind_it() -> None:
    answer = knock()
    assert answer.returncode == 0
    assert set(re.findall(r"^  ([a-z]+) +[A-Z]", answer.stdout, re.MULTILINE)) == VERBS


def test_an_unknown_verb_is_wrong_usage() -> None:
    assert knock("nonsense").returncode == 2


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_a_page_names_only_verbs_that_exist(page: Path) -> None:
    assert set(re.findall(r"dev\.py ([a-z]+)", page.read_text("utf-8"))) <= VERBS
