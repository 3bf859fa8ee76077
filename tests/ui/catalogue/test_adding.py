"""Adding a book: from the scanner to the shelf."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.sources.conftest import catalogue as catalogue  # noqa: PLC0414 - a fixture
from tests.sources.conftest import free_port, sru_target
from tests.ui.catalogue.conftest import Desk
from ui.catalogue.wanted import State

ISBN = "9786049999017"  # of a book that the other library has
TITLE = "Truyện Kiều"
UNKNOWN = "9786040000019"


def test_a_scanned_book_is_fetched_gets_two_copies_and_is_found_without_accents(
    desk: Desk, catalogue: int
) -> None:
    desk.targets.append(sru_target(catalogue))
    assert desk.find("truyen kieu") == []
    desk.scan(ISBN)
    desk.qtbot.waitUntil(lambda: desk.view.focusWidget() is not desk.view.entry.edit)
    desk.qtbot.waitUntil(lambda: "Lấy biểu ghi này" in focused_words(desk), timeout=20_000)
    press_focused(desk)
    desk.settle()
    assert desk.draft.title.startswith(TITLE)
    panel = desk.view.copies.panel
    assert panel.isVisible()
    assert panel.count.hasFocus()
    panel.count.setText("2")
    desk.press(panel.count, Qt.Key.Key_Return)
    desk.settle()
    (page,) = desk.find("truyen kieu")
    assert [state.copy.accession for state in page.copies] == ["TV.00001", "TV.00002"]
    assert len(desk.view.copies.states) == 2


def test_a_book_of_the_library_is_opened_with_its_copies(desk: Desk) -> None:
    desk.view.begin_brief("9786042137683")
    desk.type("title", "Đất rừng phương Nam")
    desk.save()
    desk.view.show_start()
    desk.scan("978-604-2-13768-3")
    assert desk.draft.title == "Đất rừng phương Nam"
    desk.scan("TV00000003")
    assert desk.draft.title == "Dế Mèn phiêu lưu ký"
    assert len(desk.view.copies.states) == 7


def test_without_a_line_the_brief_form_opens_at_once_and_says_so_quietly(desk: Desk) -> None:
    desk.targets.append(sru_target(free_port()))
    desk.scan(UNKNOWN)
    desk.qtbot.waitUntil(lambda: desk.view.draft is not None)
    assert desk.draft.id is None
    assert desk.view.editor.form.line("isbn").texts() == (UNKNOWN,)
    assert desk.view.editor.form.line("title").box.editor.hasFocus()
    assert desk.view.banner.isVisible()
    desk.type("title", "Lịch sử xã Suối Ngọc")
    desk.save()
    assert desk.record("lich su xa suoi ngoc").value("020", "a") == UNKNOWN
    assert desk.view.copies.panel.count.hasFocus()


def test_what_nobody_has_is_described_by_hand(desk: Desk, catalogue: int) -> None:
    desk.targets.append(sru_target(catalogue))
    desk.scan(UNKNOWN)
    desk.qtbot.waitUntil(lambda: desk.view.draft is not None, timeout=20_000)
    assert desk.view.editor.form.line("isbn").texts() == (UNKNOWN,)


def test_nobody_waits_for_an_answer_after_stopping(desk: Desk) -> None:
    desk.targets.append(sru_target(free_port(), path="nowhere"))
    desk.view.entry.entered.emit(UNKNOWN)
    desk.view.answer.show_asking(UNKNOWN)
    desk.view.answer.stop_asked.emit()
    desk.settle()
    assert desk.draft.id is None


def test_a_title_that_the_library_has_is_shown_before_it_is_described_again(desk: Desk) -> None:
    desk.scan("de men")
    assert desk.view.draft is None
    assert focused_words(desk) == "Mô tả sách mới"
    press_focused(desk)
    assert desk.draft.title == "de men"


def test_a_new_title_opens_the_brief_form(desk: Desk) -> None:
    desk.scan("Chuyện làng Bản Lá")
    assert desk.draft.title == "Chuyện làng Bản Lá"
    desk.save()
    assert desk.record("ban la").value("245", "a").startswith("Chuyện làng Bản Lá")


def test_an_unfinished_isbn_stays_in_the_box(desk: Desk) -> None:
    desk.scan("9786041")
    assert desk.view.entry.edit.text() == "9786041"
    assert desk.view.banner.isVisible()
    assert desk.view.draft is None


def test_an_isbn_with_a_wrong_digit_is_asked_for_once_more(desk: Desk) -> None:
    desk.scan("9786040000018")
    assert desk.view.banner.isVisible()
    assert desk.view.entry.edit.selectedText() == "9786040000018"
    assert desk.view.draft is None
    desk.scan("9786040000018")  # it is printed in the book like that
    desk.qtbot.waitUntil(lambda: desk.view.draft is not None)
    assert desk.view.editor.form.line("isbn").texts() == ("9786040000018",)


def test_a_list_of_isbns_is_looked_up_one_after_another(
    desk: Desk, catalogue: int, tmp_path: Path
) -> None:
    desk.view.begin_brief("9786042137683")
    desk.type("title", "Đất rừng phương Nam")
    desk.save()
    desk.targets.append(sru_target(catalogue))
    desk.scan(f"9786042137683 {ISBN}\n{UNKNOWN}")
    wanted = {"9786042137683": State.HERE, ISBN: State.FOUND, UNKNOWN: State.NOBODY}
    desk.qtbot.waitUntil(lambda: desk.view.queue.states() == wanted, timeout=20_000)
    desk.view.queue.take_all.click()
    desk.settle()
    assert desk.view.queue.states()[ISBN] is State.HERE
    assert desk.record("truyen kieu").value("245", "a").startswith(TITLE)


@pytest.mark.parametrize(
    ("prefix", "barcode", "accession"), [("TN", "", "TN.00008"), ("TN", "X-1", "TN.00008")]
)
def test_a_copy_takes_the_next_number_of_its_series(
    desk: Desk, prefix: str, barcode: str, accession: str
) -> None:
    desk.scan("TV00000001")
    desk.view.copies.begin_adding()
    panel = desk.view.copies.panel
    panel.prefix.setText(prefix)
    panel.barcode.setText(barcode)
    panel.price.setText("62.000")
    panel.add.click()
    desk.settle()
    copy = desk.view.copies.states[-1].copy
    copies = {state.copy.accession: state.copy for state in desk.view.copies.states}
    assert copies[accession].barcode == (barcode or accession)
    assert copies[accession].price == 62_000
    assert copy.record == desk.draft.id


def test_a_refused_copy_says_why(desk: Desk) -> None:
    desk.scan("TV00000001")
    desk.view.copies.begin_adding()
    desk.view.copies.panel.barcode.setText("TV00000002")
    desk.view.copies.panel.add.click()
    desk.settle()
    assert desk.view.banner.isVisible()
    assert len(desk.view.copies.states) == 7


def test_a_withdrawn_copy_comes_back_with_undo(desk: Desk) -> None:
    desk.scan("TV00000001")
    desk.view.copies.withdrawal.begin("TV00000002", "TN.00002")
    desk.view.copies.withdrawal.reason.setText("Rách nát")
    desk.view.copies.withdrawal.confirm.click()
    desk.settle()
    assert statuses(desk).count("withdrawn") == 1
    desk.view.actions_bar.take_back()
    desk.settle()
    assert statuses(desk).count("withdrawn") == 0


def statuses(desk: Desk) -> list[str]:
    return [state.copy.status.value for state in desk.view.copies.states]


def focused_words(desk: Desk) -> str:
    return desk.window.focusWidget().accessibleName()


def press_focused(desk: Desk) -> None:
    desk.press(desk.window.focusWidget(), Qt.Key.Key_Return)
