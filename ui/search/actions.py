"""What searching asks for, done by the services. Imported after the first paint."""

from functools import partial

from PySide6.QtCore import QObject

from desktop.domain.catalogue import BookPage, Found, Query
from desktop.domain.changes import Changes
from desktop.domain.record import RecordId
from desktop.services import finding
from desktop.storage.store import Store
from ui.search.view import SearchView
from ui.tasks import Tasks


class SearchActions(QObject):
    """Asks the store with every letter; only the newest question counts."""

    def __init__(self, view: SearchView, *, tasks: Tasks) -> None:
        super().__init__(view)
        self._view = view
        self._tasks = tasks
        view.asked.connect(self._on_asked)
        view.book_asked.connect(self._on_book_asked)
        tasks.changed.connect(self._on_changed)
        self._reload()

    def _on_asked(self, query: Query) -> None:
        def find(store: Store) -> Found:
            return finding.find(store, query)

        then = partial(self._view.show_found, query)
        self._tasks.read(find, then=then, owner=self._view, latest="search")

    def _on_book_asked(self, record: str) -> None:
        def book(store: Store) -> BookPage:
            return finding.book(store, RecordId(record))

        self._tasks.read(book, then=self._view.show_book, owner=self._view, latest="book")

    def _on_changed(self, changes: Changes) -> None:
        if changes.records or changes.copies or changes.loans:
            self._reload()

    def _reload(self) -> None:
        self._view.ask()
        self._tasks.read(
            finding.totals,
            then=lambda totals: self._view.show_totals(*totals),
            owner=self._view,
            latest="totals",
        )
