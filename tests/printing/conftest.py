"""A library, its readers, and a scanner that reads what was printed."""

import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.domain.library import Library
from desktop.domain.patron import Patron, PatronId, Person
from ui.printing.paper import Paper
from ui.printing.render import save_pdf

NOW = datetime(2026, 11, 12, 2, 40, tzinfo=UTC)  # 09:40 in Vietnam
TODAY = date(2026, 11, 12)
LIBRARY = Library(code="00001", name="Suối Ngọc")
LONGEST_NAME = "Công Tằng Tôn Nữ Nguyễn Phúc Hoàng Bảo Trân Châu Ngọc Phượng Ngữ"
SCANNED_AT = 300  # dots per inch
MISSING = "{name} is missing: install {package}, or run the tests with build_scripts/dev.py test"

Printed = Callable[[Paper], Path]


@pytest.fixture
def printed(qapp: QApplication, tmp_path: Path) -> Printed:
    """Print a paper, and give back the file."""

    def save(paper: Paper) -> Path:
        path = tmp_path / "paper.pdf"
        save_pdf(paper, path, at=NOW)
        return path

    return save


def patron(card: str, name: str = "Nguyễn Ngọc Bảo An", *, born: int | None = 1991) -> Patron:
    return Patron(
        id=PatronId(card),
        card=card,
        name=name,
        born=born,
        expires=date(2027, 11, 30),
        village="Thôn Nà Lốc",
        guardian=Person("Nguyễn Thị Lan", "0912 345 678"),
    )


def scanned(path: Path) -> list[str]:
    """What a scanner reads from the printed pages, sorted."""
    _run("pdftoppm", "poppler-utils", "-r", str(SCANNED_AT), "-png", path, path.with_suffix(""))
    pages = sorted(path.parent.glob(f"{path.stem}-*.png"))
    read = _run("zbarimg", "zbar-tools", "--quiet", "--raw", *pages)
    for page in pages:
        page.unlink()
    return sorted(read.splitlines())


def words_of(path: Path) -> str:
    """The words of the pages on one line."""
    return " ".join(_run("pdftotext", "poppler-utils", "-layout", path, "-").split())


def pages_of(path: Path) -> int:
    return _run("pdftotext", "poppler-utils", path, "-").count("\f")


def _run(name: str, package: str, *arguments: str | Path) -> str:
    assert shutil.which(name), MISSING.format(name=name, package=package)
    done = subprocess.run([name, *arguments], capture_output=True, text=True, check=False)
    return done.stdout
