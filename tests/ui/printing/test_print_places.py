"""Whatever says “In…” in the window leads to the paper it speaks of."""

import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.calendar import day_of
from desktop.domain.loan import LoanId
from desktop.domain.overdue import OverdueLoan, OverdueReader
from tests.printing.conftest import patron
from tests.ui.conftest import NOW, Clock
from tests.ui.waiting import settle
from ui.main_window import MainWindow, Place
from ui.print_places import PrintPlaces
from ui.printing.dialog import PrintDialog
from ui.readers.actions import ReadersActions
from ui.readers.view import ReadersView
from ui.tasks import Tasks
from ui.theme import Look

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


class Readers:
    """The window with its readers, and the dialogs that open over it."""

    def __init__(self, qtbot: QtBot, window: MainWindow, view: ReadersView, tasks: Tasks) -> None:
        self.qtbot = qtbot
        self.window = window
        self.view = view
        self._tasks = tasks

    def titles(self, count: int = 1) -> list[str]:
        """What the dialogs are called, when there are so many."""
        settle(self.qtbot, self._tasks)
        self.qtbot.waitUntil(lambda: len(self.window.findChildren(PrintDialog)) == count)
        return [each.windowTitle() for each in self.window.findChildren(PrintDialog)]


@pytest.fixture
def readers(  # noqa: PLR0917 - fixtures are given by name
    qtbot: QtBot, qapp: QApplication, look: Look, tasks: Tasks, folder: Path, clock: Clock
) -> Iterator[Readers]:
    window = MainWindow(look, qapp)
    qtbot.addWidget(window)
    view = ReadersView(look, today=lambda: day_of(NOW))
    window.add_place(Place(name="readers", text="", icon="readers", key="", build=lambda: view))
    places = PrintPlaces(
        look,
        window,
        tasks=tasks,
        folder=folder,
        now=clock,
        load=lambda: importlib.import_module("ui.late_printing"),
    )
    window.go("readers")
    window.show()
    actions = ReadersActions(view, tasks=tasks, now=clock)
    settle(qtbot, tasks)
    actions.open(view.list.current() or "")
    view.list.choose_first()
    settle(qtbot, tasks)
    yield Readers(qtbot, window, view, tasks)
    places.stop()


def test_the_card_of_the_reader_who_is_shown(readers: Readers) -> None:
    readers.view.right.page.print_asked.emit()

    assert readers.titles() == ["In thẻ bạn đọc"]


def test_the_form_to_be_signed(readers: Readers) -> None:
    readers.view.right.page.info.form_asked.emit()

    assert readers.titles() == ["In phiếu đồng ý"]


def test_everything_that_is_held(readers: Readers) -> None:
    readers.view.right.page.privacy.print_asked.emit()

    assert readers.titles() == ["In thông tin đang lưu"]


def test_the_cards_of_the_list(readers: Readers) -> None:
    readers.view.print_cards.click()

    assert readers.titles() == ["In thẻ bạn đọc"]


def test_letters_and_the_list_to_call_by(readers: Readers) -> None:
    late = OverdueReader(
        patron=patron("BD.00042"),
        loans=(
            OverdueLoan(
                id=LoanId("1"), barcode="TN.1", title="Số đỏ", due=day_of(NOW), days_late=3
            ),
        ),
        is_guarded=False,
    )
    readers.view.overdue.letters_asked.emit((late,))
    assert readers.titles() == ["In thư nhắc"]
    readers.view.overdue.calls_asked.emit((late,))

    assert sorted(readers.titles(2)) == ["In danh sách gọi", "In thư nhắc"]
