"""The readers: a list at the left, one of them, or what is asked, at the right."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.roll import Roll, RollQuery
from ui.catalogue.merge_notice import Notice
from ui.readers.form import ReaderForm
from ui.readers.list_card import ListCard
from ui.readers.page import ReaderPage
from ui.readers.pick_bar import PickBar
from ui.readers.shown import Shown
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.columns import EDGE, Page
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label, frame
from ui.widgets.pages import Pages
from ui.wording import number

_LIST_WIDTH = 348
_STACKED_BELOW = 1000


class ReadersView(Page):
    """Where cards are given, renewed and stopped.

    Signals:
        asked: find these (RollQuery).
        more_asked: further rows of what is found (RollQuery).
        reader_asked: show this reader (PatronId).
        card_asked: Enter in the box, as after a scanned card (the text).
        new_asked: give somebody a card.
    """

    asked = Signal(object)
    more_asked = Signal(object)
    reader_asked = Signal(str)
    card_asked = Signal(str)
    new_asked = Signal()

    def __init__(self, look: Look, *, today: Callable[[], date]) -> None:
        super().__init__(look, self.tr("Bạn đọc"))
        self._today = today
        self._query = RollQuery()
        self._totals = Label(tone="text-muted")
        self.bring_in = Button(look, self.tr("Nhập danh sách…"), icon="receive", kind="soft")
        self.print_cards = Button(look, self.tr("In thẻ"), icon="printer")
        self.new = Button(look, self.tr("Cấp thẻ mới"), icon="add", kind="primary", hint="Ctrl+N")
        self.notice = Notice(look)
        self.picks = PickBar(look)
        self.list = ListCard(look, today=today())
        self.page = ReaderPage(look)
        self.form = ReaderForm(look)
        self._nobody = self._build_nobody()
        self.stack = Pages()
        for shown in (self._nobody, self.page, self.form):
            self.stack.addWidget(shown)
        self._arrange_parts()
        self._connect()
        self.setFocusProxy(self.list.box)

    @property
    def query(self) -> RollQuery:
        """What is asked for now."""
        return self._query

    @property
    def is_asking(self) -> bool:
        """Whether something is being typed that would be lost."""
        return self.stack.currentWidget() is self.form

    def ask(self) -> None:
        """Ask for the first rows of what stands in the box."""
        self._query = RollQuery(text=self.list.box.edit.text(), pick=self.picks.pick)
        self.asked.emit(self._query)

    def show_found(self, query: RollQuery, found: Roll) -> None:
        """What was found; an answer to an older question is put aside."""
        if query == self._query:
            self.list.show_today(self._today())
            self.list.show_found(found, query)

    def show_more(self, query: RollQuery, found: Roll) -> None:
        if (query.text, query.pick) == (self._query.text, self._query.pick):
            self.list.add_found(query, found)

    def show_totals(self, valid: int) -> None:
        words = self.tr("%n thẻ còn hạn", "", valid)
        self._totals.setText(words.replace(str(valid), number(valid)))

    def show_reader(self, shown: Shown) -> None:
        """A reader, in the place of whatever was there but a form."""
        self.page.show_reader(shown, self._today())
        if not self.is_asking:
            self.show_part(self.page)
        self.list.mark(shown.patron.id)

    def show_nobody(self) -> None:
        self.page.shown = None
        self.show_part(self._nobody)

    def show_part(self, part: QWidget) -> None:
        """What stands at the right."""
        self.stack.setCurrentWidget(part)
        self.new.setVisible(part is not self.form)

    def close_form(self) -> None:
        """Back to the reader who was shown, or to nobody."""
        self.show_part(self._nobody if self.page.shown is None else self.page)
        self.list.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def press_new(self) -> None:
        """Ctrl+N, wherever the keyboard is in this workspace."""
        if self.isVisible() and not self.is_asking:
            self.new_asked.emit()

    def press_keep(self) -> None:
        """Ctrl+S in the form."""
        if self.isVisible() and self.is_asking:
            self.form.submit()

    def take_back(self) -> None:
        """Ctrl+Z: undo what the line above the list tells of, if that can be undone."""
        if self.notice.isVisible() and self.notice.action.isVisible():
            self.notice.action.click()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() == "/" or event.text().isalnum():
            self.list.box.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.box.edit.insert(event.text().strip("/"))
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _connect(self) -> None:
        self.new.clicked.connect(self.new_asked)
        self.picks.changed.connect(self.ask)
        self.list.box.typed.connect(lambda _text: self.ask())
        self.list.box.opened.connect(self._on_opened)
        self.list.chosen.connect(self._on_chosen)
        self.list.wanted.connect(self._on_wanted)
        self.form.closed.connect(self.close_form)
        self.look.changed.connect(self._fit)

    def _on_chosen(self, patron: str) -> None:
        self.notice.hide()  # it was about another one
        self.reader_asked.emit(patron)

    def _on_opened(self, text: str) -> None:
        if text:
            self.card_asked.emit(text)

    def _on_wanted(self, offset: int) -> None:
        query = RollQuery(text=self._query.text, pick=self._query.pick, offset=offset)
        self.more_asked.emit(query)

    def _arrange_parts(self) -> None:
        self._side.hide()
        self.bar.insertWidget(1, self._totals)
        for button in (self.bring_in, self.print_cards, self.new):
            self.bar.addWidget(button)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(EDGE)
        self._halves.addWidget(self.list)
        self._halves.addWidget(self.stack, 1)
        self.main.addWidget(self.notice)
        self.main.addWidget(self.picks)
        self.main.addLayout(self._halves, 1)
        self._fit()

    def _build_nobody(self) -> QWidget:
        card = frame("card")
        empty = EmptyState(self.look, "reader")
        heading = self.tr("Chọn một bạn đọc")
        empty.show_words(heading, self.tr("Quét thẻ, hoặc gõ tên không dấu rồi bấm Enter."))
        room = QBoxLayout(QBoxLayout.Direction.TopToBottom, card)
        room.addWidget(empty)
        return card

    def _fit(self) -> None:
        is_stacked = self.width() < self.look.px(_STACKED_BELOW) and self.isVisible()
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._halves.setDirection(down if is_stacked else across)
        if is_stacked:
            self.list.setMinimumWidth(0)
            self.list.setMaximumWidth(16777215)
        else:
            self.list.setFixedWidth(self.look.px(_LIST_WIDTH))
