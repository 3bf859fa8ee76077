import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.reader_list import ReaderFilter
from tests.ui.conftest import CARD, OTHER_CARD
from tests.ui.waiting import settle
from ui.readers.view import ReadersView
from ui.tasks import Tasks


def listed(view: ReadersView) -> list[str]:
    model = view.list.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def shown(view: ReadersView) -> str:
    patron = view.right.page.patron
    return "" if patron is None else patron.name


def test_everybody_is_listed_by_given_name(view: ReadersView) -> None:
    assert listed(view) == [f"Nguyễn Ngọc Bảo An, {CARD}", f"Phạm Quốc Huy, {OTHER_CARD}"]


def test_typing_narrows_the_list_and_enter_opens_the_first(
    view: ReadersView, qtbot: QtBot, tasks: Tasks
) -> None:
    QTest.keyClicks(view.list.box.edit, "quoc")
    settle(qtbot, tasks)
    assert listed(view) == [f"Phạm Quốc Huy, {OTHER_CARD}"]
    QTest.keyClick(view.list.box.edit, Qt.Key.Key_Return)
    settle(qtbot, tasks)
    assert shown(view) == "Phạm Quốc Huy"


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_scanned_card_opens_its_reader_whoever_was_open(
    view: ReadersView, qtbot: QtBot, tasks: Tasks, end: Qt.Key
) -> None:
    for card, name in ((OTHER_CARD, "Phạm Quốc Huy"), (CARD, "Nguyễn Ngọc Bảo An")):
        QTest.keyClicks(view.list.box.edit, card)
        QTest.keyClick(view.list.box.edit, end)
        settle(qtbot, tasks)
        assert shown(view) == name


def test_what_is_typed_anywhere_in_the_workspace_goes_to_the_box(
    view: ReadersView, qtbot: QtBot, tasks: Tasks
) -> None:
    view.right.page.setFocus()
    QTest.keyClicks(view, "/huy")
    settle(qtbot, tasks)
    assert view.list.box.edit.text() == "huy"


def test_the_arrows_move_from_reader_to_reader(
    view: ReadersView, qtbot: QtBot, tasks: Tasks
) -> None:
    for name in ("Nguyễn Ngọc Bảo An", "Phạm Quốc Huy"):
        QTest.keyClick(view.list.box.edit, Qt.Key.Key_Down)
        settle(qtbot, tasks)
        assert shown(view) == name


def test_a_pick_that_nobody_fits_says_so(view: ReadersView, qtbot: QtBot, tasks: Tasks) -> None:
    view.picks.pills[ReaderFilter.SUSPENDED].click()
    settle(qtbot, tasks)
    assert listed(view) == []
    assert view.list.empty.heading == "Không có ai"
    view.list.box.edit.setText("quan")
    settle(qtbot, tasks)
    assert view.list.empty.heading == "Không có “quan”"


def test_a_reader_who_is_not_looked_for_any_more_is_not_on_the_screen(
    view: ReadersView, qtbot: QtBot, tasks: Tasks
) -> None:
    QTest.keyClick(view.list.box.edit, Qt.Key.Key_Down)
    settle(qtbot, tasks)
    QTest.keyClicks(view.list.box.edit, "bao an")
    settle(qtbot, tasks)
    assert shown(view) == "Nguyễn Ngọc Bảo An"
    view.list.box.edit.setText("quoc")
    settle(qtbot, tasks)
    assert shown(view) == ""
