"""Begins an exchange by itself: when its time has come, or soon after a line appears."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from desktop.domain.line import Line
from desktop.services.line import line_to_use
from ui.sync.line_hint import LineHint
from ui.sync_runner import SyncRunner
from ui.tasks import Tasks

_EARLIEST_S, _START_S = 60, 600
"""After the start: who switches on a country's PCs at eight does not call the hub at eight."""
_APPEARED_S = 60
_LOOK_S = 600
"""So often the plan is made again: a clock may be set, a command may have exchanged meanwhile."""


class UnaskedExchange(QObject):
    """Plans the next exchange from what the library remembers of the line."""

    def __init__(
        self,
        parent: QObject,
        *,
        tasks: Tasks,
        runner: SyncRunner,
        hint: LineHint,
        now: Callable[[], datetime],
        chance: Callable[[], float],
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._runner = runner
        self._hint = hint
        self._now = now
        self._chance = chance
        self._has_appeared = False
        self._soonest = now().timestamp() + _EARLIEST_S + _START_S * chance()
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self._begin_or_wait)
        hint.appeared.connect(self._on_appeared)
        runner.ended.connect(self._plan)
        self._plan()

    def _on_appeared(self) -> None:
        """Own failures do not count: it is another line. What the hub asked for still does."""
        self._has_appeared = True
        self._soonest = self._now().timestamp() + _APPEARED_S * self._chance()
        self._plan()

    def _plan(self) -> None:
        self._tasks.read(line_to_use, then=self._wait, owner=self, latest="unasked")

    def _begin_or_wait(self) -> None:
        self._tasks.read(line_to_use, then=self._begin, owner=self, latest="unasked")

    def _begin(self, line: Line | None) -> None:
        if line is None or self._left_s(line) > 0 or self._hint.is_away:
            self._wait(line)
            return
        self._has_appeared = False
        self._runner.start()

    def _wait(self, line: Line | None) -> None:
        left_s = _LOOK_S if line is None else self._left_s(line)
        if line is not None and self._hint.is_away:
            left_s = max(left_s, _LOOK_S)
        self.timer.start(int(min(max(left_s, 0), _LOOK_S) * 1000))

    def _left_s(self, line: Line) -> float:
        now = self._now()
        rest_s = line.closed_s(now) if self._has_appeared else line.rest_s(now)
        return max(rest_s, min(self._soonest - now.timestamp(), _EARLIEST_S + _START_S))
