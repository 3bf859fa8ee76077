"""Does what a new day brings, while nothing else is to be done, and tells of it at the desk."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QObject, QTimer

from desktop.domain.calendar import day_of
from desktop.services import new_day
from desktop.services.new_day import DayBegun
from ui.desk.view import DeskView
from ui.tasks import Tasks
from ui.widgets.state_band import Told
from ui.wording import translate

_QUIET_MS = 3000
_LOOK_MS = 60_000
"""So often the clock is looked at: a PC may stay on over night."""


class NewDay(QObject):
    """Once after the start, and whenever the day has changed."""

    def __init__(self, desk: DeskView, *, tasks: Tasks, now: Callable[[], datetime]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._tasks = tasks
        self._now = now
        self._begun: date | None = None
        self._told: Told | None = None
        self.clock = QTimer(self)
        self.clock.timeout.connect(self.look)
        self.clock.start(_LOOK_MS)
        QTimer.singleShot(_QUIET_MS, self, self.look)

    def look(self) -> None:
        """Begin the day if it is another one; say what is still to be said."""
        now = self._now()
        if day_of(now) != self._begun:
            self._begun = day_of(now)
            self._tasks.write(
                lambda store: new_day.begin(store, now=now), then=self._on_begun, owner=self
            )
        self._tell()

    def _on_begun(self, done: DayBegun) -> None:
        if done.closed or done.kept:
            self._told = told(done)
            self._tell()

    def _tell(self) -> None:
        """What a scan did stays until the next scan: this waits for a desk with nothing to say."""
        if self._told is not None and not self._desk.band.property("kind"):
            self._desk.tell(self._told)
            self._told = None


def told(done: DayBegun) -> Told:
    """Which copies go back to the shelf, and which to somebody else."""
    kept = {hold.barcode: hold.name or hold.library for hold in done.kept}
    back = [hold.barcode for hold in done.closed if hold.barcode not in kept]
    parts = [translate("NewDay", "cất lên giá {barcodes}").format(barcodes=", ".join(back))]
    words = translate("NewDay", "để riêng {barcode} cho {name}")
    parts = parts[: len(back)] + [words.format(barcode=b, name=n) for b, n in kept.items()]
    headline = translate("NewDay", "Kệ đặt giữ có thay đổi")
    return Told(kind="attention", headline=headline, detail="; ".join(parts), icon="hold")
