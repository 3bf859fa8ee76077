"""Makes the workspaces at their first visit, and joins each to the store when that is open."""

import importlib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.domain.calendar import day_of
from ui import clock
from ui.desk.view import DeskView
from ui.main_window import MainWindow, Place
from ui.sync_runner import Cancelled, SyncRunner
from ui.tasks import Tasks
from ui.theme import Look
from ui.widgets.state_band import Told


class Workspaces(QObject):
    """The places of the rail besides the desk, what ends with them, and what each takes back."""

    def __init__(
        self, look: Look, window: MainWindow, *, folder: Path, tasks: Tasks, runner: SyncRunner
    ) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._folder = folder
        self._tasks = tasks
        self._runner = runner
        self._is_ready = False
        self._backup: Any = None
        self._enrol: Any = None
        self._sticks: Any = None
        self._transfer: Any = None
        self._help: Any = None
        self._update: Any = None
        self._waiting: list[Callable[[], object]] = []
        self._stops: list[Callable[[], object]] = []
        self._undos: dict[str, Callable[[], object]] = {}

    def add_places(self, desk: DeskView) -> None:
        """In the order of the rail."""
        self._desk = desk
        for name, text, icon, key, build in (
            ("desk", self.tr("Quầy"), "desk", "F2", lambda: desk),
            ("search", self.tr("Tra cứu"), "search", "F3", self._build_search),
            ("catalogue", self.tr("Biên mục"), "book", "F4", self._build_catalogue),
            ("readers", self.tr("Bạn đọc"), "readers", "F5", self._build_readers),
            ("exchange", self.tr("Đồng bộ"), "sync", "F8", self._build_exchange),
        ):
            self._window.add_place(Place(name=name, text=text, icon=icon, key=key, build=build))

    def on_ready(self, *, undo_desk: Callable[[], object]) -> None:
        """The store is open: those that were visited before are joined to it now."""
        self._undos["desk"] = undo_desk
        self._window.add_shortcut("Ctrl+Z", self._take_back)
        self._is_ready = True
        for join in self._waiting:
            join()

    def join_rest(self, open_store: Callable[[], Any]) -> None:
        """The badge, and what opens pages of its own in the places."""
        late = for_the_rest()
        late.BadgeActions(self._window.badge, tasks=self._tasks, now=clock.now)
        late.NewDay(self._desk, tasks=self._tasks, now=clock.now)
        late.UnaskedExchange(
            self,
            tasks=self._tasks,
            runner=self._runner,
            hint=late.LineHint(self),
            now=clock.now,
            chance=late.chance,
        )
        for places in (late.TransferPlaces, late.ManyPlaces):
            joined = places(
                self._look, self._window, tasks=self._tasks, open_store=open_store, now=clock.now
            )
            self._stops.append(joined.stop)
            self._undos |= joined.take_backs
            self._transfer = self._transfer or joined
        with_folder = {"tasks": self._tasks, "folder": self._folder, "now": clock.now}
        accounts = late.AccountPlaces(self._look, self._window, **with_folder)
        late.RulesPlaces(self._look, self._window, tasks=self._tasks, now=clock.now)
        printing = late.PrintPlaces(self._look, self._window, load=_for_printing, **with_folder)
        self._stops += [accounts.stop, printing.stop]
        if self._backup is None:
            self._backup = late.BackupPlaces(
                self._look, self._window, load=_for_backups, **with_folder
            )
            self._backup.print_asked.connect(printing.print_recovery)
            self._backup.damaged.connect(self._tell_damage)
            self._stops.append(self._backup.stop)
        else:
            self._backup.opened()
        scanner = late.ScannerPlaces(
            self._look, self._window, desk=self._desk, folder=self._folder, load=_for_the_scanner
        )
        scanner.print_asked.connect(printing.print_test_codes)
        self._help = late.HelpPlaces(self._look, self._window, folder=self._folder, load=_for_help)
        self._stops.append(self._help.stop)

    def join_rescue(self) -> None:
        """The library cannot be opened as it is: its backups are all that can be shown."""
        if self._backup is None:
            self._backup = for_the_rest().BackupPlaces(
                self._look,
                self._window,
                tasks=self._tasks,
                folder=self._folder,
                now=clock.now,
                is_open=False,
            )
            self._backup.revived.connect(self._tasks.start)
            self._stops.append(self._backup.stop)
        self._window.go("backup")

    def _tell_damage(self) -> None:
        headline = self.tr("Tệp thư viện bị hỏng một chỗ.")
        detail = self.tr("Bấm Sao lưu ở góc dưới bên trái để lấy lại, việc đã làm vẫn còn.")
        self._desk.tell(Told(kind="refused", headline=headline, detail=detail))

    def open_file(self, path: Path) -> None:
        """Show what a file of the province, or of books, would bring; read what a hub answered."""
        match path.suffix.lower():
            case ".tvx":
                self._window.go("exchange")
                self._enrol.open(path)
            case ".bibsync":
                self._window.go("exchange")
                self._sticks.read(path)
            case _:
                self._transfer.open(path)

    def show_library(self, library: Any, *, is_new: bool) -> None:
        """Say where it is not a real one, and offer a tour where somebody has just begun."""
        self._help.show_library(library)
        if not library.is_sample:
            self._update = for_the_rest().UpdateNotice(
                self._look, self._window, folder=self._folder, load=_for_updates
            )
            self._runner.ended.connect(self._update.look_on_line)
            self._stops.append(self._update.stop)
        if is_new:
            self._help.tour.offer()

    def show_help(self) -> None:
        """Where it has come to life; before that nothing is known that could help."""
        if self._help is not None:
            self._window.go("help")

    def first_start(self) -> Any:
        """There is no library yet."""
        first = importlib.import_module("ui.first_start.places").FirstStart(
            self._look, self._window, tasks=self._tasks, runner=self._runner, folder=self._folder
        )
        self._stops.append(first.stop)
        return first

    def stop(self) -> None:
        for stop in self._stops:
            stop()

    def finish(self) -> None:
        """When nobody has the library open any more: what was put off until then."""
        for late in (self._update, self._backup):
            if late is not None:
                late.finish()

    def _take_back(self) -> None:
        """Each place takes back what was done in it, and nothing that cannot be seen there."""
        undo = self._undos.get(self._window.place)
        if undo is not None:
            undo()

    def _build_search(self) -> QWidget:
        late = for_the_rest()
        view: QWidget = late.SearchView(self._look)
        self._when_ready(lambda: self._join_search(late, view))
        return view

    def _join_search(self, late: Any, view: QWidget) -> None:
        late.SearchActions(view, tasks=self._tasks)
        late.HoldActions(view, tasks=self._tasks, now=clock.now)

    def _build_catalogue(self) -> QWidget:
        late = for_the_rest()
        view = late.CatalogueView(self._look, today=lambda: day_of(clock.now()))
        outside = late.Outside(partial(_ask, self._folder), self)
        self._stops.append(outside.stop)
        self._undos["catalogue"] = view.actions_bar.take_back
        self._when_ready(
            lambda: late.CatalogueActions(
                view, window=self._window, tasks=self._tasks, outside=outside, now=clock.now
            ),
        )
        place: QWidget = view
        return place

    def _build_readers(self) -> QWidget:
        late = for_the_rest()
        view = late.ReadersView(self._look, today=lambda: day_of(clock.now()))
        self._undos["readers"] = view.take_back
        self._when_ready(lambda: self._join_readers(late, view))
        place: QWidget = view
        return place

    def _join_readers(self, late: Any, view: QWidget) -> None:
        open_store = partial(_open_store, self._folder)
        joined = late.ReaderPlaces(view, tasks=self._tasks, open_store=open_store, now=clock.now)
        self._stops.append(joined.stop)

    def _build_exchange(self) -> QWidget:
        late = for_the_rest()
        view: QWidget = late.ExchangeView(self._look)
        self._when_ready(lambda: self._join_exchange(late, view))
        return view

    def _join_exchange(self, late: Any, view: Any) -> None:
        exchange = late.ExchangeActions(view, tasks=self._tasks, runner=self._runner, now=clock.now)
        self._undos["exchange"] = exchange.take_back
        late.HistoryPlaces(self._look, self._window, view, tasks=self._tasks, now=clock.now)
        joined = _for_the_exchange()
        of_many = joined.RoundPlaces(
            self._look, self._window, view, tasks=self._tasks, folder=self._folder, now=clock.now
        )
        self._sticks = joined.StickActions(view.stick, tasks=self._tasks, folder=self._folder)
        self._enrol = joined.EnrolActions(
            view.enrol,
            view.connection,
            tasks=self._tasks,
            runner=self._runner,
            folder=self._folder,
        )
        joined.SharingActions(view.sharing, view.readers, tasks=self._tasks, folder=self._folder)
        self._stops += [self._sticks.stop, self._enrol.stop, of_many.stop]

    def _when_ready(self, join: Callable[[], object]) -> None:
        if self._is_ready:
            join()
        else:
            self._waiting.append(join)


