"""Starting the program twice gives one window, which comes to the front."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.test_start import ROOT, python
from ui.one_window import OneWindow


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_second_start_brings_the_first_window_to_the_front_with_its_file(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.showMinimized()
    opened: list[Path] = []
    first, second = OneWindow(tmp_path), OneWindow(tmp_path)
    assert first.is_first()
    first.listen(window, opened.append)
    for file in (tmp_path / "sách tặng.mrc", None, tmp_path / "trả lời.bibsync"):
        window.showMinimized()
        assert not second.is_first()
        second.call(file)
        qtbot.waitUntil(lambda: not window.isMinimized())
    assert opened == [tmp_path / "sách tặng.mrc", tmp_path / "trả lời.bibsync"]


def test_a_library_that_is_begun_in_the_window_is_held_from_then_on(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    folder = tmp_path / "thư viện"
    first = OneWindow(folder)
    assert first.is_first()
    folder.mkdir()
    first.listen(window, lambda _file: None)
    assert not OneWindow(folder).is_first()
    first.leave()
    assert OneWindow(folder).is_first()


def test_the_second_start_ends_at_once_and_a_window_that_was_killed_keeps_nobody_out(
    qtbot: QtBot, folder: Path
) -> None:
    def second() -> subprocess.CompletedProcess[str]:
        return python("-m", "ui", "--library", str(folder), THUVIENXA_QUIT_WHEN_READY="1")

    with subprocess.Popen(
        [sys.executable, "-m", "ui", "--library", str(folder)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    ) as first:
        try:
            qtbot.waitUntil((folder / "window.call").is_file, timeout=30_000)
            done = second()
            assert (done.returncode, done.stdout) == (0, ""), done.stderr
            assert first.poll() is None
        finally:
            first.send_signal(signal.SIGKILL)
    assert json.loads(second().stdout.splitlines()[-1])["ready_ms"]
