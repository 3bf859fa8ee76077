"""Books are taken out of the window into a file, which says where it is."""

from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest

from desktop.domain.brief import BriefDescription
from desktop.services.cataloguing import add_record
from desktop.services.exporting import ExportFormat
from tests.ui.conftest import BARCODES, NOW
from tests.ui.transfer.conftest import Screen
from tests.ui.waiting import settle
from ui.transfer.export_card import ExportCard, Scope
from ui.transfer.export_view import ExportView


def add(screen: Screen, *titles: str) -> None:
    with closing(screen.open_store()) as store:
        for title in titles:
            add_record(store, BriefDescription(title=title), now=NOW)


def proposed(screen: Screen) -> ExportCard:
    """The page, as it comes up with Ctrl+E."""
    screen.places.export()
    settle(screen.qtbot, screen.tasks)
    return screen.exports.choices


def written(screen: Screen, path: Path, scope: Scope, format_: ExportFormat) -> ExportView:
    screen.places.exports.export(path, scope, format_)
    view = screen.exports
    screen.qtbot.waitUntil(lambda: not view.is_busy)
    return view


def chosen(card: ExportCard) -> Scope:
    assert card.scope is not None
    return card.scope


def test_everything_is_proposed_where_nothing_is_searched_for(screen: Screen) -> None:
    add(screen, "Số đỏ", "Tắt đèn")
    card = proposed(screen)
    assert (chosen(card).books, chosen(card).ids) == (3, None)
    assert card.go_on.words == "Xuất 3 sách…"


def test_a_search_is_proposed_before_everything(screen: Screen) -> None:
    add(screen, "Số đỏ", "Tắt đèn")
    screen.search.box.edit.setText("tat den")
    settle(screen.qtbot, screen.tasks)
    scope = chosen(proposed(screen))
    assert (scope.books, scope.words) == (1, "Đang tìm “tat den”")


def test_selected_books_are_proposed_before_the_search(screen: Screen, tmp_path: Path) -> None:
    add(screen, "Số đỏ", "Tắt đèn")
    screen.search.ask()
    settle(screen.qtbot, screen.tasks)
    selection = screen.search.results.table.selectionModel()
    how = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in (0, 2):
        selection.select(screen.search.results.model.index(row, 0), how)
    scope = chosen(proposed(screen))
    assert scope.books == 2
    path = tmp_path / "hai.csv"
    view = written(screen, path, scope, ExportFormat.CSV)
    assert len(path.read_text("utf-8-sig").splitlines()) == 3
    assert view.done.isVisible()


def test_what_is_written_has_the_copies_and_the_page_says_where_it_is(
    screen: Screen, tmp_path: Path
) -> None:
    card = proposed(screen)
    card.formats[ExportFormat.MARC].click()
    path = tmp_path / "một.mrc"
    view = written(screen, path, chosen(card), card.format)
    assert all(barcode.encode() in path.read_bytes() for barcode in BARCODES)
    assert view.done.words == f"Đã xuất 1 sách. {path}"
    assert view.done.folder.isVisible()


def test_a_file_that_cannot_be_written_is_said_to_be_so(screen: Screen, tmp_path: Path) -> None:
    card = proposed(screen)
    view = written(screen, tmp_path / "không có" / "một.mrc", chosen(card), ExportFormat.MARC)
    assert view.done.words.startswith("Không ghi được tệp")
    assert not view.done.folder.isVisible()


def test_an_export_that_is_stopped_leaves_no_file(screen: Screen, tmp_path: Path) -> None:
    card = proposed(screen)
    path = tmp_path / "một.mrc"
    screen.places.exports.export(path, chosen(card), ExportFormat.MARC)
    screen.exports.progress.stop.click()
    screen.qtbot.waitUntil(lambda: not screen.exports.is_busy)
    assert not path.exists() or screen.exports.done.folder.isVisible()
    assert list(tmp_path.glob(".*.part")) == []


def test_escape_goes_back_to_the_search(screen: Screen) -> None:
    proposed(screen)
    QTest.keyClick(screen.exports, Qt.Key.Key_Escape)
    assert screen.window.place == "search"


def test_the_bar_of_the_search_leads_to_both_pages(screen: Screen) -> None:
    screen.search.take_out.click()
    assert screen.window.place == "export"
