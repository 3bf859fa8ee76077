import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.catalogue import Found, Hit, Query
from desktop.domain.record import RecordId
from tests.ui.conftest import BARCODES
from tests.ui.waiting import settle
from ui.search.actions import SearchActions
from ui.search.matches import matches
from ui.search.model import state_words
from ui.search.view import SearchView
from ui.tasks import Tasks
from ui.theme import Look


@pytest.fixture
def view(qtbot: QtBot, look: Look) -> SearchView:
    made = SearchView(look)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def hit(number: int, *, copies: int = 1, available: int = 1) -> Hit:
    return Hit(RecordId(f"{number:032x}"), f"Sách {number}", "", 2020, "", copies, available)


def found(first: int, count: int, total: int) -> Found:
    hits = tuple(hit(number) for number in range(first, first + count))
    return Found(total=total, total_is_exact=True, hits=hits)


@pytest.mark.parametrize(
    ("title", "query", "marked"),
    [
        ("Truyện Kiều", "truyen", ["Truyện"]),
        ("Kho tàng truyện cổ tích", "TRUYỆN co", ["truyện", "cổ"]),
        ("Đất rừng phương Nam", "dat", ["Đất"]),
        ("Số đỏ", "kieu", []),
        ("Số đỏ", " ", []),
    ],
)
def test_words_that_begin_with_what_was_typed_are_marked(
    title: str, query: str, marked: list[str]
) -> None:
    found_words = [title[start : start + length] for start, length in matches(title, query)]
    assert found_words == marked


def test_the_badge_says_in_words_where_the_copies_are() -> None:
    assert state_words(hit(1, copies=3, available=2)) == ("Còn 2 trên 3", "success")
    assert state_words(hit(1, copies=3, available=0)) == ("Đang cho mượn", "")
    assert state_words(hit(1, copies=0, available=0)) == ("Chưa có bản", "")


def test_rows_come_page_by_page_and_are_asked_for_once(qtbot: QtBot, view: SearchView) -> None:
    asked = list[Query]()
    view.asked.connect(asked.append)
    view.show_found(view.query, found(0, 50, 120))
    model = view.results.model
    while model.canFetchMore(model.index(-1, -1)):
        model.fetchMore(model.index(-1, -1))
        query = asked[-1]
        view.show_found(query, found(query.offset, min(50, 120 - query.offset), 120))
    assert [query.offset for query in asked] == [50, 100]
    assert model.rowCount() == 120


def test_an_answer_to_an_older_question_is_put_aside(view: SearchView) -> None:
    view.box.edit.setText("de men")
    view.show_found(view.query, found(0, 2, 2))
    view.show_found(Query(text="de", as_typed=True), found(0, 9, 9))
    view.show_found(Query(text="de", as_typed=True, offset=2), found(2, 5, 9))
    assert view.results.model.rowCount() == 2


def test_arrows_in_the_box_move_the_rows_and_ask_for_the_book(view: SearchView) -> None:
    asked = list[str]()
    view.book_asked.connect(asked.append)
    view.show_found(view.query, found(0, 3, 3))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(view.box.edit, key)
    assert asked == [hit(0).id, hit(1).id, hit(0).id]


def test_as_one_types_the_book_is_found_and_shown_with_its_copies(
    qtbot: QtBot, view: SearchView, tasks: Tasks
) -> None:
    SearchActions(view, tasks=tasks)
    QTest.keyClicks(view.box.edit, "de men")
    settle(qtbot, tasks)
    QTest.keyClick(view.box.edit, Qt.Key.Key_Return)
    settle(qtbot, tasks)
    assert view.results.model.rowCount() == 1
    assert view.book_card.count_words == f"{len(BARCODES)} bản sách"


def test_nothing_found_is_told_with_the_words_that_were_typed(
    qtbot: QtBot, view: SearchView, tasks: Tasks
) -> None:
    SearchActions(view, tasks=tasks)
    QTest.keyClicks(view.box.edit, "nha gia kim")
    settle(qtbot, tasks)
    assert view.results.empty.heading == "Không có “nha gia kim” trong kho"
