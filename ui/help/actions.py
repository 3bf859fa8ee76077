"""Joins the page of help to the doctor and to the file for who helps."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from desktop.domain.errors import AppError
from desktop.domain.health import Answer
from ui import messages
from ui.help.view import HelpView
from ui.sole_job import Answer as Told
from ui.sole_job import SoleJob


class HelpActions(QObject):
    """Looks on a thread of its own; what is saved is what was shown."""

    def __init__(self, view: HelpView, *, folder: Path, load: Callable[[], Any]) -> None:
        super().__init__(view)
        self._view = view
        self._folder = folder
        self._load = load
        self._parts: dict[str, str] = {}
        self.job = SoleJob("doctor", self)
        view.doctor.asked.connect(self.examine)
        view.helper.look_asked.connect(self.make)
        view.helper.save_asked.connect(self._on_save_asked)

    def stop(self) -> None:
        self.job.stop()

    def examine(self) -> None:
        self._view.doctor.show_running()
        late = self._load()

        def work(_cancelled: Event) -> Told:
            return partial(self._on_examined, late.doctor.examine(self._folder))

        self.job.start(work, failed=self._on_failed)

    def make(self) -> None:
        self._view.helper.look.setEnabled(False)
        late = self._load()

        def work(_cancelled: Event) -> Told:
            return partial(self._on_made, late.helper_file.contents(self._folder))

        self.job.start(work, failed=self._on_failed)

    def save(self, path: Path) -> None:
        """Write what was shown."""
        try:
            self._load().helper_file.write(self._parts, path)
        except AppError as error:
            self._on_failed(error)
        else:
            words = self._view.tr("Đã lưu {name}.").format(name=path.name)
            self._view.tell("success", words, self._view.tr("Gửi tệp này cho người giúp."))

    def _on_examined(self, answers: list[Answer]) -> None:
        line = self._load().line
        self._view.doctor.show_answers(answers, [line(each) for each in answers])

    def _on_made(self, parts: dict[str, str]) -> None:
        self._parts = parts
        self._view.helper.show_text(self._load().helper_file.shown(parts))

    def _on_save_asked(self) -> None:
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        start = str(Path(place) / self._load().helper_file.file_name())
        title = self._view.tr("Lưu tệp cho người giúp")
        name, _ = QFileDialog.getSaveFileName(self._view, title, start, "ZIP (*.zip)")
        if name:
            self.save(Path(name))

    def _on_failed(self, error: AppError) -> None:
        self._view.doctor.look.setEnabled(True)
        self._view.helper.look.setEnabled(True)
        self._view.tell("refused", messages.headline(error), messages.advice(error))
