"""The readers' workspace over the small library."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.calendar import day_of
from desktop.machine.folders import LIBRARY_FILE
from desktop.storage.store import Store
from tests.ui.conftest import NOW, Clock
from tests.ui.waiting import settle
from ui.readers.places import ReaderPlaces
from ui.readers.view import ReadersView
from ui.tasks import Tasks
from ui.theme import Look


@pytest.fixture
def view(qtbot: QtBot, look: Look) -> ReadersView:
    """The workspace, not joined to anything yet."""
    made = ReadersView(look, today=lambda: day_of(NOW))
    qtbot.addWidget(made)
    made.resize(1158, 696)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture(autouse=True)
def places(
    qtbot: QtBot, view: ReadersView, tasks: Tasks, folder: Path, clock: Clock
) -> Iterator[ReaderPlaces]:
    """Joined to two children: Nguyễn Ngọc Bảo An and Phạm Quốc Huy."""
    made = ReaderPlaces(
        view,
        tasks=tasks,
        open_store=lambda: Store.open(folder / LIBRARY_FILE, os.urandom),
        now=clock,
    )
    settle(qtbot, tasks)
    yield made
    made.stop()
