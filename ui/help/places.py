"""Puts help into the window: a button at the foot of the rail, F1, and strips above the places."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import AppError
from desktop.domain.library import Library
from ui import messages
from ui.help.actions import HelpActions
from ui.help.play import Play, sample_mark
from ui.help.tour import Tour
from ui.help.view import HelpView
from ui.main_window import APART, MainWindow, Place
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.rail import FootItem

_PLACE = "help"


class HelpPlaces(QObject):
    """What helps somebody who is alone with the program."""

    def __init__(
        self, look: Look, window: MainWindow, *, folder: Path, load: Callable[[], Any]
    ) -> None:
        super().__init__(window)
        self._folder = folder
        self._load = load
        self._actions: HelpActions | None = None
        self._look, self._window = look, window
        self._view: HelpView | None = None
        self._is_sample = False
        self.tour = Tour(look, window)
        self.play = Play(self, folder, load=load)
        self.play.opened.connect(self._on_opened)
        self.play.failed.connect(self._on_failed)
        self.button = FootItem(look, self.tr("Trợ giúp"), icon="help", key="F1")
        self.button.setCheckable(True)
        self.button.clicked.connect(lambda: window.go(_PLACE))
        window.visited.connect(lambda name: self.button.setChecked(name == _PLACE))
        window.add_to_foot(self.button)
        window.add_place(
            Place(name=_PLACE, text="", icon="", key="F1", build=self._build, under=APART)
        )

    def stop(self) -> None:
        self.play.job.stop()
        if self._actions is not None:
            self._actions.stop()

    def show_library(self, library: Library) -> None:
        """In the library to play with nobody shall take anything for real."""
        self._is_sample = library.is_sample
        if self._is_sample:
            close = Button(self._look, self.tr("Đóng"), kind="flat")
            close.clicked.connect(self._window.close)
            self._window.add_strip(sample_mark(self._look, close))

    def _build(self) -> QWidget:
        self._view = HelpView(self._look)
        self._view.tour_asked.connect(self.tour.start)
        self._view.sample_asked.connect(self.play.open)
        self._view.play.setVisible(not self._is_sample)
        self._actions = HelpActions(self._view, folder=self._folder, load=self._load)
        return self._view

    def _on_opened(self) -> None:
        if self._view is not None:
            words = self.tr("Thư viện tập đang mở ở cửa sổ khác.")
            self._view.tell("success", words, self.tr("Dải vàng ở trên cho biết đó là chỗ tập."))

    def _on_failed(self, error: AppError) -> None:
        if self._view is not None:
            self._view.tell("refused", messages.headline(error), messages.advice(error))
