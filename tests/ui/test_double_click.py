"""A file that was opened by a double click is shown where it is brought in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.joined import whole_window
from tests.ui.test_first_start import province_file
from ui.app import Joined
from ui.sync.enrol_card import EnrolCard

BOOKS = next((Path(__file__).parents[2] / "resources" / "demo").glob("*.mrc"))


@pytest.fixture
def opened(
    qapp: QApplication,
    qtbot: QtBot,
    folder: Path,
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> Iterator[Joined]:
    """The window, with the file that the test asks for."""
    file = request.param(tmp_path) if callable(request.param) else request.param
    with whole_window(qapp, qtbot, folder, tmp_path, file=file) as joined:
        yield joined


@pytest.mark.parametrize("opened", [BOOKS], indirect=True)
def test_of_a_file_of_books_is_shown_what_it_would_bring(opened: Joined, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: opened.window.place == "import", timeout=20_000)


@pytest.mark.parametrize("opened", [Path("nowhere.bibsync")], indirect=True)
def test_an_answer_of_a_hub_is_read_on_the_page_for_exchange(opened: Joined, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: opened.window.place == "exchange", timeout=20_000)


@pytest.mark.parametrize("opened", [lambda folder: province_file(folder / "1.tvx")], indirect=True)
def test_of_a_provinces_file_is_shown_what_it_would_do_here(opened: Joined, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: opened.window.place == "exchange", timeout=20_000)
    card = opened.window.findChild(EnrolCard)
    assert isinstance(card, EnrolCard)
    qtbot.waitUntil(card.use.isVisible, timeout=20_000)
