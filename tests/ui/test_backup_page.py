"""The page of backups before a real library: made, looked at, put back, and rescued."""

import os
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.machine.folders import LIBRARY_FILE
from desktop.services import circulation, readers
from desktop.storage.store import Store
from tests.ui.conftest import BARCODES, CARD, Clock
from ui import backup_work
from ui.backup import late
from ui.backup.places import BackupPlaces
from ui.backup.view import BackupView
from ui.main_window import MainWindow
from ui.tasks import Tasks
from ui.theme import Look


class Screen:
    """The window with the page of backups."""

    def __init__(
        self, qtbot: QtBot, look: Look, tasks: Tasks, *, folder: Path, clock: Clock
    ) -> None:
        self.qtbot = qtbot
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.window = MainWindow(look, app)
        qtbot.addWidget(self.window)
        self.places = BackupPlaces(
            look, self.window, tasks=tasks, folder=folder, now=clock, load=lambda: late
        )
        self.settle()
        self.window.go("backup")
        self.settle()
        found = self.window.findChild(BackupView)
        assert isinstance(found, BackupView)
        self.view = found

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.places.job.is_running, timeout=20_000)


@pytest.fixture
def screen(qtbot: QtBot, look: Look, tasks: Tasks, folder: Path, clock: Clock) -> Iterator[Screen]:
    made = Screen(qtbot, look, tasks, folder=folder, clock=clock)
    yield made
    made.places.stop()


def lend(folder: Path, clock: Clock, barcode: str) -> None:
    with closing(Store.open(folder / LIBRARY_FILE, os.urandom)) as store:
        reader = readers.with_card(store, CARD)
        circulation.lend(store, barcode, patron=reader.id, now=clock())


def loans(folder: Path) -> int:
    with closing(Store.open(folder / LIBRARY_FILE, os.urandom)) as store:
        return store.loans.count_open()


def test_a_backup_is_made_looked_at_and_put_back(
    screen: Screen, folder: Path, clock: Clock
) -> None:
    screen.view.now.click()
    screen.settle()
    assert len(screen.view.list.buttons) == 1
    lend(folder, clock, BARCODES[0])

    screen.view.list.buttons[0].click()
    screen.settle()
    assert screen.view.restore.isVisibleTo(screen.view)
    with screen.qtbot.waitSignal(screen.places._tasks.changed, timeout=20_000):  # noqa: SLF001
        screen.view.restore.restore.click()
    screen.settle()

    assert loans(folder) == 0
    assert len(screen.view.list.buttons) == 2  # the present was put aside
    assert not screen.view.restore.isVisibleTo(screen.view)


def test_the_days_work_is_protected_without_being_asked(
    screen: Screen, folder: Path, clock: Clock
) -> None:
    backups = folder / "backups"
    assert not list(backups.glob("*.tvxbackup"))
    clock.pass_by(timedelta(minutes=3).total_seconds())
    screen.places.look()
    screen.settle()
    screen.qtbot.waitUntil(lambda: len(list(backups.glob("*.tvxbackup"))) == 1, timeout=20_000)


def test_the_oldest_change_at_risk_is_told_at_the_rail(
    screen: Screen, folder: Path, clock: Clock
) -> None:
    screen.view.now.click()
    screen.settle()
    assert screen.places.button.accessibleDescription() == "Mọi thay đổi đã được sao lưu"
    lend(folder, clock, BARCODES[0])
    screen.places.look()
    screen.settle()
    assert "hôm nay, 09:41" in screen.places.button.accessibleDescription()


def test_a_copy_goes_to_the_stick_as_soon_as_it_appears(
    screen: Screen, folder: Path, tmp_path: Path
) -> None:
    screen.view.now.click()
    screen.settle()
    stick = tmp_path / "usb"
    stick.mkdir()
    screen.places.choose_place(stick)
    screen.qtbot.waitUntil(lambda: bool(list(stick.glob("*.tvxbackup"))), timeout=20_000)


def test_a_library_that_cannot_be_opened_is_put_back_from_its_page(
    qtbot: QtBot, look: Look, folder: Path, clock: Clock
) -> None:
    backup_work.back_up_now(folder)
    file = folder / LIBRARY_FILE
    file.write_bytes(b"nothing of a library" * 5000)
    tasks = Tasks(lambda: Store.open(file, os.urandom))
    with qtbot.waitSignal(tasks.opening_failed):
        tasks.start()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    window = MainWindow(look, app)
    qtbot.addWidget(window)
    places = BackupPlaces(look, window, tasks=tasks, folder=folder, now=clock, is_open=False)
    places.revived.connect(tasks.start)
    window.go("backup")
    qtbot.waitUntil(lambda: not places.job.is_running, timeout=20_000)
    view = window.findChild(BackupView)
    assert isinstance(view, BackupView)
    view.list.buttons[0].click()
    qtbot.waitUntil(lambda: not places.job.is_running, timeout=20_000)
    with qtbot.waitSignal(tasks.ready, timeout=20_000):
        view.restore.restore.click()
    qtbot.waitUntil(lambda: not places.job.is_running, timeout=20_000)

    assert loans(folder) == 0
    assert list((folder / "backups").glob("damaged-*.db"))
    places.stop()
    tasks.stop()
