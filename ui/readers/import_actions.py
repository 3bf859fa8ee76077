"""Bringing in a list of readers: tried out first, on a thread of its own."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from desktop.domain.errors import AppError
from desktop.services.reader_importing import (
    ReaderImportOptions,
    ReaderImportReport,
    import_readers,
)
from desktop.storage.store import Store
from ui import messages
from ui.readers.actions import ReadersActions
from ui.readers.import_card import Account
from ui.readers.view import ReadersView
from ui.tasks import Tasks
from ui.transfer.runner import Pace, Runner


class ImportActions(QObject):
    """Chooses a file, shows what would come of it, and does it when that is accepted."""

    def __init__(
        self,
        view: ReadersView,
        actions: ReadersActions,
        *,
        runner: Runner,
        tasks: Tasks,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._actions = actions
        self._runner = runner
        self._tasks = tasks
        self._now = now
        self._path: Path | None = None
        self._rows = 0
        card = view.imports
        card.file_asked.connect(self._choose)
        card.accepted.connect(self._do)
        card.finished.connect(self._on_finished)
        card.progress.stop_asked.connect(runner.cancel)
        runner.progressed.connect(lambda done: card.progress.show_done(done, now()))

    def open(self, path: Path) -> None:
        """Try a file out; nothing is kept."""
        self._path = path
        self._run(path, is_dry_run=True, then=self._on_tried)

    def _choose(self) -> None:
        lists = self.tr("Danh sách bạn đọc")
        name, _ = QFileDialog.getOpenFileName(
            self._view, self.tr("Chọn danh sách bạn đọc"), "", f"{lists} (*.xlsx *.csv *.txt)"
        )
        if name:
            self.open(Path(name))

    def _do(self) -> None:
        if self._path is not None:
            self._run(self._path, is_dry_run=False, then=self._on_done)

    def _run(
        self, path: Path, *, is_dry_run: bool, then: Callable[[ReaderImportReport], object]
    ) -> None:
        now = self._now()
        options = ReaderImportOptions(is_dry_run=is_dry_run)

        def work(store: Store, pace: Pace) -> ReaderImportReport:
            return import_readers(
                store,
                path,
                options,
                now=now,
                progress=pace.progress,
                cancelled=pace.cancelled,
            )

        if is_dry_run:
            self._view.imports.show_trying()
        else:
            self._view.imports.show_writing(total=self._rows, at=now)
        self._runner.run(work, then=then, failed=self._on_failed)

    def _on_tried(self, report: ReaderImportReport) -> None:
        self._rows = report.read
        self._view.imports.show_plan(self._account(report))

    def _on_done(self, report: ReaderImportReport) -> None:
        self._view.imports.show_done(self._account(report))
        self._tasks.changed.emit(report.changes)

    def _on_failed(self, error: AppError) -> None:
        self._view.imports.show_start()
        self._actions.tell_refused(error)

    def _on_finished(self) -> None:
        self._view.imports.show_start()
        self._view.show_list()

    def _left_out(self, report: ReaderImportReport) -> str:
        """What the library must not hold, and what nobody understood, by the words of the list."""
        mapping, parts = report.mapping, []
        if mapping.left_out:
            words = self.tr("Bỏ lại, không lưu: {columns}.")
            parts.append(words.format(columns=", ".join(mapping.left_out)))
        if mapping.not_known:
            words = self.tr("Chưa hiểu cột: {columns}.")
            parts.append(words.format(columns=", ".join(mapping.not_known)))
        return " ".join(parts)

    def _account(self, report: ReaderImportReport) -> Account:
        assert self._path is not None
        return Account(
            name=self._path.name,
            read=report.read,
            added=report.added,
            updated=report.updated,
            skipped=report.skipped,
            failed=report.failed,
            left_out=self._left_out(report),
            problems=tuple(messages.text(problem) for problem in report.problems),
            is_complete=report.is_complete,
        )
