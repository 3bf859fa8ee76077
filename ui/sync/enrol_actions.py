"""Joins the card of the enrolment to the hub and to files of the province."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from desktop.domain.changes import Changes
from desktop.domain.errors import AppError
from desktop.machine.credentials import Credentials
from desktop.machine.folders import LIBRARY_FILE
from desktop.machine.provision_file import fingerprint
from desktop.services import provisioning
from desktop.storage.provisions import Provisioned
from desktop.storage.store import Store
from sync.enrolment import enrol
from ui import clock, messages, provision_work
from ui.provision_work import Offer, Taken
from ui.sole_job import Answer, SoleJob
from ui.sync.connection_card import ConnectionCard
from ui.sync.enrol_card import EnrolCard
from ui.sync_runner import SyncRunner
from ui.tasks import Tasks

_EVERYTHING = Changes(rules=True, exchange=True)


class EnrolActions(QObject):
    """One thing at a time, on a thread of its own; then the first exchange begins."""

    def __init__(
        self,
        card: EnrolCard,
        connection: ConnectionCard,
        *,
        tasks: Tasks,
        runner: SyncRunner,
        folder: Path,
    ) -> None:
        super().__init__(card)
        self._card, self._connection = card, connection
        self._tasks, self._runner = tasks, runner
        self._folder = folder
        self.job = SoleJob("enrolment", self)
        card.enrol_asked.connect(self.enrol)
        card.file_asked.connect(self._on_file_asked)
        card.agreed.connect(self._on_agreed)
        tasks.changed.connect(lambda changes: self._reload() if changes.exchange else None)
        self._reload()

    def stop(self) -> None:
        self.job.stop()

    def enrol(self, hub: str, code: str) -> None:
        """Hand in the code; the key that is made for it never leaves this PC."""

        def work(cancelled: Event) -> Answer:
            store = Store.open(self._folder / LIBRARY_FILE, os.urandom)
            try:
                enrol(
                    store,
                    Credentials(self._folder),
                    hub=hub,
                    code=code,
                    now=clock.now(),
                    random_bytes=os.urandom,
                    cancelled=cancelled.is_set,
                )
            finally:
                store.close()
            return self._on_enrolled

        self._do(work)

    def open(self, path: Path) -> None:
        """Show what a file of the province would do here."""

        def work(_cancelled: Event) -> Answer:
            offer = provision_work.offer(path)
            provision_work.check(self._folder, offer)
            return partial(self._card.show_offer, offer)

        self._do(work)

    def _on_file_asked(self) -> None:
        title = self._card.tr("Tệp của tỉnh")
        name, _ = QFileDialog.getOpenFileName(self._card, title, "", "TVX (*.tvx)")
        if name:
            self.open(Path(name))

    def _on_agreed(self, offer: Offer) -> None:
        self._card.set_busy(is_busy=True)

        def work(_cancelled: Event) -> Answer:
            return partial(self._on_taken, provision_work.take(self._folder, offer))

        self._do(work)

    def _on_taken(self, taken: Taken) -> None:
        self._card.show_done()
        if taken.core_trouble is not None:
            self._on_failed(taken.core_trouble)
        self._tasks.changed.emit(_EVERYTHING)
        if taken.offer.provision.hub:
            self._runner.start()

    def _on_enrolled(self) -> None:
        self._card.show_done()
        self._tasks.changed.emit(_EVERYTHING)
        self._runner.start()

    def _do(self, work: Callable[[Event], Answer]) -> None:
        self.job.start(work, failed=self._on_failed)

    def _on_failed(self, error: AppError) -> None:
        self._card.refuse(messages.headline(error), messages.advice(error))

    def _reload(self) -> None:
        self._tasks.read(provisioning.taken, then=self._show_province, owner=self._card)

    def _show_province(self, taken: Provisioned | None) -> None:
        if taken is not None:
            self._connection.show_province(taken.province, fingerprint(taken.key))
            self._card.fill(taken.hub, taken.enrolment_code)
