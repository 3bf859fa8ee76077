"""Pictures of every workspace and its main states, taken from the real window with real data."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from desktop.domain.catalogue import BookPage, Filters, Query
from desktop.services import finding, readers, versions
from desktop.services.desk import patron_card, today
from desktop.storage.store import Store
from ui import clock
from ui.catalogue.view import CatalogueView
from ui.catalogue_pictures import Books, at_the_catalogue
from ui.desk.view import NEXT_READER, DeskView
from ui.desk_pictures import at_the_ways
from ui.file_pictures import Wait, at_the_files
from ui.house_pictures import at_the_house
from ui.label_pictures import at_the_labels
from ui.main_window import CLIENT, MainWindow
from ui.reader_pictures import at_the_readers
from ui.readers.view import ReadersView
from ui.search.view import SearchView
from ui.sync.view import ExchangeView
from ui.sync_runner import SyncRunner
from ui.tasks import Tasks
from ui.theme import Look, Theme

_SETTLING = 3  # an answer may ask again; after so many rounds everything is on the screen
_FOUND = "truyen"
_MOST_BOOKS = 100
_MOST_LABELS = 22
_NOT_FOUND = "nha gia kim"

V = TypeVar("V", bound=QWidget)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What is scanned: readers and books that the library really has."""

    card: str  # may borrow
    child: str  # the card of a child
    late: str  # the barcode of a book that is late, or ""
    taken: str  # the barcode of a book that another reader has, or ""
    books: Books
    labels: tuple[str, ...]  # the barcodes of a sheet of labels


