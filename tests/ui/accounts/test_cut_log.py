"""A log whose last lines were cut off says so on the page of accounts."""

from contextlib import closing
from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.machine.folders import LIBRARY_FILE
from desktop.storage.sqlite import sqlite3
from tests.ui.accounts.test_page import fill, opened
from tests.ui.conftest import Clock
from tests.ui.waiting import settle
from ui.tasks import Tasks
from ui.theme import Look


def test_lines_cut_off_the_end_are_told_where_the_log_is_shown(
    qtbot: QtBot, look: Look, tasks: Tasks, clock: Clock, folder: Path
) -> None:
    view = opened(qtbot, look, tasks, clock)
    fill(qtbot, tasks, view, secret="274913", again="274913")
    with closing(sqlite3.connect(folder / LIBRARY_FILE)) as other:
        other.executescript("DROP TRIGGER audit_is_kept; DELETE FROM audit;")
    view.log.filter.setCurrentIndex(1)
    settle(qtbot, tasks)
    said = [label.text() for label in view.log.findChildren(QLabel)]
    assert "Không còn nguyên từ dòng 1" in said
