"""Several cards side by side: each book goes to whoever stands out, and that is plain to see."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.calendar import day_of
from tests.ui.conftest import BARCODES, CARD, NOW, OTHER_CARD, Clock
from tests.ui.test_desk_actions import Heard, headline, reader
from tests.ui.waiting import settle
from ui.desk.actions import DeskActions
from ui.desk.family_card import FamilyCard
from ui.desk.view import DeskView
from ui.desk.ways import PILE, WayChips
from ui.tasks import Tasks
from ui.theme import Look

AN, HUY = "Nguyễn Ngọc Bảo An", "Phạm Quốc Huy"
A_DAY_S = 86_400
Scans = Callable[..., None]


@pytest.fixture
def view(qtbot: QtBot, look: Look, tasks: Tasks, clock: Clock) -> DeskView:
    made = DeskView(look, today=day_of(NOW))
    qtbot.addWidget(made)
    DeskActions(made, tasks=tasks, sounds=Heard(), now=clock)
    made.resize(1158, 696)
    made.show()
    made.activateWindow()
    settle(qtbot, tasks)
    return made


@pytest.fixture
def scan(qtbot: QtBot, view: DeskView, tasks: Tasks, clock: Clock) -> Scans:
    def scan_all(*codes: str) -> None:
        for code in codes:
            clock.pass_by(3)
            view.scan(code)
        settle(qtbot, tasks)

    return scan_all


@pytest.fixture
def press(qtbot: QtBot, view: DeskView, tasks: Tasks) -> Callable[..., None]:
    def press_key(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(view, key, held)
        settle(qtbot, tasks)

    return press_key


CONTROL = Qt.KeyboardModifier.ControlModifier


def family(view: DeskView) -> FamilyCard:
    found = view.findChild(FamilyCard)
    assert isinstance(found, FamilyCard)
    return found


def lines(view: DeskView) -> dict[str, bool]:
    """Who lies on the desk, and who of them gets the next book."""
    return {line.accessibleName(): line.isChecked() for line in family(view).lines}


def lent(view: DeskView) -> dict[str, str]:
    rows = (view.day_card.row(place) for place in range(view.day_card.table.model().rowCount()))
    return {row.barcode: row.patron for row in rows if row.deed.value == "lent"}


def test_each_book_goes_to_the_card_before_it_and_no_card_is_put_away(
    view: DeskView, scan: Scans, press: Callable[..., None]
) -> None:
    scan(CARD)
    press(Qt.Key.Key_M, CONTROL)
    scan(BARCODES[0], OTHER_CARD, BARCODES[1], CARD, BARCODES[2])
    assert lent(view) == {BARCODES[0]: AN, BARCODES[1]: HUY, BARCODES[2]: AN}
    assert lines(view) == {f"{AN}, đang mượn 2/3": True, f"{HUY}, đang mượn 1/3": False}
    assert headline(view) == "Đã ghi mượn cho Bảo An"
    assert reader(view) == AN
    assert view.scan_box.edit.placeholderText() == f"Sách cho {AN}"


def test_the_keyboard_goes_from_card_to_card_and_escape_ends_it(
    view: DeskView, scan: Scans, press: Callable[..., None]
) -> None:
    press(Qt.Key.Key_M, CONTROL)
    assert headline(view) == "Nhiều thẻ một lượt"
    scan(CARD, OTHER_CARD)
    press(Qt.Key.Key_Tab, CONTROL)
    assert reader(view) == AN
    press(Qt.Key.Key_Tab, CONTROL)
    assert reader(view) == HUY
    press(Qt.Key.Key_Escape)
    assert family(view).isHidden()
    assert reader(view) == ""
    scan(CARD, OTHER_CARD, BARCODES[0])
    assert lent(view) == {BARCODES[0]: HUY}
    assert view.scan_box.edit.placeholderText() == "Quét thẻ hoặc quét sách"


def test_a_click_on_a_line_is_as_good_as_its_card(
    qtbot: QtBot, view: DeskView, scan: Scans, press: Callable[..., None], tasks: Tasks
) -> None:
    press(Qt.Key.Key_M, CONTROL)
    scan(CARD, OTHER_CARD)
    family(view).lines[0].click()
    settle(qtbot, tasks)
    scan(BARCODES[0])
    assert lent(view) == {BARCODES[0]: AN}


def test_what_another_of_the_family_had_comes_back_and_the_turn_stays(
    view: DeskView, scan: Scans, press: Callable[..., None], clock: Clock
) -> None:
    scan(CARD, BARCODES[0])
    clock.pass_by(A_DAY_S)
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_M, CONTROL)
    scan(CARD, OTHER_CARD, BARCODES[0])
    assert headline(view) == "Đã nhận trả"
    assert AN in view.band.accessibleName()
    assert reader(view) == HUY
    scan(BARCODES[1])
    assert lent(view)[BARCODES[1]] == HUY


def test_a_card_that_is_not_found_leaves_nobody_whose_book_it_would_be(
    view: DeskView, scan: Scans, press: Callable[..., None]
) -> None:
    press(Qt.Key.Key_M, CONTROL)
    scan(CARD, OTHER_CARD, "BD.99999", BARCODES[0])
    assert lent(view) == {}
    assert not any(lines(view).values())
    scan(OTHER_CARD, BARCODES[1])
    assert lent(view) == {BARCODES[1]: HUY}


def test_a_pile_and_many_cards_end_each_other(
    view: DeskView, scan: Scans, press: Callable[..., None]
) -> None:
    chips = view.findChild(WayChips)
    assert isinstance(chips, WayChips)
    press(Qt.Key.Key_M, CONTROL)
    scan(CARD)
    chips.chips[PILE].click()
    scan(BARCODES[0])
    assert family(view).isHidden()
    press(Qt.Key.Key_M, CONTROL)
    scan(OTHER_CARD, BARCODES[0])
    assert not chips.chips[PILE].isChecked()
    assert lent(view) == {BARCODES[0]: HUY}


def test_undo_shows_the_counts_as_they_are(
    qtbot: QtBot, view: DeskView, scan: Scans, press: Callable[..., None], tasks: Tasks
) -> None:
    press(Qt.Key.Key_M, CONTROL)
    scan(CARD, BARCODES[0], OTHER_CARD)
    view.row_undo_asked.emit(view.day_card.row(0).number)
    settle(qtbot, tasks)
    assert lines(view) == {f"{AN}, đang mượn 0/3": False, f"{HUY}, đang mượn 0/3": True}
