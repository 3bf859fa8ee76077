"""Takes away what Python no longer needs, on the screen's thread and between two scans.

Left to itself, Python's collector runs on whatever thread asks for memory. A widget or a timer that
lies in a cycle would then be taken apart on the thread of the store, and Qt falls over that.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 2000


class Collecting(QObject):
    """Collects now and then, as often as Python would, while it lives."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what the window is made of stays till the evening: it is not looked through
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_EVERY_MS)

    def look(self) -> None:
        """Collect the oldest generation whose time has come."""
        limits = gc.get_threshold()
        for generation, (count, limit) in reversed(
            list(enumerate(zip(gc.get_count(), limits, strict=True)))
        ):
            if count > limit:
                gc.collect(generation)
                return
