"""Putting copies of the open book in stock, and taking them out of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject

from desktop.domain.catalogue import BookPage
from desktop.domain.changes import NOTHING, Changes
from desktop.domain.copy import Copy, accession_number
from desktop.domain.errors import AppError
from desktop.domain.record import RecordId
from desktop.domain.register import EntryId
from desktop.services import cataloguing, finding
from desktop.services.correcting import Corrected, Correction, correct, take_back, withdraw
from desktop.storage.store import Store
from ui import messages
from ui.catalogue import copy_words
from ui.catalogue.new_copies_panel import NewCopies
from ui.catalogue.question_banner import Answer
from ui.catalogue.view import CatalogueView
from ui.tasks import Tasks
from ui.wording import translate

_CHANGES = Changes(copies=True, exchange=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Added:
    """Those that have their numbers, and why there are no more."""

    copies: tuple[Copy, ...]
    trouble: AppError | None = None

    @property
    def changes(self) -> Changes:
        return _CHANGES if self.copies else Changes()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shown:
    page: BookPage
    entries: Mapping[EntryId, int]
    next_number: str


class CopyActions(QObject):
    """Each copy is a unit of work; its number is never given again."""

    def __init__(
        self,
        view: CatalogueView,
        *,
        tasks: Tasks,
        now: Callable[[], datetime],
        remove_record: Callable[[RecordId], None],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._tasks = tasks
        self._now = now
        self._remove_record = remove_record
        view.copies.panel.asked.connect(self._on_copies_asked)
        view.copies.panel.prefix.textEdited.connect(lambda _text: self._reload())
        view.copies.withdrawal_asked.connect(self._on_withdrawal_asked)
        view.copies.correction_asked.connect(self._on_correction_asked)
        view.record_opened.connect(lambda _record: self._reload())
        tasks.changed.connect(self._on_changed)

    def _on_copies_asked(self, new: NewCopies) -> None:
        record, now = self._record(), self._now()
        if record is None:
            return

        def add(store: Store) -> _Added:
            return _added(store, record, new, now)

        def show(added: _Added) -> None:
            if added.copies:
                self._view.tell_done(_told(added.copies))
            if added.trouble is not None:
                self._on_refused(added.trouble)

        self._tasks.write(add, then=show, owner=self._view, failed=self._on_refused)

    def _on_correction_asked(self, asked: Correction) -> None:
        now = self._now()

        def put_down(store: Store) -> Corrected:
            return correct(store, asked, now=now)

        def show(done: Corrected) -> None:
            self._view.copies.end_correction()
            if done.changes == NOTHING:
                return
            words = self.tr("Đã sửa {number}").format(number=copy_words.number_of(done.after))
            undo = partial(self._take_back, done) if done.can_be_taken_back else None
            self._view.tell_done(words, undo=undo)

        self._tasks.write(put_down, then=show, owner=self._view, failed=self._on_refused)

    def _on_withdrawal_asked(self, barcode: str, reason: str) -> None:
        now = self._now()

        def take_out(store: Store) -> Corrected:
            return withdraw(store, barcode, reason=reason, now=now)

        def show(done: Corrected) -> None:
            words = self.tr("Đã rút {number}").format(number=copy_words.number_of(done.after))
            self._view.tell_done(words, undo=lambda: self._take_back(done))
            if done.copies_left == 0 and done.after.record == self._record():
                self._ask_what_becomes_of(done.after.record)

        self._tasks.write(take_out, then=show, owner=self._view, failed=self._on_refused)

    def _ask_what_becomes_of(self, record: RecordId) -> None:
        self._view.tell(
            "info",
            self.tr("Sách này không còn bản nào trong kho."),
            self.tr("Giữ biểu ghi để sau này nhập thêm bản, hay bỏ khỏi mục lục?"),
        )
        keep = Answer(words=self.tr("Giữ biểu ghi"), act=self._view.setFocus)
        remove = Answer(words=self.tr("Bỏ biểu ghi"), act=lambda: self._remove_record(record))
        self._view.banner.offer((keep, remove))

    def _take_back(self, done: Corrected) -> None:
        now = self._now()

        def undo(store: Store) -> Corrected:
            return take_back(store, done, now=now)

        def show(_undone: Corrected) -> None:
            self._view.tell_done(self.tr("Đã hoàn tác"))

        self._tasks.write(undo, then=show, owner=self._view, failed=self._on_refused)

    def _on_changed(self, changes: Changes) -> None:
        if changes.copies or changes.loans:
            self._reload()

    def _reload(self) -> None:
        record = self._record()
        if record is None:
            return
        prefix = self._view.copies.panel.prefix.text().strip().upper()

        def book(store: Store) -> _Shown:
            page = finding.book(store, record)
            next_number = _next_number(store, prefix)
            return _Shown(page=page, entries=_entries(store, page), next_number=next_number)

        def show(shown: _Shown) -> None:
            self._view.copies.show_entries(shown.entries)
            self._view.show_copies(shown.page)
            self._view.copies.show_next_number(shown.next_number)

        self._tasks.read(book, then=show, owner=self._view, latest="catalogue copies")

    def _record(self) -> RecordId | None:
        return None if self._view.draft is None else self._view.draft.id

    def _on_refused(self, error: AppError) -> None:
        self._view.show_refused(messages.headline(error), messages.advice(error))


def _added(store: Store, record: RecordId, new: NewCopies, now: datetime) -> _Added:
    copies: list[Copy] = []
    try:
        # Those that were given their numbers before a refusal stay in the list.
        copies.extend(
            cataloguing.add_copy(store, record, new.copy, now=now) for _ in range(new.count)
        )
    except AppError as error:
        if not copies:
            raise
        return _Added(copies=tuple(copies), trouble=error)
    return _Added(copies=tuple(copies))


def _entries(store: Store, page: BookPage) -> dict[EntryId, int]:
    """The numbers of the lines of the summary register to which the copies refer."""
    wanted = {state.copy.entry for state in page.copies} - {None}
    entries = (store.entries.get(entry) for entry in wanted if entry is not None)
    return {entry.id: entry.number for entry in entries if entry is not None}


def _next_number(store: Store, prefix: str) -> str:
    """What the next copy of the series will be called, as it looks now."""
    last = next((each.last for each in store.copies.series.all() if each.prefix == prefix), 0)
    return accession_number(prefix, last + 1) if prefix else ""


def _told(copies: tuple[Copy, ...]) -> str:
    first, last = copies[0], copies[-1]
    numbers = first.accession or first.barcode
    if last is not first:
        numbers = f"{numbers}–{last.accession or last.barcode}"
    return translate("CopyActions", "Đã thêm {numbers}").format(numbers=numbers)
