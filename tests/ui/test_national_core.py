"""The nation's catalogue that lies beside a province's file is searched in the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sync.hub.embedded import EmbeddedHub
from tests.cli.test_provisioned_core import BOOKS, core, set_up
from tests.cli.test_provisioning import Run, hub, key, run
from tests.ui.joined import whole_window
from ui.app import Joined
from ui.search.view import SearchView

__all__ = ["core", "hub", "key", "run"]

LONG_MS = 60_000


@pytest.fixture
def stick(tmp_path: Path, run: Run, hub: EmbeddedHub, key: Path, core: Path) -> Path:
    """The installer's: a province's file, and the catalogue beside it."""
    return set_up(run, tmp_path, hub, key, core).parent


@pytest.fixture
def window(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Joined]:
    """The program at its first start, with the stick in the PC."""
    monkeypatch.setenv("THUVIENXA_PROVISION", str(stick))
    with whole_window(qapp, qtbot, tmp_path / "máy mới", tmp_path) as joined:
        yield joined


@pytest.mark.qt_log_ignore("raise|grabbing|propagate")  # the offscreen screen says so of lists
def test_it_is_taken_without_a_question_and_its_books_are_found(
    qtbot: QtBot, window: Joined, tmp_path: Path
) -> None:
    """Rules 6.9 and 14.3."""
    folder = tmp_path / "máy mới"
    core = folder / "national.core"
    qtbot.waitUntil(core.exists, timeout=LONG_MS)
    qtbot.waitUntil(lambda: not core.exists(), timeout=LONG_MS)
    window.window.go("search")
    found = window.window.findChild(SearchView)
    assert isinstance(found, SearchView)
    qtbot.waitUntil(lambda: found.results.model.rowCount() == BOOKS, timeout=LONG_MS)
    QTest.keyClicks(found.box.edit, "truyen kieu")
    qtbot.waitUntil(lambda: found.results.model.rowCount() == 1, timeout=LONG_MS)
    assert found.results.model.index(0, 0).data() == "Truyện Kiều : Đoạn trường tân thanh"
