"""Taking back an import as a whole. Imported after the first paint."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from desktop.domain.changes import Changes
from desktop.domain.errors import AppError
from desktop.services.undoing import ImportBatch, UndoReport, imports, undo_import
from desktop.storage.store import Store
from ui import messages
from ui.tasks import Tasks
from ui.transfer.plurals import FATES
from ui.transfer.runner import Pace, Runner
from ui.transfer.view import ImportView
from ui.wording import capital, translate

_TOUCHED = Changes(records=True, copies=True, exchange=True)


class UndoActions(QObject):
    """Keeps the list of the last imports true, and undoes the one that is asked for."""

    def __init__(
        self, view: ImportView, *, runner: Runner, tasks: Tasks, now: Callable[[], datetime]
    ) -> None:
        super().__init__(view)
        self._view = view
        self._runner = runner
        self._tasks = tasks
        self._now = now
        view.recent.undo_asked.connect(self.undo)
        tasks.changed.connect(self._on_changed)
        self._reload()

    def undo(self, number: int) -> None:
        """What it brought goes, what it merged is as before; what was used since stays."""
        if self._view.is_busy:
            return
        view, now = self._view, self._now()

        def take_back(store: Store, pace: Pace) -> UndoReport:
            def progressed(done: int) -> None:
                pace.progress(done)
                pace.breathe()

            return undo_import(
                store, number, now=now, progress=progressed, cancelled=pace.cancelled
            )

        view.show_working()
        view.progress.begin(
            translate("UndoActions", "Đang hoàn tác lần nhập"),
            translate("UndoActions", "Sách đã mượn hoặc đã sửa từ đó đến nay thì giữ lại."),
            total=0,
            at=now,
        )
        self._runner.run(take_back, then=self._on_undone, failed=self._on_failed)

    def _on_undone(self, report: UndoReport) -> None:
        view = self._view
        kept = len(report.kept)
        details = [
            FATES.restored(report.restored) if report.restored else "",
            FATES.kept(kept) if kept else "",
            ""
            if report.is_complete
            else translate("UndoActions", "đã dừng giữa chừng, hoàn tác lần nữa để xong"),
        ]
        said = ", ".join(filter(None, details))
        view.show_start()
        kind = "success" if report.is_complete else "attention"
        detail = f"{capital(said)}." if said else ""
        view.tell(kind, FATES.removed(report.removed), detail)
        self._tasks.changed.emit(_TOUCHED)

    def _on_failed(self, error: AppError) -> None:
        self._view.show_start()
        self._view.tell("refused", messages.headline(error), messages.advice(error))
        self._tasks.changed.emit(_TOUCHED)

    def _on_changed(self, changes: Changes) -> None:
        if changes.records:
            self._reload()

    def _reload(self) -> None:
        def show(found: tuple[ImportBatch, ...]) -> None:
            self._view.show_recent(found, self._now())

        self._tasks.read(imports, then=show, owner=self._view, latest="imports")
