"""Opening a record, keeping what was made of it, and taking that back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject

from desktop.domain.catalogue import BookPage
from desktop.domain.changes import NOTHING, Changes
from desktop.domain.errors import AppError
from desktop.domain.record import RecordId
from desktop.domain.version import Version
from desktop.services import describing, finding, headings, linking, removing, versions
from desktop.services.describing import Described
from desktop.services.linking import Twin
from desktop.storage.store import Store
from ui import messages
from ui.catalogue.draft import Draft
from ui.catalogue.question_banner import Answer
from ui.catalogue.twin_words import twin_words
from ui.catalogue.view import CatalogueView
from ui.tasks import Tasks
from ui.wording import clock_time


@dataclass(frozen=True, slots=True, kw_only=True)
class _Removed:
    changes: Changes


@dataclass(frozen=True, slots=True, kw_only=True)
class _HereAlready:
    """Nothing was kept: the library has such a book."""

    twins: tuple[Twin, ...]
    changes: Changes = NOTHING


class RecordActions(QObject):
    """One transaction for each thing that is kept."""

    def __init__(self, view: CatalogueView, *, tasks: Tasks, now: Callable[[], datetime]) -> None:
        super().__init__(view)
        self._view = view
        self._tasks = tasks
        self._now = now
        self._accepted: dict[int, set[RecordId]] = {}
        view.save_asked.connect(self._on_save_asked)
        view.editor.history_wanted.connect(self._show_history)
        view.editor.history.restore_asked.connect(self._on_restore_asked)
        view.editor.form.completion_wanted.connect(self._on_completion_wanted)

    def open(self, record: RecordId) -> None:
        """Show a book of the library with its copies."""

        def book(store: Store) -> BookPage:
            return finding.book(store, record)

        self._tasks.read(book, then=self._view.show_book, owner=self._view, latest="catalogue")

    def remove(self, record: RecordId) -> None:
        """Take a book without copies out of the catalogue; it can be put back."""
        draft = self._view.draft
        if draft is not None and draft.id == record and draft.is_changed:
            self._view.tell("attention", self.tr("Lưu hoặc bỏ thay đổi trước đã."))
        else:
            self._remove(record, self.tr("Đã bỏ biểu ghi"))

    def _on_save_asked(self, draft: Draft) -> None:
        now, accepted = self._now(), frozenset(self._accepted.get(draft.number, ()))

        def save(store: Store) -> Described | _HereAlready:
            if draft.id is not None:
                seen, after = draft.seen, draft.record
                return describing.change(store, draft.id, seen=seen, after=after, now=now)
            twins = linking.twins(store, draft.record, but=accepted)
            if twins:
                return _HereAlready(twins=twins)
            return describing.add(store, draft.record, now=now)

        def show(done: Described | _HereAlready) -> None:
            if isinstance(done, _HereAlready):
                self._ask_about(draft, done.twins)
                return
            self._accepted.pop(draft.number, None)
            self._view.show_saved(draft.number, done.id, done.after)
            words = self.tr("Đã lưu {time}").format(time=clock_time(now))
            self._view.tell_done(words, undo=lambda: self._take_back(done))
            if done.before is None:
                self._view.copies.add_when_shown()

        self._tasks.write(save, then=show, owner=self._view, failed=self._on_refused)

    def _ask_about(self, draft: Draft, twins: tuple[Twin, ...]) -> None:
        """Is it another book? Until that is answered, the description stays as it is, unsaved."""
        first = twins[0]
        headline, detail = twin_words(first, has_number=bool(draft.record.value("001")))
        self._view.show_refused(headline, detail)  # so that one can go on typing
        if self._view.draft is None or self._view.draft.number != draft.number:
            return
        self._view.tell("attention", headline, detail, icon="copy")

        def add_it() -> None:
            self._accepted.setdefault(draft.number, set()).update(each.hit.id for each in twins)
            self._view.save()

        there = Answer(words=self.tr("Mở sách đã có"), act=lambda: self.open(first.hit.id))
        link = Answer(words=self.tr("Dùng mô tả đó"), act=lambda: self._link(first.hit.id))
        self._view.banner.offer((there, link, Answer(words=self.tr("Vẫn thêm"), act=add_it)))

    def _link(self, there: RecordId) -> None:
        """The record that is there, with what was typed beyond it; then its copies."""
        draft, now = self._view.draft, self._now()
        assert draft is not None

        def link(store: Store) -> Described:
            return linking.link(store, there, draft.record, now=now)

        def show(done: Described) -> None:
            self._view.show_saved(draft.number, done.id, done.after)
            words = self.tr("Đã dùng mô tả có sẵn")
            self._view.tell_done(words, undo=lambda: self._take_link_back(draft, done))
            self._view.copies.add_when_shown()

        self._tasks.write(link, then=show, owner=self._view, failed=self._on_refused)

    def _take_link_back(self, draft: Draft, done: Described) -> None:
        """The record says what it said before, and what was typed is open again, unsaved."""
        now = self._now()

        def undo(store: Store) -> Described:
            return describing.take_back(store, done, now=now)

        def show(_undone: Described) -> None:
            self._view.give_up(done.id, instead=draft)

        self._tasks.write(undo, then=show, owner=self._view, failed=self._on_refused)

    def _take_back(self, done: Described) -> None:
        """The record as it was; one that was new goes again, as long as it has no copies."""
        if done.before is None:
            self._remove(done.id, self.tr("Đã bỏ sách vừa lưu"))
            return
        now = self._now()

        def undo(store: Store) -> Described:
            return describing.take_back(store, done, now=now)

        def show(_undone: Described) -> None:
            self._show_again(done.id)
            self._view.tell_done(self.tr("Đã hoàn tác"))

        self._tasks.write(undo, then=show, owner=self._view, failed=self._on_refused)

    def _remove(self, record: RecordId, words: str) -> None:
        now = self._now()

        def remove(store: Store) -> _Removed:
            return _Removed(changes=removing.remove(store, record, now=now))

        def show(_removed: _Removed) -> None:
            self._view.give_up(record)
            self._view.tell_done(words, undo=lambda: self._put_back(record))

        self._tasks.write(remove, then=show, owner=self._view, failed=self._on_refused)

    def _put_back(self, record: RecordId) -> None:
        now = self._now()

        def put_back(store: Store) -> _Removed:
            return _Removed(changes=removing.put_back(store, record, now=now))

        def show(_put: _Removed) -> None:
            self.open(record)

        self._tasks.write(put_back, then=show, owner=self._view, failed=self._on_refused)

    def _show_again(self, record: RecordId) -> None:
        self._view.give_up(record)
        self.open(record)

    def _show_history(self) -> None:
        record = None if self._view.draft is None else self._view.draft.id
        if record is None:
            return

        def history(store: Store) -> tuple[Version, ...]:
            return versions.history(store, record)

        def show(found: tuple[Version, ...]) -> None:
            if self._view.draft is not None and self._view.draft.id == record:
                self._view.editor.history.show_versions(found, self._now())

        self._tasks.read(history, then=show, owner=self._view, latest="history")

    def _on_restore_asked(self, number: int) -> None:
        draft, now = self._view.draft, self._now()
        if draft is None or draft.id is None:
            return
        if draft.is_changed:
            self._view.tell("attention", self.tr("Lưu hoặc bỏ thay đổi trước đã."))
            return
        record = draft.id

        def restore(store: Store) -> Described:
            return describing.restore(store, record, number, now=now)

        def show(done: Described) -> None:
            self._view.show_saved(draft.number, done.id, done.after)
            words = self.tr("Đã khôi phục")
            self._view.tell_done(words, undo=lambda: self._take_back(done))

        self._tasks.write(restore, then=show, owner=self._view, failed=self._on_refused)

    def _on_completion_wanted(self, line: str, text: str) -> None:
        def complete(store: Store) -> tuple[str, ...]:
            return headings.completions(store, line, text)

        def offer(found: tuple[str, ...]) -> None:
            self._view.editor.form.offer(line, text, found)

        self._tasks.read(complete, then=offer, owner=self._view, latest="completion")

    def _on_refused(self, error: AppError) -> None:
        self._view.show_refused(messages.headline(error), messages.advice(error))
