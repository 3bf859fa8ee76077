"""Labels wait by themselves until they are printed; the card of the copies says how many."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSettings

from desktop.domain.changes import Changes
from desktop.domain.copy import CopyId
from desktop.services import papers
from ui.catalogue.copies_card import CopiesCard
from ui.main_window import MainWindow
from ui.tasks import Tasks

_LAST = "print/last_labelled"


class LabelPlaces(QObject):
    """Which copy was the last to get its label is remembered beside the library."""

    def __init__(
        self,
        window: MainWindow,
        *,
        tasks: Tasks,
        folder: Path,
        now: Callable[[], datetime],
        print_: Callable[..., None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._now = now
        self._print = print_
        self._settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        self._card: CopiesCard | None = None
        self._waiting = 0
        window.visited.connect(self._on_visited)
        tasks.changed.connect(self._on_changed)

    def print_waiting_or_shown(self) -> None:
        """What waits; or else, once more, the labels of the book that is shown."""
        if self._card is None:
            return
        if self._waiting:
            self._print_waiting()
        elif self._card.barcodes:
            self._print_these(self._card.barcodes)

    def _print_these(self, barcodes: tuple[str, ...]) -> None:
        self._print(lambda store: papers.labels(store, barcodes), _labels_job)

    def _print_waiting(self) -> None:
        last, now = self._last, self._now()
        self._print(
            lambda store: papers.new_labels(store, last, now=now),
            lambda jobs, found: _labels_job(jobs, found.batch),
            self._on_printed,
        )

    @property
    def _last(self) -> CopyId | None:
        kept = str(self._settings.value(_LAST, ""))
        return CopyId(kept) if kept else None

    def _on_printed(self, printed: papers.NewLabels) -> None:
        self._settings.setValue(_LAST, printed.last or "")
        self._settings.sync()
        self._count()

    def _on_visited(self, place: str) -> None:
        if place != "catalogue":
            return
        if self._card is None:
            self._card = self._window.findChild(CopiesCard)
            if self._card is not None:
                self._card.labels_asked.connect(self._print_these)
                self._card.queue_asked.connect(self._print_waiting)
        self._count()

    def _on_changed(self, changes: Changes) -> None:
        if changes.copies:
            self._count()

    def _count(self) -> None:
        if self._card is None:
            return
        last, now = self._last, self._now()
        self._tasks.read(
            lambda store: papers.count_new_labels(store, last, now=now),
            then=self._show,
            owner=self,
            latest="labels",
        )

    def _show(self, count: int) -> None:
        self._waiting = count
        if self._card is not None:
            self._card.show_queue(count)


def _labels_job(jobs: Any, batch: object) -> object:
    return jobs.labels(batch)
