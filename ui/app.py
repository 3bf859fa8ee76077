"""Joins the parts of the window, and sees to the order in which they come to life."""

import importlib
import json
import logging
import os
import sys
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.calendar import day_of
from desktop.domain.changes import Changes
from desktop.domain.errors import AppError
from ui import clock, language
from ui.assets import program_icon
from ui.collecting import Collecting
from ui.desk.view import DeskView
from ui.main_window import MainWindow
from ui.one_window import OneWindow
from ui.start_time import peak_memory_mb, process_age_ms
from ui.sync_runner import Cancelled, Progress, Report, SyncRunner
from ui.tasks import Tasks
from ui.theme import kept_look
from ui.widgets.state_band import Told
from ui.workspaces import Workspaces, for_the_rest

if TYPE_CHECKING:
    from desktop.domain.library import Library
    from desktop.storage.store import Store

log = logging.getLogger(__name__)

_HAS_ACCOUNTS = "has_accounts"
_QUIT_WHEN_READY = "THUVIENXA_QUIT_WHEN_READY"
_DAMAGED = "storage.damaged"
_KEY_MISSING = "storage.key_missing"
_NO_LIBRARY = "library.not_found"
_BUG = 1
_NOT_OPENED = 4
_EVERYTHING = Changes(records=True, copies=True, patrons=True, loans=True, exchange=True)


def run(library_folder: Path, *, pictures: Path | None = None, file: Path | None = None) -> int:
    """Open the window on the library in this folder, until it is closed.

    With `pictures`, take a picture of every workspace into that folder instead, and end. `file` is
    a province's, which makes the library, or is shown when there is one; or it is to be brought in.
    """
    # Named here and not by setStyle(), which gives the style back: Python's picture of QStyle has
    # hundreds of names, and is not needed before the window is painted.
    app = QApplication([*sys.argv[:1], "-style", "fusion"])
    app.setApplicationName("thuvienxa")
    app.setDesktopFileName("thuvienxa")
    settings = QSettings(str(library_folder / "window.ini"), QSettings.Format.IniFormat)
    language.install(
        app, language.language(os.environ, setting=str(settings.value("language", "")))
    )
    one = OneWindow(library_folder)
    if pictures is None and not one.is_first():
        one.call(file)
        return 0
    joined = Joined(app, library_folder, settings=settings, pictures=pictures, file=file)
    joined.one = one
    joined.window.show()
    code = app.exec()
    one.leave()
    joined.stop()
    return code


