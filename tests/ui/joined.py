"""The whole window with all its parts, as the program opens it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.app import Joined


@contextmanager
def whole_window(
    qapp: QApplication,
    qtbot: QtBot,
    folder: Path,
    settings: Path,
    *,
    file: Path | None = None,
    text_percent: int = 100,
    size: tuple[int, int] | None = None,
) -> Iterator[Joined]:
    """On the library in this folder, or at the first start where there is none."""
    hook = sys.excepthook  # the window brings its own
    kept = QSettings(str(settings / "window.ini"), QSettings.Format.IniFormat)
    kept.setValue("text_percent", text_percent)
    joined = Joined(qapp, folder, settings=kept, pictures=None, file=file)
    qtbot.addWidget(joined.window)
    if size is not None:
        joined.window.resize(*size)
    joined.window.show()
    yield joined
    joined.stop()
    sys.excepthook = hook
