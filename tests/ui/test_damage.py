"""A library that is damaged while it is open: found without being asked, told, and mended."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.services import examining_library
from tests.cli.test_damage import spoil_table
from tests.ui.conftest import BARCODES, Clock
from tests.ui.test_backup_page import Screen, lend, loans
from ui import backup_work
from ui.tasks import Tasks
from ui.theme import Look


@pytest.fixture
def screen(qtbot: QtBot, look: Look, tasks: Tasks, folder: Path, clock: Clock) -> Iterator[Screen]:
    """A day's work is backed up, then something is lent, then a page of the file goes bad."""
    backup_work.back_up_now(folder)
    lend(folder, clock, BARCODES[0])
    made = Screen(qtbot, look, tasks, folder=folder, clock=clock)
    spoil_table(folder, "ledger_entry")
    yield made
    made.places.stop()


def test_damage_is_found_by_itself_and_the_newest_good_copy_lies_ready(screen: Screen) -> None:
    told = QSignalSpy(screen.places.damaged)
    screen.places.tick()
    screen.settle()
    assert told.count() == 1
    assert screen.places.button.accessibleDescription() == "Tệp thư viện bị hỏng"
    assert screen.view.restore.isVisibleTo(screen.view)
    assert not screen.view.now.isEnabled()

    screen.view.close_look()
    screen.places.tick()
    screen.settle()
    assert told.count() == 1
    assert not screen.view.restore.isVisibleTo(screen.view)


def test_putting_a_damaged_library_back_loses_no_loan(screen: Screen, folder: Path) -> None:
    screen.places.tick()
    screen.settle()
    with screen.qtbot.waitSignal(screen.places._tasks.changed, timeout=20_000):  # noqa: SLF001
        screen.view.restore.restore.click()
    screen.settle()
    assert loans(folder) == 1
    assert examining_library.findings(folder / "library.db") == []
    said = [label.text() for label in screen.view.note.findChildren(QLabel)]
    assert "Đã làm lại 1 việc làm sau đó." in said
    assert screen.view.now.isEnabled()
