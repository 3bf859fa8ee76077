"""The desk says “In phiếu” where a paper is wanted, and prints that one."""

import importlib
import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.calendar import day_of
from desktop.machine.folders import LIBRARY_FILE
from desktop.services import circulation, holds
from desktop.services.readers import with_card
from desktop.storage.store import Store
from tests.ui.conftest import BARCODES, CARD, NOW, OTHER_CARD, Clock
from tests.ui.waiting import settle
from ui.desk.actions import DeskActions
from ui.desk.view import NEXT_READER, DeskView
from ui.main_window import MainWindow, Place
from ui.print_places import PrintPlaces
from ui.printing.dialog import PrintDialog
from ui.sounds import Sounds
from ui.tasks import Tasks
from ui.theme import Look
from ui.widgets.button import Button

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def desk(  # noqa: PLR0917 - fixtures are given by name
    qtbot: QtBot, qapp: QApplication, look: Look, tasks: Tasks, folder: Path, clock: Clock
) -> Iterator[DeskView]:
    """A book is out to the first reader, and the second waits for it."""
    store = Store.open(folder / LIBRARY_FILE, os.urandom)
    yesterday = NOW - timedelta(days=1)
    circulation.lend(store, BARCODES[0], patron=with_card(store, CARD).id, now=yesterday)
    holds.place_on_copy(store, with_card(store, OTHER_CARD).id, BARCODES[0], now=NOW)
    store.close()
    window = MainWindow(look, qapp)
    qtbot.addWidget(window)
    view = DeskView(look, today=day_of(NOW))
    window.add_place(Place(name="desk", text="", icon="desk", key="", build=lambda: view))
    window.go("desk")
    window.show()
    DeskActions(view, tasks=tasks, sounds=Sounds(window), now=clock)
    places = PrintPlaces(
        look,
        window,
        tasks=tasks,
        folder=folder,
        now=clock,
        load=lambda: importlib.import_module("ui.late_printing"),
    )
    settle(qtbot, tasks)
    yield view
    places.stop()


def title(qtbot: QtBot, desk: DeskView, tasks: Tasks) -> str:
    """What the dialog is called that has opened."""
    settle(qtbot, tasks)
    qtbot.waitUntil(lambda: desk.window().findChild(PrintDialog) is not None)
    dialog = desk.window().findChild(PrintDialog)
    assert dialog is not None
    return dialog.windowTitle()


def test_the_slip_of_the_reader_who_is_there(qtbot: QtBot, desk: DeskView, tasks: Tasks) -> None:
    desk.scan(CARD)
    settle(qtbot, tasks)
    assert desk.patron_card.print_button.isVisible()
    desk.patron_card.print_button.click()

    assert title(qtbot, desk, tasks) == "In phiếu mượn"


def test_a_reader_with_no_book_needs_no_slip(qtbot: QtBot, desk: DeskView, tasks: Tasks) -> None:
    desk.scan(OTHER_CARD)
    settle(qtbot, tasks)

    assert not desk.patron_card.print_button.isVisible()


def test_a_book_that_is_trapped_offers_its_slip(qtbot: QtBot, desk: DeskView, tasks: Tasks) -> None:
    desk.scan(BARCODES[0])
    settle(qtbot, tasks)
    (button,) = [each for each in desk.band.findChildren(Button) if each.words == "In phiếu"]
    assert button.isVisible()
    button.click()

    assert title(qtbot, desk, tasks) == "In phiếu sách để riêng"


def test_of_a_reader_who_is_gone_nothing_is_printed(
    qtbot: QtBot, desk: DeskView, tasks: Tasks
) -> None:
    desk.scan(CARD)
    desk.scan(NEXT_READER)
    settle(qtbot, tasks)

    assert not desk.patron_card.patron
