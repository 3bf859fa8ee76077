"""What the readers' workspace asks for, done by the services. Imported after the first paint."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject

from desktop.domain.changes import Changes
from desktop.domain.errors import AppError
from desktop.domain.patron import PatronId
from desktop.domain.reader_list import ReaderFilter, ReaderPage, ReaderQuery
from desktop.services.person_requests import requests
from desktop.services.reader_lists import readers_page
from desktop.storage.store import Store
from ui import messages
from ui.readers.shown import Shown, shown, shown_of_card
from ui.readers.view import ReadersView
from ui.tasks import Tasks


class ReadersActions(QObject):
    """Asks the store with every letter; only the newest question counts."""

    def __init__(self, view: ReadersView, *, tasks: Tasks, now: Callable[[], datetime]) -> None:
        super().__init__(view)
        self._view = view
        self._tasks = tasks
        self._now = now
        view.asked.connect(self._on_asked)
        view.more_asked.connect(self._on_more_asked)
        view.reader_asked.connect(self.open)
        view.card_asked.connect(self._on_card_asked)
        tasks.changed.connect(self._on_changed)
        self._reload()

    def open(self, patron: str) -> None:
        """Show this reader."""
        now = self._now()

        def read(store: Store) -> Shown | None:
            return shown(store, PatronId(patron), now=now)

        self._tasks.read(read, then=self._show, owner=self._view, latest="reader")

    def _show(self, found: Shown | None) -> None:
        if found is None:
            self._view.right.show_nobody()
        else:
            self._view.show_reader(found)

    def _on_asked(self, query: ReaderQuery) -> None:
        now = self._now()

        def find(store: Store) -> ReaderPage:
            return readers_page(store, query, now=now)

        then = partial(self._view.show_found, query)
        self._tasks.read(find, then=then, owner=self._view, latest="readers")

    def _on_more_asked(self, query: ReaderQuery) -> None:
        now = self._now()

        def find(store: Store) -> ReaderPage:
            return readers_page(store, query, now=now)

        self._tasks.read(find, then=partial(self._view.show_found, query), owner=self._view)

    def _on_card_asked(self, text: str) -> None:
        """A scanned card opens its reader; a name opens the first who is listed."""
        now = self._now()

        def read(store: Store) -> Shown | None:
            return shown_of_card(store, text, now=now)

        def show(found: Shown | None) -> None:
            if found is None:
                self._view.list.choose_first()
            else:
                self._view.show_reader(found)

        self._tasks.read(read, then=show, owner=self._view, latest="reader")

    def tell_refused(self, error: AppError) -> None:
        self._view.notice.tell("refused", messages.headline(error), messages.advice(error))

    def _on_changed(self, changes: Changes) -> None:
        if changes.patrons or changes.loans or changes.money or changes.rules:
            self._reload()
            if (patron := self._view.right.page.patron) is not None:
                self.open(patron.id)

    def _reload(self) -> None:
        now = self._now()
        self._view.ask()

        def totals(store: Store) -> tuple[int, int, int]:
            def count(which: ReaderFilter) -> int:
                return readers_page(store, ReaderQuery(filter=which, limit=0), now=now).total

            valid = count(ReaderFilter.ALL) - count(ReaderFilter.EXPIRED)
            open_requests = len(requests(store, is_open_only=True))
            return valid, count(ReaderFilter.LATE), open_requests

        def show(counts: tuple[int, int, int]) -> None:
            self._view.show_totals(*counts)

        self._tasks.read(totals, then=show, owner=self._view, latest="readers.totals")
