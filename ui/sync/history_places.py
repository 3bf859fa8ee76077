"""Puts the history of the exchange into the window, and reads it whenever it is looked at."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.domain.exchange import ExchangeHistory
from desktop.services.exchange_history import history
from ui.main_window import MainWindow, Place
from ui.sync.history_view import HistoryView
from ui.sync.view import ExchangeView
from ui.tasks import Tasks
from ui.theme import Look

_PLACE = "history"


class HistoryPlaces(QObject):
    """A button at the short history opens the page."""

    def __init__(
        self,
        look: Look,
        window: MainWindow,
        view: ExchangeView,
        *,
        tasks: Tasks,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._tasks = tasks
        self._now = now
        self._view: HistoryView | None = None
        window.add_place(
            Place(name=_PLACE, text="", icon="", key="", build=self._build, under="exchange")
        )
        view.history_asked.connect(lambda: window.go(_PLACE))
        window.visited.connect(self._on_visited)

    def _build(self) -> QWidget:
        self._view = HistoryView(self._look)
        self._view.left.connect(lambda: self._window.go("exchange"))
        return self._view

    def _on_visited(self, name: str) -> None:
        view = self._view
        if name != _PLACE or view is None:
            return
        now = self._now()

        def show(found: ExchangeHistory) -> None:
            view.show_history(found, now)

        self._tasks.read(history, then=show, owner=view, latest=_PLACE)
