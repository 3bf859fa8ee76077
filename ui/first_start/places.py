"""Sees to it that there is a library: by a file that lies ready, or by three questions."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Qt, Signal

from desktop.domain.errors import AppError, InputError
from desktop.machine import drives
from desktop.machine.communes import communes
from desktop.machine.folders import LIBRARY_FILE
from desktop.services import opening
from desktop.services.restoring import Restored
from ui import clock, messages, provision_work
from ui.first_start import words
from ui.first_start.from_sheet import FromSheet
from ui.first_start.view import FirstStartView
from ui.help import late
from ui.help.play import Play
from ui.main_window import MainWindow
from ui.provision_work import Taken
from ui.sole_job import Answer, SoleJob
from ui.sync_runner import SyncRunner
from ui.tasks import Tasks
from ui.theme import Look


class FirstStart(QObject):
    """A file beside the program is taken without a question; otherwise the window asks.

    Signals:
        told: a library is here without a question, what the desk says, whether it is new (bool).
        founded: somebody made a library; the file with the old list, or None.
        failed: there is none, and nobody to ask (AppError).
    """

    told = Signal(object, bool)
    founded = Signal(object)
    failed = Signal(object)

    def __init__(
        self, look: Look, window: MainWindow, *, tasks: Tasks, runner: SyncRunner, folder: Path
    ) -> None:
        super().__init__(window)
        self._look, self._window = look, window
        self._tasks, self._runner = tasks, runner
        self._folder = folder
        self._is_alone = False
        self.view: FirstStartView | None = None
        self.from_sheet: FromSheet | None = None
        self.job = SoleJob("first start", self)
        self.play = Play(self, folder, load=lambda: late)
        self.play.failed.connect(self._on_failed)

    def begin(self, given: Path | None, *, is_alone: bool) -> None:
        """Take `given`, or the file that lies ready; with neither, ask whoever is there."""
        self._is_alone = is_alone

        def work(_cancelled: Event) -> Answer:
            files = provision_work.files_at_hand() if given is None else [given]
            if len(files) != 1:
                return partial(self._on_nothing, files)
            taken = provision_work.take(self._folder, provision_work.offer(files[0]))
            return partial(self._on_taken, taken)

        self._do(work)

    def stop(self) -> None:
        self.job.stop()
        if self.from_sheet is not None:
            self.from_sheet.job.stop()
        self.play.job.stop()

    def _do(self, work: Callable[[Event], Answer]) -> None:
        self.job.start(work, failed=self._on_failed)

    def _on_taken(self, taken: Taken) -> None:
        """The desk opens; the code is handed in by the first exchange, which begins at once."""
        once = Qt.ConnectionType.SingleShotConnection
        if taken.offer.provision.enrolment_code:
            self._tasks.ready.connect(self._runner.start, type=once)
        self._open()
        self.told.emit(words.provisioned(taken), True)

    def _on_nothing(self, files: list[Path]) -> None:
        if self._is_alone:
            self.failed.emit(InputError("library.not_found", path=str(self._folder)))
            return
        self._ask()
        if files and self.view is not None:
            self.view.show_files(files)

    def _on_failed(self, error: AppError) -> None:
        if self._is_alone:
            self.failed.emit(error)
            return
        self._ask()
        assert self.view is not None
        self.view.refuse(messages.headline(error), messages.advice(error))

    def _ask(self) -> None:
        if self.view is None:
            self.view = FirstStartView(self._look, communes())
            self.view.answered.connect(self._on_answered)
            self.view.file_chosen.connect(self._on_file_chosen)
            self.view.sample_asked.connect(self.play.open)
            self.view.sheet_asked.connect(self._on_sheet_asked)
            self._window.cover(self.view)

    def _on_sheet_asked(self) -> None:
        if self.from_sheet is None:
            self.from_sheet = FromSheet(self._look, self._folder, self)
            self.from_sheet.restored.connect(self._on_restored)
            self.from_sheet.left.connect(self._on_sheet_left)
        self._window.cover(self.from_sheet.view)

    def _on_sheet_left(self) -> None:
        assert self.view is not None
        self._window.cover(self.view)

    def _on_restored(self, done: Restored) -> None:
        """The desk opens, and the exchange begins at once: the hub has what came after."""
        self._tasks.ready.connect(self._runner.start, type=Qt.ConnectionType.SingleShotConnection)
        self._open()
        self.told.emit(words.restored(done), False)

    def _on_file_chosen(self, path: Path) -> None:
        def work(_cancelled: Event) -> Answer:
            taken = provision_work.take(self._folder, provision_work.offer(path))
            return partial(self._on_taken, taken)

        self._do(work)

    def _on_answered(self, code: str, name: str, old_list: Path | None) -> None:
        def work(_cancelled: Event) -> Answer:
            drives.refuse_network(self._folder)
            file = self._folder / LIBRARY_FILE
            opening.found(file, code=code, name=name, now=clock.now(), random_bytes=os.urandom)
            return partial(self._on_founded, old_list)

        self._do(work)

    def _on_founded(self, old_list: Path | None) -> None:
        self._open()
        self.founded.emit(old_list)

    def _open(self) -> None:
        self._window.uncover()
        self.view = None
        self._tasks.start()
