"""The catalogue's workspace on a small library, with other libraries that are asked for real."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.calendar import day_of
from desktop.domain.catalogue import BookPage, Query
from desktop.domain.record import Record
from desktop.services import finding
from desktop.storage.store import Store
from sync.sources.patience import Patience
from sync.sources.searching import LookUp, look_up_isbn
from sync.sources.targets import Target
from tests.ui.conftest import NOW
from tests.ui.waiting import settle
from ui.catalogue.actions import CatalogueActions
from ui.catalogue.draft import Draft
from ui.catalogue.outside import Outside
from ui.catalogue.view import CatalogueView
from ui.main_window import MainWindow, Place
from ui.tasks import Tasks
from ui.theme import Look


@dataclass
class Desk:
    """A cataloguer at the window: what she does, and what she then sees."""

    qtbot: QtBot
    window: MainWindow
    view: CatalogueView
    tasks: Tasks
    targets: list[Target] = field(default_factory=list)

    def scan(self, text: str) -> None:
        """As a scanner does, which ends with Enter."""
        self.view.entry.edit.setText(text)
        self.view.entry.edit.returnPressed.emit()
        self.settle()

    def settle(self) -> None:
        settle(self.qtbot, self.tasks)

    def type(self, line: str, text: str) -> None:
        """Put `text` into a line of the form, letter by letter, accents and all."""
        edit = self.view.editor.form.line(line).box.editor
        edit.setFocus()
        self.press(edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        for letter in text:
            self.press(edit, 0, letter=letter)

    def press(
        self,
        widget: QWidget,
        key: int,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        *,
        letter: str = "",
    ) -> None:
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, modifier, letter))

    def save(self) -> None:
        self.view.save()
        self.settle()

    @property
    def draft(self) -> Draft:
        assert self.view.draft is not None
        return self.view.draft

    def find(self, words: str) -> list[BookPage]:
        """What is found in the library, with all its copies."""

        def look(store: Store) -> list[BookPage]:
            found = finding.find(store, Query(text=words))
            return [finding.book(store, hit.id) for hit in found.hits]

        pages: list[list[BookPage]] = []
        self.tasks.read(look, then=pages.append, owner=self.view)
        self.qtbot.waitUntil(lambda: bool(pages))
        return pages[0]

    def record(self, words: str) -> Record:
        (page,) = self.find(words)
        return page.record


@pytest.fixture
def desk(
    qtbot: QtBot, qapp: QApplication, look: Look, tasks: Tasks, folder: Path
) -> Iterator[Desk]:
    window = MainWindow(look, qapp)
    view = CatalogueView(look, today=lambda: day_of(NOW))
    made = Desk(qtbot, window, view, tasks)

    def ask(isbn: str, cancelled: Callable[[], bool]) -> LookUp:
        return look_up_isbn(made.targets, isbn, patience=Patience(20, cancelled=cancelled))

    def forget(_window: QWidget) -> None:
        """Nobody answers the question when the test is over."""
        for draft in view.shelf.all():
            view.shelf.forget(draft)

    qtbot.addWidget(window, before_close_func=forget)
    outside = Outside(ask)
    CatalogueActions(view, window=window, tasks=tasks, outside=outside, now=lambda: NOW)
    for name, build in (("other", QWidget), ("catalogue", lambda: view)):
        place = Place(name=name, text=name, icon="book", key="", build=build)
        window.add_place(place)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    window.go("catalogue")
    yield made
    outside.stop()
