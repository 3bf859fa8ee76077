"""The page of a coordinator in the window: several libraries on one PC."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.library import Library
from desktop.machine.folders import LIBRARY_FILE
from desktop.storage.store import Store
from sync.hub.database import Hub
from sync.hub.sticks import answers, take_in
from tests.ui.conftest import NOW
from tests.ui.test_sticks import enrolled, hub, usb
from ui.main_window import MainWindow, Place
from ui.sync.round_places import RoundPlaces
from ui.sync.round_view import RoundView
from ui.sync.view import ExchangeView
from ui.tasks import Tasks
from ui.theme import Look

__all__ = ["enrolled", "hub", "usb"]


class Page(NamedTuple):
    """The page, and what stands behind it."""

    places: RoundPlaces
    view: RoundView

    def rows(self) -> list[tuple[str, str]]:
        model = self.view.model
        cells = [
            [str(model.data(model.index(row, at))) for at in (0, 4)]
            for row in range(model.rowCount())
        ]
        return [(name, came) for name, came in cells]


@pytest.fixture
def page(
    look: Look, qapp: QApplication, tasks: Tasks, enrolled: Path, qtbot: QtBot
) -> Iterator[Page]:
    window = MainWindow(look, qapp)
    qtbot.addWidget(window)
    exchange = ExchangeView(look)
    for name, build in (("desk", QWidget), ("exchange", lambda: exchange)):
        window.add_place(Place(name=name, text=name, icon="desk", key="", build=build))
    places = RoundPlaces(look, window, exchange, tasks=tasks, folder=enrolled, now=lambda: NOW)
    window.show()
    window.go("exchange")
    exchange.round_asked.emit()
    view = window.findChild(RoundView)
    assert isinstance(view, RoundView)
    qtbot.waitUntil(lambda: view.model.rowCount() == 1)
    yield Page(places, view)
    places.stop()
    window.hide()


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A library that no hub has admitted yet."""
    folder = tmp_path / "other"
    library = Library(code="00002", name="Nậm Pồ")
    folder.mkdir()
    Store.create(folder / LIBRARY_FILE, library, now=NOW, random_bytes=os.urandom).close()
    return folder


def test_a_library_is_added_and_taken_off_the_list(page: Page, other: Path, qtbot: QtBot) -> None:
    page.places.add(other)
    qtbot.waitUntil(lambda: page.view.model.rowCount() == 2)
    assert page.rows()[1] == ("00002  Nậm Pồ", "")
    assert not page.view.remove.isEnabled()
    page.view.table.selectRow(1)
    page.view.remove.click()
    qtbot.waitUntil(lambda: page.view.model.rowCount() == 1)
    assert (other / LIBRARY_FILE).exists()


def test_one_stick_is_written_and_read_for_all_and_the_reason_stands_beside_who_failed(
    page: Page, other: Path, usb: Path, hub: Hub, qtbot: QtBot
) -> None:
    page.places.add(other)
    qtbot.waitUntil(lambda: page.view.model.rowCount() == 2)
    page.places.write(usb)
    qtbot.waitUntil(page.view.paper.isVisible)
    (own, failed) = page.rows()
    assert own[1].startswith("Đã ghi ")
    assert failed[1].startswith("Máy này chưa ghi danh")

    (file,) = usb.rglob("*.bibsync")
    take_in(hub, file.read_bytes())
    (answer,) = answers(hub)
    (file.parent / answer.label.file_name).write_bytes(answer.file)
    page.places.read(usb)
    qtbot.waitUntil(lambda: page.rows()[0][1].startswith("Trung tâm nhận "))


def test_a_stick_that_is_gone_is_told(page: Page, tmp_path: Path, qtbot: QtBot) -> None:
    page.places.read(tmp_path / "no stick")
    qtbot.waitUntil(page.view.note.isVisible)
    assert page.view.add.isVisible()
