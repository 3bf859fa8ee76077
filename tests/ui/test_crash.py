"""A bug is told in plain words, written down whole, and the work goes on."""

import logging
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.machine.logs import LOG_FILE, keep_log
from ui.crash import CrashDialog, CrashReporter
from ui.theme import Look


def bug() -> ValueError:
    try:
        raise ValueError("a bug of the test")  # noqa: TRY301
    except ValueError as error:
        return error


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen screen says so of dialogs
def test_a_bug_opens_one_window_and_is_written_down(
    qtbot: QtBot,
    qapp: QApplication,
    look: Look,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    keep_log(tmp_path)
    window = QWidget()
    qtbot.addWidget(window)
    reporter = CrashReporter(look, window)
    error = bug()
    for _ in range(2):
        reporter.report(type(error), error, error.__traceback__)
    (dialog,) = window.findChildren(CrashDialog)
    dialog.accept()
    for handler in [handler for handler in root.handlers if handler not in before]:
        handler.close()
        root.removeHandler(handler)
    root.setLevel(level)
    assert (tmp_path / LOG_FILE).read_text(encoding="utf-8").count("a bug of the test") == 4
    assert "a bug of the test" in capsys.readouterr().err
