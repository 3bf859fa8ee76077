"""Editing a record: the form, MARC, what is not saved, and undo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop.domain.record import SUBFIELD, Field, Record
from tests.ui.catalogue.conftest import Desk
from ui.catalogue.editor import HISTORY, MARC
from ui.catalogue.marc_model import CONTENT, FIRST, TAG
from ui.catalogue.marc_text import shown, typed
from ui.widgets.button import Button

# Every popup makes Qt say so where there is no screen.
pops_up = pytest.mark.qt_log_ignore("This plugin does not support")

COPY = "TV00000001"


def fields(record: Record) -> list[tuple[str, str]]:
    return [(field.tag, field.data) for field in record.fields]


def test_an_edited_line_changes_its_field_and_leaves_the_others(desk: Desk) -> None:
    desk.scan(COPY)
    before = desk.draft.seen
    assert not desk.view.banner.isVisible()
    desk.type("publisher", "Kim Đồng")
    assert desk.draft.is_changed
    desk.save()
    after = desk.record("de men")
    changed = {field.tag for field in after.fields} - {"260", "264"}
    assert [each for each in fields(after) if each[0] in changed] == [
        each for each in fields(before) if each[0] in changed
    ]
    assert "Kim Đồng" in after.value("260", "b")
    assert not desk.draft.is_changed


def test_undo_makes_the_record_what_it_was(desk: Desk) -> None:
    desk.scan(COPY)
    before = desk.draft.seen
    desk.type("author", "Người khác")
    desk.save()
    assert desk.record("de men") != before
    desk.view.actions_bar.take_back()
    desk.settle()
    assert desk.record("de men") == before
    assert desk.draft.record == before


def test_undo_takes_a_new_record_out_again_and_puts_it_back(desk: Desk) -> None:
    desk.scan("Chuyện làng Bản Lá")
    desk.save()
    desk.view.actions_bar.take_back()
    desk.settle()
    assert desk.find("ban la") == []
    desk.view.actions_bar.take_back()
    desk.settle()
    assert len(desk.find("ban la")) == 1


def test_typing_it_back_is_no_change(desk: Desk) -> None:
    desk.scan(COPY)
    author = desk.view.editor.form.line("author").texts()[0]
    desk.type("author", "x")
    assert desk.draft.is_changed
    desk.type("author", author)
    assert not desk.draft.is_changed


def test_what_is_not_saved_is_kept_while_one_is_elsewhere(desk: Desk) -> None:
    desk.scan(COPY)
    desk.type("author", "Tô Hoài (1920-2014)")
    desk.window.go("other")
    desk.window.go("catalogue")
    assert desk.view.editor.form.line("author").texts() == ("Tô Hoài (1920-2014)",)
    desk.scan("Một cuốn khác hẳn")
    desk.scan(COPY)
    assert desk.view.editor.form.line("author").texts() == ("Tô Hoài (1920-2014)",)
    assert len(desk.view.shelf.all()) == 2


def test_another_book_can_be_described_while_the_one_before_is_being_kept(desk: Desk) -> None:
    desk.view.begin_brief("Dế Mèn")
    desk.view.save()
    desk.view.begin_brief("Đất rừng phương Nam")
    assert desk.view.editor.isEnabled()
    desk.settle()
    assert desk.draft.title == "Đất rừng phương Nam"
    assert desk.view.editor.isEnabled()


def test_discarding_can_be_taken_back(desk: Desk) -> None:
    desk.scan(COPY)
    desk.type("author", "Ai đó")
    desk.view.actions_bar.discard.click()
    assert desk.view.editor.form.line("author").texts() == ("Tô Hoài",)
    desk.view.actions_bar.take_back()
    assert desk.view.editor.form.line("author").texts() == ("Ai đó",)


def test_a_record_without_a_title_is_refused_and_nothing_typed_is_lost(desk: Desk) -> None:
    desk.view.begin_brief("9786042137683")
    desk.type("author", "Đoàn Giỏi")
    desk.save()
    assert desk.view.banner.isVisible()
    assert desk.view.editor.isEnabled()
    assert desk.view.editor.form.line("author").texts() == ("Đoàn Giỏi",)


@pops_up
def test_a_class_brings_a_call_number_until_one_is_typed(desk: Desk) -> None:
    desk.view.begin_brief("Đất rừng phương Nam")
    desk.type("author", "Đoàn Giỏi")
    desk.type("class_number", "895.9223")
    form = desk.view.editor.form
    assert form.line("call_number").texts() == ("895.9223 DOA",)
    assert form.line("class_number").box.said == "Truyện Việt Nam"
    desk.type("call_number", "VN 1")
    desk.type("class_number", "398.209597")
    assert form.line("call_number").texts() == ("VN 1",)
    assert desk.draft.record.value("090", "a") == "VN 1"


@pops_up
def test_an_author_is_completed_without_accents(desk: Desk) -> None:
    desk.view.begin_brief("Chuyện cũ Hà Nội")
    desk.type("author", "to ho")
    desk.settle()
    completion = desk.view.editor.form.line("author").completion
    assert completion is not None
    assert completion.offered() == ["Tô Hoài"]
    completion.take("Tô Hoài")
    assert desk.draft.record.value("100", "a") == "Tô Hoài"


@pops_up
def test_one_of_several_keywords_is_completed(desk: Desk) -> None:
    desk.view.begin_brief("Một")
    desk.type("keyword", "Lúa; Cây ăn quả")
    desk.save()
    desk.view.begin_brief("Hai")
    desk.type("keyword", "Phân bón; cay an")
    desk.settle()
    completion = desk.view.editor.form.line("keyword").completion
    assert completion is not None
    assert completion.offered() == ["Cây ăn quả"]
    completion.take("Cây ăn quả")
    assert desk.view.editor.form.line("keyword").texts() == ("Phân bón", "Cây ăn quả")


def test_a_wrong_isbn_is_told_on_leaving_the_line(desk: Desk) -> None:
    desk.view.begin_brief("Một")
    desk.type("isbn", "9786042137684")
    line = desk.view.editor.form.line("isbn")
    assert line.box.said == ""
    line.box.editor.clearFocus()
    assert line.box.said.startswith("ISBN")


@pytest.mark.parametrize(
    "data",
    [
        f"10{SUBFIELD}aTuổi thơ /{SUBFIELD}cPhùng Quán",
        f"10{SUBFIELD}a Hai  khoảng trắng  {SUBFIELD}b ",
        f"1 lạc{SUBFIELD}a5 $ một cuốn",
        "  ",
        f"  {SUBFIELD}",
    ],
)
def test_a_field_as_a_line_says_the_same(data: str) -> None:
    field = Field("245", data)
    assert typed(field, shown(field)) == field


def test_every_cell_of_marc_can_be_edited(desk: Desk) -> None:
    desk.scan(COPY)
    desk.view.editor.tabs.setCurrentIndex(MARC)
    model = desk.view.editor.marc.model
    row = next(r for r in range(model.rowCount()) if model.index(r, TAG).data() == "245")
    assert model.setData(model.index(row, CONTENT), "‡a Dế Mèn / ‡c Tô Hoài.")
    assert model.setData(model.index(row, FIRST), "0")
    desk.save()
    after = desk.record("de men")
    assert [field.data for field in after.all("245")] == [
        f"00{SUBFIELD}aDế Mèn /{SUBFIELD}cTô Hoài."
    ]
    assert len(after.fields) == len(desk.draft.seen.fields)


def test_fields_are_added_moved_and_removed_by_keys(desk: Desk) -> None:
    desk.scan(COPY)
    before = desk.draft.seen
    desk.view.editor.tabs.setCurrentIndex(MARC)
    table, model = desk.view.editor.marc.table, desk.view.editor.marc.model
    table.setCurrentIndex(model.index(1, CONTENT))
    control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    desk.press(table, Qt.Key.Key_Return, control)
    table.setFocus()
    assert model.setData(model.index(2, CONTENT), "‡a Sách của trường")
    table.setCurrentIndex(model.index(2, CONTENT))
    desk.press(table, Qt.Key.Key_Down, alt)
    assert model.index(3, CONTENT).data() == "‡a Sách của trường"
    desk.save()
    assert desk.record("de men").value("500", "a") == "Sách của trường"
    row = next(r for r in range(model.rowCount()) if "trường" in model.index(r, CONTENT).data())
    table.setCurrentIndex(model.index(row, CONTENT))
    desk.press(table, Qt.Key.Key_Delete, control)
    desk.save()
    assert desk.record("de men") == before


def test_marc_explains_the_field_and_tells_what_is_wrong(desk: Desk) -> None:
    desk.scan(COPY)
    desk.view.editor.tabs.setCurrentIndex(MARC)
    tab = desk.view.editor.marc
    row = next(r for r in range(tab.model.rowCount()) if tab.model.index(r, TAG).data() == "245")
    tab.table.setCurrentIndex(tab.model.index(row, CONTENT))
    assert "Nhan đề" in tab.help_words
    tab.model.setData(tab.model.index(row, CONTENT), "‡a Dế Mèn ‡y lạ")
    assert tab.model.is_wrong(row)
    assert tab.findings.count() > 0


def test_a_dollar_sign_begins_a_subfield_and_two_are_a_dollar(desk: Desk) -> None:
    desk.scan(COPY)
    desk.view.editor.tabs.setCurrentIndex(MARC)
    table = desk.view.editor.marc.table
    table.setCurrentIndex(desk.view.editor.marc.model.index(2, CONTENT))
    table.edit(table.currentIndex())
    edit = QApplication.focusWidget()
    assert edit is not None
    edit.setProperty("text", "")
    for letter in "$a5 $$":
        desk.press(edit, 0, letter=letter)
    assert edit.property("text") == "‡a5 $"


def closing(desk: Desk, words: str) -> bool:
    """Close the window and answer its question; whether it is closed then."""

    desk.window.close()
    box = desk.window.findChild(QMessageBox)
    assert box is not None
    next(button for button in box.buttons() if button.text() == words).click()
    desk.settle()
    return not desk.window.isVisible()


@pops_up
def test_closing_asks_once_and_saves_all(desk: Desk) -> None:
    desk.scan(COPY)
    desk.type("author", "Tô Hoài (1920-2014)")
    desk.scan("Một cuốn khác hẳn")
    assert not closing(desk, "Ở lại")
    assert closing(desk, "Lưu rồi đóng")
    assert desk.record("de men").value("100", "a") == "Tô Hoài (1920-2014)"
    assert len(desk.find("khac han")) == 1


@pops_up
def test_the_window_stays_when_something_cannot_be_saved(desk: Desk) -> None:
    desk.view.begin_brief("9786042137683")
    assert not closing(desk, "Lưu rồi đóng")
    assert closing(desk, "Đóng, không lưu")


def test_without_changes_the_window_closes_without_a_question(desk: Desk) -> None:
    desk.scan(COPY)
    desk.window.close()
    assert not desk.window.isVisible()


def test_an_older_version_is_restored_and_that_is_taken_back(desk: Desk) -> None:
    desk.scan(COPY)
    first = desk.draft.seen
    desk.type("publisher", "Kim Đồng")
    desk.save()
    second = desk.record("de men")
    desk.view.editor.tabs.setCurrentIndex(HISTORY)
    desk.settle()
    buttons = desk.view.editor.history.findChildren(Button)
    assert [button.words for button in buttons] == ["Khôi phục"]
    buttons[0].click()
    desk.settle()
    assert desk.record("de men") == first
    desk.view.actions_bar.take_back()
    desk.settle()
    assert desk.record("de men") == second


def test_nothing_is_restored_over_what_is_not_saved(desk: Desk) -> None:
    desk.scan(COPY)
    desk.type("publisher", "Kim Đồng")
    desk.view.editor.history.restore_asked.emit(0)
    desk.settle()
    assert desk.draft.is_changed
    assert desk.view.banner.isVisible()


@pops_up
def test_a_described_book_gets_no_call_number_unasked(desk: Desk) -> None:
    desk.view.begin_brief("Đất rừng phương Nam")
    desk.type("class_number", "895.9223")
    desk.type("call_number", "")
    desk.press(desk.view.editor.form.line("call_number").box.editor, Qt.Key.Key_Backspace)
    desk.save()
    desk.view.show_start()
    (page,) = desk.find("dat rung")
    desk.view.show_book(page)
    desk.type("author", "Đoàn Giỏi")
    assert desk.draft.record.first("090") is None
