"""A list of readers is brought in step by step, and nothing is written before it was shown."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from desktop.domain.reader_listing.columns import ReaderColumn
from desktop.services.reader_importing import ReaderFate
from desktop.sheets.writing import write_csv
from tests.ui.waiting import settle
from ui.readers.import_card import ImportCard
from ui.readers.import_words import column_name, fate_name
from ui.readers.places import ReaderPlaces
from ui.readers.view import ReadersView
from ui.tasks import Tasks
from ui.transfer.rows import Row, RowList
from ui.transfer.words import encoding_name

HEADINGS = ("Họ tên", "Năm sinh", "Số CCCD", "Lớp")
READERS = (
    ("Lý Văn Tài", "1991", "001091000001", ""),
    ("Đỗ Thị Mai", "2016", "", "3A"),
    ("", "1950", "", ""),
)
ROW = Qt.ItemDataRole.UserRole
Do = Callable[[Callable[[], object]], None]
# The letters of TCVN3 as programs show them that take them for Western ones.
TCVN3 = "Hä tªn,N¨m sinh\nLß ThÞ Mai,2001\n"


@pytest.fixture
def card(view: ReadersView) -> ImportCard:
    """The page, opened."""
    view.bring_in.click()
    return view.imports


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Bạn đọc 2026.csv"
    write_csv(path, HEADINGS, READERS)
    return path


@pytest.fixture
def do(qtbot: QtBot, places: ReaderPlaces, tasks: Tasks) -> Do:
    """Does something, and waits for the thread for files."""

    def done(step: Callable[[], object]) -> None:
        with qtbot.waitSignal(places.runner.ended, timeout=20_000):
            step()
        settle(qtbot, tasks)

    return done


def choose(card: ImportCard, section: int, column: ReaderColumn | None) -> Callable[[], None]:
    """Says what a column tells, in its menu."""

    def chosen() -> None:
        card.columns.table.offer(section)
        actions: list[QAction] = card.columns.table.menu.actions()
        next(each for each in actions if each.text() == column_name(column)).trigger()

    return chosen


def rows(shown: RowList) -> list[Row]:
    return [shown.rows.index(place).data(ROW) for place in range(shown.rows.rowCount())]


def test_a_list_is_shown_first_and_brought_in_after(
    view: ReadersView, card: ImportCard, places: ReaderPlaces, file: Path, do: Do
) -> None:
    do(lambda: places.imports.open(file))
    assert card.columns.isVisible()
    model = card.columns.table.columns
    assert model.mapping.columns == (ReaderColumn.NAME, ReaderColumn.BORN, None, None)
    assert model.index(0, 0).data() == "Lý Văn Tài"
    do(card.columns.go_on.click)
    assert card.told.isVisible()
    assert card.told.facts.figures == ("3", "2", "0", "0", "1")
    assert card.told.go_on.words == "Nhập 2 bạn đọc"
    assert "Số CCCD" in card.told.advice.text()
    assert [each.number for each in rows(card.told.problems)] == [4]
    assert view.list.model.total == 2
    do(card.told.go_on.click)
    assert view.list.model.total == 4
    assert [(each.first, each.badge) for each in rows(card.told.rows)] == [
        ("Lý Văn Tài", fate_name(ReaderFate.ADDED)),
        ("Đỗ Thị Mai", fate_name(ReaderFate.ADDED)),
        ("Không có họ tên", fate_name(ReaderFate.FAILED)),
    ]
    card.told.see.click()
    assert view.list.isVisible()


def test_the_columns_and_the_file_have_room_beside_each_other(
    view: ReadersView, card: ImportCard, places: ReaderPlaces, file: Path, do: Do
) -> None:
    do(lambda: places.imports.open(file))
    assert card.file.isVisible()
    assert card.width() <= view.width()


def test_a_list_that_was_brought_in_is_taken_back_as_a_whole(
    view: ReadersView, card: ImportCard, places: ReaderPlaces, file: Path, do: Do
) -> None:
    do(lambda: places.imports.open(file))
    do(card.columns.go_on.click)
    assert not card.told.undo.isVisible()
    do(card.told.go_on.click)
    assert view.list.model.total == 4
    do(card.told.undo.click)
    assert view.list.model.total == 2
    assert card.start.isVisible()
    assert view.notice.words.startswith("Đã bỏ 2 thẻ.")


def test_a_column_that_is_named_by_hand_is_remembered_for_the_next_list(
    card: ImportCard, places: ReaderPlaces, tmp_path: Path, do: Do
) -> None:
    first, second = tmp_path / "một.csv", tmp_path / "hai.csv"
    for path, name in ((first, "Lý Văn Tài"), (second, "Đỗ Thị Mai")):
        write_csv(path, ["Em nào", "Sinh hồi"], [[name, "2016"]])
    do(lambda: places.imports.open(first))
    assert not card.columns.go_on.isEnabled()
    do(choose(card, 0, ReaderColumn.NAME))
    assert card.columns.go_on.isEnabled()
    do(choose(card, 1, ReaderColumn.BORN))
    do(card.columns.go_on.click)
    do(card.told.go_on.click)
    do(lambda: places.imports.open(second))
    mapping = card.columns.table.columns.mapping
    assert mapping.columns == (ReaderColumn.NAME, ReaderColumn.BORN)
    assert mapping.skipped == 1


def test_what_the_library_must_not_hold_is_neither_shown_nor_can_it_be_taken(
    card: ImportCard, places: ReaderPlaces, file: Path, do: Do
) -> None:
    do(lambda: places.imports.open(file))
    table = card.columns.table
    assert table.columns.headerData(2, Qt.Orientation.Horizontal) == "Không được lưu"
    assert table.columns.index(0, 2).data() == ""
    table.offer(2)
    assert [each.isEnabled() for each in table.menu.actions()] == [False]


def test_what_is_wrong_stands_on_its_cell_before_anything_is_tried(
    card: ImportCard, places: ReaderPlaces, tmp_path: Path, do: Do
) -> None:
    path = tmp_path / "ban-doc.csv"
    write_csv(path, ["Họ tên", "Năm sinh"], [["Lý Văn Tài", "năm Tỵ"]])
    do(lambda: places.imports.open(path))
    model = card.columns.table.columns
    assert "năm Tỵ" in model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert not model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_the_columns_can_be_corrected_after_they_were_tried_out(
    card: ImportCard, places: ReaderPlaces, file: Path, do: Do
) -> None:
    do(lambda: places.imports.open(file))
    do(card.columns.go_on.click)
    card.told.back.click()
    assert card.card is card.columns
    do(choose(card, 3, ReaderColumn.VILLAGE))
    do(card.columns.go_on.click)
    assert "Lớp" not in card.told.advice.text()


def test_what_became_of_each_row_is_saved_beside_the_row(
    card: ImportCard, places: ReaderPlaces, file: Path, tmp_path: Path, do: Do
) -> None:
    do(lambda: places.imports.open(file))
    do(card.columns.go_on.click)
    do(card.told.go_on.click)
    path = tmp_path / "kết quả.csv"
    do(lambda: places.imports.save_outcomes(path))
    with path.open(encoding="utf-8-sig", newline="") as saved:
        headings, *lines = csv.reader(saved)
    assert headings == ["Họ tên", "Năm sinh", "Lớp", "Kết quả"]
    assert [line[0] for line in lines] == [reader[0] for reader in READERS]
    assert [line[-1].split()[:2] for line in lines] == [["Đã", "cấp"]] * 2 + [["Chưa", "nhập"]]
    assert "001091000001" not in path.read_text("utf-8-sig")


def test_the_template_is_a_list_of_which_every_column_is_known_and_which_is_empty(
    view: ReadersView, card: ImportCard, places: ReaderPlaces, tmp_path: Path, do: Do
) -> None:
    path = tmp_path / "mẫu.xlsx"
    do(lambda: places.imports.save_template(path))
    do(lambda: places.imports.open(path))
    mapping = card.columns.table.columns.mapping
    assert mapping.is_usable
    assert None not in mapping.columns
    do(card.columns.go_on.click)
    assert card.card is card.columns
    assert view.notice.isVisible()


def test_letters_are_guessed_and_can_be_overruled(
    card: ImportCard, places: ReaderPlaces, tmp_path: Path, do: Do
) -> None:
    path = tmp_path / "cũ.csv"
    path.write_bytes(TCVN3.encode("cp1252"))
    do(lambda: places.imports.open(path))
    assert card.file.letters.currentText() == f"Tự nhận ra: {encoding_name('tcvn3')}"
    model = card.columns.table.columns
    assert model.index(0, 0).data() == "Lò Thị Mai"
    do(lambda: card.file.choose("viscii"))
    assert model.index(0, 0).data() != "Lò Thị Mai"


def test_a_file_that_is_no_list_is_refused_by_name(
    view: ReadersView, card: ImportCard, places: ReaderPlaces, tmp_path: Path, do: Do
) -> None:
    path = tmp_path / "thẻ.pdf"
    path.write_bytes(b"%PDF-1.7\n")
    do(lambda: places.imports.open(path))
    assert card.card is card.start
    assert "PDF" in view.notice.words


def test_bringing_in_a_list_can_be_stopped_between_batches(
    view: ReadersView, card: ImportCard, places: ReaderPlaces, tmp_path: Path, do: Do
) -> None:
    path = tmp_path / "ban-doc.csv"
    write_csv(path, ["Họ tên", "Năm sinh"], [[f"Lý Văn Tài {n}", "1991"] for n in range(1200)])
    do(lambda: places.imports.open(path))
    do(card.columns.go_on.click)

    def begin_and_stop() -> None:
        card.told.go_on.click()
        card.progress.stop.click()

    do(begin_and_stop)
    assert view.list.model.total < 1202
    assert card.told.see.isVisible()
    assert "Đã dừng" in card.told.heading.text()
