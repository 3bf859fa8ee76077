"""A file is brought in step by step, and nothing is written before it was shown."""

import csv
import json
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.listing.columns import Column
from desktop.domain.listing.mapping import own_mapping
from desktop.domain.matching import OnDuplicate
from desktop.services.exporting import ExportFormat, export_records
from desktop.services.list_profiles import remember_profile
from desktop.sheets.writing import write_csv
from desktop.storage.store import Store
from resources import ROOT
from tests.ui.transfer.conftest import BOOKS, HEADINGS, Screen
from tests.ui.waiting import settle
from ui.transfer.rows import Row, RowList
from ui.transfer.words import column_name, encoding_name, fate_name
from ui.wording import number

KNOWN = "Dế Mèn phiêu lưu ký"
ROW = Qt.ItemDataRole.UserRole
# The letters of TCVN3 as programs show them that take them for Western ones.
TCVN3 = "Tªn s¸ch,T¸c gi¶,N¨m XB\nTruyÖn KiÒu,NguyÔn Du,2019\nT¾t ®Ìn,Ng« TÊt Tè,2018\n"


def rows(shown: RowList) -> list[Row]:
    return [shown.rows.index(place).data(ROW) for place in range(shown.rows.rowCount())]


def test_a_list_is_shown_first_and_brought_in_after(screen: Screen, workbook: Path) -> None:
    view = screen.try_out(workbook)
    assert view.plan.facts.figures == ("3", "0", "1", "1")
    assert [row.number for row in rows(view.plan.problems)] == [4, 5, 6, 6]
    assert screen.titles() == [KNOWN]
    view.plan.go_on.click()
    screen.until(view.done)
    assert view.done.headline.text() == "Đã thêm 3 sách, 3 bản"
    assert view.done.detail.text() == "Bỏ qua 1 sách, không đọc được 1 mục."
    assert screen.titles() == [KNOWN, "Đất rừng phương Nam", "Lão Hạc", "Số đỏ"]


def test_what_was_brought_in_is_found_at_once(qtbot: QtBot, screen: Screen, workbook: Path) -> None:
    screen.search.box.edit.setText("tat den")
    view = screen.try_out(workbook)
    view.plan.go_on.click()
    screen.until(view.done)
    view.done.see.click()
    settle(qtbot, screen.tasks)
    assert screen.window.place == "search"
    assert screen.search.results.model.rowCount() == 4


def test_columns_are_guessed_and_shown_with_the_headings_of_the_file(
    screen: Screen, workbook: Path
) -> None:
    model = screen.open(workbook).columns.table.columns
    shown = [
        (model.headerData(n, Qt.Orientation.Horizontal), model.heading(n))
        for n in range(model.columnCount())
    ]
    assert shown[:3] == [
        (column_name(None), "STT"),
        (column_name(Column.TITLE), "Tên sách"),
        (column_name(Column.AUTHOR), "Tác giả"),
    ]
    assert model.problems == 3


def test_a_column_that_is_named_by_hand_is_remembered_for_the_next_list(
    screen: Screen, tmp_path: Path
) -> None:
    first, second = tmp_path / "một.csv", tmp_path / "hai.csv"
    for path, title in ((first, "Tắt đèn"), (second, "Bước đường cùng")):
        write_csv(path, ["Tên sách", "Cột lạ"], [[title, "Ngô Tất Tố"]])
    view = screen.open(first)
    table = view.columns.table
    table.offer(1)
    choose(table.menu.actions(), column_name(Column.AUTHOR))
    view.columns.go_on.click()
    screen.until(view.plan)
    view.plan.go_on.click()
    screen.until(view.done)
    view = screen.open(second)
    assert view.columns.table.columns.mapping.columns == (Column.TITLE, Column.AUTHOR)


def choose(actions: list[QAction], words: str) -> None:
    action = next(each for each in actions if each.text() == words)
    action.trigger()


