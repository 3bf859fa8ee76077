"""Correcting copies, taking the last one out, and a book that the library has already."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.domain.changes import Changes
from desktop.domain.copy import Copy, CopySource, CopyStatus
from desktop.domain.register import EntryId, Part
from desktop.services import cataloguing, circulation, registers, stock
from desktop.storage.store import Store
from tests.ui.catalogue.conftest import Desk
from tests.ui.conftest import BARCODES, CARD, NOW
from ui.catalogue.copy_row import CopyRow

COPY = BARCODES[1]
TITLE = "Chuyện làng Bản Lá"


class Touched:
    """What a write of the test's own gives back."""

    changes = Changes(copies=True, loans=True)


def write(desk: Desk, work: Callable[[Store], object]) -> None:
    def touch(store: Store) -> Touched:
        work(store)
        return Touched()

    desk.tasks.write(touch, then=lambda _: None, owner=desk.view)
    desk.settle()


def lend(store: Store) -> None:
    reader = store.patrons.by_card(CARD)
    assert reader is not None
    circulation.lend(store, COPY, patron=reader.id, now=NOW)


def row(desk: Desk, barcode: str = COPY) -> CopyRow:
    return next(row for row in desk.view.copies.rows if row.state.copy.barcode == barcode)


def copy(desk: Desk, barcode: str = COPY) -> Copy:
    return row(desk, barcode).state.copy


def begin(desk: Desk, barcode: str = COPY) -> None:
    desk.scan(barcode)
    row(desk, barcode).setFocus()
    desk.press(row(desk, barcode), Qt.Key.Key_Return)


def become(desk: Desk, status: CopyStatus, reason: str) -> None:
    panel = desk.view.copies.correction
    panel.status.setCurrentIndex(panel.status.findData(status))
    panel.status.activated.emit(panel.status.currentIndex())
    panel.reason.setText(reason)
    confirm(desk)


def confirm(desk: Desk) -> None:
    desk.press(desk.view.copies.correction.price, Qt.Key.Key_Return)
    desk.settle()


def undo(desk: Desk) -> None:
    assert desk.view.actions_bar.take_back()
    desk.settle()


def withdraw(desk: Desk, barcode: str) -> None:
    panel = desk.view.copies.withdrawal
    row(desk, barcode).withdrawal_wanted.emit()
    panel.reason.setText("Rách nát")
    panel.confirm.click()
    desk.settle()


def with_one_copy(desk: Desk) -> None:
    """A new book with a copy of its own: its barcode is TV.00001."""
    desk.scan(TITLE)
    desk.save()
    desk.view.copies.panel.add.click()
    desk.settle()
    desk.view.copies.panel.close_button.click()


def answer(desk: Desk, words: str) -> None:
    buttons = {button.words: button for button in desk.view.banner.answers}
    buttons[words].click()
    desk.settle()


def focused(desk: Desk) -> QWidget:
    return desk.window.focusWidget()


def test_everything_about_a_copy_is_corrected_and_taken_back(desk: Desk) -> None:
    entries: list[EntryId] = []

    def register(store: Store) -> None:
        new = registers.NewEntry(part=Part.ADDITIONS, on=NOW.date(), number=17)
        entries.append(registers.add_entry(store, new, now=NOW).id)

    write(desk, register)
    begin(desk)
    before = copy(desk)
    panel = desk.view.copies.correction
    assert panel.isVisible()
    assert panel.status.hasFocus()
    for name, edit in panel.texts.items():
        edit.setText(f"  {name} một ")
    panel.price.setText("62.000")
    panel.source.setCurrentIndex(panel.source.findData(CopySource.DONATION))
    panel.entry.setText("17")
    confirm(desk)
    after = copy(desk)
    assert {name: getattr(after, name) for name in panel.texts} == {
        name: f"{name} một" for name in panel.texts
    }
    assert (after.price, after.source) == (62_000, CopySource.DONATION)
    assert [after.entry] == entries
    assert after.accession == before.accession
    undo(desk)
    assert copy(desk) == before


def test_the_number_of_the_register_is_shown_again(desk: Desk) -> None:
    new = registers.NewEntry(part=Part.ADDITIONS, on=NOW.date(), number=17)
    write(desk, lambda store: registers.add_entry(store, new, now=NOW))
    begin(desk)
    desk.view.copies.correction.entry.setText("17")
    confirm(desk)
    begin(desk)
    assert desk.view.copies.correction.entry.text() == "17"
    desk.view.copies.correction.entry.clear()
    confirm(desk)
    assert copy(desk).entry is None


def test_a_line_that_the_register_does_not_have_changes_nothing(desk: Desk) -> None:
    begin(desk)
    before = copy(desk)
    panel = desk.view.copies.correction
    panel.entry.setText("99")
    become(desk, CopyStatus.DAMAGED, "mất bìa")
    assert desk.view.banner.isVisible()
    assert panel.isVisible()
    assert panel.entry.text() == "99"
    assert copy(desk) == before


