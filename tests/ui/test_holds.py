"""Who waits for a book, beside its description."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import BARCODES, CARD, OTHER_CARD, Clock
from tests.ui.waiting import settle
from ui.search.actions import SearchActions
from ui.search.hold_actions import HoldActions
from ui.search.holds_section import HoldsSection
from ui.search.view import SearchView
from ui.tasks import Tasks
from ui.theme import Look

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # popups, offscreen

AN, HUY = "Nguyễn Ngọc Bảo An", "Phạm Quốc Huy"


@pytest.fixture
def section(qtbot: QtBot, look: Look, tasks: Tasks, clock: Clock) -> HoldsSection:
    """The part of the card of a book that is found."""
    view = SearchView(look)
    qtbot.addWidget(view)
    SearchActions(view, tasks=tasks)
    HoldActions(view, tasks=tasks, now=clock)
    with qtbot.waitExposed(view):
        view.show()
    view.box.edit.setText("de men")
    settle(qtbot, tasks)
    view.results.choose_first()
    settle(qtbot, tasks)
    return view.book_card.holds


def place(section: HoldsSection, words: str, qtbot: QtBot, tasks: Tasks) -> None:
    section.add.click()
    QTest.keyClicks(section.form.reader, words)
    settle(qtbot, tasks)
    QTest.keyClick(section.form.reader, Qt.Key.Key_Return)
    settle(qtbot, tasks)


def rows(section: HoldsSection) -> list[tuple[str, str]]:
    return [(row.words, row.state) for row in section.rows()]


def test_a_reader_is_put_in_the_line_by_card_or_by_name(
    section: HoldsSection, qtbot: QtBot, tasks: Tasks
) -> None:
    assert rows(section) == []
    place(section, CARD, qtbot, tasks)
    assert section.said == f"Lấy bản {BARCODES[0]} trên giá, để riêng cho {AN}."
    assert not section.form.isVisible()
    place(section, "quoc huy", qtbot, tasks)
    assert rows(section) == [
        (f"1. {AN}", f"để riêng đến 15/11 · {BARCODES[0]}"),
        (f"2. {HUY}", f"để riêng đến 15/11 · {BARCODES[1]}"),
    ]


def test_a_certain_copy_can_be_waited_for(
    section: HoldsSection, qtbot: QtBot, tasks: Tasks
) -> None:
    section.add.click()
    section.form.which.setCurrentIndex(3)
    section.form.reader.setText(OTHER_CARD)
    section.form.place.click()
    settle(qtbot, tasks)
    assert rows(section) == [(f"1. {HUY}", f"để riêng đến 15/11 · {BARCODES[2]}")]


def test_why_somebody_cannot_wait_stands_under_the_field(
    section: HoldsSection, qtbot: QtBot, tasks: Tasks
) -> None:
    place(section, "BD.99999", qtbot, tasks)
    assert section.form.isVisible()
    assert section.said.startswith("Chưa có thẻ mang số BD.99999.")
    QTest.keyClick(section.form.reader, Qt.Key.Key_Escape)
    assert not section.form.isVisible()
    place(section, CARD, qtbot, tasks)
    place(section, CARD, qtbot, tasks)
    assert section.said.startswith(f"{AN} đã đặt giữ cuốn này.")


def test_a_cancellation_can_be_taken_back(
    section: HoldsSection, qtbot: QtBot, tasks: Tasks
) -> None:
    place(section, CARD, qtbot, tasks)
    place(section, OTHER_CARD, qtbot, tasks)
    before = rows(section)
    section.rows()[0].cancel.click()
    settle(qtbot, tasks)
    assert section.said == f"Đã hủy lượt của {AN}."
    assert [words for words, _ in rows(section)] == [f"1. {HUY}"]
    section.undo.click()
    settle(qtbot, tasks)
    assert rows(section) == before