def test_a_list_without_titles_cannot_be_gone_on_with_until_one_column_is_said_to_have_them(
    screen: Screen, tmp_path: Path
) -> None:
    path = tmp_path / "lạ.csv"
    write_csv(path, ["Tên sách", "Tác giả"], [["Số đỏ", "Vũ Trọng Phụng"]])
    view = screen.open(path)
    table = view.columns.table
    table.offer(0)
    choose(table.menu.actions(), column_name(None))
    assert not view.columns.go_on.isEnabled()
    table.offer(1)
    choose(table.menu.actions(), column_name(Column.TITLE))
    assert view.columns.go_on.isEnabled()


def test_no_two_columns_tell_the_same(screen: Screen, workbook: Path) -> None:
    mapping = screen.open(workbook).columns.table.columns.mapping
    changed = mapping.with_only(0, Column.TITLE)
    assert changed.columns[:3] == (Column.TITLE, None, Column.AUTHOR)


def test_known_books_are_decided_about_one_by_one_and_all_together(
    screen: Screen, workbook: Path
) -> None:
    view = screen.try_out(workbook)
    (known,) = rows(view.plan.matches)
    assert (known.number, known.first, known.badge) == (3, KNOWN, fate_name(OnDuplicate.SKIP))
    view.plan.matches.setFocus()
    QTest.keyClick(view.plan.matches, Qt.Key.Key_2)
    assert view.plan.facts.figures == ("3", "1", "0", "1")
    assert view.compare.pills[OnDuplicate.MERGE].isChecked()
    view.plan.pills[OnDuplicate.ADD].click()
    assert view.plan.facts.figures == ("4", "0", "0", "1")
    view.plan.go_on.click()
    screen.until(view.done)
    assert screen.titles().count(KNOWN) == 2


def test_a_book_that_is_merged_keeps_what_it_says_and_gets_the_copies(
    screen: Screen, workbook: Path
) -> None:
    view = screen.try_out(workbook)
    assert [row.number for row in rows(view.plan.problems)] == [4, 5, 6, 6]
    view.compare.pills[OnDuplicate.MERGE].click()
    assert [row.number for row in rows(view.plan.problems)] == [5, 6, 6]
    view.plan.go_on.click()
    screen.until(view.done)
    assert view.done.headline.text() == "Đã thêm 3 sách, 4 bản"
    assert screen.titles().count(KNOWN) == 1


def test_a_known_book_is_shown_from_both_sides(screen: Screen, workbook: Path) -> None:
    view = screen.try_out(workbook)
    assert view.compare.isVisible()
    screen.qtbot.waitUntil(lambda: len(view.compare.shown) > 0)
    shown = {side.name: (side.ours, side.theirs) for side in view.compare.shown}
    assert shown["Nhan đề"] == (KNOWN, KNOWN)
    assert shown["Tác giả"] == ("Tô Hoài", "Tô Hoài")


def test_books_that_stand_twice_in_a_file_are_told_of_and_decided_about(
    screen: Screen, tmp_path: Path
) -> None:
    first, *_ = (ROOT / "demo" / "books.mrc").read_bytes().split(b"\x1d")
    path = tmp_path / "hai lần.mrc"
    path.write_bytes((first + b"\x1d") * 3)
    view = screen.try_out(path)
    assert view.plan.facts.figures == ("1", "0", "2", "0")
    assert view.plan.tabs.tabText(0) == "Lặp lại 2"
    assert view.plan.meaning == "2 sách giống một sách đứng trước trong tệp."
    assert view.plan.pills[OnDuplicate.ADD].isVisible()
    view.plan.pills[OnDuplicate.ADD].click()
    assert view.plan.facts.figures == ("3", "0", "0", "0")
    view.plan.go_on.click()
    screen.until(view.done)
    assert len(screen.titles()) == 4


def test_letters_are_guessed_shown_before_and_after_and_can_be_overruled(
    screen: Screen, tmp_path: Path
) -> None:
    path = tmp_path / "cũ.csv"
    path.write_bytes(TCVN3.encode("cp1252"))
    view = screen.open(path)
    card = view.file
    assert card.letters.currentText() == f"Tự nhận ra: {encoding_name('tcvn3')}"
    before, after = card.samples
    assert "Tªn s¸ch" in before
    assert "Tên sách" in after
    model = view.columns.table.columns
    assert model.heading(0) == "Tên sách"
    card.choose("viscii")
    screen.qtbot.waitUntil(lambda: model.heading(0) != "Tên sách")
    card.choose("tcvn3")
    screen.qtbot.waitUntil(lambda: model.heading(0) == "Tên sách")


