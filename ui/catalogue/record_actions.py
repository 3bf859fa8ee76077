"""Opening a record, keeping what was made of it, and taking that back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject

from desktop.domain.catalogue import BookPage
from desktop.domain.changes import Changes
from desktop.domain.errors import AppError
from desktop.domain.record import RecordId
from desktop.services import describing, finding, headings, removing
from desktop.services.describing import Described
from desktop.storage.store import Store
from ui import messages
from ui.catalogue.draft import Draft
from ui.catalogue.view import CatalogueView
from ui.tasks import Tasks
from ui.wording import clock_time


@dataclass(frozen=True, slots=True, kw_only=True)
class _Removed:
    changes: Changes


class RecordActions(QObject):
    """One transaction for each thing that is kept."""

    def __init__(self, view: CatalogueView, *, tasks: Tasks, now: Callable[[], datetime]) -> None:
        super().__init__(view)
        self._view = view
        self._tasks = tasks
        self._now = now
        view.save_asked.connect(self._on_save_asked)
        view.editor.form.completion_wanted.connect(self._on_completion_wanted)

    def open(self, record: RecordId) -> None:
        """Show a book of the library with its copies."""

        def book(store: Store) -> BookPage:
            return finding.book(store, record)

        self._tasks.read(book, then=self._view.show_book, owner=self._view, latest="catalogue")

    def _on_save_asked(self, draft: Draft) -> None:
        now = self._now()

        def save(store: Store) -> Described:
            if draft.id is None:
                return describing.add(store, draft.record, now=now)
            return describing.change(store, draft.id, seen=draft.seen, after=draft.record, now=now)

        def show(done: Described) -> None:
            self._view.show_saved(draft.number, done.id, done.after)
            words = self._view.tr("Đã lưu {time}").format(time=clock_time(now))
            self._view.tell_done(words, undo=lambda: self._take_back(done))
            if done.before is None:
                self._view.copies.add_when_shown()

        self._tasks.write(save, then=show, owner=self._view, failed=self._on_refused)

    def _take_back(self, done: Described) -> None:
        """The record as it was; one that was new goes again, as long as it has no copies."""
        if done.before is None:
            self._remove(done)
            return
        now = self._now()

        def undo(store: Store) -> Described:
            return describing.take_back(store, done, now=now)

        def show(_undone: Described) -> None:
            self._show_again(done.id)
            self._view.tell_done(self._view.tr("Đã hoàn tác"))

        self._tasks.write(undo, then=show, owner=self._view, failed=self._on_refused)

    def _remove(self, done: Described) -> None:
        now = self._now()

        def remove(store: Store) -> _Removed:
            return _Removed(changes=removing.remove(store, done.id, now=now))

        def show(_removed: _Removed) -> None:
            self._view.give_up(done.id)
            words = self._view.tr("Đã bỏ sách vừa lưu")
            self._view.tell_done(words, undo=lambda: self._put_back(done.id))

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

    def _on_completion_wanted(self, line: str, text: str) -> None:
        def complete(store: Store) -> tuple[str, ...]:
            return headings.completions(store, line, text)

        def offer(found: tuple[str, ...]) -> None:
            self._view.editor.form.offer(line, text, found)

        self._tasks.read(complete, then=offer, owner=self._view, latest="completion")

    def _on_refused(self, error: AppError) -> None:
        self._view.show_refused(messages.headline(error), messages.advice(error))
