"""Opening a record, keeping what was made of it, and taking that back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject

from desktop.domain.catalogue import BookPage
from desktop.domain.changes import Changes
from desktop.domain.errors import AppError
from desktop.domain.record import RecordId
from desktop.domain.version import Version
from desktop.services import describing, finding, headings, removing, versions
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
        view.editor.history_wanted.connect(self._show_history)
        view.editor.history.restore_asked.connect(self._on_restore_asked)
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
            words = self.tr("Đã lưu {time}").format(time=clock_time(now))
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
            self._view.tell_done(self.tr("Đã hoàn tác"))

        self._tasks.write(undo, then=show, owner=self._view, failed=self._on_refused)

    def _remove(self, done: Described) -> None:
        now = self._now()

        def remove(store: Store) -> _Removed:
            return _Removed(changes=removing.remove(store, done.id, now=now))

        def show(_removed: _Removed) -> None:
            self._view.give_up(done.id)
            words = self.tr("Đã bỏ sách vừa lưu")
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
