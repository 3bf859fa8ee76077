"""What searching asks for, done by the services. Imported after the first paint."""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from desktop.domain.catalogue import BookPage, FilterChoices, Found, Query, SavedSearch
from desktop.domain.changes import Changes
from desktop.domain.record import RecordId
from desktop.services import finding, saved_searches
from desktop.services.suggesting import suggestion
from desktop.storage.store import Store
from ui import clock
from ui.search.tidying import Tidying
from ui.search.view import SearchView
from ui.tasks import Tasks

_PAUSE_MS = 400
"""Counting all takes longer than a key stroke, so it waits until nothing is typed."""

_PAGES_IN_SIGHT = 2


class SearchActions(QObject):
    """Asks the store with every letter; only the newest question counts."""

    def __init__(self, view: SearchView, *, tasks: Tasks) -> None:
        super().__init__(view)
        self._view = view
        self._tasks = tasks
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)
        view.asked.connect(self._on_asked)
        view.page_asked.connect(self._on_page_asked)
        view.book_asked.connect(self._on_book_asked)
        view.search_kept.connect(self._on_search_kept)
        view.search_forgotten.connect(self._on_search_forgotten)
        tasks.changed.connect(self._on_changed)
        self._reload()
        self._reload_saved()
        Tidying(view, tasks=tasks, now=clock.now)

    def _on_asked(self, query: Query) -> None:
        def find(store: Store) -> tuple[Found, str]:
            found = finding.find(store, query)
            return found, suggestion(store, query, found)

        def show(answer: tuple[Found, str]) -> None:
            found, words = answer
            self._view.show_found(query, found, words)
            if not found.total_is_exact:
                self._pause.start()

        self._pause.stop()
        self._tasks.read(find, then=show, owner=self._view, latest="search")

    def _on_page_asked(self, query: Query, page: int) -> None:
        def find(store: Store) -> Found:
            return finding.find(store, query)

        then = partial(self._view.show_page, query, page)
        latest = f"page {page % _PAGES_IN_SIGHT}"
        self._tasks.read(find, then=then, owner=self._view, latest=latest)

    def _on_pause(self) -> None:
        query = self._view.query

        def count(store: Store) -> int:
            return finding.extent(store, query)

        then = partial(self._view.show_extent, query)
        self._tasks.read(count, then=then, owner=self._view, latest="extent")

    def _on_book_asked(self, record: str) -> None:
        def book(store: Store) -> BookPage:
            return finding.book(store, RecordId(record))

        self._tasks.read(book, then=self._view.show_book, owner=self._view, latest="book")

    def _on_search_kept(self, name: str, query: Query) -> None:
        def keep(store: Store) -> tuple[SavedSearch, ...]:
            saved_searches.save_search(store, name, query)
            return saved_searches.saved_searches(store)

        self._tasks.read(keep, then=self._view.saved.show_saved, owner=self._view)

    def _on_search_forgotten(self, name: str) -> None:
        def forget(store: Store) -> tuple[SavedSearch, ...]:
            saved_searches.forget_search(store, name)
            return saved_searches.saved_searches(store)

        self._tasks.read(forget, then=self._view.saved.show_saved, owner=self._view)

    def _on_changed(self, changes: Changes) -> None:
        if changes.records or changes.copies or changes.loans:
            self._reload()

    def _reload(self) -> None:
        def totals(store: Store) -> tuple[tuple[int, int], FilterChoices]:
            return finding.totals(store), finding.choices(store)

        def show(answer: tuple[tuple[int, int], FilterChoices]) -> None:
            self._view.show_totals(*answer[0])
            self._view.filters.show_choices(answer[1])

        self._view.ask()
        self._tasks.read(totals, then=show, owner=self._view, latest="totals")

    def _reload_saved(self) -> None:
        then = self._view.saved.show_saved
        self._tasks.read(saved_searches.saved_searches, then=then, owner=self._view)
