from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.domain.catalogue import (
    Bookmark,
    BookPage,
    FilterChoices,
    Filters,
    Found,
    Hit,
    Holder,
    Query,
    SearchOrder,
)
from desktop.domain.record import Record, RecordId
from tests.ui.conftest import BARCODES
from tests.ui.waiting import settle
from ui.search.actions import SearchActions
from ui.search.matches import matches
from ui.search.model import PAGE, state_words
from ui.search.view import SearchView
from ui.tasks import Tasks
from ui.theme import Look
from ui.wording import number


@pytest.fixture
def view(qtbot: QtBot, look: Look) -> SearchView:
    made = SearchView(look)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def hit(number: int, *, copies: int = 1, available: int = 1) -> Hit:
    return Hit(RecordId(f"{number:032x}"), f"Sách {number}", "", 2020, "", copies, available)


def end(number: int) -> Bookmark:
    return Bookmark(0, number)


def found(first: int, count: int, total: int, *, is_exact: bool = True) -> Found:
    hits = tuple(hit(number) for number in range(first, first + count))
    last = end(first + count - 1) if count else None
    return Found(total=total, total_is_exact=is_exact, hits=hits, end=last)


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
    all_kept = hit(1, copies=2, available=0)._replace(kept=2)
    assert state_words(all_kept) == ("Đang giữ cho bạn đọc", "")
    assert state_words(all_kept._replace(kept=1)) == ("Đang cho mượn", "")


def row_words(view: SearchView, row: int) -> object:
    return view.results.model.index(row, 0).data()


def test_only_the_pages_that_are_looked_at_are_asked_for(view: SearchView) -> None:
    asked = list[tuple[Query, int]]()
    view.page_asked.connect(lambda query, page: asked.append((query, page)))
    view.show_found(view.query, found(0, PAGE, 1000, is_exact=False))
    view.show_extent(view.query, 1_000_000)
    assert view.results.model.rowCount() == 1_000_000

    asked.clear()
    assert row_words(view, 500_000) is None
    assert row_words(view, 500_001) is None
    ((query, page),) = asked
    assert (page, query.after, query.offset) == (10_000, end(PAGE - 1), 9_999 * PAGE)
    view.show_page(query, page, found(500_000, PAGE, 1000, is_exact=False))
    assert row_words(view, 500_000) == "Sách 500000"

    asked.clear()
    assert row_words(view, 500_000 + PAGE) is None
    ((query, page),) = asked
    assert (query.after, query.offset) == (end(500_000 + PAGE - 1), 0)


def test_a_model_of_a_million_rows_keeps_few_of_them(view: SearchView) -> None:
    view.show_found(view.query, found(0, PAGE, 1000, is_exact=False))
    view.show_extent(view.query, 1_000_000)
    for page in range(1, 200):
        row_words(view, page * PAGE)
        view.show_page(view.query, page, found(page * PAGE, PAGE, 1000, is_exact=False))
    assert row_words(view, 199 * PAGE) == f"Sách {199 * PAGE}"
    assert row_words(view, PAGE) is None


def test_the_total_is_told_as_far_as_it_was_counted(view: SearchView) -> None:
    model = view.results.model
    view.show_found(view.query, found(0, 38, 38))
    assert model.total_words == "38"
    view.show_found(view.query, found(0, PAGE, 1000, is_exact=False))
    assert model.total_words == f"hơn {number(1000)}"
    view.show_extent(view.query, 1842)
    assert model.total_words == number(1842)


def test_an_answer_to_an_older_question_is_put_aside(view: SearchView) -> None:
    view.box.edit.setText("de men")
    view.show_found(view.query, found(0, 2, 2))
    old = replace(view.query, text="de")
    view.show_found(old, found(0, 9, 9))
    view.show_page(replace(old, offset=PAGE), 1, found(PAGE, 5, 9))
    view.show_extent(old, 5000)
    assert view.results.model.rowCount() == 2


def test_filters_are_asked_for_and_taken_off_again(view: SearchView) -> None:
    asked = list[Query]()
    view.asked.connect(asked.append)
    view.filters.show_choices(
        FilterChoices(stores=("Kho mượn",), languages=("vie",), years=(1999, 2004, 2011))
    )
    view.filters.for_children.click()
    view.filters.farming.click()
    view.filters.choose(store="Kho mượn", first_year=2000, last_year=2009)
    assert asked[-1].filters == Filters(
        for_children=True, classes=("63",), store="Kho mượn", first_year=2000, last_year=2009
    )
    view.filters.everything.click()
    assert asked[-1].filters == Filters()


