from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.desk import Alert, Deed, Outcome
from ui.desk.day_card import DayCard
from ui.desk.outcome_words import told
from ui.desk.view import NEXT_READER, DeskView
from ui.main_window import MainWindow, Place
from ui.theme import Look

TODAY = date(2026, 11, 12)


@pytest.fixture
def view(qtbot: QtBot, look: Look) -> DeskView:
    made = DeskView(look, today=TODAY)
    made.place_day_card(DayCard(look))
    qtbot.addWidget(made)
    return made


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, look: Look, view: DeskView) -> MainWindow:
    made = MainWindow(look, qapp)
    qtbot.addWidget(made)
    made.add_place(Place(name="desk", text="Quầy", icon="desk", key="F2", build=lambda: view))
    made.go("desk")
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def test_three_hundred_quick_scans_are_neither_lost_nor_joined(
    qtbot: QtBot, window: MainWindow, view: DeskView
) -> None:
    scans = list[str]()
    view.give_scans_to(scans.append)
    wanted = [f"TV{number:08d}" for number in range(300)]
    for code in wanted:
        QTest.keyClicks(view.scan_box.edit, code)
        QTest.keyClick(view.scan_box.edit, Qt.Key.Key_Return)
    assert scans == wanted


def test_scans_that_came_before_anyone_listened_are_done_first_and_in_their_order(
    view: DeskView,
) -> None:
    for code in ("BD.00042", "TV00000001"):
        view.scan(code)
    view.keyPressEvent(escape())
    scans = list[str]()
    view.give_scans_to(scans.append)
    view.scan("TV00000002")
    assert scans == ["BD.00042", "TV00000001", NEXT_READER, "TV00000002"]


def test_what_is_typed_outside_a_field_goes_to_the_scan_box(
    qtbot: QtBot, window: MainWindow, view: DeskView
) -> None:
    view.day_card.table.setFocus()
    QTest.keyClicks(view.day_card.table, "TV1")
    assert view.scan_box.edit.text() == "TV1"
    qtbot.waitUntil(view.scan_box.edit.hasFocus)


def test_escape_throws_away_what_stands_in_the_box(window: MainWindow, view: DeskView) -> None:
    scans = list[str]()
    view.give_scans_to(scans.append)
    QTest.keyClicks(view.scan_box.edit, "TV0")
    QTest.keyClick(view.scan_box.edit, Qt.Key.Key_Escape)
    assert view.scan_box.edit.text() == ""
    assert scans == [NEXT_READER]


def test_control_z_in_the_scan_box_takes_back_a_deed_and_not_a_letter(
    qtbot: QtBot, window: MainWindow, view: DeskView
) -> None:
    undone = list[bool]()
    window.add_shortcut("Ctrl+Z", lambda: undone.append(True))
    QTest.keyClicks(view.scan_box.edit, "TV0")
    QTest.keyClick(view.scan_box.edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [True]
    assert view.scan_box.edit.text() == "TV0"


def test_an_empty_enter_is_no_scan(window: MainWindow, view: DeskView) -> None:
    scans = list[str]()
    view.give_scans_to(scans.append)
    QTest.keyClick(view.scan_box.edit, Qt.Key.Key_Return)
    assert scans == []


def escape() -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)


def test_for_whom_a_book_is_kept_stands_in_the_band() -> None:
    alert = Alert("hold.waiting", {"name": "Trần Văn Hòa", "card": "BD.1", "until": "2026-11-15"})
    outcome = Outcome(deed=Deed.RETURNED, title="Dế Mèn phiêu lưu ký", alerts=(alert,))
    said = told(outcome, TODAY)
    assert (said.kind, said.headline, said.subject, said.can_undo) == (
        "attention",
        "Để riêng cho bạn Trần Văn Hòa",
        "Dế Mèn phiêu lưu ký",
        True,
    )
    assert said.detail == "Thẻ BD.1, giữ đến 15/11/2026."
