"""Two records are chosen in the list, put side by side, and become one, which can be undone."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.brief import BriefDescription
from desktop.domain.catalogue import Hit, Query
from desktop.domain.differences import Choice, Difference
from desktop.domain.record import Field
from desktop.machine.folders import LIBRARY_FILE
from desktop.services import finding
from desktop.services.cataloguing import add_record
from tests.ui.catalogue.many import ManyScreen
from tests.ui.conftest import BARCODES, NOW, Clock
from ui.tasks import Tasks
from ui.theme import Look

KNOWN, TWIN = "Dế Mèn phiêu lưu ký", "Dế mèn phiêu lưu kí"


@pytest.fixture
def screen(
    qtbot: QtBot, look: Look, tasks: Tasks, folder: Path, clock: Clock
) -> Iterator[ManyScreen]:
    made = ManyScreen(qtbot, look, tasks=tasks, file=folder / LIBRARY_FILE, clock=clock)
    with closing(made.open_store()) as store:
        twin = BriefDescription(title=TWIN, author="Tô Hoài", year=2019, isbn="9786042145510")
        add_record(store, twin, now=NOW)
        add_record(store, BriefDescription(title="Số đỏ"), now=NOW)
    made.search.ask()
    made.settle()
    yield made
    made.places.stop()


def compared(screen: ManyScreen) -> None:
    """Both are selected in the list, and put side by side."""
    screen.select(TWIN, KNOWN)
    screen.search.book_card.merge.click()
    screen.settle()


def test_two_selected_records_are_put_side_by_side(screen: ManyScreen) -> None:
    compared(screen)
    assert screen.window.place == "merge"
    names = {
        button.accessibleName().partition(",")[0]
        for options in screen.merge.card.options.values()
        for button in options.values()
    }
    assert any("245" in name and name[0] != "2" for name in names)


def test_a_long_title_is_shown_to_its_last_word(screen: ManyScreen) -> None:
    long = "Lịch sử Đảng bộ và nhân dân xã Đông Hoà qua các thời kỳ đấu tranh giải phóng " * 3
    longer = f"{long} và xây dựng quê hương, tập hai, quyển thứ nhất, từ 1976 đến nay"
    with closing(screen.open_store()) as store:
        for title in (long.strip(), longer):
            add_record(store, BriefDescription(title=title), now=NOW)
    screen.search.ask()
    screen.settle()
    screen.select(long.strip(), longer)
    screen.search.book_card.merge.click()
    screen.settle()
    options = next(iter(screen.merge.card.options.values()))
    shorter, taller = sorted(options.values(), key=lambda button: len(button.text()))[-2:]
    assert taller.heightForWidth(300) > shorter.heightForWidth(300)


def test_the_number_of_a_record_is_not_asked_for(screen: ManyScreen) -> None:
    compared(screen)
    with closing(screen.open_store()) as store:
        page = finding.book(store, screen.hits()[0].id)
    number = Difference("001", Field("001", "vtls1"), Field("001", "vtls2"))
    note = Difference("500", Field("500", "  \x1faMột"), Field("500", "  \x1faHai"))
    screen.merge.card.show_records(page, page, (number, note))
    assert screen.merge.card.choices == {1: Choice.LEFT}


def test_the_record_with_more_copies_is_proposed_to_be_kept(screen: ManyScreen) -> None:
    compared(screen)
    assert screen.merge.follows.words == "Bên gộp vào không có bản sách nào."


def test_merging_keeps_one_record_with_all_copies(screen: ManyScreen) -> None:
    compared(screen)
    screen.merge.card.swap.click()
    screen.settle()
    assert screen.merge.follows.words.startswith(f"Chuyển {len(BARCODES)} bản sách sang “{TWIN}”")
    screen.merge.card.go_on.click()
    screen.settle()
    assert screen.window.place == "search"
    assert {hit.title: hit.copies for hit in screen.hits()} == {TWIN: 7, "Số đỏ": 0}
    assert screen.notice.words == f"Đã gộp vào “{TWIN}”. 7 bản sách đã chuyển sang."


def test_what_is_chosen_at_the_right_is_what_the_kept_record_says(screen: ManyScreen) -> None:
    compared(screen)
    card = screen.merge.card
    title = next(
        options for options in card.options.values() if TWIN in options[Choice.RIGHT].text()
    )
    title[Choice.RIGHT].click()
    card.go_on.click()
    screen.settle()
    assert {hit.title: hit.copies for hit in screen.hits()} == {TWIN: 7, "Số đỏ": 0}


def test_what_only_the_other_record_says_is_not_lost(screen: ManyScreen) -> None:
    compared(screen)
    screen.merge.card.go_on.click()
    screen.settle()
    assert [hit.title for hit in screen.hits("9786042145510")] == [KNOWN]


def test_a_merge_is_taken_back_from_the_note_above_the_list(screen: ManyScreen) -> None:
    before = screen.hits()
    compared(screen)
    screen.merge.card.go_on.click()
    screen.settle()
    screen.places.take_backs["search"]()
    screen.settle()
    assert screen.notice.words == "Đã tách lại thành hai đầu sách."
    assert screen.hits() == before


def test_one_record_waits_until_the_other_is_found(screen: ManyScreen) -> None:
    screen.select("Số đỏ")
    QTest.keyClick(screen.window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert screen.notice.words.startswith("Gộp “Số đỏ” với cuốn nào?")
    screen.notice.action.click()
    assert screen.window.place == "search"  # a book is not compared with itself
    screen.select(KNOWN)
    screen.notice.action.click()
    screen.settle()
    assert screen.window.place == "merge"
    assert screen.notice.words == ""


def test_three_selected_records_are_refused_in_words(screen: ManyScreen) -> None:
    screen.select(TWIN, KNOWN, "Số đỏ")
    screen.search.book_card.merge.click()
    assert screen.notice.words.startswith("Chỉ gộp được hai đầu sách một lần")


def test_a_record_that_went_meanwhile_is_told_on_the_page(screen: ManyScreen) -> None:
    compared(screen)
    with closing(screen.open_store()) as store:
        gone = finding.find(store, Query(text=TWIN)).hits[0]
        other = next(hit for hit in screen.hits() if hit.title == "Số đỏ")
        screen.remove(store, gone, into=other)
    screen.merge.card.go_on.click()
    screen.settle()
    assert screen.merge.trouble.isVisible()


def test_escape_leads_back_with_nothing_changed(screen: ManyScreen) -> None:
    before: tuple[Hit, ...] = screen.hits()
    compared(screen)
    QTest.keyClick(screen.merge, Qt.Key.Key_Escape)
    assert screen.window.place == "search"
    assert screen.hits() == before
