"""A day at the desk in the real window: prints when each scan began and was painted, as JSON.

`day_window.py LIBRARY` reads the scans from standard input, one a line.
"""

import json
import sys
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from ui.app import Joined
from ui.desk.view import DeskView
from ui.start_time import memory_mb

_PAUSE_MS = 20  # a person takes longer; the list of the day is drawn in it
_WARM_UP = 100  # scans, until every cache is as full as it gets


class Day(QObject):
    """Scans one code after another, each when the one before was painted."""

    def __init__(self, app: QApplication, desk: DeskView, codes: list[str]) -> None:
        super().__init__()
        self._app = app
        self._desk = desk
        self._codes = iter(codes)
        self._said = ""
        self._began = 0.0
        self._scans: list[tuple[float, float]] = []  # when each began, and was painted
        self._held: list[int] = []
        desk.band.installEventFilter(self)

    def scan_next(self) -> None:
        """Scan, or tell what was measured when there is nothing more to scan."""
        if len(self._scans) == _WARM_UP:
            self._held.append(memory_mb() or 0)
        code = next(self._codes, None)
        if code is None:
            self._tell()
            return
        self._said = self._desk.band.accessibleName()
        self._began = monotonic()
        self._desk.scan(code)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_new = self._desk.band.accessibleName() != self._said
        if event.type() is QEvent.Type.Paint and self._began and is_new:
            QTimer.singleShot(0, self._on_painted)  # the event is seen before it is dealt with
        return False

    def _on_painted(self) -> None:
        if self._began:
            self._scans.append((self._began, monotonic()))
            self._began = 0.0
            QTimer.singleShot(_PAUSE_MS, self.scan_next)

    def _tell(self) -> None:
        self._held.append(memory_mb() or 0)
        facts = {"scans": self._scans[_WARM_UP:], "rss_mb": self._held}
        sys.stdout.write(json.dumps(facts) + "\n")
        self._desk.band.removeEventFilter(self)
        self._app.quit()


def main() -> int:
    codes = sys.stdin.read().splitlines()
    folder = Path(sys.argv[1])
    app = QApplication([*sys.argv[:1], "-style", "fusion"])
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    joined = Joined(app, folder, settings=settings, pictures=None, file=None)
    joined.window.show()
    desk = joined.window.findChild(DeskView)
    assert desk is not None
    day = Day(app, desk, codes)
    QTimer.singleShot(3000, day.scan_next)  # when all the rest is there too
    code = app.exec()
    joined.stop()
    return code


if __name__ == "__main__":
    sys.exit(main())
