"""The import contracts hold, and each of them is seen to fail when it is broken on purpose."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINTER = Path(sys.executable).with_name("lint-imports")

IN_A_FUNCTION = "def later() -> None:\n    from PySide6.QtCore import QObject\n"
FOR_TYPES = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from PySide6 import QtGui\n"

BREAKS = [
    ("One way down", "desktop/domain", "import desktop.storage"),
    ("One way down", "desktop/marc", "import desktop.storage"),
    ("One way down", "desktop/machine", "import desktop.services"),
    ("One way down", "desktop/services", "import sync"),
    ("One way down", "sync", "import desktop.services"),
    ("One way down", "sync/steps", "import ui"),
    ("No Qt below ui", "desktop/services", IN_A_FUNCTION),
    ("No Qt below ui", "sync", FOR_TYPES),
    ("Each foreign library has one door", "ui", "import sqlite3"),
    ("Each foreign library has one door", "desktop/services", "import requests"),
    ("Each foreign library has one door", "sync", "import pymarc"),
    ("Each foreign library has one door", "desktop/services", "import openpyxl"),
    ("Each foreign library has one door", "ui", "import xlsxwriter"),
    ("One way down", "desktop/sheets", "import desktop.marc"),
    ("Each foreign library has one door", "sync/steps", "import sqlalchemy"),
    ("Each foreign library has one door", "ui/printing/papers", "import segno"),
    ("Each foreign library has one door", "ui/cli", "import barcode"),
    ("The hub knows nothing of a commune's side", "sync/hub", "import desktop.storage"),
    ("The hub knows nothing of a commune's side", "sync/hub", "import sync.steps"),
    ("Only the program's entry points start a hub", "sync/steps", "import sync.hub"),
    ("Nobody reaches into the place where parts are joined", "ui/widgets", "import ui.app"),
]


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(LINTER), "--no-cache"],
        cwd=folder,
        env=os.environ | {"PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The project's modules, to be broken."""
    for package in ("desktop", "sync", "ui"):
        leave_out = shutil.ignore_patterns("__pycache__", "*.pyc")
        shutil.copytree(ROOT / package, tmp_path / package, ignore=leave_out)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_import_contracts_hold() -> None:
    result = lint(ROOT)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(("contract", "package", "code"), BREAKS, ids=range(len(BREAKS)))
def test_a_wrong_import_is_refused(copy: Path, contract: str, package: str, code: str) -> None:
    (copy / package / "broken.py").write_text(code, "utf-8")
    result = lint(copy)
    assert result.returncode != 0
    assert f"{contract} BROKEN" in result.stdout


def test_a_cycle_is_refused(copy: Path) -> None:
    (copy / "ui" / "widgets" / "broken.py").write_text("import ui.desk.broken", "utf-8")
    (copy / "ui" / "desk" / "broken.py").write_text("import ui.widgets.broken", "utf-8")
    assert "No cycles, however small BROKEN" in lint(copy).stdout
