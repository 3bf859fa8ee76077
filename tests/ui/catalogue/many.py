"""The window with its search and the pages about several records."""

import os
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.catalogue import Hit, Query
from desktop.services import finding, merging
from desktop.storage.store import Store
from tests.ui.conftest import NOW
from tests.ui.waiting import settle
from ui.catalogue.batch_view import BatchView
from ui.catalogue.merge_notice import Notice
from ui.catalogue.merge_places import ManyPlaces
from ui.catalogue.merge_view import MergeView
from ui.main_window import MainWindow, Place
from ui.search.actions import SearchActions
from ui.search.view import SearchView
from ui.tasks import Tasks
from ui.theme import Look

V = TypeVar("V", bound=QWidget)


class ManyScreen:
    """What a cataloguer does there, and what she then sees."""

    def __init__(
        self,
        qtbot: QtBot,
        look: Look,
        *,
        tasks: Tasks,
        file: Path,
        clock: Callable[[], datetime],
    ) -> None:
        self.qtbot = qtbot
        self.tasks = tasks
        self.file = file
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
        self.places = ManyPlaces(
            look, self.window, tasks=tasks, open_store=self.open_store, now=clock
        )
        self.window.go("search")
        with qtbot.waitExposed(self.window):
            self.window.show()

    def open_store(self) -> Store:
        return Store.open(self.file, os.urandom)

    def settle(self) -> None:
        settle(self.qtbot, self.tasks)

    @property
    def search(self) -> SearchView:
        return self.found(SearchView)

    @property
    def merge(self) -> MergeView:
        return self.found(MergeView)

    @property
    def batch(self) -> BatchView:
        return self.found(BatchView)

    @property
    def notice(self) -> Notice:
        return self.found(Notice)

    def hits(self, text: str = "") -> tuple[Hit, ...]:
        """The books that the library has now."""
        with closing(self.open_store()) as store:
            return finding.find(store, Query(text=text)).hits

    def select(self, *titles: str) -> None:
        """Select the rows of these books, the last one current."""
        results = self.search.results
        selection = results.table.selectionModel()
        selection.clear()
        how = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row in range(results.model.rowCount()):
            hit = results.model.hit(row)
            if hit is not None and hit.title in titles:
                selection.setCurrentIndex(results.model.index(row, 0), how)
        self.settle()

    def remove(self, store: Store, gone: Hit, *, into: Hit) -> None:
        """Another window merges it."""
        merging.merge(store, into.id, gone.id, choices={}, now=NOW)

    def found(self, kind: type[V]) -> V:
        view = self.window.findChild(kind)
        assert view is not None
        return view
