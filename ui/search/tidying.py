"""Tidies the library in slices while nothing is typed."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from desktop.services.tidying import tidy
from ui.search.view import SearchView
from ui.tasks import Tasks

_QUIET_MS = 3000
_BREATH_MS = 30


class Tidying(QObject):
    """Waits for quiet, then works as long as it lasts."""

    def __init__(self, view: SearchView, *, tasks: Tasks, now: Callable[[], datetime]) -> None:
        super().__init__(view)
        self._tasks = tasks
        self._now = now
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_quiet)
        view.asked.connect(self._wait)
        tasks.changed.connect(self._wait)
        self._wait()

    def _wait(self, _what: object = None) -> None:
        self._timer.start(_QUIET_MS)

    def _on_quiet(self) -> None:
        now = self._now()
        self._tasks.read(
            lambda store: tidy(store, now=now),
            then=self._on_tidied,
            owner=self,
            latest="tidying",
        )

    def _on_tidied(self, is_more_to_do: bool) -> None:
        if is_more_to_do and not self._timer.isActive():
            self._timer.start(_BREATH_MS)
