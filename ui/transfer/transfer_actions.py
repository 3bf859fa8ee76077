"""What the page for bringing in files asks for. Imported after the first paint."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.domain.errors import AppError
from desktop.domain.listing.columns import Column
from desktop.services.list_files import write_book_template
from desktop.storage.store import Store
from ui import messages
from ui.main_window import MainWindow
from ui.tasks import Tasks
from ui.transfer import dialogs
from ui.transfer import import_work as work
from ui.transfer.import_actions import ImportActions
from ui.transfer.runner import Runner
from ui.transfer.templates import explained
from ui.transfer.undo_actions import UndoActions
from ui.transfer.view import ImportView
from ui.wording import translate


class TransferActions(QObject):
    """Asks for files, and writes what is to be kept of an import."""

    def __init__(
        self,
        view: ImportView,
        *,
        window: MainWindow,
        runner: Runner,
        tasks: Tasks,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._window = window
        self._runner = runner
        self._imports = ImportActions(view, runner=runner, tasks=tasks, now=now)
        self._undos = UndoActions(view, runner=runner, tasks=tasks, now=now)
        view.start.file_asked.connect(self.choose)
        view.start.template_asked.connect(self._on_template_asked)
        view.columns.another_asked.connect(self.choose)
        view.plan.back_asked.connect(self._on_back_asked)
        view.done.another_asked.connect(self.choose)
        view.done.undo_asked.connect(self._on_undo_asked)
        view.done.outcome_asked.connect(self._on_outcome_asked)

    def choose(self) -> None:
        """Ask for a file, unless one is being dealt with."""
        if self._view.is_busy:
            return
        path = dialogs.file_to_read(self._window)
        if path is not None:
            self.open(path)

    def open(self, path: Path) -> None:
        """Look at this file."""
        self._imports.open(path)

    def save_template(self, path: Path) -> None:
        """The table to fill in."""

        def write(_store: Store, _pace: object) -> None:
            write_book_template(path, explained("book_list", Column))

        words = translate("TransferActions", "Đã lưu bảng mẫu “{name}”")
        self._run(write, words.format(name=path.name), str(path.parent))

    def save_outcomes(self, path: Path) -> None:
        """What became of each book, or row."""
        brought = self._imports.brought
        if brought is None:
            return
        order, report = brought

        def write(_store: Store, _pace: object) -> None:
            work.save_account(path, order, report)

        words = translate("TransferActions", "Đã lưu kết quả vào “{name}”")
        self._run(write, words.format(name=path.name), str(path.parent))

    def _run(self, write: Callable[[Store, object], None], headline: str, detail: str) -> None:
        def done(_nothing: None) -> None:
            self._view.tell("success", headline, detail)

        self._runner.run(write, then=done, failed=self._on_failed)

    def _on_failed(self, error: AppError) -> None:
        self._view.tell("refused", messages.headline(error), messages.advice(error))

    def _on_undo_asked(self) -> None:
        brought = self._imports.brought
        if brought is not None and brought[1].batch is not None:
            self._undos.undo(brought[1].batch)

    def _on_back_asked(self) -> None:
        if not self._imports.show_columns():
            self.choose()

    def _on_template_asked(self) -> None:
        path = dialogs.file_to_write(
            self._window,
            title=translate("TransferActions", "Lưu bảng mẫu"),
            proposed=translate("TransferActions", "Danh sách sách"),
            kinds=dialogs.WORKBOOK,
        )
        if path is not None:
            self.save_template(path)

    def _on_outcome_asked(self) -> None:
        brought = self._imports.brought
        if brought is None:
            return
        title = translate("TransferActions", "Lưu kết quả")
        proposed = translate("TransferActions", "{name}, kết quả").format(name=brought[0].title)
        path = dialogs.file_to_write(self._window, title=title, proposed=proposed)
        if path is not None:
            self.save_outcomes(path)
