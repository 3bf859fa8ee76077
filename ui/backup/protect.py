"""Has the library sealed, or made plain, at the closing of the program: nobody has it open then."""

import os
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import AppError
from desktop.machine.credentials import Credentials, Place
from desktop.machine.folders import LIBRARY_FILE
from desktop.machine.library_key import Guard
from desktop.services import protecting
from desktop.services.protecting import Prepared
from desktop.storage.store import Store
from ui.backup.closing import at_closing
from ui.backup.protect_card import ProtectCard
from ui.backup.view import BackupView
from ui.tasks import Tasks
from ui.theme import Look


class Protecting(QObject):
    """Between the card, which it puts on the page, and the library.

    What was agreed is kept in memory alone until closing.

    Signals:
        failed: what was asked for was refused (AppError).
        print_asked: the sheet with this code.
        closing_asked: the program is to close now.
    """

    failed = Signal(object)
    print_asked = Signal(str)
    closing_asked = Signal()

    def __init__(
        self,
        look: Look,
        view: BackupView,
        *,
        tasks: Tasks,
        folder: Path,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(view)
        self._look, self._view = look, view
        self._tasks, self._folder, self._now = tasks, folder, now
        self._file = folder / LIBRARY_FILE
        self._prepared: Prepared | None = None
        self._at_closing: Callable[[], None] | None = None
        self.card = ProtectCard(look)
        view.present.add(self.card)
        self.card.shown_alone.connect(view.state.setHidden)
        self.card.sheet.print_asked.connect(self.print_asked)
        self.card.begun.connect(self._on_begun)
        self.card.agreed.connect(self._on_agreed)
        self.card.unseal_asked.connect(self._on_unseal_asked)
        self.card.closing_asked.connect(self.closing_asked)
        self.card.left.connect(self._on_left)
        self._refresh()

    def finish(self) -> None:
        """Do what was agreed. The store is closed; whatever fails leaves the library as it was."""
        if self._at_closing is not None:
            self._at_closing()

    def _refresh(self) -> None:
        def guarded(store: Store) -> tuple[Guard, bool]:
            has_keyring = Credentials(self._folder, {}).place is Place.KEYRING
            return protecting.guarded(store.path), has_keyring

        self._tasks.read(guarded, then=self._on_guarded, owner=self)

    def _on_guarded(self, found: tuple[Guard, bool]) -> None:
        self.card.show_guard(found[0], has_keyring=found[1])

    def _on_begun(self, passphrase: str) -> None:
        self._view.note.hide()
        now = self._now()

        def prepare(store: Store) -> Prepared | AppError:
            try:
                return protecting.prepare(
                    store, passphrase=passphrase, now=now, random_bytes=os.urandom
                )
            except AppError as error:
                return error

        self._tasks.read(prepare, then=self._on_prepared, owner=self)

    def _on_prepared(self, made: Prepared | AppError) -> None:
        if isinstance(made, AppError):
            self.failed.emit(made)
            return
        self._prepared = made
        self.card.show_code(made.code)

    def _on_agreed(self) -> None:
        assert self._prepared is not None
        seal = partial(protecting.seal, self._file, self._prepared, now=self._now())
        self._at_closing = at_closing(self._look, lambda tell: seal(tell=tell), seals=True)
        self.card.show_waiting(seals=True)

    def _on_unseal_asked(self) -> None:
        now = self._now()

        def allowed(store: Store) -> AppError | None:
            try:
                protecting.may_unseal(store, now=now)
            except AppError as error:
                return error
            return None

        self._tasks.read(allowed, then=self._on_allowed, owner=self)

    def _on_allowed(self, refused: AppError | None) -> None:
        if refused is not None:
            self.failed.emit(refused)
            return
        unseal = partial(protecting.unseal, self._file)
        self._at_closing = at_closing(self._look, lambda tell: unseal(tell=tell), seals=False)
        self.card.show_waiting(seals=False)

    def _on_left(self) -> None:
        self._prepared = self._at_closing = None
        self._refresh()
