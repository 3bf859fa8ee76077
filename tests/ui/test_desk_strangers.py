"""A book of another library that is scanned at the desk: whose it is is asked in the page."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.calendar import day_of
from desktop.domain.exchange import Stranger, StrangerFate
from desktop.services.cataloguing import NewCopy, add_copy
from desktop.services.exchange_history import history
from desktop.storage.store import Store
from tests.ui.conftest import BARCODES, CARD, NOW, Clock
from tests.ui.test_desk_actions import Heard, headline, reader
from tests.ui.waiting import settle
from ui.desk.actions import DeskActions
from ui.desk.library_strip import LibraryStrip
from ui.desk.view import DeskView
from ui.desk.ways import PILE, WayChips
from ui.tasks import Tasks
from ui.theme import Look

pytestmark = pytest.mark.qt_log_ignore("raise|grabbing|propagate")  # of lists, offscreen

Scans = Callable[..., None]

STRANGE = "TV99000123"
HERE = "00001"


@pytest.fixture
def view(qtbot: QtBot, look: Look, tasks: Tasks, clock: Clock) -> DeskView:
    made = DeskView(look, today=day_of(NOW))
    qtbot.addWidget(made)
    DeskActions(made, tasks=tasks, sounds=Heard(), now=clock)
    made.resize(1158, 696)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    settle(qtbot, tasks)
    return made


@pytest.fixture
def scan(qtbot: QtBot, view: DeskView, tasks: Tasks, clock: Clock) -> Scans:
    def scan_all(*codes: str) -> None:
        for code in codes:
            clock.pass_by(3)
            view.scan(code)
        settle(qtbot, tasks)

    return scan_all


@pytest.fixture
def strip(view: DeskView) -> LibraryStrip:
    found = view.findChild(LibraryStrip)
    assert isinstance(found, LibraryStrip)
    return found


def press(widget: QWidget, key: Qt.Key) -> None:
    """Where the keyboard goes: to the list, while one is open."""
    popup = QApplication.activePopupWidget()
    QTest.keyClick(widget if popup is None else popup, key)


def answer(qtbot: QtBot, tasks: Tasks, strip: LibraryStrip, text: str) -> None:
    QTest.keyClicks(strip, text)
    press(strip, Qt.Key.Key_Return)
    settle(qtbot, tasks)


def handed_in(qtbot: QtBot, tasks: Tasks) -> list[tuple[str, str]]:
    found: list[tuple[Stranger, ...]] = []
    tasks.read(lambda store: history(store).strangers, then=found.append, owner=tasks)
    qtbot.waitUntil(lambda: bool(found))
    assert all(each.fate is StrangerFate.WAITS for each in found[0])
    return [(each.barcode, each.library) for each in found[0]]


def test_an_unknown_code_is_noted_for_the_library_of_its_stamp_by_keys_alone(
    qtbot: QtBot, view: DeskView, scan: Scans, strip: LibraryStrip, tasks: Tasks
) -> None:
    scan(STRANGE)
    assert headline(view) == "Chưa có sách hay thẻ mang mã TV99000123"
    QTest.keyClick(view.scan_box.edit, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Thư viện khác…"
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is strip
    answer(qtbot, tasks, strip, "00004")
    assert headline(view) == "Đã ghi sách của thư viện khác"
    assert "Thư viện phường Ba Đình" in view.band.accessibleName()
    assert "lần đồng bộ tới sẽ báo" in view.band.accessibleName()
    assert handed_in(qtbot, tasks) == [(STRANGE, "00004")]
    assert strip.strip.isHidden()
    assert view.scan_box.edit.hasFocus()


def test_a_name_without_accents_is_completed_and_taken_from_the_list(
    qtbot: QtBot, view: DeskView, scan: Scans, strip: LibraryStrip, tasks: Tasks
) -> None:
    scan(STRANGE)
    view.band.action_asked.emit("stranger")
    QTest.keyClicks(strip, "giang vo")
    assert strip.completion.offered() == ["Phường Giảng Võ, Hà Nội (00025)"]
    press(strip, Qt.Key.Key_Down)
    press(strip, Qt.Key.Key_Return)
    assert strip.text() == "Phường Giảng Võ, Hà Nội (00025)"
    assert handed_in(qtbot, tasks) == []
    answer(qtbot, tasks, strip, "")
    assert handed_in(qtbot, tasks) == [(STRANGE, "00025")]


def test_a_name_that_fits_several_is_not_guessed(
    qtbot: QtBot, view: DeskView, scan: Scans, strip: LibraryStrip, tasks: Tasks
) -> None:
    scan(STRANGE)
    view.band.action_asked.emit("stranger")
    answer(qtbot, tasks, strip, "tan")
    assert len(strip.completion.offered()) > 1
    assert not strip.button.isEnabled()
    assert not strip.strip.isHidden()
    assert handed_in(qtbot, tasks) == []


def test_a_library_that_is_no_communes_is_taken_from_the_list(
    qtbot: QtBot, view: DeskView, scan: Scans, strip: LibraryStrip, tasks: Tasks
) -> None:
    scan(STRANGE)
    view.band.action_asked.emit("stranger")
    QTest.keyClicks(strip, "TH-0123")
    assert strip.completion.offered()[-1] == "Thư viện mang mã TH-0123"
    for _ in strip.completion.offered():
        press(strip, Qt.Key.Key_Down)
    press(strip, Qt.Key.Key_Return)
    answer(qtbot, tasks, strip, "")
    assert handed_in(qtbot, tasks) == [(STRANGE, "TH-0123")]
    assert "Thư viện mang mã TH-0123" in view.band.accessibleName()


def test_a_code_scanned_into_the_line_is_a_scan(
    qtbot: QtBot, view: DeskView, scan: Scans, strip: LibraryStrip, tasks: Tasks
) -> None:
    for code, said in (
        (BARCODES[0], "Đã ghi mượn"),
        ("TH-01234", "Chưa có sách hay thẻ mang mã TH-01234"),
        ("TV99000124", "Chưa có sách hay thẻ mang mã TV99000124"),
    ):
        scan(CARD, STRANGE)
        view.band.action_asked.emit("stranger")
        answer(qtbot, tasks, strip, code)
        assert headline(view) == said
        assert strip.strip.isHidden()
    assert handed_in(qtbot, tasks) == []


def test_an_old_number_on_a_book_of_ours_is_a_scan_though_a_commune_has_it_too(
    qtbot: QtBot, view: DeskView, scan: Scans, strip: LibraryStrip, tasks: Tasks
) -> None:
    def add(store: Store) -> None:
        book = store.copies.by_barcode(BARCODES[0])
        assert book is not None
        new = NewCopy(prefix="TN", barcode="00004")
        add_copy(store, book.record, new, now=NOW)

    tasks.read(add, then=lambda _none: None, owner=tasks)
    scan(CARD, STRANGE)
    view.band.action_asked.emit("stranger")
    answer(qtbot, tasks, strip, "00004")
    assert headline(view) == "Đã ghi mượn"
    assert handed_in(qtbot, tasks) == []


def test_escape_leaves_it_and_nothing_is_noted(
    qtbot: QtBot, view: DeskView, scan: Scans, strip: LibraryStrip, tasks: Tasks
) -> None:
    scan(STRANGE)
    view.band.action_asked.emit("stranger")
    press(strip, Qt.Key.Key_Escape)
    assert strip.strip.isHidden()
    assert view.scan_box.edit.hasFocus()
    assert handed_in(qtbot, tasks) == []


def test_the_reader_at_the_desk_stays_and_borrows_on(
    qtbot: QtBot, view: DeskView, scan: Scans, strip: LibraryStrip, tasks: Tasks
) -> None:
    scan(CARD, STRANGE)
    view.band.action_asked.emit("stranger")
    answer(qtbot, tasks, strip, "00004")
    assert reader(view) == "Nguyễn Ngọc Bảo An"
    scan(BARCODES[0])
    assert headline(view) == "Đã ghi mượn"


def test_it_is_offered_in_a_pile_too(
    qtbot: QtBot, view: DeskView, scan: Scans, strip: LibraryStrip, tasks: Tasks
) -> None:
    chips = view.findChild(WayChips)
    assert isinstance(chips, WayChips)
    chips.chips[PILE].click()
    scan(STRANGE)
    view.band.action_asked.emit("stranger")
    answer(qtbot, tasks, strip, "00004")
    assert handed_in(qtbot, tasks) == [(STRANGE, "00004")]


def test_our_own_library_is_not_told_of_a_book_that_it_does_not_know(
    qtbot: QtBot, view: DeskView, scan: Scans, strip: LibraryStrip, tasks: Tasks
) -> None:
    scan(STRANGE)
    view.band.action_asked.emit("stranger")
    QTest.keyClicks(strip, HERE)
    press(strip, Qt.Key.Key_Down)
    press(strip, Qt.Key.Key_Return)
    answer(qtbot, tasks, strip, "")
    assert headline(view) == "Chưa có sách mang mã TV99000123"
    assert handed_in(qtbot, tasks) == []


def test_undo_says_that_it_is_told_before_it_undoes_the_deed_before(
    qtbot: QtBot, view: DeskView, scan: Scans, strip: LibraryStrip, tasks: Tasks
) -> None:
    scan(CARD, BARCODES[0], STRANGE)
    view.band.action_asked.emit("stranger")
    answer(qtbot, tasks, strip, "00004")
    view.undo_asked.emit()
    settle(qtbot, tasks)
    assert headline(view) == "Sách của thư viện khác đã ghi thì không hoàn tác được"
    view.undo_asked.emit()
    settle(qtbot, tasks)
    assert headline(view) == "Đã hoàn tác lượt mượn"
