"""Putting readers in the line for the book that is shown, and taking them out."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject

from desktop.domain.changes import Changes
from desktop.domain.errors import AppError, RuleError
from desktop.domain.hold import HoldState, HoldView
from desktop.domain.patron import Patron, PatronId
from desktop.domain.record import RecordId
from desktop.services import holds, readers
from desktop.storage.store import Store
from ui import messages
from ui.search.hold_row import whom
from ui.search.view import SearchView
from ui.tasks import Tasks
from ui.widgets.completion import LABELLED
from ui.wording import translate

_MOST_OFFERED = 6


class HoldActions(QObject):
    """Shows the line of each book that is chosen, and does what is asked of it."""

    def __init__(self, view: SearchView, *, tasks: Tasks, now: Callable[[], datetime]) -> None:
        super().__init__(view)
        self._section = view.book_card.holds
        self._tasks = tasks
        self._now = now
        self._record = RecordId("")
        self._cancelled: int | None = None
        view.book_asked.connect(self._on_book_asked)
        self._section.form.completion.wanted.connect(self._on_wanted)
        self._section.place_asked.connect(self._on_place_asked)
        self._section.cancel_asked.connect(self._on_cancel_asked)
        self._section.undo_asked.connect(self._on_undo_asked)
        tasks.changed.connect(self._on_changed)

    def _on_book_asked(self, record: str) -> None:
        self._record = RecordId(record)
        self._reload()

    def _on_changed(self, changes: Changes) -> None:
        touched = changes.holds or changes.loans or changes.copies or changes.patrons
        if self._record and (touched or changes.exchange):
            self._reload()

    def _reload(self) -> None:
        record = self._record

        def line(store: Store) -> tuple[HoldView, ...]:
            return holds.queue(store, record)

        show = partial(self._show, record)
        self._tasks.read(line, then=show, owner=self._section, latest="holds")

    def _show(self, record: RecordId, line: tuple[HoldView, ...]) -> None:
        if record == self._record:
            self._section.show_line(line)

    def _on_wanted(self, text: str) -> None:
        def find(store: Store) -> tuple[Patron, ...]:
            return readers.find(store, text, limit=_MOST_OFFERED) if text else ()

        def offer(found: tuple[Patron, ...]) -> None:
            rows = [f"{patron.card}{LABELLED}{patron.name}" for patron in found]
            self._section.form.completion.offer(text, rows)

        self._tasks.read(find, then=offer, owner=self._section, latest="hold readers")

    def _on_place_asked(self, text: str, barcode: str) -> None:
        now, record = self._now(), self._record

        def place(store: Store) -> holds.Placed:
            patron = _reader(store, text)
            if barcode:
                return holds.place_on_copy(store, patron, barcode, now=now)
            return holds.place(store, patron, record, now=now)

        self._write(place, self._on_placed)

    def _on_placed(self, placed: holds.Placed) -> None:
        hold = placed.hold
        if hold.state is HoldState.READY:
            words = translate("HoldActions", "Lấy bản {barcode} trên giá, để riêng cho {name}.")
        else:
            words = translate("HoldActions", "{name} chờ ở lượt thứ {place}.")
        told = words.format(barcode=hold.barcode, name=whom(hold), place=hold.place)
        self._section.show_done(told)

    def _on_cancel_asked(self, number: int) -> None:
        now = self._now()

        def cancel(store: Store) -> holds.Passed:
            return holds.cancel(store, number, now=now)

        self._write(cancel, self._on_cancelled)

    def _on_cancelled(self, passed: holds.Passed) -> None:
        gone = passed.closed[0]
        self._cancelled = gone.number
        words = translate("HoldActions", "Đã hủy lượt của {name}.").format(name=whom(gone))
        for kept in passed.kept:
            next_one = translate("HoldActions", "Bản {barcode} để riêng cho {name}.")
            words += " " + next_one.format(barcode=kept.barcode, name=whom(kept))
        self._section.show_done(words, can_undo=True)

    def _on_undo_asked(self) -> None:
        now, number = self._now(), self._cancelled
        if number is None:
            return

        def reinstate(store: Store) -> holds.Placed:
            return holds.reinstate(store, number, now=now)

        self._write(reinstate, self._on_placed)

    def _write(
        self,
        work: Callable[[Store], holds.Placed] | Callable[[Store], holds.Passed],
        then: Callable[..., None],
    ) -> None:
        self._tasks.write(work, then=then, owner=self._section, failed=self._on_refused)

    def _on_refused(self, error: AppError) -> None:
        self._section.refuse(messages.text(error))


def _reader(store: Store, text: str) -> PatronId:
    """The reader with this card, or the only one of this name."""
    found = readers.find(store, text, limit=2)
    exact = [patron for patron in found if patron.card == text] or found
    if not exact:
        raise RuleError("patron.unknown_card", code=text)
    if len(exact) > 1:
        raise RuleError("hold.which_reader")
    return exact[0].id
