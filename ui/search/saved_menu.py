"""Searches that are kept: to open one, to keep this one, to forget one."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from desktop.domain.catalogue import Query, SavedSearch
from ui.search.filter_words import filter_names
from ui.theme import Look
from ui.widgets.button import Button
from ui.wording import translate


class SavedMenu(Button):
    """A button with the menu of kept searches.

    Signals:
        opened: a kept search (SavedSearch).
        kept: keep what is asked for now.
        forgotten: the name of a search to forget.
    """

    opened = Signal(object)
    kept = Signal()
    forgotten = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, translate("SavedMenu", "Đã lưu"), icon="chevron_down", kind="soft")
        self.choices = QMenu(self)
        self._saved: tuple[SavedSearch, ...] = ()
        self._name = ""
        self.clicked.connect(self._on_clicked)
        self._fill()

    def show_saved(self, saved: tuple[SavedSearch, ...]) -> None:
        self._saved = saved
        self._fill()

    def show_query(self, query: Query) -> None:
        """What is asked for now, which can be kept when it says something."""
        self._name = search_name(query)
        self._fill()

    def _fill(self) -> None:
        self.choices.clear()
        keep = self.choices.addAction(self.tr("Lưu phép tìm này"), self.kept.emit)
        keep.setEnabled(bool(self._name) and self._name not in {each.name for each in self._saved})
        if not self._saved:
            return
        self.choices.addSeparator()
        for saved in self._saved:
            self.choices.addAction(saved.name, partial(self.opened.emit, saved))
        self.choices.addSeparator()
        forget = self.choices.addMenu(self.tr("Bỏ khỏi danh sách"))
        for saved in self._saved:
            forget.addAction(saved.name, partial(self.forgotten.emit, saved.name))

    def _on_clicked(self) -> None:
        self.choices.popup(self.mapToGlobal(self.rect().bottomLeft()))


def search_name(query: Query) -> str:
    """What a search is called when it is kept: its words and its filters."""
    return " · ".join(filter(None, (query.text.strip(), *filter_names(query.filters))))
