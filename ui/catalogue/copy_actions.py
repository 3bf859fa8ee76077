"""Putting copies of the open book in stock, and taking them out of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject

from desktop.domain.catalogue import BookPage
from desktop.domain.changes import Changes
from desktop.domain.copy import Copy, CopyStatus, accession_number
from desktop.domain.errors import AppError
from desktop.domain.record import RecordId
from desktop.services import cataloguing, finding, stock
from desktop.storage.store import Store
from ui import messages
from ui.catalogue.new_copies_panel import NewCopies
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
class _Moved:
    copy: Copy
    copies_left: int
    changes: Changes = _CHANGES


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shown:
    page: BookPage
    next_number: str


class CopyActions(QObject):
    """Each copy is a unit of work; its number is never given again."""

    def __init__(self, view: CatalogueView, *, tasks: Tasks, now: Callable[[], datetime]) -> None:
        super().__init__(view)
        self._view = view
        self._tasks = tasks
        self._now = now
        view.copies.panel.asked.connect(self._on_copies_asked)
        view.copies.panel.prefix.textEdited.connect(lambda _text: self._reload())
        view.copies.withdrawal_asked.connect(self._on_withdrawal_asked)
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

    def _on_withdrawal_asked(self, barcode: str, reason: str) -> None:
        self._become(barcode, CopyStatus.WITHDRAWN, reason=reason)

    def _become(self, barcode: str, status: CopyStatus, *, reason: str = "") -> None:
        now = self._now()

        def change(store: Store) -> _Moved:
            done = stock.change_status(store, barcode, status, reason=reason, now=now)
            return _Moved(copy=done.copy, copies_left=done.copies_left)

        def show(moved: _Moved) -> None:
            number = moved.copy.accession or barcode
            if status is CopyStatus.WITHDRAWN:
                words = self.tr("Đã rút {number}").format(number=number)
                undo = lambda: self._become(barcode, CopyStatus.IN_STOCK)  # noqa: E731
                self._view.tell_done(words, undo=undo)
            else:
                words = self.tr("{number} đã về kho").format(number=number)
                self._view.tell_done(words)
            if moved.copies_left == 0:
                self._view.tell("info", self.tr("Sách này không còn bản nào trong kho."))

        self._tasks.write(change, then=show, owner=self._view, failed=self._on_refused)

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
            return _Shown(page=page, next_number=_next_number(store, prefix))

        def show(shown: _Shown) -> None:
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
