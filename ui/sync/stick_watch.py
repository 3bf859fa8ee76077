"""Sees a stick that is put in, without keeping the screen waiting for a drive that sleeps."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.errors import AppError
from ui.sole_job import SoleJob
from ui.volumes import mounted

_EVERY_MS = 3000


class StickWatch(QObject):
    """Looks now and then which drives there are; those that came since the start are sticks.

    Signals:
        appeared: a stick is there (Path).
    """

    appeared = Signal(object)

    def __init__(
        self, parent: QObject | None = None, *, drives: Callable[[], list[Path]] = mounted
    ) -> None:
        super().__init__(parent)
        self.sticks: list[Path] = []
        self._drives = drives
        self._known: set[Path] | None = None
        self._job = SoleJob("drives", self)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()

    @property
    def newest(self) -> Path | None:
        return self.sticks[-1] if self.sticks else None

    def stop(self) -> None:
        self._timer.stop()
        self._job.stop()

    def look(self) -> None:
        """Unless the last look is not over: a drive may take its time to answer."""
        if not self._job.is_running:
            self._job.start(self._look, failed=_ignored)

    def _look(self, _cancelled: Event) -> Callable[[], object]:
        found = set(self._drives())
        return lambda: self._on_found(found)

    def _on_found(self, found: set[Path]) -> None:
        known = found if self._known is None else self._known
        self._known = found
        new = sorted(found - known)
        self.sticks = [each for each in self.sticks if each in found] + new
        for each in new:
            self.appeared.emit(each)


def _ignored(_error: AppError) -> None:
    """Which drives there are is asked again soon."""
