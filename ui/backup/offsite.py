"""Puts copies off-site from the page of backups, on a thread and a store of its own."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import AppError
from desktop.storage.store import Store
from ui import offsite_work
from ui.backup.offsite_card import OffsiteCard
from ui.backup.view import BackupView
from ui.offsite_work import Offsite
from ui.sole_job import Answer, SoleJob
from ui.sync.line_hint import is_paid
from ui.tasks import Tasks
from ui.theme import Look


class PuttingOffsite(QObject):
    """Between the card, which it puts on the page, and the vault at the hub.

    Signals:
        failed: what was asked for was refused (AppError).
    """

    failed = Signal(object)

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
        self._tasks, self._folder, self._now = tasks, folder, now
        self.job = SoleJob("offsite", self)
        self.card = OffsiteCard(look)
        view.present.add(self.card)
        self.card.begun.connect(self._on_begun)
        self.card.put_asked.connect(self.put)
        self.card.stop_asked.connect(self.job.cancel)
        self.job.progressed.connect(self.card.show_sent)
        self.look()

    def look(self) -> None:
        """See how it stands."""
        if not self.job.is_running:
            standing = partial(offsite_work.standing, folder=self._folder)
            self._tasks.read(standing, then=self._on_looked, owner=self.card)

    def put(self) -> None:
        """Put the newest backup there."""
        self.card.show_sending()

        def put(cancelled: Event) -> Answer:
            offsite_work.put_from(
                self._folder,
                is_paid=is_paid(),
                progress=self._on_progress,
                cancelled=cancelled.is_set,
            )
            return self._on_over

        self.job.start(put, failed=self._on_failed)

    def stop(self) -> None:
        """For the end of the program: what is not there yet goes the next time."""
        self.job.stop()

    def _on_begun(self, code: str) -> None:
        def begin(store: Store) -> AppError | None:
            try:
                offsite_work.begin(store, self._folder, code)
            except AppError as error:
                return error
            return None

        self._tasks.read(begin, then=self._on_begin, owner=self.card)

    def _on_begin(self, refused: AppError | None) -> None:
        if refused is None:
            self.card.code.clear()
            self.put()
        else:
            self.failed.emit(refused)

    def _on_looked(self, found: Offsite) -> None:
        self.card.show_standing(found, self._now())

    def _on_progress(self, done: int, total: int) -> None:
        self.job.progressed.emit(100 * done // max(total, 1))

    def _on_over(self) -> None:
        self._tasks.read(
            partial(offsite_work.standing, folder=self._folder),
            then=self._on_looked,
            owner=self.card,
        )

    def _on_failed(self, error: AppError) -> None:
        self._on_over()
        self.failed.emit(error)