def for_the_rest() -> Any:
    """Modules that no scan needs: not before the first scan can be done."""
    return importlib.import_module("ui.late_rest")


def _for_the_scanner() -> Any:
    """Not before a scanner is tried: its test codes are drawn as papers draw theirs."""
    return importlib.import_module("ui.scanner.view")


def _for_help() -> Any:
    """Not before somebody asks for it: it brings the line, ciphers and the reading of files."""
    return importlib.import_module("ui.help.late")


def _for_printing() -> Any:
    """Not before something is printed: barcodes and printers take their time and their memory."""
    return importlib.import_module("ui.late_printing")


def _for_updates() -> Any:
    """Not before there is time to look for one: ciphers and archives."""
    return importlib.import_module("ui.update_work")


def _for_backups() -> Any:
    """Not before the backups are looked at: keyrings, ciphers and the line."""
    return importlib.import_module("ui.backup.late")


def _for_the_exchange() -> Any:
    """Not before it is looked at: it brings ciphers, the line and papers."""
    return importlib.import_module("ui.sync.late")


def _open_store(folder: Path) -> Any:
    """For work on a thread of its own."""
    return importlib.import_module("ui.late_desk").open_store(folder)


def _ask(folder: Path, isbn: str, cancelled: Cancelled) -> Any:
    """Other libraries are asked for a book: what asks them comes with the first one."""
    return importlib.import_module("ui.catalogue.asking").ask(folder, isbn, cancelled)