@pytest.mark.parametrize("status", [CopyStatus.DAMAGED, CopyStatus.REPAIR, CopyStatus.LOST])
def test_a_status_has_a_reason_and_is_taken_back(desk: Desk, status: CopyStatus) -> None:
    begin(desk)
    become(desk, status, "mất bìa")
    assert (copy(desk).status, copy(desk).reason) == (status, "mất bìa")
    begin(desk)
    become(desk, CopyStatus.IN_STOCK, "")
    assert (copy(desk).status, copy(desk).reason) == (CopyStatus.IN_STOCK, "")
    undo(desk)
    assert (copy(desk).status, copy(desk).reason) == (status, "mất bìa")


def test_a_lost_copy_goes_back_to_the_mender_although_no_rule_leads_there(desk: Desk) -> None:
    begin(desk)
    become(desk, CopyStatus.REPAIR, "đóng lại gáy")
    begin(desk)
    become(desk, CopyStatus.LOST, "thợ làm mất")
    undo(desk)
    assert (copy(desk).status, copy(desk).reason) == (CopyStatus.REPAIR, "đóng lại gáy")


def test_without_a_reason_the_panel_asks_for_one(desk: Desk) -> None:
    begin(desk)
    become(desk, CopyStatus.DAMAGED, "")
    panel = desk.view.copies.correction
    assert panel.reason.hasFocus()
    assert panel.reason.accessibleDescription()
    assert copy(desk).status is CopyStatus.IN_STOCK


def test_a_copy_that_is_out_can_only_be_lost(desk: Desk) -> None:
    write(desk, lend)
    begin(desk)
    choices = desk.view.copies.correction.status
    assert [choices.itemData(place) for place in range(choices.count())] == [
        CopyStatus.IN_STOCK,
        CopyStatus.LOST,
    ]
    become(desk, CopyStatus.LOST, "bạn đọc báo mất")
    assert copy(desk).status is CopyStatus.LOST
    assert "Đã mất" in row(desk).accessibleName()
    assert not desk.view.actions_bar.take_back()  # no rule allows it while it is out


def test_what_others_put_down_meanwhile_stays(desk: Desk) -> None:
    begin(desk)
    panel = desk.view.copies.correction
    panel.texts["shelf"].setText("Kệ 3")
    moved = replace(copy(desk), store="Kho mượn")
    write(desk, lambda store: stock.correct_copy(store, moved, now=NOW))
    assert panel.texts["shelf"].text() == "Kệ 3"
    confirm(desk)
    assert (copy(desk).shelf, copy(desk).store) == ("Kệ 3", "Kho mượn")


def classify(store: Store) -> None:
    known = stock.known_copy(store, COPY)
    cataloguing.edit_record(store, known.record, "082$a=895.9223", now=NOW)


def test_without_a_class_no_call_number_is_proposed(desk: Desk) -> None:
    begin(desk)
    assert not desk.view.copies.correction.proposal.isVisible()


def test_a_call_number_is_proposed_and_taken_only_when_asked(desk: Desk) -> None:
    write(desk, classify)
    begin(desk)
    panel = desk.view.copies.correction
    assert panel.texts["call_number"].text() == ""
    panel.proposal.click()
    confirm(desk)
    assert copy(desk).call_number == "895.9223 TOH"
    begin(desk)
    assert not panel.proposal.isVisible()


def test_new_copies_have_the_proposed_call_number_or_another(desk: Desk) -> None:
    write(desk, classify)
    desk.scan(COPY)
    desk.view.copies.begin_adding()
    panel = desk.view.copies.panel
    assert panel.call_number.text() == "895.9223 TOH"
    panel.call_number.setText("ĐV  13")
    panel.add.click()
    desk.settle()
    assert copy(desk, "TV.00001").call_number == "ĐV 13"


def test_copies_are_gone_through_and_corrected_with_the_keyboard(desk: Desk) -> None:
    desk.scan(COPY)
    first, second, *_ = desk.view.copies.rows
    first.setFocus()
    desk.press(first, Qt.Key.Key_Up)
    assert focused(desk) is first
    desk.press(first, Qt.Key.Key_Down)
    assert focused(desk) is second
    desk.press(second, Qt.Key.Key_Return)
    desk.press(focused(desk), Qt.Key.Key_Escape)
    assert focused(desk) is second
    assert not desk.view.copies.is_busy
    QTest.mouseDClick(second, Qt.MouseButton.LeftButton)
    assert desk.view.copies.correction.isVisible()
    confirm(desk)
    assert focused(desk) is second


def test_a_corrected_copy_has_the_keyboard_again(desk: Desk) -> None:
    begin(desk)
    desk.view.copies.correction.texts["shelf"].setText("Kệ 3")
    confirm(desk)
    assert focused(desk) is row(desk)
    assert "Kệ 3" in row(desk).accessibleName()


def test_a_withdrawn_copy_becomes_what_it_was_with_undo(desk: Desk) -> None:
    begin(desk)
    become(desk, CopyStatus.DAMAGED, "mất bìa")
    withdraw(desk, COPY)
    assert copy(desk).status is CopyStatus.WITHDRAWN
    assert not desk.view.banner.isVisible()
    undo(desk)
    assert (copy(desk).status, copy(desk).reason) == (CopyStatus.DAMAGED, "mất bìa")


