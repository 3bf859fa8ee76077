"""What becomes of an ISBN or a title: found here, found elsewhere, or described by hand."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from desktop.domain.catalogue import Hit, Query, SearchField
from desktop.domain.changes import Changes
from desktop.domain.errors import AppError
from desktop.domain.listing.values import has_right_check_digit
from desktop.domain.record import RecordId
from desktop.services import copying, finding
from desktop.storage.store import Store
from ui import messages
from ui.catalogue.entry_words import digits_missing, isbns_among, isbns_in
from ui.catalogue.outside import Outside
from ui.catalogue.view import CatalogueView
from ui.catalogue.wanted import State, Wanted
from ui.tasks import Tasks

if TYPE_CHECKING:
    from sync.sources.searching import LookUp  # brings what asks; not before a book is asked for

_MOST_LIKE = 6
_LARGEST_LIST = 1 << 20
_TAKEN = Changes(records=True, exchange=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Taken:
    id: RecordId
    changes: Changes = _TAKEN


@dataclass(frozen=True, slots=True, kw_only=True)
class _Here:
    """What the library has of what was entered."""

    id: RecordId | None = None
    like: tuple[Hit, ...] = ()


class EntryActions(QObject):
    """Looks in the library first, then outside; never makes anybody wait for the line."""

    def __init__(
        self,
        view: CatalogueView,
        *,
        tasks: Tasks,
        outside: Outside,
        now: Callable[[], datetime],
        open_record: Callable[[RecordId], None],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._tasks = tasks
        self._outside = outside
        self._now = now
        self._open = open_record
        self._asked = ""
        self._doubted = ""
        view.entry.entered.connect(self.enter)
        view.entry.list_asked.connect(self._on_list_asked)
        view.answer.stop_asked.connect(self._on_stop_asked)
        view.answer.brief_asked.connect(self._forget_asked)
        view.answer.opened.connect(lambda record: self._open(RecordId(record)))
        view.answer.taken.connect(self._take)
        view.queue.opened.connect(self._on_queue_opened)
        view.queue.all_taken.connect(self._on_all_taken)
        view.queue.closed.connect(lambda: self.look_up_all(()))
        outside.began.connect(self._on_began)
        outside.answered.connect(self._on_answered)
        outside.failed.connect(self._on_failed)

    def enter(self, text: str) -> None:
        """What was scanned or typed."""
        isbns = isbns_in(text)
        if len(isbns) > 1:
            self.look_up_all(isbns)
        elif isbns and self._is_doubtful(isbns[0]):
            self._ask_again(isbns[0], text)
        elif isbns:
            self._look_up(isbns[0])
        elif missing := digits_missing(text):
            words = self.tr("ISBN còn thiếu %n chữ số.", "", missing)
            self._view.tell("attention", words, self.tr("Quét lại hoặc gõ cho đủ 13 số."))
            self._view.entry.edit.setText(text)
        else:
            self._name(text)

    def _is_doubtful(self, isbn: str) -> bool:
        """Once for each: some books do bear a wrong one."""
        before, self._doubted = self._doubted, isbn
        return isbn != before and not has_right_check_digit(isbn)

    def _ask_again(self, isbn: str, text: str) -> None:
        self._view.tell(
            "attention",
            self.tr("ISBN {isbn} có chữ số sai.").format(isbn=isbn),
            self.tr("Quét lại. Sách in đúng như vậy thì nhấn Enter lần nữa."),
        )
        self._view.entry.edit.setText(text)
        self._view.entry.edit.selectAll()  # the next scan takes its place

    def look_up_all(self, isbns: Iterable[str]) -> None:
        """Each in its turn; the list shows how far they have come."""
        self._view.queue.show_wanted(Wanted(isbn=isbn) for isbn in isbns)
        for isbn in isbns:
            then = partial(self._on_found_here, isbn)
            self._tasks.read(partial(_with_isbn, isbn=isbn), then=then, owner=self)

    def _look_up(self, isbn: str) -> None:
        self._asked = isbn
        then = partial(self._on_found_here, isbn)
        self._tasks.read(partial(_with_isbn, isbn=isbn), then=then, owner=self)

    def _name(self, text: str) -> None:
        def show(here: _Here) -> None:
            if here.id is not None:
                self._open(here.id)
            elif here.like:
                self._view.show_answer(lambda answer: answer.show_like(text, here.like))
            else:
                self._view.begin_brief(text)

        self._asked = ""
        self._tasks.read(partial(_named, text=text), then=show, owner=self)

    def _on_found_here(self, isbn: str, hit: Hit | None) -> None:
        if hit is None:
            self._outside.ask(isbn)
            return
        here = Wanted(isbn=isbn, state=State.HERE, id=hit.id, title=hit.title)
        self._view.queue.show_state(here)
        if isbn == self._asked:
            self._asked = ""
            self._open(hit.id)

    def _on_began(self, isbn: str) -> None:
        self._view.queue.show_state(Wanted(isbn=isbn, state=State.ASKING))
        if isbn == self._asked:
            self._view.show_answer(lambda answer: answer.show_asking(isbn))

    def _on_answered(self, isbn: str, looked: "LookUp") -> None:
        if looked.target is not None:
            wanted = Wanted(
                isbn=isbn,
                state=State.FOUND,
                record=looked.found.records[0],
                source=looked.target.name,
            )
        elif looked.failures:
            wanted = Wanted(isbn=isbn, state=State.NOT_ASKED, trouble=looked.failures[0])
        else:
            wanted = Wanted(isbn=isbn, state=State.NOBODY)
        self._show(wanted)

    def _on_failed(self, isbn: str, error: AppError) -> None:
        self._show(Wanted(isbn=isbn, state=State.NOT_ASKED, trouble=error))

    def _show(self, wanted: Wanted) -> None:
        self._view.queue.show_state(wanted)
        if wanted.isbn == self._asked:
            self._asked = ""
            self._present(wanted)

    def _present(self, wanted: Wanted) -> None:
        """The card of what was found; without that, the brief form at once."""
        if wanted.state is State.FOUND:
            self._view.show_answer(lambda answer: answer.show_found(wanted))
            return
        self._view.begin_brief(wanted.isbn)
        if wanted.trouble is not None:
            why = messages.headline(wanted.trouble)
            words = self.tr("{why} Mô tả ngắn ở đây, không cần mạng.").format(why=why)
            self._view.tell("", words, icon="offline")
        else:
            self._view.tell("", self.tr("Chưa nơi nào có ISBN này. Mô tả ngắn ở đây."))

    def _take(self, wanted: Wanted) -> None:
        def show(taken: _Taken) -> None:
            self._became_ours(wanted, taken.id)
            self._open(taken.id)
            self._view.copies.add_when_shown()

        self._take_then(wanted, show)

    def _on_all_taken(self, found: tuple[Wanted, ...]) -> None:
        for wanted in found:
            self._take_then(wanted, partial(self._on_taken, wanted))

    def _on_taken(self, wanted: Wanted, taken: _Taken) -> None:
        self._became_ours(wanted, taken.id)

    def _take_then(self, wanted: Wanted, then: Callable[[_Taken], None]) -> None:
        record, now = wanted.record, self._now()
        assert record is not None

        def take(store: Store) -> _Taken:
            return _Taken(id=copying.take(store, record, now=now))

        self._tasks.write(take, then=then, owner=self, failed=self._on_refused)

    def _became_ours(self, wanted: Wanted, record: RecordId) -> None:
        ours = Wanted(isbn=wanted.isbn, state=State.HERE, id=record, record=wanted.record)
        self._view.queue.show_state(ours)

    def _on_refused(self, error: AppError) -> None:
        known = error.details.get("id")
        if isinstance(known, str):
            self._open(RecordId(known))  # it is here already: that is the one to look at
        self._view.show_refused(messages.headline(error), messages.advice(error))

    def _on_queue_opened(self, wanted: Wanted) -> None:
        self._asked = ""
        if wanted.id is not None:
            self._open(wanted.id)
        else:
            self._present(wanted)

    def _on_stop_asked(self) -> None:
        isbn = self._asked
        self._forget_asked()
        self._view.begin_brief(isbn)

    def _forget_asked(self, _entered: str = "") -> None:
        """Nobody waits for it any more; a list goes on."""
        self._asked = ""
        if not self._view.queue.isVisible():
            self._outside.cancel()

    def _on_list_asked(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._view,
            self.tr("Mở danh sách ISBN"),
            "",
            self.tr("Tệp chữ (*.txt *.csv);;Mọi tệp (*)"),
        )
        if name:
            self.open_list(Path(name))

    def open_list(self, file: Path) -> None:
        """The ISBNs in a file, whatever stands between them."""
        try:
            with file.open("rb") as source:
                text = source.read(_LARGEST_LIST).decode("utf-8-sig", "replace")
        except OSError:
            text = ""
        isbns = isbns_among(text)
        if isbns:
            self.look_up_all(isbns)
        else:
            self._view.tell("attention", self.tr("Tệp này không có ISBN nào."))


def _with_isbn(store: Store, *, isbn: str) -> Hit | None:
    found = finding.find(store, Query(text=isbn, field=SearchField.ISBN, limit=1))
    return found.hits[0] if found.hits else None


def _named(store: Store, *, text: str) -> _Here:
    """A copy with this barcode, or books with these words in their titles."""
    with_barcode = finding.find(store, Query(text=text, field=SearchField.BARCODE, limit=1))
    if with_barcode.hits:
        return _Here(id=with_barcode.hits[0].id)
    query = Query(text=text, field=SearchField.TITLE, limit=_MOST_LIKE)
    return _Here(like=finding.find(store, query).hits)
