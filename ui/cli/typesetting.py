"""Papers from the command line: fonts without a window, and the file that comes of it."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from ui import language
from ui.cli.session import Session
from ui.printing.paper import Paper
from ui.printing.render import save_pdf


def write_pdf(session: Session, make: Callable[[], Paper], path: Path) -> int:
    """Set the paper that `make` makes, and say how many pages it has."""
    _have_fonts()
    paper = make()
    save_pdf(paper, path, at=session.now)
    return len(paper.pages)


def _have_fonts() -> None:
    """Commands begin without Qt's fonts, which need another kind of application."""
    app = QCoreApplication.instance()
    if isinstance(app, QGuiApplication):
        return
    if app is not None:
        app.shutdown()
    app = QGuiApplication([*sys.argv[:1], "-platform", "offscreen"])
    language.install(app, language.language(os.environ))