def test_the_menu_offers_what_the_library_has(view: SearchView) -> None:
    view.filters.show_choices(
        FilterChoices(stores=("Kho mượn",), languages=("vie", "tay"), years=(1999, 2004, 2011))
    )
    view.filters.menu.aboutToShow.emit()
    choices = {
        action.text(): [each.text() for each in menu.actions()]
        for action in view.filters.menu.actions()
        if isinstance(menu := action.menu(), QMenu)
    }
    assert choices["Kho"] == ["Mọi kho", "Kho mượn"]
    assert choices["Ngôn ngữ"] == ["Mọi ngôn ngữ", "Tiếng Việt", "tay"]
    assert choices["Năm xuất bản"] == ["Mọi năm", "2010–2019", "2000–2009", "1990–1999"]
    assert "Số phân loại" in choices["Tìm trong"]


def test_nothing_found_within_filters_offers_to_take_them_off(view: SearchView) -> None:
    view.filters.on_shelf.click()
    view.show_found(view.query, found(0, 0, 0))
    assert view.results.unfilter.isVisible()
    view.results.unfilter.click()
    assert view.query.filters == Filters()
    view.show_found(view.query, found(0, 0, 0))
    assert not view.results.unfilter.isVisible()


def test_the_order_is_asked_for(view: SearchView) -> None:
    view.results.order_chosen.emit(SearchOrder.YEAR)
    assert view.query.order is SearchOrder.YEAR
    view.show_found(view.query, found(0, 1, 1))
    assert view.results.order.words == "Mới nhất trước"


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


def test_a_mistyped_word_is_answered_with_a_suggestion_that_can_be_taken(
    qtbot: QtBot, view: SearchView, tasks: Tasks
) -> None:
    SearchActions(view, tasks=tasks)
    QTest.keyClicks(view.box.edit, "dee menf")
    settle(qtbot, tasks)
    assert view.suggestion.isVisible()
    view.suggestion.button.click()
    settle(qtbot, tasks)
    assert view.results.model.rowCount() == 1
    assert not view.suggestion.isVisible()


def test_a_search_is_kept_opened_and_forgotten(
    qtbot: QtBot, view: SearchView, tasks: Tasks
) -> None:
    SearchActions(view, tasks=tasks)
    QTest.keyClicks(view.box.edit, "de men")
    view.filters.on_shelf.click()
    kept = view.query
    view.saved.choices.actions()[0].trigger()
    settle(qtbot, tasks)
    view.box.edit.clear()
    view.filters.everything.click()
    view.saved.choices.actions()[2].trigger()
    settle(qtbot, tasks)
    assert view.saved.choices.actions()[2].text() == "de men · Còn trên giá"
    assert view.query == kept
    assert view.box.edit.text() == "de men"
    view.saved.forgotten.emit("de men · Còn trên giá")
    settle(qtbot, tasks)
    assert len(view.saved.choices.actions()) == 1


def test_the_card_says_what_of_a_description_is_proposed(view: SearchView) -> None:
    """Rule 5.12."""
    page = BookPage(hit=hit(1), record=Record("", ()), copies=(), proposed=("245", "100"))
    view.book_card.show_page(page)
    line = view.book_card.proposal
    assert line.text == "Nhan đề, Tác giả: chờ quốc gia trả lời."
    assert line.isVisibleTo(view.book_card)
    view.book_card.show_page(replace(page, proposed=()))
    assert not line.isVisibleTo(view.book_card)


def test_the_card_says_which_other_libraries_have_the_book(view: SearchView) -> None:
    page = BookPage(hit=hit(1), record=Record("", ()), copies=())
    names = ("Nậm Khánh Thượng", "Suối Ngọc", "Bản Cầm", "Thải Giàng Phố", "Bảo Nhai")
    holders = tuple(Holder(f"{n:05}", f"Xã {name}", 9 - n) for n, name in enumerate(names))
    view.book_card.show_page(replace(page, elsewhere=holders))
    line = view.book_card.elsewhere
    assert line.text == (
        "Có ở Xã Nậm Khánh Thượng (9), Xã Suối Ngọc (8), Xã Bản Cầm (7) và 2 nơi nữa"
    )
    view.book_card.show_page(replace(page, elsewhere=holders[1:2]))
    assert line.text == "Có ở Xã Suối Ngọc (8)"
    view.book_card.show_page(page)
    assert not line.isVisible()
