"""An empty window, which says when it was painted: what any window of Qt's costs."""

import json
import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow
from typing_extensions import override

from ui.start_time import process_age_ms


class _Empty(QMainWindow):
    """Ends the program after its first picture."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, self._on_painted)

    def _on_painted(self) -> None:
        sys.stdout.write(json.dumps({"painted_ms": process_age_ms()}) + "\n")
        QApplication.quit()


app = QApplication(sys.argv)
window = _Empty()
window.resize(1366, 768)
window.show()
sys.exit(app.exec())
