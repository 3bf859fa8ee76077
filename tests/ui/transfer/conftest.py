"""The pages about files, in a window, before a small library; and files to bring in."""

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.catalogue import Query
from desktop.machine.folders import LIBRARY_FILE
from desktop.services import finding
from desktop.sheets.writing import Sheet, write_xlsx
from desktop.storage.store import Store
from tests.ui.conftest import Clock
from ui.main_window import MainWindow, Place
from ui.search.actions import SearchActions
from ui.search.view import SearchView
from ui.tasks import Tasks
from ui.theme import Look
from ui.transfer.export_view import ExportView
from ui.transfer.places import TransferPlaces
from ui.transfer.view import ImportView

V = TypeVar("V", bound=QWidget)

HEADINGS = ("STT", "Tên sách", "Tác giả", "Năm XB", "Số ĐKCB", "Giá")
BOOKS = (
    ("1", "Đất rừng phương Nam", "Đoàn Giỏi", "2019", "VN.00001", "45.000đ"),
    ("2", "Số đỏ", "Vũ Trọng Phụng", "2018", "VN.00002", "30000"),
    ("3", "Dế Mèn phiêu lưu ký", "Tô Hoài", "2020", "VN.00003", "50000"),
    ("4", "", "Nam Cao", "2017", "VN.00004", ""),
    ("5", "Lão Hạc", "Nam Cao", "chưa rõ", "VN.00005", "biếu"),
)
"""The third is the book that the library has; the fourth has no title."""


class Screen:
    """The window with its pages, and what they have in common."""

    def __init__(
        self, qtbot: QtBot, look: Look, *, tasks: Tasks, folder: Path, clock: Clock
    ) -> None:
        self.qtbot = qtbot
        self.tasks = tasks
        self.file = folder / LIBRARY_FILE
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.window = MainWindow(look, app)
        qtbot.addWidget(self.window)

        def search() -> QWidget:
            view = SearchView(look)
            SearchActions(view, tasks=tasks)
            return view

        place = Place(name="search", text="Tra cứu", icon="search", key="F3", build=search)
        self.window.add_place(place)
        self.places = TransferPlaces(
            look, self.window, tasks=tasks, open_store=self.open_store, now=clock
        )
        self.window.go("search")
        with qtbot.waitExposed(self.window):
            self.window.show()

    def open_store(self) -> Store:
        return Store.open(self.file, os.urandom)

    @property
    def search(self) -> SearchView:
        return self._found(SearchView)

    @property
    def imports(self) -> ImportView:
        return self._found(ImportView)

    @property
    def exports(self) -> ExportView:
        return self._found(ExportView)

    def open(self, path: Path) -> ImportView:
        """Choose a file to bring in, and wait for the first question about it."""
        self.places.open(path)
        view = self.imports
        self.qtbot.waitUntil(lambda: view.card in {view.columns, view.plan})
        return view

    def try_out(self, path: Path) -> ImportView:
        """Choose a file, and agree with what its columns are taken for."""
        view = self.open(path)
        if view.card is view.columns:
            view.columns.go_on.click()
            self.until(view.plan)
        return view

    def until(self, card: QWidget) -> None:
        """Wait for a step."""
        self.qtbot.waitUntil(lambda: self.imports.card is card, timeout=30_000)

    def titles(self) -> list[str]:
        """Of the books that the library has now."""
        with closing(self.open_store()) as store:
            return [hit.title for hit in finding.find(store, Query(text="")).hits]

    def _found(self, kind: type[V]) -> V:
        view = self.window.findChild(kind)
        assert view is not None
        return view


@pytest.fixture
def screen(qtbot: QtBot, look: Look, tasks: Tasks, folder: Path, clock: Clock) -> Iterator[Screen]:
    made = Screen(qtbot, look, tasks=tasks, folder=folder, clock=clock)
    yield made
    made.places.stop()


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A list as libraries keep them."""
    path = tmp_path / "Sách 2026.xlsx"
    write_xlsx(path, [Sheet("Sách", HEADINGS, BOOKS)])
    return path
