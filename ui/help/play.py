"""Opens the library to play with: another window, another folder, and a mark that stays."""

import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QProcess, Signal

from desktop.domain.errors import AppError
from desktop.machine.folders import sample_folder
from ui import clock
from ui.help.strip import Strip
from ui.sole_job import Answer, SoleJob
from ui.theme import Look
from ui.widgets.button import Button


class Play(QObject):
    """Makes it when it is first asked for.

    Signals:
        opened: its window is on the way.
        failed: it could not be made (AppError).
    """

    opened = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject, folder: Path, *, load: Callable[[], Any]) -> None:
        super().__init__(parent)
        self._load = load
        self.folder = sample_folder(folder)
        self.job = SoleJob("sample", self)

    def open(self) -> None:
        name = self.tr("Thư viện tập")

        def work(_cancelled: Event) -> Answer:
            self._load().make_sample(self.folder, name=name, now=clock.now())
            return self._show

        self.job.start(work, failed=self._on_failed)

    def _show(self) -> None:
        started = [] if hasattr(sys, "frozen") else ["-m", "ui"]
        QProcess.startDetached(sys.executable, [*started, "--library", str(self.folder)])
        self.opened.emit()

    def _on_failed(self, error: AppError) -> None:
        self.failed.emit(error)


def sample_mark(look: Look, close: Button) -> Strip:
    """What stands above everything in the window of the library to play with."""
    strip = Strip(look, icon="warning", kind="attention", tone="warning")
    strip.tell(
        strip.tr("Thư viện tập: không có gì là thật"),
        strip.tr("Bấm gì cũng được. Không gửi đi đâu, không lẫn vào sổ thật."),
    )
    strip.add(close)
    return strip