def save(
    window: MainWindow,
    folder: Path,
    *,
    look: Look,
    tasks: Tasks,
    runner: SyncRunner,
    then: Callable[[], None],
) -> None:
    """Take the pictures, light and dark, as PNG of 1366×696; then call `then`.

    Scans and an exchange are really done: give it a library that may be changed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    Photographer(window, folder, look=look, tasks=tasks, runner=runner, then=then)


class Photographer(QObject):
    """Goes from state to state; each picture waits until all that was asked for is shown."""

    def __init__(
        self,
        window: MainWindow,
        folder: Path,
        *,
        look: Look,
        tasks: Tasks,
        runner: SyncRunner,
        then: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._folder = folder
        self._look = look
        self._tasks = tasks
        self._runner = runner
        self._then = then
        self._steps: Iterator[Wait] = iter(())
        window.resize(*CLIENT)
        tasks.read(_story, then=self._on_story, owner=self)

    def _on_story(self, story: Story) -> None:
        self._steps = self._walk(story)
        self._advance()

    def _advance(self) -> None:
        wait = next(self._steps, None)
        if wait is None:
            self._then()
        else:
            wait(self._advance)

    def _walk(self, story: Story) -> Iterator[Wait]:
        yield from self._at_the_desk(story)
        desk = self._shown(DeskView)
        yield from at_the_ways(self._window, desk, settle=self._settle, take=self._take)
        yield from self._at_the_search()
        self._window.go("catalogue")
        catalogue = self._shown(CatalogueView)
        yield from at_the_catalogue(catalogue, story.books, settle=self._settle, take=self._take)
        yield from at_the_labels(self._window, story.labels, settle=self._settle, take=self._take)
        self._window.go("readers")
        shown = self._shown(ReadersView)
        yield from at_the_readers(shown, story.child, settle=self._settle, take=self._take)
        yield from self._at_the_exchange()
        yield from at_the_files(self._window, settle=self._settle, take=self._take)
        yield from self._at_the_export()
        yield from at_the_house(self._window, story.child, settle=self._settle, take=self._take)

    def _at_the_desk(self, story: Story) -> Iterator[Wait]:
        self._window.go("desk")
        desk = self._shown(DeskView)
        yield self._settle
        self._take("desk-empty")
        states = (
            ("desk-lent", (story.card, story.books.free)),
            ("desk-attention", (NEXT_READER, story.late)),
            ("desk-refused", (story.card, story.taken)),
        )
        for name, scans in states:
            for scan in scans:
                desk.scan(scan)
            yield self._settle
            self._take(name)

    def _at_the_search(self) -> Iterator[Wait]:
        self._window.go("search")
        search = self._shown(SearchView)
        yield self._settle
        search.box.edit.setText(_FOUND)
        yield self._settle
        search.results.choose_first()
        yield self._settle
        self._take("search-found")
        search.box.edit.setText(_NOT_FOUND)
        yield self._settle
        self._take("search-empty")

    def _at_the_exchange(self) -> Iterator[Wait]:
        self._window.go("exchange")
        exchange = self._shown(ExchangeView)
        yield from self._answer_questions(exchange)
        self._take("exchange-pending")
        if not exchange.status.button.isEnabled():
            return  # not enrolled: nothing can be sent
        exchange.status.button.click()
        yield self._exchanged
        yield from self._answer_questions(exchange)
        self._take("exchange-done")

    def _at_the_export(self) -> Iterator[Wait]:
        self._window.go("search")
        self._shown(SearchView).box.edit.setText(_FOUND)
        yield self._settle
        self._shown(SearchView).take_out.click()
        yield self._settle
        self._take("export")

    def _answer_questions(self, exchange: ExchangeView) -> Iterator[Wait]:
        yield self._settle
        while exchange.conflict.is_asking:
            self._take("exchange-conflict")
            exchange.conflict.use.click()
            yield self._settle

    def _shown(self, kind: type[V]) -> V:
        stack = self._window.findChild(QStackedWidget)
        place = None if stack is None else stack.currentWidget()
        assert isinstance(place, kind)
        return place

    def _settle(self, go_on: Callable[[], None], rounds: int = _SETTLING) -> None:
        def next_round(_nothing: None) -> None:
            if rounds:
                self._settle(go_on, rounds - 1)
            else:
                go_on()

        self._tasks.read(lambda _store: None, then=next_round, owner=self)

    def _exchanged(self, go_on: Callable[[], None]) -> None:
        self._runner.ended.connect(go_on)

    def _take(self, name: str) -> None:
        for theme in Theme:
            self._look.choose(theme)
            shown = QApplication.activeModalWidget() or self._window
            shown.grab().save(str(self._folder / f"{name}-{theme.value}.png"))


def _story(store: Store) -> Story:
    """Real cards and barcodes that show each state."""
    now = clock.now()
    names = {row.patron for row in today(store, now=now).rows}
    cards = [
        patron_card(store, reader.id, now=now)
        for name in sorted(names)
        for reader in readers.find(store, name)
    ]
    late = [loan for card in cards for loan in card.loans if loan.days_late]
    able = [
        card
        for card in cards
        if not card.is_expired
        and len(card.loans) < card.limit
        and not any(loan.days_late for loan in card.loans)
    ]
    found = finding.find(store, Query(text="", limit=_MOST_BOOKS)).hits
    pages = [finding.book(store, hit.id) for hit in found]
    reader = max(able or cards, key=lambda card: len(card.loans))
    others = [loan for card in cards if card is not reader for loan in card.loans]
    taken = next((loan.barcode for loan in others if not loan.days_late), "")
    return Story(
        card=reader.patron.card,
        child=next(card.patron.card for card in cards if card.patron.guardian.name),
        late=late[0].barcode if late else taken,
        taken=taken,
        books=Books(
            free=_on_shelf(store),
            many=_barcode(max(pages, key=lambda page: len(page.copies))),
            changed=next(map(_barcode, (page for page in pages if _is_changed(store, page))), ""),
        ),
        labels=tuple(_barcode(page) for page in pages if page.copies)[:_MOST_LABELS],
    )


def _is_changed(store: Store, page: BookPage) -> bool:
    return bool(page.copies) and len(versions.history(store, page.hit.id)) > 1


def _barcode(page: BookPage) -> str:
    return page.copies[0].copy.barcode


def _on_shelf(store: Store) -> str:
    for hit in finding.find(store, Query(text="", filters=Filters(only_available=True))).hits:
        for state in finding.book(store, hit.id).copies:
            if state.due is None:
                return state.copy.barcode
    return ""
