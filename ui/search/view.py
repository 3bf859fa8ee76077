"""Finding a book: as one types, with or without accents."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout
from typing_extensions import override

from desktop.domain.catalogue import BookPage, Filters, Found, Query, SearchOrder
from ui.search.book_card import BookCard
from ui.search.results import Results
from ui.search.search_box import SearchBox
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.columns import Page
from ui.widgets.label import Label
from ui.wording import number


class SearchView(Page):
    """The box, the filters, the list, and the chosen book beside them.

    Signals:
        asked: find this (Query).
        book_asked: show this book (RecordId).
    """

    asked = Signal(object)
    book_asked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Tra cứu"))
        self._query = Query(text="", as_typed=True)
        self._totals = Label(tone="text-muted")
        self.bar.addWidget(self._totals)
        self.box = SearchBox(look)
        self.box.typed.connect(self._on_asked)
        self.box.opened.connect(self._on_opened)
        self.everything = Button(look, self.tr("Tất cả"), kind="pill")
        self.on_shelf = Button(look, self.tr("Còn trên giá"), kind="pill")
        self.results = Results(look)
        self.results.chosen.connect(self.book_asked)
        self.results.wanted.connect(self._on_wanted)
        self.box.row_key_pressed.connect(self.results.press)
        self.book_card = BookCard(look)
        self.main.addWidget(self.box)
        self.main.addLayout(self._filters())
        self.main.addWidget(self.results, 1)
        self.side.addWidget(self.book_card, 1)
        self.setFocusProxy(self.box)

    @property
    def query(self) -> Query:
        """What is asked for now."""
        return self._query

    def show_found(self, query: Query, found: Found) -> None:
        """What was found for `query`; an answer to an older question is put aside."""
        if query.offset and query.offset == self.results.model.rowCount():
            if replace(query, offset=0) == self._query:
                self.results.add_found(found)
        elif query == self._query:
            self.results.show_found(found, query.text)
            if self.results.current() is None:
                self.book_card.show_nothing()

    def show_book(self, page: BookPage) -> None:
        current = self.results.current()
        if current is not None and current.id == page.hit.id:
            self.book_card.show_page(page)

    def show_totals(self, records: int, copies: int) -> None:
        words = self.tr("{records} đầu sách · {copies} bản")
        self._totals.setText(words.format(records=number(records), copies=number(copies)))

    def ask(self) -> None:
        """Ask for the first rows of what stands in the box."""
        self._query = Query(
            text=self.box.edit.text(),
            order=SearchOrder.RELEVANCE,
            as_typed=True,
            filters=Filters(only_available=self.on_shelf.isChecked()),
        )
        self.asked.emit(self._query)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() == "/" or event.text().isalnum():
            self.box.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.box.edit.insert(event.text().strip("/"))
            return
        super().keyPressEvent(event)

    def _filters(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        group = QButtonGroup(self)
        for pill in (self.everything, self.on_shelf):
            pill.setCheckable(True)
            group.addButton(pill)
            row.addWidget(pill)
        self.everything.setChecked(True)
        group.buttonToggled.connect(self._on_filter_toggled)
        row.addStretch()
        return row

    def _on_asked(self, _text: str) -> None:
        self.ask()

    def _on_filter_toggled(self, _button: object, is_on: bool) -> None:
        if is_on:
            self.ask()

    def _on_wanted(self, offset: int) -> None:
        self.asked.emit(replace(self._query, offset=offset))

    def _on_opened(self) -> None:
        current = self.results.current()
        if current is None:
            self.results.choose_first()
        else:
            self.book_asked.emit(current.id)
