from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.patron import Patron, PatronCategory, Person
from tests.ui.conftest import CARD
from tests.ui.waiting import settle
from ui.readers.card_panels import ReplacePanel, SuspendPanel
from ui.readers.days import day_in
from ui.readers.view import ReadersView
from ui.tasks import Tasks

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def open_an(view: ReadersView, qtbot: QtBot, tasks: Tasks) -> None:
    view.list.choose_first()
    settle(qtbot, tasks)


def stored(qtbot: QtBot, tasks: Tasks, card: str) -> Patron | None:
    found = list[Patron | None]()
    tasks.read(lambda store: store.patrons.by_card(card), then=found.append, owner=tasks)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("30/9/2027", date(2027, 9, 30)),
        ("30-09-27", date(2027, 9, 30)),
        ("30092027", date(2027, 9, 30)),
        (" 1.2.2030 ", date(2030, 2, 1)),
        ("31/2/2027", None),
        ("mai", None),
        ("", None),
    ],
)
def test_a_day_is_understood_as_it_is_written_in_vietnam(typed: str, meant: date | None) -> None:
    assert day_in(typed) == meant


def test_a_card_is_given_with_the_keyboard_alone(
    view: ReadersView, qtbot: QtBot, tasks: Tasks
) -> None:
    QTest.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, tasks)
    form = view.right.form
    assert form.isVisible()
    assert not view.new.isVisible()  # one primary button on a screen
    form.name.setText("Trần Thị Bình")  # as an input method gives it
    QTest.keyClick(form.name, ENTER)
    assert form.born.hasFocus()
    QTest.keyClicks(form.born, "2016")
    QTest.keyClick(form.born, ENTER)
    assert form.category.currentData() == PatronCategory.CHILD
    form.guardian.setFocus()
    form.guardian.setText("Trần Văn Hòa")
    card = form.card.text()
    assert card == "BD.00043"
    QTest.keyClick(form.guardian, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, tasks)
    patron = stored(qtbot, tasks, card)
    assert patron is not None
    assert (patron.name, patron.born, patron.guardian) == (
        "Trần Thị Bình",
        2016,
        Person("Trần Văn Hòa", ""),
    )
    assert view.right.page.patron == patron
    assert view.notice.words.startswith("Đã cấp thẻ BD.00043")


def test_a_form_without_a_name_says_so_and_keeps_what_was_typed(
    view: ReadersView, qtbot: QtBot, tasks: Tasks
) -> None:
    view.new.click()
    settle(qtbot, tasks)
    view.right.form.contact.setText("0900 000 001")
    view.press_keep()
    assert view.right.form.boxes["name"].said == "Ghi họ tên."
    assert view.right.form.name.hasFocus()
    assert view.right.form.contact.text() == "0900 000 001"
    assert view.right.is_busy


def test_a_card_that_is_taken_is_refused_and_the_form_stays(
    view: ReadersView, qtbot: QtBot, tasks: Tasks
) -> None:
    view.new.click()
    settle(qtbot, tasks)
    view.right.form.name.setText("Lý Văn Tài")
    view.right.form.card.setText(CARD)
    view.press_keep()
    settle(qtbot, tasks)
    assert CARD in view.notice.words
    assert view.right.is_busy


def test_an_adult_is_asked_for_no_guardian(view: ReadersView, qtbot: QtBot, tasks: Tasks) -> None:
    view.new.click()
    settle(qtbot, tasks)
    form = view.right.form
    assert not form.guardian.isVisible()
    form.category.setCurrentIndex(form.category.findData(PatronCategory.GROUP))
    assert form.guardian.isVisible()


@pytest.mark.usefixtures("open_an")
def test_what_was_corrected_can_be_taken_back(
    view: ReadersView, qtbot: QtBot, tasks: Tasks
) -> None:
    view.right.page.edit.click()
    assert view.right.form.card.isReadOnly()
    view.right.form.name.setText("Nguyễn Bảo An")
    view.press_keep()
    settle(qtbot, tasks)
    assert view.right.page.patron is not None
    assert view.right.page.patron.name == "Nguyễn Bảo An"
    view.take_back()
    settle(qtbot, tasks)
    assert view.right.page.patron.name == "Nguyễn Ngọc Bảo An"


@pytest.mark.usefixtures("open_an")
def test_a_card_is_renewed_for_a_year(view: ReadersView, qtbot: QtBot, tasks: Tasks) -> None:
    view.right.page.renew.click()
    settle(qtbot, tasks)
    assert view.right.page.patron is not None
    assert view.right.page.patron.expires == date(2027, 11, 12)
    assert "12/11/2027" in view.notice.words


@pytest.mark.usefixtures("open_an")
def test_a_lost_card_is_replaced_and_the_old_number_says_so(
    view: ReadersView, qtbot: QtBot, tasks: Tasks
) -> None:
    view.right.page.replace_asked.emit()
    settle(qtbot, tasks)
    panel = view.findChild(ReplacePanel)
    assert panel is not None
    assert panel.card.hasFocus()
    QTest.keyClick(panel.card, ENTER)
    settle(qtbot, tasks)
    assert view.right.page.patron is not None
    assert view.right.page.patron.card == "BD.00043"
    view.list.box.edit.setText(CARD)
    QTest.keyClick(view.list.box.edit, ENTER)
    settle(qtbot, tasks)
    assert CARD in view.notice.words


@pytest.mark.usefixtures("open_an")
def test_a_card_is_stopped_for_a_time_and_freed_again(
    view: ReadersView, qtbot: QtBot, tasks: Tasks
) -> None:
    view.right.page.suspend_asked.emit()
    panel = view.findChild(SuspendPanel)
    assert panel is not None
    panel.until.setText("1/1/2020")
    panel.confirm()
    settle(qtbot, tasks)
    assert view.right.page.patron is not None
    assert view.right.page.patron.suspended_until is None
    panel.until.setText("30/11/2026")
    panel.confirm()
    settle(qtbot, tasks)
    assert view.right.page.patron.suspended_until == date(2026, 11, 30)
    view.take_back()
    settle(qtbot, tasks)
    assert view.right.page.patron.suspended_until is None


@pytest.mark.usefixtures("open_an")
def test_escape_leaves_a_panel_and_nothing_is_done(
    view: ReadersView, qtbot: QtBot, tasks: Tasks
) -> None:
    view.right.page.suspend_asked.emit()
    panel = view.findChild(SuspendPanel)
    assert panel is not None
    QTest.keyClick(panel.until, ESCAPE)
    settle(qtbot, tasks)
    assert view.findChildren(SuspendPanel) == []
    assert view.right.page.info.isVisible()
