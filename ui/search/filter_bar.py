"""The filters of a search: the usual ones in a row, the others behind “Thêm”."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop.domain.catalogue import FilterChoices, Filters, SearchField
from ui.search.filter_words import FARMING, LAW, field_name, language_name, years_name
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.wrapping import Wrapping

_DECADE = 10


class FilterBar(QWidget):
    """Pills that are on or off; what was chosen from the menu stands below, to be taken off again.

    Signals:
        changed: the filters, or where to look, are others now.
    """

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.filters = Filters()
        self.field = SearchField.ANY
        self._choices = FilterChoices(stores=(), languages=(), years=())
        self.everything = self._pill(self.tr("Tất cả"), lambda _on: Filters())
        self.on_shelf = self._pill(
            self.tr("Còn trên giá"), lambda on: replace(self.filters, only_available=on)
        )
        self.for_children = self._pill(
            self.tr("Thiếu nhi"), lambda on: replace(self.filters, for_children=on)
        )
        self.farming = self._pill(
            self.tr("Nông nghiệp"),
            lambda on: replace(self.filters, classes=FARMING if on else ()),
        )
        self.law = self._pill(
            self.tr("Pháp luật"), lambda on: replace(self.filters, classes=LAW if on else ())
        )
        self.more = Button(look, self.tr("Thêm"), icon="filter", kind="pill")
        self.menu = QMenu(self.more)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.more.clicked.connect(self._on_more_clicked)
        self._taken = Wrapping()
        self._arrange()
        self._show()

    def show_choices(self, choices: FilterChoices) -> None:
        """What the library has, for the menu."""
        self._choices = choices

    def show_filters(self, filters: Filters, field: SearchField = SearchField.ANY) -> None:
        """Put the filters on, as when a kept search is opened."""
        self.filters, self.field = filters, field
        self._show()

    @property
    def is_narrow(self) -> bool:
        return self.filters != Filters() or self.field is not SearchField.ANY

    def choose(self, **facts: Any) -> None:
        """Change some of the filters, or the `field`."""
        self.field = facts.pop("field", self.field)
        self.filters = replace(self.filters, **facts)
        self._show()
        self.changed.emit()

    def choose_everything(self) -> None:
        self.filters, self.field = Filters(), SearchField.ANY
        self._show()
        self.changed.emit()

    def _arrange(self) -> None:
        row = Wrapping()
        for pill in (self.everything, self.on_shelf, self.for_children, self.farming, self.law):
            row.addWidget(pill)
        row.addWidget(self.more)
        self._below = QWidget()
        self._below.setLayout(self._taken)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._below)

    def _pill(self, words: str, changed: Callable[[bool], Filters]) -> Button:
        pill = Button(self._look, words, kind="pill")
        pill.setCheckable(True)

        def on_clicked(is_on: bool) -> None:
            if pill is self.everything:
                self.choose_everything()
                return
            self.filters = changed(is_on)
            self._show()
            self.changed.emit()

        pill.clicked.connect(on_clicked)
        return pill

    def _show(self) -> None:
        """Bring all that is drawn in line with the filters."""
        self.everything.setChecked(not self.is_narrow)
        self.on_shelf.setChecked(self.filters.only_available)
        self.for_children.setChecked(self.filters.for_children)
        self.farming.setChecked(self.filters.classes == FARMING)
        self.law.setChecked(self.filters.classes == LAW)
        while item := self._taken.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        taken = self._chosen_from_menu()
        for words, facts in taken:
            self._taken.addWidget(self._taken_pill(words, facts))
        self._below.setVisible(bool(taken))

    def _chosen_from_menu(self) -> list[tuple[str, dict[str, Any]]]:
        """What is on and has no pill of its own: in words, and what takes it off."""
        filters = self.filters
        chosen: list[tuple[str, dict[str, Any]]] = []
        if self.field is not SearchField.ANY:
            words = self.tr("Tìm trong: {place}").format(place=field_name(self.field))
            chosen.append((words, {"field": SearchField.ANY}))
        if filters.store:
            chosen.append((filters.store, {"store": ""}))
        if filters.language:
            chosen.append((language_name(filters.language), {"language": ""}))
        if filters.first_year is not None or filters.last_year is not None:
            words = years_name(filters.first_year, filters.last_year)
            chosen.append((words, {"first_year": None, "last_year": None}))
        if filters.classes not in {(), FARMING, LAW}:
            chosen.append((", ".join(filters.classes), {"classes": ()}))
        return chosen

    def _taken_pill(self, words: str, facts: dict[str, Any]) -> Button:
        pill = Button(self._look, words, icon="close", kind="pill")
        pill.setAccessibleName(self.tr("Bỏ {filter}").format(filter=words))
        pill.clicked.connect(lambda: self.choose(**facts))
        return pill

    def _on_more_clicked(self) -> None:
        self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _fill_menu(self) -> None:
        self.menu.clear()
        fields = [(field_name(field), {"field": field}) for field in SearchField]
        self._add(self.tr("Tìm trong"), fields)
        stores = [(store, {"store": store}) for store in self._choices.stores]
        self._add(self.tr("Kho"), [(self.tr("Mọi kho"), {"store": ""}), *stores])
        codes = [(language_name(code), {"language": code}) for code in self._choices.languages]
        self._add(self.tr("Ngôn ngữ"), [(self.tr("Mọi ngôn ngữ"), {"language": ""}), *codes])
        self._add(self.tr("Năm xuất bản"), self._spans())

    def _spans(self) -> list[tuple[str, dict[str, Any]]]:
        """Each decade from which the library has books, newest first."""
        decades = sorted({year // _DECADE * _DECADE for year in self._choices.years}, reverse=True)
        spans = [(start, start + _DECADE - 1) for start in decades]
        return [
            (self.tr("Mọi năm"), {"first_year": None, "last_year": None}),
            *((years_name(*span), {"first_year": span[0], "last_year": span[1]}) for span in spans),
        ]

    def _add(self, heading: str, choices: list[tuple[str, dict[str, Any]]]) -> None:
        """A submenu of which one is chosen."""
        menu = self.menu.addMenu(heading)
        group = QActionGroup(menu)
        for words, facts in choices:
            action = QAction(words, menu)
            action.setCheckable(True)
            action.setChecked(self._is_so(facts))
            action.triggered.connect(lambda _on, facts=facts: self.choose(**facts))
            group.addAction(action)
            menu.addAction(action)

    def _is_so(self, facts: dict[str, Any]) -> bool:
        now = {"field": self.field, **{name: getattr(self.filters, name) for name in _NAMES}}
        return all(now[name] == value for name, value in facts.items())


_NAMES = ("store", "language", "first_year", "last_year")