class Joined(QObject):
    """The parts, and the order in which they come to life.

    The window and the desk first; when they are painted, the store opens on its own thread, which
    also imports whatever the desk needs; only then are scans done, those typed before first. The
    other workspaces come last, or with their first visit.
    """

    one: OneWindow | None = None

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        *,
        settings: QSettings,
        pictures: Path | None,
        file: Path | None,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._folder = folder
        self._settings = settings
        self._pictures = pictures
        self._file = file
        self._painted_ms = 0
        self._has_failed = False
        self._has_log = False
        self._is_new = False
        self._look = kept_look(app, settings)
        self.window = MainWindow(self._look, app)
        self._is_alone = pictures is not None or bool(os.environ.get(_QUIT_WHEN_READY))
        # Alone, nobody is there to read a window.
        sys.excepthook = self._give_up if self._is_alone else self._report
        self._secret = ""
        self._key_view: Any = None
        self._tasks = Tasks(lambda: _open_store(folder, self._secret), self)
        self._runner = SyncRunner(partial(_exchange, folder), self)
        self._desk = DeskView(self._look, today=day_of(clock.now()))
        self._workspaces = Workspaces(
            self._look, self.window, folder=folder, tasks=self._tasks, runner=self._runner
        )
        self._workspaces.add_places(self._desk)
        self._connect()
        self.window.go("desk")
        if settings.value(_HAS_ACCOUNTS, "") in (True, "true"):
            self.window.cover(QWidget())  # nothing of anybody until it is known who is there

    def stop(self) -> None:
        """Finish what was asked for, and remember how the window looked."""
        self._runner.stop()
        self._workspaces.stop()
        self._tasks.stop()
        self._workspaces.finish()
        if self._folder.is_dir():
            self._settings.setValue("text_percent", self._look.text_percent)
            if self._look.is_theme_chosen:
                self._settings.setValue("theme", self._look.theme.value)
            self._settings.sync()

    def _connect(self) -> None:
        self.window.painted.connect(self._on_painted)
        self.window.badge.clicked.connect(partial(self.window.go, "exchange"))
        self._tasks.ready.connect(self._on_ready)
        self._tasks.opening_failed.connect(lambda _error: self.window.uncover())
        self._tasks.opening_failed.connect(self._on_not_opened)
        self._tasks.failed.connect(self._tell)
        self._runner.finished.connect(self._on_exchanged)
        self._runner.failed.connect(lambda _: self._tasks.changed.emit(_EVERYTHING))

    def _on_painted(self) -> None:
        self._painted_ms = process_age_ms()
        log.debug("Painted after %d ms", self._painted_ms)
        self._tasks.start()

    def _on_ready(self) -> None:
        self._secret = ""
        late = _for_the_desk()
        sounds = late.Sounds(self)
        desk = late.DeskActions(self._desk, tasks=self._tasks, sounds=sounds, now=clock.now)
        self._workspaces.on_ready(undo_desk=desk.undo)
        # The answer to one more request tells that the first scan would have been done by now.
        self._tasks.read(lambda _store: None, then=self._on_settled, owner=self)

    def _on_settled(self, _nothing: None) -> None:
        if self._has_failed:
            return  # answers may still come after the exit was asked for; they do not make it well
        ready_ms = process_age_ms()
        log.debug("Ready after %d ms", ready_ms)
        if os.environ.get(_QUIT_WHEN_READY):
            facts = {
                "painted_ms": self._painted_ms,
                "ready_ms": ready_ms,
                "peak_mb": peak_memory_mb(),
            }
            sys.stdout.write(json.dumps(facts) + "\n")
            self._app.quit()
        else:
            self._tasks.read(lambda _store: for_the_rest(), then=self._join_rest, owner=self)

    def _join_rest(self, late: Any) -> None:
        self._keep_log()
        self._workspaces.join_rest(partial(_open_store, self._folder))
        self._app.setWindowIcon(program_icon())
        Collecting(self.window)
        if self.one is not None:
            self.one.listen(self.window, self._workspaces.open_file)
        if self._file is not None:
            self._workspaces.open_file(self._file)
        self._tasks.read(late.library, then=self._show_library, owner=self.window)
        if self._pictures is not None:
            screenshots = importlib.import_module("ui.screenshots")
            screenshots.save(
                self.window,
                self._pictures,
                look=self._look,
                tasks=self._tasks,
                runner=self._runner,
                then=self._app.quit,
            )

    def _on_exchanged(self, report: Report) -> None:
        self._tasks.changed.emit(report.changes)

    def _show_library(self, library: "Library") -> None:
        self.window.show_library(library.name, library.logo)
        self._workspaces.show_library(library, is_new=self._is_new)

    def _on_not_opened(self, error: AppError) -> None:
        if error.code == _NO_LIBRARY:
            self._begin_library()
            return
        if (error.code == _KEY_MISSING or self._key_view) and not self._is_alone:
            self._ask_for_key(error)
            return
        self._tell(error)
        if error.code == _DAMAGED and not self._is_alone:
            self._workspaces.join_rescue()

    def _ask_for_key(self, error: AppError) -> None:
        if self._key_view is None:
            self._key_view = importlib.import_module("ui.accounts.key_view").KeyView(self._look)
            self._key_view.given.connect(self._on_key_given)
            self._tasks.ready.connect(self.window.uncover)
        self.window.cover(self._key_view)
        messages = importlib.import_module("ui.messages")
        self._key_view.ask("" if error.code == _KEY_MISSING else messages.headline(error))

    def _on_key_given(self, secret: str) -> None:
        self._secret = secret
        self._tasks.start()

    def _begin_library(self) -> None:
        first = self._workspaces.first_start()
        first.failed.connect(self._tell)
        first.told.connect(self._on_told)
        first.founded.connect(self._on_founded)
        province, self._file = _of_province(self._file)
        self._is_new = True
        first.begin(province, is_alone=self._is_alone)

    def _on_told(self, told: Told, is_new: bool) -> None:
        self._is_new = is_new
        self._desk.tell(told)

    def _on_founded(self, old_list: Path | None) -> None:
        self._file = old_list or self._file

    def _tell(self, error: AppError) -> None:
        messages = importlib.import_module("ui.messages")
        told = Told(
            kind="refused", headline=messages.headline(error), detail=messages.advice(error)
        )
        self._desk.tell(told)
        if self._is_alone:
            sys.stderr.write(messages.text(error) + "\n")
            self._app.exit(_NOT_OPENED)

    def _give_up(
        self, kind: type[BaseException], bug: BaseException, trace: TracebackType | None
    ) -> None:
        sys.__excepthook__(kind, bug, trace)
        self._has_failed = True
        self._app.exit(_BUG)

    def _report(
        self, kind: type[BaseException], bug: BaseException, trace: TracebackType | None
    ) -> None:
        """The first bug brings what reports bugs, which takes over from here."""
        self._keep_log()
        reporter = importlib.import_module("ui.crash").CrashReporter(self._look, self.window)
        reporter.help_asked.connect(self._workspaces.show_help)
        reporter.install()
        reporter.report(kind, bug, trace)

    def _keep_log(self) -> None:
        """From the first bug on, or from the end of the start: nothing else is worth a line."""
        if not self._has_log and self._folder.is_dir():
            self._has_log = True
            importlib.import_module("desktop.machine.logs").keep_log(self._folder)


def _of_province(file: Path | None) -> tuple[Path | None, Path | None]:
    """The file where it makes a library, and the file where one has to be there first."""
    is_of_province = file is not None and file.suffix.lower() == ".tvx"
    return (file, None) if is_of_province else (None, file)


def _for_the_desk() -> Any:
    """Modules that bring SQLite: not before the first paint."""
    return importlib.import_module("ui.late_desk")


def _open_store(folder: Path, secret: str = "") -> "Store":
    store: Store = _for_the_desk().open_store(folder, secret)
    return store


def _exchange(folder: Path, progress: Progress, cancelled: Cancelled) -> Report:
    work = importlib.import_module("ui.exchange_work")
    is_paid = importlib.import_module("ui.sync.line_hint").is_paid()
    report: Report = work.exchange_with_hub(
        folder, progress=progress, cancelled=cancelled, is_paid=is_paid
    )
    return report
