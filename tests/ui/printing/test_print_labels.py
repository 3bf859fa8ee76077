"""Labels of new copies wait until they are printed; those of a book are printed again at will."""

import importlib
import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.machine.folders import LIBRARY_FILE
from desktop.services.cataloguing import NewCopy, add_copy
from desktop.storage.store import Store
from tests.ui.conftest import BARCODES, NOW, Clock
from tests.ui.waiting import settle
from ui.catalogue.copies_card import CopiesCard
from ui.main_window import MainWindow, Place
from ui.print_places import PrintPlaces
from ui.printing.actions import PrintActions
from ui.printing.dialog import PrintDialog
from ui.tasks import Tasks
from ui.theme import Look

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
LATER = NOW + timedelta(days=3)


@pytest.fixture
def card(  # noqa: PLR0917 - fixtures are given by name
    qtbot: QtBot, qapp: QApplication, look: Look, tasks: Tasks, folder: Path, clock: Clock
) -> Iterator[CopiesCard]:
    """Two copies have come today."""
    store = Store.open(folder / LIBRARY_FILE, os.urandom)
    copy = store.copies.by_barcode(BARCODES[0])
    assert copy is not None
    for _ in range(2):
        add_copy(store, copy.record, NewCopy(prefix="VN"), now=LATER)
    store.close()
    clock.pass_by(3 * 86_400)
    window = MainWindow(look, qapp)
    qtbot.addWidget(window)
    made = CopiesCard(look)
    window.add_place(Place(name="catalogue", text="", icon="book", key="", build=lambda: made))
    places = PrintPlaces(
        look,
        window,
        tasks=tasks,
        folder=folder,
        now=clock,
        load=lambda: importlib.import_module("ui.late_printing"),
    )
    window.go("catalogue")
    window.show()
    settle(qtbot, tasks)
    yield made
    places.stop()


def test_labels_wait_until_they_are_printed(
    qtbot: QtBot, card: CopiesCard, tasks: Tasks, tmp_path: Path, folder: Path
) -> None:
    assert card.queue_button.words == "Nhãn chờ in: 2"
    card.queue_button.click()
    settle(qtbot, tasks)
    window = card.window()
    qtbot.waitUntil(lambda: window.findChild(PrintDialog) is not None)
    actions = window.findChild(PrintActions)
    assert actions is not None
    assert card.queue_button.isVisible()  # shown is not printed
    with qtbot.waitSignal(actions.made, timeout=20_000):
        actions.save(tmp_path / "nhan.pdf")
    settle(qtbot, tasks)

    assert not card.queue_button.isVisible()
    assert (tmp_path / "nhan.pdf").read_bytes().startswith(b"%PDF")
    # And when the program starts again.
    assert "last_labelled" in (folder / "window.ini").read_text("utf-8")
