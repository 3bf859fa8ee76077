"""Brings a library back from its recovery sheet at the first start, on a thread of its own."""

from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import AppError
from desktop.domain.sheet_address import SheetAddress
from desktop.services.restoring import Restored
from sync.vault import Version
from ui import clock, from_sheet_work
from ui.first_start.from_sheet_view import FromSheetView
from ui.first_start.words import trouble
from ui.sole_job import Answer, SoleJob
from ui.theme import Look


class FromSheet(QObject):
    """Between its screen and the vault at the hub.

    Signals:
        restored: the library is here (Restored).
        left: rather the questions.
    """

    restored = Signal(object)
    left = Signal()

    def __init__(self, look: Look, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._address, self._code = SheetAddress(""), ""
        self._is_stopping = False
        self.view = FromSheetView(look)
        self.job = SoleJob("from sheet", self)
        self.view.looked.connect(self._on_looked)
        self.view.wanted.connect(self._on_wanted)
        self.view.stop_asked.connect(self._on_stop)
        self.view.left.connect(self.left)
        self.job.progressed.connect(self._on_progressed)

    def _on_looked(self, address: SheetAddress, code: str) -> None:
        self._address, self._code = address, code
        self._is_stopping = False
        self.view.show_looking()

        def look(cancelled: Event) -> Answer:
            try:
                found = from_sheet_work.versions(address, code)
            except AppError:
                if cancelled.is_set():
                    return self.view.ask
                raise
            if cancelled.is_set():
                return self.view.ask
            return partial(self.view.show_versions, found, clock.now())

        self.job.start(look, failed=self._on_failed)

    def _on_wanted(self, version: Version) -> None:
        self._is_stopping = False
        self.view.show_coming(0)

        def restore(cancelled: Event) -> Answer:
            done = from_sheet_work.restore(
                self._folder,
                self._address,
                self._code,
                n=version.n,
                progress=self._on_progress,
                cancelled=cancelled.is_set,
            )
            return partial(self._on_restored, done)

        self.job.start(restore, failed=self._on_failed)

    def _on_stop(self) -> None:
        self._is_stopping = True
        self.job.cancel()
        self.view.show_stopping()

    def _on_progress(self, done: int, total: int) -> None:
        self.job.progressed.emit(100 * done // max(total, 1))

    def _on_progressed(self, percent: int) -> None:
        if not self._is_stopping:
            self.view.show_coming(percent)

    def _on_restored(self, done: Restored) -> None:
        self._code = ""
        self.restored.emit(done)

    def _on_failed(self, error: AppError) -> None:
        self.view.refuse(*trouble(error))
