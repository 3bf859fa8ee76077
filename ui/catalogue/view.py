"""The catalogue: a book is scanned or named, described, and gets its copies."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.domain.catalogue import BookPage
from desktop.domain.cataloguing.call_number import proposed
from desktop.domain.cataloguing.forms import Form
from desktop.domain.cataloguing.templates import TEMPLATES, Template
from desktop.domain.record import Record, RecordId
from sync.sources.query import plain_isbn
from ui.catalogue.answer_card import AnswerCard
from ui.catalogue.bar import Bar
from ui.catalogue.copies_card import CopiesCard
from ui.catalogue.cover_card import CoverCard
from ui.catalogue.draft import Draft, begun, opened
from ui.catalogue.editor import Editor
from ui.catalogue.entry_box import EntryBox
from ui.catalogue.question_banner import QuestionBanner
from ui.catalogue.queue_card import QueueCard
from ui.catalogue.shelf import Shelf
from ui.theme import Look
from ui.widgets.columns import Page
from ui.widgets.pages import Pages


class CatalogueView(Page):
    """The entry box, below it an answer or the book that is open, and its copies beside it.

    Signals:
        shown: somebody has come to this workspace.
        save_asked: keep this (Draft).
        record_opened: a book of the library is on the screen (its RecordId).
        unsaved_changed: whether anything is not saved.
    """

    shown = Signal()
    save_asked = Signal(object)
    record_opened = Signal(str)
    unsaved_changed = Signal(bool)

    def __init__(self, look: Look, *, today: Callable[[], date]) -> None:
        super().__init__(look, self.tr("Biên mục"))
        self._today = today
        self._draft: Draft | None = None
        self.shelf = Shelf()
        self._focus: QWidget | None = None
        self.actions_bar = Bar(look, self)
        self.entry = EntryBox(look)
        self.banner = QuestionBanner(look)
        self.answer = AnswerCard(look)
        self.editor = Editor(look, today=today)
        self.cover = CoverCard(look)
        self.copies = CopiesCard(look)
        self.queue = QueueCard(look)
        self._stack = Pages()
        self._stack.addWidget(self.answer)
        self._stack.addWidget(self.editor)
        for widget in (self.entry, self.banner):
            self.main.addWidget(widget)
        self.main.addWidget(self._stack, 1)
        self.side.addWidget(self.cover)
        self.side.addWidget(self.copies, 3)
        self.side.addWidget(self.queue, 2)
        self.setFocusProxy(self.entry)
        self._connect()
        self.show_start()

    @property
    def draft(self) -> Draft | None:
        """What is open."""
        return self._draft

    def show_start(self) -> None:
        """Nothing is open; the entry box has the keyboard."""
        self._put_aside()
        self._draft = None
        self.banner.hide()
        self.answer.show_start()
        self._stack.setCurrentWidget(self.answer)
        self.copies.show_nothing(is_new=False)
        self._show_state()
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def give_up(self, record: RecordId, *, instead: Draft | None = None) -> None:
        """Whatever was made of this record and is not saved counts no more."""
        draft = self.shelf.of(record)
        if draft is not None:
            self.shelf.forget(draft)
        if self._draft is not None and self._draft.id == record:
            self._draft = None
            self.show_start()
        if instead is not None:
            self._show_draft(instead)

    def show_answer(self, show: Callable[[AnswerCard], object]) -> None:
        """An answer in the place of what was open."""
        self._put_aside()
        self._draft = None
        self.banner.hide()
        self._stack.setCurrentWidget(self.answer)
        self.copies.show_nothing(is_new=False)
        self._show_state()
        show(self.answer)

    def show_book(self, page: BookPage) -> None:
        """A book of the library, with what was typed about it and not saved."""
        kept = self.shelf.of(page.hit.id)
        self._show_draft(kept or opened(page.hit.id, page.record))
        self.show_copies(page)

    def show_copies(self, page: BookPage) -> None:
        """Its copies alone, when something became of them."""
        if self._draft is not None and self._draft.id == page.hit.id:
            call_number = page.record.value("090", "a")
            if not call_number and page.record.value("082", "a"):
                call_number = proposed(page.record)  # letters alone would be no place on a shelf
            self.copies.show_copies(page.copies, call_number=call_number)

    def begin_brief(self, entered: str, template: Template = TEMPLATES[0]) -> None:
        """A new description, with the ISBN or the title that was entered."""
        isbn = plain_isbn(entered)
        title = "" if isbn else entered
        self._show_draft(begun(template, today=self._today(), isbn=isbn, title=title))
        self.editor.begin()

    def show_saved(self, number: int, record_id: RecordId, record: Record) -> None:
        """What the library has now of the draft of this number."""
        draft = next((each for each in self.shelf.all() if each.number == number), None)
        if draft is not None:
            self.shelf.forget(draft)
        if self._draft is not None and number == self._draft.number:
            self._allow_editing()
            was_new = self._draft.id is None
            self._draft = opened(record_id, record).with_form(self._draft.form)
            self.editor.show_draft(self._draft)
            if was_new:
                self.record_opened.emit(record_id)
        self._show_state()

    def show_refused(self, headline: str, detail: str) -> None:
        """Nothing was written, and why."""
        self._allow_editing()
        self.tell("refused", headline, detail)

    def tell(self, kind: str, headline: str, detail: str = "", *, icon: str = "") -> None:
        """A line above what is open; an empty headline takes it away."""
        if headline:
            self.banner.tell(kind, headline, detail, icon=icon)
        self.banner.setVisible(bool(headline))

    def tell_done(self, words: str, *, undo: Callable[[], object] | None = None) -> None:
        """What was just done, in the bar."""
        self.banner.hide()
        self.actions_bar.show_state(words, "success", undo=undo)

    def save(self) -> None:
        """Keep what is open, if anything in it is new."""
        self.editor.commit()
        if self._draft is not None and self._draft.is_changed:
            self._focus = self.focusWidget()
            self.editor.setEnabled(False)  # until it is kept: what is typed now would be lost
            self.save_asked.emit(self._draft)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.entry.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if event.text().isalnum():
            self.entry.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.entry.edit.insert(event.text())
            return
        super().keyPressEvent(event)

    def _connect(self) -> None:
        self.editor.edited.connect(self._on_edited)
        self.editor.form_chosen.connect(self._on_form_chosen)
        self.copies.busy_changed.connect(self._show_cover)
        self.answer.brief_asked.connect(self.begin_brief)
        self.actions_bar.save_asked.connect(self.save)
        self.actions_bar.discard_asked.connect(self._on_discard_asked)
        self.actions_bar.draft_chosen.connect(self._show_draft)
        self.actions_bar.template_chosen.connect(lambda each: self.begin_brief("", each))

    def _show_draft(self, draft: Draft) -> None:
        self._put_aside()
        self._allow_editing()  # the one before may still be on its way to the disk
        self._draft = draft
        self.shelf.keep(draft)
        self.banner.hide()
        self.editor.show_draft(draft)
        self._stack.setCurrentWidget(self.editor)
        self.copies.show_nothing(is_new=draft.id is None)
        self.cover.show_picture(None)
        self._show_state()
        if draft.id is not None:
            self.record_opened.emit(draft.id)

    def _put_aside(self) -> None:
        """Keep what was typed into the one that is open."""
        if self._draft is not None:
            self.editor.commit()
            self.shelf.keep(self._draft)

    def _on_edited(self, record: Record) -> None:
        assert self._draft is not None
        self._draft = self._draft.with_record(record)
        self.shelf.keep(self._draft)
        self._show_state()

    def _on_form_chosen(self, form: Form) -> None:
        if self._draft is not None:
            self._draft = self._draft.with_form(form)
            self.editor.show_draft(self._draft)

    def _on_discard_asked(self) -> None:
        """Back to what is saved, or to nothing; and back again."""
        given_up = self._draft
        if given_up is None:
            return
        self.shelf.forget(given_up)
        self._draft = None
        if given_up.id is None or not given_up.is_changed:
            self.show_start()
        else:
            self._show_draft(given_up.with_record(given_up.seen))
        if given_up.is_changed:
            words = self.tr("Đã bỏ thay đổi")
            self.tell_done(words, undo=lambda: self._show_draft(given_up))

    def _allow_editing(self) -> None:
        if not self.editor.isEnabled():
            self.editor.setEnabled(True)
            if self._focus is not None:
                self._focus.setFocus(Qt.FocusReason.OtherFocusReason)
            self._focus = None

    def _show_cover(self) -> None:
        """Beside a book of the library, as long as no copies are being added."""
        is_there = self._draft is not None and self._draft.id is not None
        self.cover.setVisible(is_there and not self.copies.is_busy)
        if self._draft is not None:
            self.cover.show_record(self._draft.record)

    def _show_state(self) -> None:
        draft = self._draft
        is_changed = draft is not None and draft.is_changed
        self.actions_bar.show_state(self.tr("● Chưa lưu") if is_changed else "", "attention")
        self._show_cover()
        self.actions_bar.discard.setVisible(draft is not None)
        self.actions_bar.discard.show_words(self.tr("Bỏ") if is_changed else self.tr("Đóng"))
        self.actions_bar.save.setVisible(draft is not None)
        self.actions_bar.save.setEnabled(is_changed)
        why = "" if is_changed else self.tr("Chưa có gì thay đổi.")
        self.actions_bar.save.setToolTip(why)
        others: Sequence[Draft] = [
            each for each in self.shelf.all() if draft is None or each.number != draft.number
        ]
        self.actions_bar.show_others(others)
        self.unsaved_changed.emit(bool(self.shelf.all()))
