"""The two pages about files: made when they are first asked for, from wherever that is."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.storage.store import Store
from ui.main_window import MainWindow, Place
from ui.search.view import SearchView
from ui.tasks import Tasks
from ui.theme import Look
from ui.transfer.done_card import DoneCard
from ui.transfer.drops import Drops
from ui.transfer.export_actions import ExportActions
from ui.transfer.export_view import ExportView
from ui.transfer.runner import Runner
from ui.transfer.transfer_actions import TransferActions
from ui.transfer.view import ImportView

_IMPORT, _EXPORT, _SEARCH = "import", "export", "search"


class TransferPlaces(QObject):
    """They belong under search, which they show again when they are closed."""

    def __init__(
        self,
        look: Look,
        window: MainWindow,
        *,
        tasks: Tasks,
        open_store: Callable[[], Store],
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._tasks = tasks
        self._now = now
        self._incoming = Runner(open_store, self)
        self._outgoing = Runner(open_store, self)
        self.take_backs: Mapping[str, Callable[[], object]] = {_IMPORT: self._take_back}
        self._done: DoneCard | None = None
        self._imports: TransferActions | None = None
        self._exports: ExportActions | None = None
        self._search: SearchView | None = None
        for name, build in ((_IMPORT, self._build_import), (_EXPORT, self._build_export)):
            place = Place(name=name, text="", icon="", key="", build=build, under=_SEARCH)
            window.add_place(place)
        window.add_shortcut("Ctrl+O", self.choose)
        window.add_shortcut("Ctrl+E", self.export)
        Drops(window).dropped.connect(self.open)
        window.visited.connect(self._on_visited)
        self._on_visited()

    def stop(self) -> None:
        """Stop what is being done, and wait for it; for the end of the program."""
        self._incoming.stop()
        self._outgoing.stop()

    @property
    def imports(self) -> TransferActions:
        """What can be done on the page for bringing in, which is shown."""
        self._window.go(_IMPORT)
        assert self._imports is not None
        return self._imports

    @property
    def exports(self) -> ExportActions:
        """What can be done on the page for taking out, which is shown."""
        self._window.go(_EXPORT)
        assert self._exports is not None
        return self._exports

    def choose(self) -> None:
        """Ask for a file to bring in."""
        self.imports.choose()

    def open(self, path: Path) -> None:
        """Show what a file would bring in."""
        self.imports.open(path)

    def export(self) -> None:
        """Propose what is searched for and chosen."""
        search = self._search
        query = None if search is None or search.is_showing_all else search.query
        self.exports.propose(query, () if search is None else search.results.chosen_ids())

    def _take_back(self) -> None:
        if self._done is not None and self._done.undo.isVisible():
            self._done.undo.click()

    def _build_import(self) -> QWidget:
        view = ImportView(self._look)
        view.closed.connect(self._close)
        view.done.list_asked.connect(self._show_all)
        self._done = view.done
        self._imports = TransferActions(
            view, window=self._window, runner=self._incoming, tasks=self._tasks, now=self._now
        )
        return view

    def _build_export(self) -> QWidget:
        view = ExportView(self._look)
        view.closed.connect(self._close)
        self._exports = ExportActions(view, runner=self._outgoing, tasks=self._tasks, now=self._now)
        return view

    def _close(self) -> None:
        self._window.go(_SEARCH)

    def _show_all(self) -> None:
        """What was searched for before would hide some of what came in."""
        self._close()
        if self._search is not None:
            self._search.box.edit.clear()
            self._search.filters.choose_everything()

    def _on_visited(self, _place: str = "") -> None:
        """The search is made at its first visit, and then asks for these pages."""
        if self._search is None:
            self._search = self._window.findChild(SearchView)
            if self._search is not None:
                self._search.import_asked.connect(self.choose)
                self._search.export_asked.connect(self.export)
