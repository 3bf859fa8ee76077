"""The readers: a list at the left, one of them, or what is asked, at the right."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.reader_list import ReaderPage, ReaderQuery
from ui.catalogue.merge_notice import Notice
from ui.readers.halves import Halves
from ui.readers.import_card import ImportCard
from ui.readers.list_card import ListCard
from ui.readers.overdue_card import OverdueCard
from ui.readers.pick_bar import PickBar
from ui.readers.register_card import RegisterCard
from ui.readers.shown import Shown
from ui.readers.side import Side
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.columns import GAP, Page
from ui.widgets.label import Label
from ui.widgets.pages import Pages
from ui.wording import number


class ReadersView(Page):
    """Where cards are given, renewed and stopped; pages about many readers take its whole width.

    Signals:
        asked: find these (ReaderQuery).
        more_asked: further rows of what is found (ReaderQuery).
        reader_asked: show this reader (PatronId).
        card_asked: Enter in the box, as after a scanned card (the text).
        new_asked: give somebody a card.
        section_shown: a page about many readers is open (the widget).
    """

    asked = Signal(object)
    more_asked = Signal(object)
    reader_asked = Signal(str)
    card_asked = Signal(str)
    new_asked = Signal()
    section_shown = Signal(object)

    def __init__(self, look: Look, *, today: Callable[[], date]) -> None:
        super().__init__(look, self.tr("Bạn đọc"))
        self._today = today
        self._query = ReaderQuery()
        self._totals = Label(tone="text-muted")
        self.notice = Notice(look)
        self.picks = PickBar(look)
        self.list = ListCard(look, today=today())
        self.right = Side(look)
        self.overdue = OverdueCard(look)
        self.register = RegisterCard(look)
        self.imports = ImportCard(look)
        self._build_bar()
        self._arrange_parts()
        self._connect()
        self.setFocusProxy(self.list.box)

    @property
    def query(self) -> ReaderQuery:
        """What is asked for now."""
        return self._query

    def ask(self) -> None:
        """Ask for the first rows of what stands in the box."""
        self._query = ReaderQuery(text=self.list.box.edit.text(), filter=self.picks.pick)
        self.asked.emit(self._query)

    def show_found(self, query: ReaderQuery, found: ReaderPage) -> None:
        """What was found; an answer to an older question is put aside."""
        if query == self._query:
            self.list.show_today(self._today())
            self.list.show_found(found, query)
            if query.text:
                self.right.leave_for(query.text.strip(), self.list.model.has)
        elif query.offset and (query.text, query.filter) == (self._query.text, self._query.filter):
            self.list.add_found(query, found)

    def show_totals(self, valid: int, late: int, requests: int) -> None:
        """Cards that can be used, readers who are late, requests that are open."""
        words = self.tr("%n thẻ còn hạn", "", valid)
        self._totals.setText(words.replace(str(valid), number(valid)))
        for button, name, count in (
            (self.to_overdue, self.tr("Quá hạn"), late),
            (self.to_register, self.tr("Yêu cầu"), requests),
        ):
            button.show_words(f"{name} · {number(count)}" if count else name)

    def show_reader(self, shown: Shown) -> None:
        self.right.show_reader(shown, self._today())
        self.list.mark(shown.patron.id)

    def show_section(self, section: QWidget) -> None:
        """A page about many readers, or the list again."""
        is_list = section is self._list_page
        self._sections.setCurrentWidget(section)
        self.notice.hide()
        for button in self._of_list:
            button.setVisible(is_list)
        self.back.setVisible(not is_list)
        self._show_new(is_busy=self.right.is_busy)
        self.setFocusProxy(self.list.box if is_list else section)
        self.section_shown.emit(section)
        (self.list.box if is_list else section).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def section(self) -> QWidget:
        """What is open: the list, or a page about many readers."""
        shown = self._sections.currentWidget()
        assert shown is not None
        return shown

    def show_list(self) -> None:
        self.show_section(self._list_page)

    def press_new(self) -> None:
        """Ctrl+N, wherever the keyboard is in this workspace."""
        if self.new.isVisible():
            self.new_asked.emit()

    def press_keep(self) -> None:
        """Ctrl+S in the form."""
        if self.right.form.isVisible():
            self.right.form.submit()

    def take_back(self) -> None:
        """Ctrl+Z: undo what the line above the list tells of, if that can be undone."""
        if self.notice.action.isVisible():
            self.notice.action.click()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_list = self._sections.currentWidget() is self._list_page
        if not is_list and event.key() == Qt.Key.Key_Escape:
            self.show_list()
        elif is_list and (event.text() == "/" or event.text().isalnum()):
            self.list.box.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.box.edit.insert(event.text().strip("/"))
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.new.clicked.connect(self.new_asked)
        self.back.clicked.connect(self.show_list)
        for button, section in (
            (self.to_overdue, self.overdue),
            (self.to_register, self.register),
            (self.bring_in, self.imports),
        ):
            button.clicked.connect(lambda _on=False, section=section: self.show_section(section))
        self.picks.changed.connect(self.ask)
        self.right.busy_changed.connect(lambda is_busy: self._show_new(is_busy=is_busy))
        self.list.box.typed.connect(lambda _text: self.ask())
        self.list.box.opened.connect(self._on_opened)
        self.list.chosen.connect(self._on_chosen)
        self.list.wanted.connect(self._on_wanted)

    def _show_new(self, *, is_busy: bool) -> None:
        """One primary button on a screen."""
        is_list = self._sections.currentWidget() is self._list_page
        self.new.setVisible(is_list and not is_busy)
        if not is_busy and is_list:
            self.list.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, patron: str) -> None:
        self.notice.hide()  # it was about another one
        self.reader_asked.emit(patron)

    def _on_opened(self, text: str) -> None:
        if text:
            self.card_asked.emit(text)

    def _on_wanted(self, offset: int) -> None:
        query = ReaderQuery(text=self._query.text, filter=self._query.filter, offset=offset)
        self.more_asked.emit(query)

    def _build_bar(self) -> None:
        look = self.look
        self.back = Button(look, self.tr("Về danh sách"), kind="soft", hint="Esc")
        self.to_overdue = Button(look, self.tr("Quá hạn"), icon="calendar", kind="soft")
        self.to_register = Button(look, self.tr("Yêu cầu"), icon="consent", kind="soft")
        self.bring_in = Button(look, self.tr("Nhập…"), icon="receive", kind="soft")
        self.bring_in.setToolTip(self.tr("Nhập danh sách bạn đọc từ tệp CSV hoặc Excel"))
        self.print_cards = Button(look, self.tr("In thẻ"), icon="printer")
        self.new = Button(look, self.tr("Cấp thẻ mới"), icon="add", kind="primary", hint="Ctrl+N")
        self._of_list = (self.to_overdue, self.to_register, self.bring_in, self.print_cards)
        self.beside.addWidget(self._totals)
        for button in (self.back, *self._of_list, self.new):
            self.bar.addWidget(button)
        self.back.hide()

    def _arrange_parts(self) -> None:
        self._side.hide()
        self._list_page = QWidget()
        column = QVBoxLayout(self._list_page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.picks)
        column.addWidget(Halves(self.look, self.list, self.right), 1)
        self._sections = Pages()
        for section in (self._list_page, self.overdue, self.register, self.imports):
            self._sections.addWidget(section)
        self.main.addWidget(self.notice)
        self.main.addWidget(self._sections, 1)
