"""Finding a book: as one types, with or without accents."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from desktop.domain.catalogue import BookPage, Filters, Found, Query, SavedSearch, SearchOrder
from ui.search.book_card import BookCard
from ui.search.filter_bar import FilterBar
from ui.search.model import PAGE
from ui.search.results import Results
from ui.search.saved_menu import SavedMenu, search_name
from ui.search.search_box import SearchBox
from ui.search.suggestion_line import SuggestionLine
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.columns import Page
from ui.widgets.label import Label
from ui.wording import number


class SearchView(Page):
    """The box, the filters, the list, and the chosen book beside them.

    Signals:
        asked: find this (Query).
        page_asked: a further page of what is found (Query, its number).
        book_asked: show this book (RecordId).
        search_kept: keep what is asked for (its name, Query).
        search_forgotten: the name of a kept search.
        import_asked: bring in a file.
        export_asked: take books out into a file.
        merge_asked: make one record of two.
        batch_asked: change many records at once.
    """

    asked = Signal(object)
    page_asked = Signal(object, int)
    book_asked = Signal(str)
    search_kept = Signal(str, object)
    search_forgotten = Signal(str)
    import_asked = Signal()
    export_asked = Signal()
    merge_asked = Signal()
    batch_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Tra cứu"))
        self._query = Query(text="", as_typed=True, order=SearchOrder.RELEVANCE, limit=PAGE)
        self._totals = Label(tone="text-muted")
        self.saved = SavedMenu(look)
        self.bar.addWidget(self._totals)
        self.bar.addWidget(self.saved)
        self.bring_in = Button(look, self.tr("Nhập tệp…"), icon="receive", kind="soft")
        self.take_out = Button(look, self.tr("Xuất…"), icon="send", kind="soft")
        self.batch = Button(look, self.tr("Sửa hàng loạt…"), icon="edit", kind="soft")
        for button, keys in (
            (self.batch, "Ctrl+H"),
            (self.bring_in, "Ctrl+O"),
            (self.take_out, "Ctrl+E"),
        ):
            button.setToolTip(keys)
            self.bar.addWidget(button)
        self.box = SearchBox(look)
        self.filters = FilterBar(look)
        self.suggestion = SuggestionLine(look)
        self.results = Results(look)
        self.book_card = BookCard(look)
        self.main.addWidget(self.box)
        self.main.addWidget(self.filters)
        self.main.addWidget(self.suggestion)
        self.main.addWidget(self.results, 1)
        self.side.addWidget(self.book_card, 1)
        self.setFocusProxy(self.box)
        self._connect()

    @property
    def query(self) -> Query:
        """What is asked for now."""
        return self._query

    @property
    def is_showing_all(self) -> bool:
        """Whether nothing is asked for in particular."""
        query = self._query
        return not query.text.strip() and query.filters == Filters()

    def show_found(self, query: Query, found: Found, suggestion: str = "") -> None:
        """What was found for `query`; an answer to an older question is put aside."""
        if query != self._query:
            return
        self.results.show_found(found, query)
        self.suggestion.show_suggestion(suggestion)
        if self.results.current() is None:
            self.book_card.show_nothing()

    def show_page(self, query: Query, page: int, found: Found) -> None:
        """A further page."""
        if replace(query, after=None, offset=0) == self._query:
            self.results.show_page(page, found)

    def show_extent(self, query: Query, rows: int) -> None:
        """How many are found for `query`, all counted."""
        if query == self._query:
            self.results.show_extent(rows)

    def show_book(self, page: BookPage) -> None:
        current = self.results.current()
        if current is not None and current.id == page.hit.id:
            self.book_card.show_page(page)

    def show_totals(self, records: int, copies: int) -> None:
        words = self.tr("{records} đầu sách · {copies} bản")
        self._totals.setText(words.format(records=number(records), copies=number(copies)))

    def ask(self) -> None:
        """Ask for the first rows of what stands in the box."""
        self._query = replace(
            self._query,
            text=self.box.edit.text(),
            filters=self.filters.filters,
            field=self.filters.field,
        )
        self.saved.show_query(self._query)
        self.asked.emit(self._query)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() == "/" or event.text().isalnum():
            self.box.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.box.edit.insert(event.text().strip("/"))
            return
        super().keyPressEvent(event)

    def _connect(self) -> None:
        self.bring_in.clicked.connect(self.import_asked)
        self.take_out.clicked.connect(self.export_asked)
        self.batch.clicked.connect(self.batch_asked)
        self.book_card.merge.clicked.connect(self.merge_asked)
        self.box.typed.connect(self._on_asked)
        self.box.opened.connect(self._on_opened)
        self.box.row_key_pressed.connect(self.results.press)
        self.filters.changed.connect(self.ask)
        self.suggestion.taken.connect(self.box.edit.setText)
        self.results.chosen.connect(self.book_asked)
        self.results.wanted.connect(self._on_wanted)
        self.results.order_chosen.connect(self._on_order_chosen)
        self.results.filters_unwanted.connect(self.filters.choose_everything)
        self.saved.opened.connect(self._on_saved_opened)
        self.saved.kept.connect(self._on_kept)
        self.saved.forgotten.connect(self.search_forgotten)

    def _on_asked(self, _text: str) -> None:
        self.ask()

    def _on_wanted(self, page: int) -> None:
        after, offset = self.results.model.start_of(page)
        self.page_asked.emit(replace(self._query, after=after, offset=offset), page)

    def _on_order_chosen(self, order: SearchOrder) -> None:
        self._query = replace(self._query, order=order)
        self.ask()

    def _on_saved_opened(self, saved: SavedSearch) -> None:
        self._query = replace(self._query, order=saved.order)
        self.filters.show_filters(saved.filters, saved.field)
        with QSignalBlocker(self.box):
            self.box.edit.setText(saved.text)
        self.ask()

    def _on_kept(self) -> None:
        self.search_kept.emit(search_name(self._query), self._query)

    def _on_opened(self) -> None:
        current = self.results.current()
        if current is None:
            self.results.choose_first()
        else:
            self.book_asked.emit(current.id)
