"""Puts the round of a coordinator into the window, and does it on a thread of its own."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.calendar import day_of
from desktop.machine import round as rounds
from ui import round_work
from ui.main_window import MainWindow, Place
from ui.printing.papers.carried import carried_list
from ui.printing.render import save_pdf
from ui.round_words import round_lines
from ui.round_work import Cancelled, Progress, Stop
from ui.sole_job import SoleJob
from ui.sync.round_view import RoundView
from ui.sync.view import ExchangeView
from ui.tasks import Tasks
from ui.theme import Look

_PLACE = "round"
Do = Callable[[Sequence[Path], Progress, Cancelled], list[Stop]]


class RoundPlaces(QObject):
    """A button at the page of the exchange opens the page."""

    _went_on = Signal(int, int)

    def __init__(
        self,
        look: Look,
        window: MainWindow,
        view: ExchangeView,
        *,
        tasks: Tasks,
        folder: Path,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._tasks = tasks
        self._folder = folder
        self._now = now
        self._view: RoundView | None = None
        self._done: list[Stop] = []
        self._job = SoleJob("round", self)
        self._went_on.connect(self._on_went_on)
        window.add_place(
            Place(name=_PLACE, text="", icon="", key="", build=self._build, under="exchange")
        )
        view.round_asked.connect(lambda: window.go(_PLACE))
        window.visited.connect(self._on_visited)

    def stop(self) -> None:
        self._job.stop()

    def add(self, folder: Path) -> None:
        """Look after this library as well."""
        rounds.add(self._folder, [folder])
        self.look()

    def look(self) -> None:
        """See how each library stands."""

        def work(_cancelled: Event) -> Callable[[], object]:
            stops = round_work.looked_at(rounds.on_the_round(self._folder))
            return partial(self._on_looked, stops)

        self._begin(work)

    def write(self, stick: Path) -> None:
        """What waits in each library, on this stick."""
        self._do(
            lambda folders, progress, cancelled: round_work.written(
                folders, stick, progress=progress, cancelled=cancelled
            )
        )

    def read(self, stick: Path) -> None:
        """The answers on this stick, each by the library that it is for."""
        self._do(
            lambda folders, progress, cancelled: round_work.read(
                folders, [stick], progress=progress, cancelled=cancelled
            )
        )

    def exchange(self) -> None:
        """Each over the line."""
        self._do(
            lambda folders, progress, cancelled: round_work.exchanged(
                folders, progress=progress, cancelled=cancelled
            )
        )

    def _build(self) -> QWidget:
        view = RoundView(self._look)
        view.left.connect(lambda: self._window.go("exchange"))
        view.add_asked.connect(lambda: self._choose(self.tr("Chọn thư mục thư viện"), self.add))
        view.remove_asked.connect(self._on_remove)
        view.exchange_asked.connect(self.exchange)
        view.write_asked.connect(lambda: self._choose(self.tr("Chọn USB"), self.write))
        view.read_asked.connect(lambda: self._choose(self.tr("Chọn USB"), self.read))
        view.print_asked.connect(self._print)
        view.stop_asked.connect(self._job.cancel)
        self._job.ended.connect(view.show_ended)
        self._view = view
        return view

    def _on_visited(self, name: str) -> None:
        if name == _PLACE and not self._job.is_running:
            self.look()

    def _do(self, do: Do) -> None:
        def work(cancelled: Event) -> Callable[[], object]:
            folders = rounds.on_the_round(self._folder)
            return partial(self._on_done, do(folders, self._went_on.emit, cancelled.is_set))

        self._begin(work)

    def _begin(self, work: Callable[[Event], Callable[[], object]]) -> None:
        assert self._view is not None
        self._job.start(work, failed=self._view.tell_trouble)

    def _on_went_on(self, done: int, total: int) -> None:
        if self._job.is_running and self._view is not None:
            self._view.show_running(done, total)

    def _on_looked(self, stops: list[Stop]) -> None:
        assert self._view is not None
        self._view.note.hide()
        self._view.show_stops(stops, self._now(), is_done=False)

    def _on_done(self, stops: list[Stop]) -> None:
        assert self._view is not None
        self._done = stops
        self._view.show_stops(stops, self._now(), is_done=True)
        self._view.tell_done(stops)
        for stop in stops:
            if stop.folder == self._folder and stop.report is not None:
                self._tasks.changed.emit(stop.report.changes)

    def _on_remove(self) -> None:
        assert self._view is not None
        chosen = self._view.chosen
        if chosen is not None:
            rounds.leave(self._folder, [chosen.folder])
            self.look()

    def _choose(self, words: str, do: Callable[[Path], None]) -> None:
        name = QFileDialog.getExistingDirectory(self._view, words)
        if name:
            do(Path(name))

    def _print(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self._view, self.tr("Lưu danh sách"), "danh-sach-thu-vien.pdf", "PDF (*.pdf)"
        )
        if name:
            now = self._now()
            save_pdf(carried_list(round_lines(self._done), on=day_of(now)), Path(name), at=now)
