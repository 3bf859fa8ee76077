"""The tour, and the library to play with, which is marked and never mixed with a real one."""

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.errors import AppError
from desktop.domain.library import SAMPLE_CODE, Library
from desktop.machine.credentials import Credentials
from desktop.machine.folders import LIBRARY_FILE, sample_folder
from desktop.services import opening
from desktop.storage.store import Store
from sync.enrolment import enrol
from tests.ui.conftest import NOW
from ui.help import late
from ui.help.places import HelpPlaces
from ui.help.strip import Strip
from ui.main_window import MainWindow, Place
from ui.sample import make_sample
from ui.theme import Look

PLACES = ("desk", "search", "catalogue", "readers", "exchange", "backup")


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, look: Look) -> MainWindow:
    window = MainWindow(look, qapp)
    qtbot.addWidget(window)
    for name in PLACES:
        window.add_place(Place(name=name, text=name, icon="desk", key="", build=QWidget))
    window.go("desk")
    window.show()
    return window


def test_the_tour_goes_through_every_place_and_can_be_left(
    window: MainWindow, look: Look, tmp_path: Path
) -> None:
    helping = HelpPlaces(look, window, folder=tmp_path, load=lambda: late)
    tour = helping.tour
    assert not tour.strip.isVisible()
    tour.offer()
    visited = []
    for _ in PLACES:
        tour.next.click()
        visited.append(window.place)
    assert tuple(visited) == PLACES
    tour.next.click()
    assert (window.place, tour.strip.isVisible()) == ("desk", False)
    window.go("help")
    helping.tour.start()
    tour.next.click()
    tour.leave.click()
    assert (window.place, tour.strip.isVisible()) == ("search", False)
    helping.stop()


def test_only_the_library_to_play_with_is_marked(
    qtbot: QtBot, window: MainWindow, look: Look, tmp_path: Path
) -> None:
    helping = HelpPlaces(look, window, folder=tmp_path, load=lambda: late)
    helping.show_library(Library(code="00001", name="Suối Ngọc"))
    assert len(window.findChildren(Strip)) == 1
    helping.show_library(Library(code=SAMPLE_CODE, name="Thư viện tập"))
    mark = next(each for each in window.findChildren(Strip) if each is not helping.tour.strip)
    qtbot.waitUntil(mark.isVisible)
    helping.stop()


def test_the_library_to_play_with_is_beside_the_real_one_and_is_enrolled_nowhere(
    tmp_path: Path,
) -> None:
    real = tmp_path / "library"
    folder = sample_folder(real)
    assert folder.parent == real.parent
    for _ in range(2):  # a second time it is as it was left
        make_sample(folder, name="Thư viện tập", now=NOW)
    assert [path.name for path in folder.iterdir()] == [LIBRARY_FILE]
    store = Store.open(folder / LIBRARY_FILE, os.urandom)
    assert store.library.get().is_sample
    assert store.loans.count_open() > 5
    secrets = Credentials(folder, {})
    with pytest.raises(AppError, match="sample_is_never_sent"):
        enrol(store, secrets, hub="http://x", code="c", now=NOW, random_bytes=os.urandom)
    store.close()
    for code in (SAMPLE_CODE, f" {SAMPLE_CODE} "):
        with pytest.raises(AppError, match="code_not_understood"):
            opening.found(
                real / LIBRARY_FILE, code=code, name="x", now=NOW, random_bytes=os.urandom
            )