def test_a_list_whose_headings_were_ruined_before_is_repaired(
    screen: Screen, tmp_path: Path
) -> None:
    path = tmp_path / "hỏng.csv"
    path.write_text(TCVN3, encoding="utf-8")
    view = screen.open(path)
    assert view.columns.table.columns.heading(0) == "Tên sách"
    assert not view.file.ruin.isVisible()


def test_letters_that_were_ruined_under_plain_headings_are_offered_for_repair(
    screen: Screen, tmp_path: Path
) -> None:
    path = tmp_path / "hỏng.csv"
    path.write_text("Title,Author,Year\n" + TCVN3.partition("\n")[2], encoding="utf-8")
    view = screen.open(path)
    assert view.file.letters.currentText() == f"Tự nhận ra: {encoding_name('utf-8')}"
    assert view.file.ruin.isVisible()
    view.file.choose("utf-8+tcvn3")
    first = view.columns.table.columns
    screen.qtbot.waitUntil(lambda: first.index(0, 0).data() == "Truyện Kiều")
    assert not view.file.ruin.isVisible()


def test_a_file_that_is_no_list_of_books_is_refused_by_name(screen: Screen, tmp_path: Path) -> None:
    path = tmp_path / "sách.pdf"
    path.write_bytes(b"%PDF-1.7\n")
    screen.places.open(path)
    view = screen.imports
    screen.qtbot.waitUntil(view.banner.isVisible)
    assert view.card is view.start
    assert "PDF" in view.banner.accessibleName()


def test_a_damaged_record_is_listed_with_its_number_and_its_bytes(
    screen: Screen, tmp_path: Path
) -> None:
    good = marc(screen, tmp_path)
    path = tmp_path / "hỏng.mrc"
    path.write_bytes(good + b"00026     2200025   4500\x1e\x1d" + good)
    view = screen.try_out(path)
    (row,) = [row for row in rows(view.plan.problems) if row.number == 2]
    assert f"byte {len(good)} · " in row.second
    assert "2200025" in row.second


def marc(screen: Screen, tmp_path: Path) -> bytes:
    """The one book of the library as a record of a file."""
    path = tmp_path / "một.mrc"
    with closing(screen.open_store()) as store:
        export_records(store, path, format=ExportFormat.MARC)
    return path.read_bytes()


def test_an_import_that_is_stopped_keeps_what_is_in_and_can_be_done_again(
    screen: Screen, tmp_path: Path
) -> None:
    path = tmp_path / "nhiều.csv"
    write_csv(path, ["Tên sách", "Tác giả"], ([f"Sách số {n}", "Ẩn danh"] for n in range(12_000)))
    view = screen.try_out(path)
    view.plan.go_on.click()
    screen.qtbot.waitUntil(lambda: view.progress.bar.value() > 0, timeout=30_000)
    assert "trên" in view.progress.count
    view.progress.stop.click()
    screen.until(view.done)
    assert "Đã dừng" in view.done.detail.text()
    view = screen.try_out(path)
    assert view.plan.facts.figures != (number(12_000), "0", "0", "0")
    view.plan.go_on.click()
    screen.until(view.done)
    view = screen.try_out(path)
    assert view.plan.facts.figures == ("0", "0", number(12_000), "0")
    assert not view.plan.go_on.isEnabled()


def test_a_whole_import_is_taken_back(screen: Screen, workbook: Path) -> None:
    view = screen.try_out(workbook)
    view.plan.go_on.click()
    screen.until(view.done)
    screen.places.take_backs["import"]()
    screen.until(view.start)
    assert view.banner.accessibleName() == "Đã rút lại 3 sách"
    assert screen.titles() == [KNOWN]


def test_the_last_imports_stand_beside_the_first_step_and_can_be_taken_back(
    screen: Screen, workbook: Path
) -> None:
    view = screen.try_out(workbook)
    view.plan.pills[OnDuplicate.MERGE].click()
    view.plan.go_on.click()
    screen.until(view.done)
    view.show_start()
    settle(screen.qtbot, screen.tasks)
    (undo,) = view.recent.buttons.values()
    assert workbook.name in undo.accessibleName()
    undo.click()
    screen.qtbot.waitUntil(view.banner.isVisible)
    settle(screen.qtbot, screen.tasks)
    assert screen.titles() == [KNOWN]
    assert view.recent.buttons == {}


