"""The pages about several records: made when first asked for, from the list of found books."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.domain.record import RecordId
from desktop.services.merging import Merged
from desktop.storage.store import Store
from ui.catalogue.batch_actions import BatchActions
from ui.catalogue.batch_view import BatchView
from ui.catalogue.merge_actions import MergeActions
from ui.catalogue.merge_notice import Notice
from ui.catalogue.merge_search import MergeSearch
from ui.catalogue.merge_view import MergeView
from ui.main_window import MainWindow, Place
from ui.search.view import SearchView
from ui.tasks import Tasks
from ui.theme import Look
from ui.transfer.runner import Runner

_MERGE, _BATCH, _SEARCH = "merge", "batch", "search"


class ManyPlaces(QObject):
    """What is done with several records. It belongs under search, and is shown there when done."""

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
        self._runner = Runner(open_store, self)
        self.take_backs: Mapping[str, Callable[[], object]] = {
            _SEARCH: partial(self._take_back, _SEARCH),
            _BATCH: partial(self._take_back, _BATCH),
        }
        self._notices: dict[str, Notice] = {}
        self._merging: MergeActions | None = None
        self._chooser: MergeSearch | None = None
        self._batches: BatchActions | None = None
        self._search: SearchView | None = None
        for name, build in ((_MERGE, self._build_merge), (_BATCH, self._build_batch)):
            place = Place(name=name, text="", icon="", key="", build=build, under=_SEARCH)
            window.add_place(place)
        window.add_shortcut("Ctrl+G", self._on_merge_key)
        window.add_shortcut("Ctrl+H", self.change_many)
        window.visited.connect(self._on_visited)
        self._on_visited()

    def stop(self) -> None:
        """Stop what is being done, and wait for it; for the end of the program."""
        self._runner.stop()

    @property
    def merging(self) -> MergeActions:
        """What can be done on the page for merging, which is shown."""
        self._window.go(_MERGE)
        assert self._merging is not None
        return self._merging

    def merge(self, keep: str, other: str) -> None:
        """Put two records side by side."""
        self.merging.compare(RecordId(keep), RecordId(other))

    def change_many(self) -> None:
        """Propose what is searched for and chosen."""
        search = self._search
        if search is None:
            return
        query = None if search.is_showing_all else search.query
        ids = search.results.chosen_ids()
        self._window.go(_BATCH)
        assert self._batches is not None
        self._batches.propose(query, ids)

    def _take_back(self, place: str) -> None:
        if place in self._notices:
            self._notices[place].take_back()

    def _build_batch(self) -> QWidget:
        view = BatchView(self._look)
        self._notices[_BATCH] = view.notice
        view.closed.connect(self._close)
        self._batches = BatchActions(view, runner=self._runner, tasks=self._tasks, now=self._now)
        return view

    def _build_merge(self) -> QWidget:
        view = MergeView(self._look)
        view.closed.connect(self._close)
        self._merging = MergeActions(view, tasks=self._tasks, now=self._now)
        assert self._chooser is not None
        self._merging.merged.connect(self._on_merged)
        self._merging.parted.connect(self._chooser.show_parted)
        self._merging.refused.connect(self._chooser.show_refused)
        self._chooser.undo_asked.connect(self._merging.undo)
        return view

    def _close(self) -> None:
        self._window.go(_SEARCH)

    def _on_merged(self, merged: Merged, title: str) -> None:
        self._close()
        assert self._chooser is not None
        self._chooser.show_merged(merged, title)

    def _on_merge_key(self) -> None:
        if self._window.place == _SEARCH and self._chooser is not None:
            self._chooser.begin()

    def _on_visited(self, _place: str = "") -> None:
        """The search is made at its first visit, and then asks for these pages."""
        if self._chooser is None and (search := self._window.findChild(SearchView)) is not None:
            notice = self._notices[_SEARCH] = Notice(self._look)
            search.main.insertWidget(0, notice)
            self._search = search
            self._chooser = MergeSearch(search, notice)
            search.batch_asked.connect(self.change_many)
            self._chooser.chosen.connect(self.merge)
