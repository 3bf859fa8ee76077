"""The right half: a reader, the form, two cards of one person, or how to begin."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.patron import PatronId
from ui.readers.form import ReaderForm
from ui.readers.merge_card import MergeCard
from ui.readers.page import ReaderPage
from ui.readers.shown import Shown
from ui.theme import Look
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import frame
from ui.widgets.pages import Pages
from ui.wording import translate


class Side(Pages):
    """One thing at a time; what is being typed is not pushed aside by an answer.

    Signals:
        busy_changed: whether something is being asked that has a primary button of its own.
    """

    busy_changed = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.page = ReaderPage(look)
        self.form = ReaderForm(look)
        self.merge = MergeCard(look)
        self._nobody = _nobody(look, self.tr("Chọn một bạn đọc"))
        for part in (self._nobody, self.page, self.form, self.merge):
            self.addWidget(part)
        self.form.closed.connect(self.close_busy)
        self.merge.closed.connect(self.close_busy)

    @property
    def is_busy(self) -> bool:
        return self.currentWidget() in (self.form, self.merge)

    def show_reader(self, shown: Shown, today: date) -> None:
        """At once, or when what is being asked is done."""
        self.page.show_reader(shown, today)
        if not self.is_busy:
            self.setCurrentWidget(self.page)

    def show_nobody(self) -> None:
        """The reader who was shown is not here any more."""
        self.page.shown = None
        self.setCurrentWidget(self._nobody)

    def leave_for(self, typed: str, is_listed: Callable[[PatronId], bool]) -> None:
        """Show nobody when others were looked for; not while something is done with the reader."""
        reader = self.page.patron
        if reader is None or self.is_busy or self.page.is_asking:
            return
        if reader.card.casefold() != typed.casefold() and not is_listed(reader.id):
            self.show_nobody()

    def begin(self, part: QWidget) -> None:
        """The form, or the two cards."""
        self.setCurrentWidget(part)
        part.setFocus()
        self.busy_changed.emit(True)

    def close_busy(self) -> None:
        """Back to the reader who was shown, or to nobody."""
        self.setCurrentWidget(self._nobody if self.page.shown is None else self.page)
        self.busy_changed.emit(False)


def _nobody(look: Look, heading: str) -> QWidget:
    card = frame("card")
    empty = EmptyState(look, "reader")
    empty.show_words(heading, translate("Side", "Quét thẻ, hoặc gõ tên không dấu rồi bấm Enter."))
    room = QVBoxLayout(card)
    room.addWidget(empty)
    return card
