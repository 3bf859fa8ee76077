"""Joins what asks for paper in the workspaces to what prints it."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QSettings

from desktop.domain.calendar import day_of
from desktop.domain.overdue import OverdueReader, by_village
from desktop.domain.patron import Patron
from desktop.machine.consent_texts import current_consent_text
from desktop.services import accounting, papers
from desktop.storage.store import Store
from ui.accounts.view import AccountsView
from ui.desk.outcome_words import PRINT
from ui.desk.view import DeskView
from ui.label_places import LabelPlaces
from ui.main_window import MainWindow
from ui.readers.view import ReadersView
from ui.tasks import Tasks
from ui.theme import Look

T = TypeVar("T")


class PrintPlaces(QObject):
    """Everything in the window that says “In…”; Ctrl+P is the paper of the place that is shown."""

    def __init__(
        self,
        look: Look,
        window: MainWindow,
        *,
        tasks: Tasks,
        folder: Path,
        now: Callable[[], datetime],
        load: Callable[[], Any],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._now = now
        self._look = look
        self._folder = folder
        self._load = load
        self._printing: Any = None
        self._readers: ReadersView | None = None
        self._accounts: AccountsView | None = None
        self._desk: DeskView | None = None
        self._labels = LabelPlaces(window, tasks=tasks, folder=folder, now=now, print_=self._print)
        window.add_shortcut("Ctrl+P", self.print_place)
        window.visited.connect(self._on_visited)
        self._on_visited()

    def stop(self) -> None:
        """Stop what is being printed, and wait for it; for the end of the program."""
        if self._printing is not None:
            self._printing.stop()

    def print_place(self) -> None:
        """At the desk a slip, among readers the card of the one shown, beside books the labels."""
        if self._window.place == "readers":
            self.print_card()
        elif self._window.place == "desk":
            self.print_slip()
        elif self._window.place == "catalogue":
            self._labels.print_waiting_or_shown()

    def print_slip(self) -> None:
        """For the book that just came back and is kept, else what the reader there has out."""
        view, now = self._desk, self._now()
        patron = None if view is None else view.patron_card.patron or None
        self._print(
            lambda store: papers.slip_at_desk(store, patron, now=now),
            lambda jobs, found: jobs.slip(found),
        )

    def print_card(self) -> None:
        """The card of the reader who is shown."""
        patron = self._shown
        if patron is not None:
            self._print(
                lambda store: papers.cards_of(store, (patron.id,)),
                lambda jobs, found: jobs.cards(found),
            )

    def print_cards(self) -> None:
        """The cards of the selected rows, or else of the reader who is shown."""
        chosen = () if self._readers is None else self._readers.list.chosen_ids()
        if chosen:
            self._print(
                lambda store: papers.cards_of(store, chosen), lambda jobs, found: jobs.cards(found)
            )
        else:
            self.print_card()

    def print_consent(self) -> None:
        """The form for the reader who is shown."""
        patron, today = self._shown, day_of(self._now())
        if patron is not None:
            text = current_consent_text()
            self._print(
                lambda store: store.library.get(),
                lambda jobs, library: jobs.consent(library, patron, text, on=today),
            )

    def print_held(self) -> None:
        """Everything about the reader who is shown."""
        patron, now = self._shown, self._now()
        if patron is not None:
            self._print(
                lambda store: papers.held_on_paper(store, patron.id, now=now),
                lambda jobs, found: jobs.held(found),
            )

    def print_letters(self, readers: Sequence[OverdueReader]) -> None:
        """A letter to each of these, who are late."""
        today = day_of(self._now())
        self._print(
            lambda store: store.library.get(),
            lambda jobs, library: jobs.letters(readers, library, on=today),
        )

    def print_calls(self, readers: Sequence[OverdueReader]) -> None:
        """The list to call these by, village by village."""
        today = day_of(self._now())
        self._print(
            lambda store: store.library.get(),
            lambda jobs, library: jobs.calls(by_village(readers), library, on=today),
        )

    def print_recovery(self, code: str) -> None:
        """The sheet for the envelope."""
        now = self._now()
        self._print(
            lambda store: papers.recovery_sheet(store, code, now=now),
            lambda jobs, found: jobs.recovery(found),
        )

    def print_test_codes(self) -> None:
        """What a scanner is tried by, where it cannot read the screen."""
        self._print(lambda _store: None, lambda jobs, _nothing: jobs.scanner_codes())

    def print_receipt(self, number: int) -> None:
        """That money was received."""
        self._print(
            lambda store: accounting.receipt(store, number), lambda jobs, found: jobs.money(found)
        )

    @property
    def _shown(self) -> Patron | None:
        return None if self._readers is None else self._readers.right.page.patron

    def _print(
        self,
        look_up: Callable[[Store], T],
        make: Callable[[Any, T], object],
        made: Callable[[T], object] | None = None,
    ) -> None:
        """Look it up, and show the job that is made of it; `made` is told when it was printed."""

        def show(found: T) -> None:
            late = self._load()
            if self._printing is None:
                file = str(self._folder / "window.ini")
                settings = QSettings(file, QSettings.Format.IniFormat)
                self._printing = late.Printing(
                    self._look, self._window, settings=settings, now=self._now
                )
            shown = self._printing.show(make(late.jobs, found))
            if made is not None:
                shown.made.connect(lambda: made(found))

        self._tasks.read(look_up, then=show, owner=self, latest="print")

    def _on_visited(self, _place: str = "") -> None:
        """The workspaces are made at their first visit, and then ask for paper."""
        if self._desk is None:
            self._desk = self._window.findChild(DeskView)
            if self._desk is not None:
                self._join_desk(self._desk)
        if self._readers is None:
            self._readers = self._window.findChild(ReadersView)
            if self._readers is not None:
                self._join_readers(self._readers)
        if self._accounts is None:
            self._accounts = self._window.findChild(AccountsView)
            if self._accounts is not None:
                self._accounts.sheet.print_asked.connect(self.print_recovery)

    def _join_desk(self, view: DeskView) -> None:
        view.patron_card.print_asked.connect(self.print_slip)
        view.band.action_asked.connect(
            lambda action: self.print_slip() if action == PRINT else None
        )

    def _join_readers(self, view: ReadersView) -> None:
        view.print_cards.clicked.connect(self.print_cards)
        page = view.right.page
        page.print_asked.connect(self.print_card)
        page.info.form_asked.connect(self.print_consent)
        page.money.receipt_asked.connect(self.print_receipt)
        page.privacy.print_asked.connect(self.print_held)
        view.overdue.letters_asked.connect(self.print_letters)
        view.overdue.calls_asked.connect(self.print_calls)
