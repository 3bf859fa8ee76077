"""Trying a scanner, and what the desk does about it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.calendar import day_of
from desktop.domain.scanner import TESTS, Finding
from tests.ui.conftest import NOW
from ui.desk.view import DeskView
from ui.main_window import MainWindow, Place
from ui.scanner import view as scanner_view
from ui.scanner.places import ScannerPlaces
from ui.scanner.view import ScannerView
from ui.theme import Look


@pytest.fixture
def view(qtbot: QtBot, look: Look) -> ScannerView:
    made = ScannerView(look)
    qtbot.addWidget(made)
    made.show()
    return made


def scan(view: ScannerView, text: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
    QTest.keyClicks(view.edit, text)
    QTest.keyClick(view.edit, end)


def found(view: ScannerView) -> list[tuple[Finding, ...]]:
    answers: list[tuple[Finding, ...]] = []
    view.judged.connect(answers.append)
    return answers


def test_three_sound_scans_need_nothing(view: ScannerView) -> None:
    answers = found(view)
    for code in TESTS:
        scan(view, code)
    assert answers == [(Finding.GOOD,)]


def test_a_tab_at_the_end_and_small_letters_are_told(view: ScannerView) -> None:
    answers = found(view)
    for code in TESTS:
        scan(view, code.lower(), Qt.Key.Key_Tab)
    assert answers == [(Finding.ENDS_WITH_TAB, Finding.CASE)]


def test_a_scanner_that_ends_with_nothing_is_waited_for(qtbot: QtBot, view: ScannerView) -> None:
    answers = found(view)
    for code in TESTS:
        QTest.keyClicks(view.edit, code)
        qtbot.waitUntil(lambda: not view.edit.text())
    assert answers == [(Finding.NO_END,)]


def test_a_second_arrival_of_the_same_code_is_counted_and_not_taken_for_the_next(
    view: ScannerView,
) -> None:
    answers = found(view)
    scan(view, TESTS[0])
    scan(view, TESTS[0])
    for code in TESTS[1:]:
        scan(view, code)
    assert answers == [(Finding.FIRES_TWICE,)]


def test_what_was_found_is_kept_for_this_pc_and_the_desk_ends_codes_by_itself(
    qtbot: QtBot, qapp: QApplication, look: Look, tmp_path: Path
) -> None:
    for _start in range(2):
        window = MainWindow(look, qapp)
        qtbot.addWidget(window)
        desk = DeskView(look, today=day_of(NOW))
        window.add_place(
            Place(name="desk", text="Quầy", icon="desk", key="F2", build=lambda desk=desk: desk)  # type: ignore[misc]
        )
        window.go("desk")
        scans: list[str] = []
        desk.give_scans_to(scans.append)
        places = ScannerPlaces(look, window, desk=desk, folder=tmp_path, load=lambda: scanner_view)
        if not _start:
            places.button.click()
            page = window.findChild(ScannerView)
            assert isinstance(page, ScannerView)
            page.judged.emit((Finding.NO_END,))
        QTest.keyClicks(desk.scan_box.edit, "TV00000001")
        qtbot.waitUntil(lambda scans=scans: scans == ["TV00000001"])  # type: ignore[misc]


def test_a_code_that_ends_with_tab_is_a_scan(qtbot: QtBot, look: Look) -> None:
    desk = DeskView(look, today=day_of(NOW))
    qtbot.addWidget(desk)
    scans: list[str] = []
    desk.give_scans_to(scans.append)
    QTest.keyClicks(desk.scan_box.edit, "TV00000001")
    QTest.keyClick(desk.scan_box.edit, Qt.Key.Key_Tab)
    assert scans == ["TV00000001"]


def test_the_codes_are_asked_for_on_paper(qtbot: QtBot, view: ScannerView) -> None:
    with qtbot.waitSignal(view.print_asked):
        view.print_button.click()
