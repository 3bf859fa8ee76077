"""No place is cut at its sides on a small screen, or with large text."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.joined import whole_window
from ui.app import Joined
from ui.collecting import Collecting
from ui.widgets.columns import Page

PLACES = (
    *("desk", "search", "catalogue", "readers", "exchange"),
    *("import", "export", "merge", "batch"),
    *("backup", "rules", "help", "accounts", "scanner"),
)


@pytest.fixture
def joined(
    qapp: QApplication, qtbot: QtBot, folder: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Joined]:
    """The window, so wide and with text of so many percent."""
    width, percent = request.param
    with whole_window(
        qapp, qtbot, folder, tmp_path, text_percent=percent, size=(width, 600)
    ) as joined:
        yield joined


@pytest.mark.parametrize("joined", [(1024, 100), (1366, 125), (1366, 150)], ids=str, indirect=True)
def test_every_place_fits_between_its_sides(joined: Joined, qtbot: QtBot) -> None:
    window = joined.window

    def pages() -> list[Page]:
        return [page for page in window.findChildren(Page) if page.isVisible()]

    def is_uncut() -> bool:
        return not any(page.horizontalScrollBar().maximum() for page in pages())

    qtbot.waitUntil(lambda: window.findChild(Collecting) is not None, timeout=20_000)  # all joined
    for place in PLACES:
        window.go(place)
        qtbot.waitUntil(lambda: bool(pages()) and window.place == place, timeout=20_000)  # noqa: B023
        qtbot.wait(50)
        assert is_uncut(), place
