"""Bringing in a list of readers: looked at and tried out first, on a thread of its own."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from desktop.domain.errors import AppError
from desktop.domain.reader_listing.columns import ReaderColumn, ReaderMapping
from desktop.services.examining import Examined
from desktop.services.list_profiles import remember_profile
from desktop.services.reader_importing import (
    ReaderImportOptions,
    ReaderImportReport,
    import_readers,
)
from desktop.services.reader_listing import (
    ReaderListOptions,
    examine_readers,
    write_reader_outcomes,
    write_reader_template,
)
from desktop.services.reader_undoing import ReaderUndoReport, undo_reader_import
from desktop.storage.store import Store
from ui.readers.actions import ReadersActions
from ui.readers.import_words import outcome_words
from ui.readers.view import ReadersView
from ui.tasks import Tasks
from ui.transfer import dialogs
from ui.transfer.runner import Pace, Runner
from ui.transfer.templates import explained


class ImportActions(QObject):
    """Nothing is written before it was shown what will be."""

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
        self._card = view.imports
        self._actions = actions
        self._runner = runner
        self._tasks = tasks
        self._now = now
        self._path = Path()
        self._options = ReaderImportOptions()
        self._examined: Examined | None = None
        self._report: ReaderImportReport | None = None
        self._connect()

    def open(self, path: Path) -> None:
        """Look at a list; nothing is kept."""
        self._path, self._examined, self._report = path, None, None
        self._look_at(ReaderImportOptions())

    def save_template(self, path: Path) -> None:
        """The table to fill in."""

        def write(_store: Store, _pace: Pace) -> None:
            write_reader_template(path, explained("reader_list", ReaderColumn))

        self._save(write, self.tr("Đã lưu bảng mẫu “{name}”"), path)

    def save_outcomes(self, path: Path) -> None:
        """What became of each row, beside the row."""
        report, source = self._report, self._path
        if report is None:
            return
        options = ReaderListOptions(encoding=self._options.encoding, mapping=report.mapping)
        heading = self.tr("Kết quả")

        def write(_store: Store, _pace: Pace) -> None:
            write_reader_outcomes(
                source,
                path,
                options,
                heading=heading,
                outcomes=outcome_words(report),
            )

        self._save(write, self.tr("Đã lưu kết quả vào “{name}”"), path)

    def _connect(self) -> None:
        card = self._card
        for asked in (card.start.file_asked, card.columns.another_asked, card.told.another_asked):
            asked.connect(self._choose)
        card.start.template_asked.connect(self._on_template_asked)
        card.columns.changed.connect(self._on_mapping_changed)
        card.columns.accepted.connect(self._try_out)
        card.file.encoding_chosen.connect(self._on_encoding_chosen)
        card.told.accepted.connect(self._bring_in)
        card.told.back_asked.connect(self._show_columns)
        card.told.outcome_asked.connect(self._on_outcome_asked)
        card.told.undo_asked.connect(self._take_back)
        card.told.finished.connect(self._on_finished)
        card.progress.stop_asked.connect(self._runner.cancel)
        self._runner.progressed.connect(lambda done: card.progress.show_done(done, self._now()))

    def _choose(self) -> None:
        lists = self.tr("Danh sách bạn đọc")
        name, _ = QFileDialog.getOpenFileName(
            self._view, self.tr("Chọn danh sách bạn đọc"), "", f"{lists} (*.xlsx *.csv *.txt)"
        )
        if name:
            self.open(Path(name))

    def _look_at(self, options: ReaderImportOptions) -> None:
        self._options = options
        path = self._path

        def look(store: Store, _pace: Pace) -> Examined:
            return examine_readers(store, path, encoding=options.encoding, mapping=options.mapping)

        self._runner.run(look, then=self._on_examined, failed=self._on_refused)

    def _on_examined(self, examined: Examined) -> None:
        assert examined.preview is not None
        self._examined = examined
        self._options = replace(self._options, mapping=examined.preview.mapping)
        self._view.notice.hide()
        self._card.show_columns(examined)

    def _on_encoding_chosen(self, encoding: str) -> None:
        # What the columns mean is read from their headings, which are other words now.
        self._look_at(ReaderImportOptions(encoding=encoding))

    def _on_mapping_changed(self, mapping: ReaderMapping) -> None:
        self._look_at(replace(self._options, mapping=mapping))

    def _try_out(self) -> None:
        self._card.show_trying(self._now())
        self._run(replace(self._options, is_dry_run=True), then=self._on_tried)

    def _bring_in(self) -> None:
        assert self._report is not None
        self._card.show_writing(total=self._report.read, at=self._now())
        self._run(self._options, then=self._on_done)

    def _run(
        self, options: ReaderImportOptions, *, then: Callable[[ReaderImportReport], object]
    ) -> None:
        path, now = self._path, self._now()

        def work(store: Store, pace: Pace) -> ReaderImportReport:
            if not options.is_dry_run and options.mapping is not None:
                remember_profile(store, options.mapping)

            def progressed(done: int) -> None:
                pace.progress(done)
                if not options.is_dry_run:
                    pace.breathe()  # between two batches the desk can write

            return import_readers(
                store,
                path,
                options,
                now=now,
                progress=progressed,
                cancelled=pace.cancelled,
            )

        self._runner.run(work, then=then, failed=self._on_refused)

    def _on_tried(self, report: ReaderImportReport) -> None:
        self._report = report
        if report.is_complete:
            self._card.show_plan(report, self._path.name)
        else:
            self._show_columns()

    def _on_done(self, report: ReaderImportReport) -> None:
        self._report = report
        self._card.show_done(report, self._path.name)
        self._tasks.changed.emit(report.changes)

    def _take_back(self) -> None:
        """Who came with the list goes; who did something since, or was changed, stays."""
        report, now = self._report, self._now()
        if report is None or report.batch is None:
            return
        number = report.batch

        def work(store: Store, pace: Pace) -> ReaderUndoReport:
            def progressed(done: int) -> None:
                pace.progress(done)
                pace.breathe()

            return undo_reader_import(
                store, number, now=now, progress=progressed, cancelled=pace.cancelled
            )

        self._card.show_undoing(now)
        self._runner.run(work, then=self._on_taken_back, failed=self._on_undo_refused)

    def _on_taken_back(self, done: ReaderUndoReport) -> None:
        said = [self.tr("Đã bỏ %n thẻ", "", done.removed)]
        if done.restored:
            said.append(self.tr("trả %n thẻ về như trước", "", done.restored))
        if done.kept:
            said.append(self.tr("giữ %n thẻ đã dùng hoặc đã sửa", "", len(done.kept)))
        words = "" if done.is_complete else self.tr("Đã dừng giữa chừng. Hoàn tác lần nữa để xong.")
        kind = "success" if done.is_complete else "attention"
        assert self._report is not None
        if done.is_complete:
            self._card.show_start()
        else:
            self._card.show_done(self._report, self._path.name)
        self._view.notice.tell(kind, ", ".join(said) + ".", words)
        self._tasks.changed.emit(done.changes)

    def _on_undo_refused(self, error: AppError) -> None:
        assert self._report is not None
        self._card.show_done(self._report, self._path.name)
        self._actions.tell_refused(error)

    def _show_columns(self) -> None:
        if self._examined is None:
            self._card.show_start()
        else:
            self._card.show_columns(self._examined)

    def _on_refused(self, error: AppError) -> None:
        self._show_columns()
        self._actions.tell_refused(error)

    def _on_finished(self) -> None:
        self._card.show_start()
        self._view.show_list()

    def _save(self, write: Callable[[Store, Pace], None], words: str, path: Path) -> None:
        headline, detail = words.format(name=path.name), str(path.parent)
        self._runner.run(
            write,
            then=lambda _nothing: self._view.notice.tell("success", headline, detail),
            failed=self._actions.tell_refused,
        )

    def _on_template_asked(self) -> None:
        path = dialogs.file_to_write(
            self._view,
            title=self.tr("Lưu bảng mẫu"),
            proposed=self.tr("Danh sách bạn đọc"),
            kinds=dialogs.WORKBOOK,
        )
        if path is not None:
            self.save_template(path)

    def _on_outcome_asked(self) -> None:
        proposed = self.tr("{name}, kết quả").format(name=self._path.stem)
        path = dialogs.file_to_write(self._view, title=self.tr("Lưu kết quả"), proposed=proposed)
        if path is not None:
            self.save_outcomes(path)