def test_the_record_of_the_last_copy_can_be_removed_and_put_back(desk: Desk) -> None:
    with_one_copy(desk)
    withdraw(desk, "TV.00001")
    assert desk.view.banner.isVisible()
    assert focused(desk) is desk.view.banner.answers[0]
    answer(desk, "Bỏ biểu ghi")
    assert desk.find("ban la") == []
    assert desk.view.draft is None
    undo(desk)
    (page,) = desk.find("ban la")
    assert [state.copy.barcode for state in page.copies] == ["TV.00001"]
    assert desk.draft.id == page.hit.id


def test_the_record_of_the_last_copy_can_stay(desk: Desk) -> None:
    with_one_copy(desk)
    withdraw(desk, "TV.00001")
    answer(desk, "Giữ biểu ghi")
    assert not desk.view.banner.isVisible()
    assert len(desk.find("ban la")) == 1
    undo(desk)
    assert copy(desk, "TV.00001").status is CopyStatus.IN_STOCK


def test_the_question_goes_with_the_withdrawal_that_is_taken_back(desk: Desk) -> None:
    with_one_copy(desk)
    withdraw(desk, "TV.00001")
    undo(desk)
    assert not desk.view.banner.isVisible()


def test_what_is_not_saved_keeps_a_record_from_being_removed(desk: Desk) -> None:
    with_one_copy(desk)
    desk.type("publisher", "Kim Đồng")
    withdraw(desk, "TV.00001")
    answer(desk, "Bỏ biểu ghi")
    assert len(desk.find("ban la")) == 1
    assert desk.draft.is_changed
    assert desk.view.banner.isVisible()
    assert not desk.view.banner.answers


def again(desk: Desk) -> None:
    """Describe a book that the library has, and try to save it."""
    desk.scan(TITLE)
    desk.save()
    desk.view.begin_brief(TITLE)
    desk.save()


def test_a_book_that_is_there_already_is_told_and_not_saved(desk: Desk) -> None:
    again(desk)
    assert len(desk.find("ban la")) == 1
    assert desk.view.banner.isVisible()
    assert f"Mô tả giống hệt: “{TITLE}”" in desk.view.banner.accessibleName()
    assert focused(desk) is desk.view.banner.answers[0]
    assert desk.view.editor.isEnabled()
    answer(desk, "Mở sách đã có")
    assert desk.draft.id == desk.find("ban la")[0].hit.id
    assert [draft.title for draft in desk.view.shelf.all()] == [TITLE]


def test_another_title_with_the_same_isbn_is_told(desk: Desk) -> None:
    for title in ("Đất rừng phương Nam", "Đất rừng phương Nam, in lại"):
        desk.view.begin_brief("9786042137683")
        desk.type("title", title)
        desk.save()
    assert "Cùng ISBN: “Đất rừng phương Nam”" in desk.view.banner.accessibleName()


def test_a_book_that_is_there_already_is_added_when_asked(desk: Desk) -> None:
    again(desk)
    desk.type("publisher", "Kim Đồng")
    answer(desk, "Vẫn thêm")
    publishers = {page.record.value("260", "b") for page in desk.find("ban la")}
    assert len(desk.find("ban la")) == 2
    assert any("Kim Đồng" in publisher for publisher in publishers)
    assert desk.view.shelf.all() == ()


def test_a_saved_book_is_not_compared_with_itself(desk: Desk) -> None:
    again(desk)
    answer(desk, "Vẫn thêm")
    desk.type("author", "Người làng")
    desk.save()
    assert not desk.view.banner.isVisible()
    assert not desk.draft.is_changed


def test_what_is_there_is_taken_with_what_was_typed_beyond_it(desk: Desk) -> None:
    desk.scan(TITLE)
    desk.save()
    desk.view.begin_brief(TITLE)
    desk.type("publisher", "Kim Đồng")
    desk.save()
    answer(desk, "Dùng mô tả đó")
    (page,) = desk.find("ban la")
    assert desk.draft.id == page.hit.id
    assert page.record.value("260", "b") == "Kim Đồng"
    assert desk.view.shelf.all() == ()
    undo(desk)
    (page,) = desk.find("ban la")
    assert page.record.value("260", "b") == ""
    open_again = desk.draft
    assert open_again.id is None
    assert open_again.record.value("260", "b") == "Kim Đồng"


def test_a_book_without_copies_here_is_told_with_its_author_and_year(desk: Desk) -> None:
    for publisher in ("", "Kim Đồng"):
        desk.view.begin_brief("9786042137683")
        desk.type("title", "Đất rừng phương Nam")
        desk.type("author", "Đoàn Giỏi")
        desk.type("year", "2019")
        if publisher:
            desk.type("publisher", publisher)
        desk.save()
    told = desk.view.banner.accessibleName()
    assert told == ("Mục lục đã có sách này. Cùng ISBN: “Đất rừng phương Nam”, Đoàn Giỏi, 2019.")
