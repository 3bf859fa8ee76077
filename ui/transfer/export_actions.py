"""Taking books out, on the thread for files. Imported after the first paint."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from desktop.domain.catalogue import Query
from desktop.domain.errors import AppError
from desktop.domain.record import RecordId
from desktop.services import finding
from desktop.services.exporting import ExportFormat, ExportReport, export_records
from desktop.storage.store import Store
from ui import messages
from ui.tasks import Tasks
from ui.transfer import dialogs
from ui.transfer.export_card import Scope
from ui.transfer.export_view import ExportView
from ui.transfer.plurals import PLURALS
from ui.transfer.runner import Pace, Runner
from ui.wording import translate


class ExportActions(QObject):
    """Counts what can be taken out, writes it, and says where it is."""

    def __init__(
        self, view: ExportView, *, runner: Runner, tasks: Tasks, now: Callable[[], datetime]
    ) -> None:
        super().__init__(view)
        self._view = view
        self._runner = runner
        self._tasks = tasks
        self._now = now
        self._written: Path | None = None
        view.choices.accepted.connect(self._on_accepted)
        view.folder_asked.connect(self._on_folder_asked)
        view.progress.stop_asked.connect(runner.cancel)
        runner.progressed.connect(self._on_progressed)

    def propose(self, query: Query | None, ids: tuple[RecordId, ...]) -> None:
        """All books; what is searched for, where that is not all; and those that are chosen."""
        if self._view.is_busy:
            return
        view = self._view
        view.begin()

        def scopes(store: Store) -> tuple[Scope, ...]:
            found = [
                Scope(
                    translate("ExportActions", "Tất cả"), finding.totals(store)[0], Query(text="")
                )
            ]
            if query is not None:
                name = (
                    translate("ExportActions", "Đang tìm “{words}”")
                    if query.text.strip()
                    else translate("ExportActions", "Đang lọc")
                )
                words = name.format(words=query.text.strip())
                if books := finding.extent(store, query):  # nothing found is nothing to take out
                    found.append(Scope(words, books, query))
            if ids:
                found.append(
                    Scope(
                        translate("ExportActions", "Đang chọn trong danh sách"), len(ids), ids=ids
                    )
                )
            return tuple(found)

        self._tasks.read(scopes, then=view.choices.show_scopes, owner=view, latest="scopes")

    def export(self, path: Path, scope: Scope, format_: ExportFormat) -> None:
        """Write the books to a file."""
        view = self._view

        def write(store: Store, pace: Pace) -> ExportReport:
            return export_records(
                store,
                path,
                format=format_,
                query=scope.query,
                ids=scope.ids,
                progress=pace.progress,
                cancelled=pace.cancelled,
            )

        def done(report: ExportReport) -> None:
            self._on_written(report, path)

        view.show_working()
        view.progress.begin(
            translate("ExportActions", "Đang xuất ra “{name}”").format(name=path.name),
            translate("ExportActions", "Vẫn mượn trả bình thường."),
            total=scope.books,
            at=self._now(),
        )
        self._runner.run(write, then=done, failed=self._on_failed)

    def _on_accepted(self, scope: Scope, format_: ExportFormat) -> None:
        path = dialogs.file_to_write(
            self._view,
            title=translate("ExportActions", "Xuất ra tệp"),
            proposed=translate("ExportActions", "Sách"),
            kinds=(format_,),
        )
        if path is not None:
            self.export(path, scope, format_)

    def _on_written(self, report: ExportReport, path: Path) -> None:
        view = self._view
        if not report.is_complete:
            headline = translate("ExportActions", "Đã dừng, chưa ghi tệp nào")
            view.show_trouble(
                "info", headline, translate("ExportActions", "Xuất lại lúc nào cũng được.")
            )
            return
        self._written = path
        headline = PLURALS.written(report.written)
        if report.unfit:
            first = messages.headline(report.unfit[0].problem)
            headline = f"{headline}. {PLURALS.unfit(len(report.unfit))} {first}"
        view.show_written(headline, path)

    def _on_failed(self, error: AppError) -> None:
        self._view.show_trouble("refused", messages.headline(error), messages.advice(error))

    def _on_folder_asked(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.parent)))

    def _on_progressed(self, done: int) -> None:
        if self._view.is_busy:
            self._view.progress.show_done(done, self._now())
