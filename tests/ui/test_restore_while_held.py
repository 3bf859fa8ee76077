"""A library is put back in the window while another process has it open."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.services import examining_library
from desktop.storage.sqlite import connect
from tests import forks
from tests.ui.conftest import BARCODES, Clock
from tests.ui.test_backup_page import Screen, lend, loans
from ui import backup_work
from ui.tasks import Tasks
from ui.theme import Look


def hold(library: str, begin: str) -> None:
    """Say when the library is held; what is read then, and read once more after the restore."""
    with closing(connect(Path(library))) as connection:
        connection.execute(begin)
        read = "SELECT count(*) FROM loan WHERE returned_at IS NULL"
        print(connection.execute(read).fetchone()[0], flush=True)  # noqa: T201 - this is the pipe
        while True:
            pass


@contextmanager
def held(folder: Path, begin: str) -> Iterator[None]:
    other = forks.Speaking(hold, str(folder / "library.db"), begin)
    assert other.line() == "1\n"
    try:
        yield
    finally:
        other.kill()


@pytest.fixture
def screen(qtbot: QtBot, look: Look, tasks: Tasks, folder: Path, clock: Clock) -> Iterator[Screen]:
    """A backup of yesterday, and a loan since."""
    backup_work.back_up_now(folder)
    lend(folder, clock, BARCODES[0])
    made = Screen(qtbot, look, tasks, folder=folder, clock=clock)
    made.view.list.buttons[0].click()
    made.settle()
    yield made
    made.places.stop()


def said(screen: Screen) -> str:
    return "\n".join(label.text() for label in screen.view.note.findChildren(QLabel))


def put_back(screen: Screen) -> None:
    changed = QSignalSpy(screen.places._tasks.changed)  # noqa: SLF001
    screen.view.restore.restore.click()
    screen.qtbot.waitUntil(screen.view.now.isEnabled, timeout=40_000)
    screen.qtbot.waitUntil(
        lambda: changed.count() > 0 or "Chương trình khác" in said(screen), timeout=40_000
    )
    screen.settle()


def test_who_only_reads_is_no_hindrance(screen: Screen, folder: Path) -> None:
    with held(folder, "BEGIN"):
        put_back(screen)
        assert said(screen).startswith("Đã khôi phục")
        assert loans(folder) == 0
    assert examining_library.findings(folder / "library.db") == []


def test_while_somebody_writes_nothing_is_changed_and_it_is_said(
    screen: Screen, folder: Path
) -> None:
    with held(folder, "BEGIN IMMEDIATE"):
        put_back(screen)
        assert said(screen).startswith("Chương trình khác đang ghi vào thư viện.")
    assert loans(folder) == 1
    assert sorted(each.name for each in folder.glob("*.coming*")) == []
    assert examining_library.findings(folder / "library.db") == []

    put_back(screen)
    assert said(screen).startswith("Đã khôi phục")
    assert loans(folder) == 0