def test_what_became_of_each_row_is_saved_beside_the_row(
    screen: Screen, workbook: Path, tmp_path: Path
) -> None:
    view = screen.try_out(workbook)
    view.plan.go_on.click()
    screen.until(view.done)
    path = tmp_path / "kết quả.csv"
    screen.places.imports.save_outcomes(path)
    screen.qtbot.waitUntil(path.exists)
    with path.open(encoding="utf-8-sig", newline="") as file:
        headings, *lines = csv.reader(file)
    assert headings == [*HEADINGS, "Kết quả"]
    assert [line[1] for line in lines] == [book[1] for book in BOOKS]
    assert [line[-1].split(".")[0] for line in lines] == [
        "Đã thêm",
        "Đã thêm",
        "Bỏ qua, thư viện đã có",
        "Chưa nhập được",
        "Đã thêm",
    ]


def test_the_template_is_a_list_of_which_every_column_is_known_and_which_is_empty(
    screen: Screen, tmp_path: Path
) -> None:
    path = tmp_path / "mẫu.xlsx"
    screen.places.imports.save_template(path)
    screen.qtbot.waitUntil(path.exists)
    view = screen.open(path)
    assert view.columns.table.columns.mapping.is_usable
    view.columns.go_on.click()
    screen.qtbot.waitUntil(lambda: view.card is view.columns and view.banner.isVisible())


def dropped(screen: Screen, *paths: Path) -> bool:
    """Whether a file that is let fall on the window is taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entering = QDragEnterEvent(QPointF(50, 50).toPoint(), copy, data, left, none)
    QApplication.sendEvent(screen.window, entering)
    QApplication.sendEvent(screen.window, QDropEvent(QPointF(50, 50), copy, data, left, none))
    return entering.isAccepted()


def test_a_file_can_be_dropped_anywhere_on_the_window(screen: Screen, workbook: Path) -> None:
    assert dropped(screen, workbook)
    assert screen.window.place == "import"
    screen.until(screen.imports.columns)


def test_a_folder_or_several_files_are_not_taken(
    screen: Screen, workbook: Path, tmp_path: Path
) -> None:
    assert not dropped(screen, tmp_path)
    assert not dropped(screen, workbook, workbook)
    assert screen.window.place == "search"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_enter_asks_what_the_column_tells_and_escape_goes_back(
    screen: Screen, workbook: Path
) -> None:
    view = screen.open(workbook)
    table = view.columns.table
    table.setCurrentIndex(table.columns.index(0, 1))
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert table.menu.isVisible()
    assert [each.text() for each in table.menu.actions() if each.isChecked()] == ["Nhan đề"]
    table.menu.close()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert screen.window.place == "search"


def test_the_desk_writes_while_a_file_is_brought_in(screen: Screen, tmp_path: Path) -> None:
    path = tmp_path / "nhiều.csv"
    write_csv(path, ["Tên sách"], ([f"Sách số {n}"] for n in range(12_000)))
    view = screen.try_out(path)
    view.plan.go_on.click()
    screen.qtbot.waitUntil(lambda: view.progress.bar.value() > 0, timeout=30_000)
    done: list[bool] = []

    def write(store: Store) -> None:
        remember_profile(store, own_mapping())

    screen.tasks.read(write, then=lambda _: done.append(view.is_busy), owner=view)
    screen.until(view.done)
    assert done == [True]


def test_a_json_file_is_brought_in_too(screen: Screen, tmp_path: Path) -> None:
    path = tmp_path / "một.json"
    field = {"ind1": "1", "ind2": "0", "subfields": [{"a": "Tắt đèn"}]}
    record = {"leader": "00000nam a2200000 a 4500", "fields": [{"245": field}]}
    path.write_text(json.dumps([record]), encoding="utf-8")
    view = screen.try_out(path)
    assert view.plan.facts.figures == ("1", "0", "0", "0")
    assert view.plan.nothing.isVisible()
