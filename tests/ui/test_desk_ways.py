"""Piles, the book drop, reading here, counting at the door, and going past a rule."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.calendar import day_of
from desktop.domain.copy import CopyStatus
from desktop.domain.register import Kind
from desktop.domain.visit import Visitor, Visits
from desktop.machine.folders import LIBRARY_FILE
from desktop.services import stock, visits
from desktop.storage.store import Store
from tests.ui.conftest import BARCODES, CARD, NOW, Clock
from tests.ui.test_desk_actions import Heard, headline, reader
from tests.ui.waiting import settle
from ui import messages
from ui.desk.actions import DeskActions
from ui.desk.door_card import DoorCard
from ui.desk.line_strip import LineStrip
from ui.desk.view import NEXT_READER, DeskView
from ui.desk.ways import DROP, PILE, READING, WayChips, WayStrip
from ui.tasks import Tasks
from ui.theme import Look

Scans = Callable[..., None]


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def view(qtbot: QtBot, look: Look, tasks: Tasks, heard: Heard, clock: Clock) -> DeskView:
    made = DeskView(look, today=day_of(NOW))
    qtbot.addWidget(made)
    DeskActions(made, tasks=tasks, sounds=heard, now=clock)
    made.resize(1158, 696)
    made.show()
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


def strip(view: DeskView) -> WayStrip:
    found = view.findChild(WayStrip)
    assert isinstance(found, WayStrip)
    return found


def reason_line(view: DeskView) -> LineStrip:
    (found,) = (each for each in view.findChildren(LineStrip) if type(each) is LineStrip)
    return found


def turn(view: DeskView, way: str) -> None:
    chips = view.findChild(WayChips)
    assert isinstance(chips, WayChips)
    chips.chips[way].click()


def counted(qtbot: QtBot, tasks: Tasks) -> Visits:
    answers: list[Visits] = []
    tasks.read(lambda store: visits.of_day(store, now=NOW), then=answers.append, owner=tasks)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def test_a_pile_comes_back_with_nobody_shown(view: DeskView, scan: Scans) -> None:
    scan(CARD, BARCODES[0], BARCODES[1])
    turn(view, PILE)
    scan(BARCODES[0], BARCODES[1])
    assert headline(view) == "Đã nhận trả"
    assert reader(view) == ""
    assert view.scan_box.property("is_warning") is True
    assert "2" in strip(view)._count.text()  # noqa: SLF001 - what the strip counts


def test_escape_ends_a_pile_and_books_are_lent_again(
    qtbot: QtBot, view: DeskView, scan: Scans
) -> None:
    turn(view, PILE)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert strip(view).isHidden()
    scan(CARD, BARCODES[0])
    assert headline(view) == "Đã ghi mượn"


def test_the_book_drop_counts_from_the_day_before_and_ends_with_the_day(
    view: DeskView, scan: Scans, clock: Clock
) -> None:
    scan(CARD, BARCODES[0])
    clock.pass_by(15 * 24 * 3600)
    turn(view, DROP)
    scan(BARCODES[0])
    assert headline(view) == "Đã nhận trả"  # due on the day before
    clock.pass_by(24 * 3600)
    scan(CARD, BARCODES[1])
    assert headline(view) == "Đã ghi mượn"
    assert strip(view).isHidden()


def test_reading_here_is_counted_by_scan_and_by_button(
    qtbot: QtBot, view: DeskView, scan: Scans, tasks: Tasks
) -> None:
    turn(view, READING)
    scan(BARCODES[0])
    assert headline(view) == "Đã đếm một lượt đọc tại chỗ"
    strip(view).uses[Kind.SERIAL].click()
    assert counted(qtbot, tasks).uses == {Kind.BOOK: 1, Kind.SERIAL: 1}


def test_whoever_comes_in_is_counted_by_key_and_taken_back_by_the_same_undo(
    qtbot: QtBot, view: DeskView, tasks: Tasks
) -> None:
    door = view.findChild(DoorCard)
    assert isinstance(door, DoorCard)
    door.buttons[Visitor.CHILD].click()
    assert counted(qtbot, tasks).door == {Visitor.CHILD: 1}
    view.undo_asked.emit()
    settle(qtbot, tasks)
    assert headline(view) == "Đã bớt một lượt đếm"
    assert counted(qtbot, tasks).people == 0


def test_a_rule_is_gone_past_with_a_reason_in_the_page(
    qtbot: QtBot, view: DeskView, scan: Scans, tasks: Tasks
) -> None:
    scan(CARD, *BARCODES[:4])
    assert headline(view) == "Chưa ghi mượn được"
    view.band.action_asked.emit("override")
    reason = reason_line(view)
    reason.setText("cháu ôn thi")
    QTest.keyClick(reason, Qt.Key.Key_Return)
    settle(qtbot, tasks)
    assert headline(view) == "Đã ghi mượn"


def test_a_code_scanned_into_the_reason_is_a_scan(
    qtbot: QtBot, view: DeskView, scan: Scans, tasks: Tasks, clock: Clock
) -> None:
    scan(CARD, *BARCODES[:4])
    view.band.action_asked.emit("override")
    reason = reason_line(view)
    clock.pass_by(5)
    reason.setText(CARD)
    QTest.keyClick(reason, Qt.Key.Key_Return)
    settle(qtbot, tasks)
    assert headline(view) == "Quét sách để ghi mượn"


def test_a_lost_book_that_is_found_is_taken_in_again(
    qtbot: QtBot, folder: Path, view: DeskView, scan: Scans, tasks: Tasks
) -> None:
    tasks.read(
        lambda store: stock.change_status(
            store, BARCODES[0], CopyStatus.LOST, reason="thử", now=NOW
        ),
        then=lambda _done: None,
        owner=tasks,
    )
    scan(BARCODES[0])
    assert headline(view) == "Cuốn này đã ghi mất"
    view.band.action_asked.emit("found")
    settle(qtbot, tasks)
    assert headline(view) == "Đã nhận lại, không còn ghi mất"
    scan(BARCODES[0])
    assert headline(view) == "Cuốn này còn trên giá"


def test_a_pasted_paragraph_is_refused_whole(
    qtbot: QtBot, view: DeskView, tasks: Tasks, heard: Heard
) -> None:
    QGuiApplication.clipboard().setText("Kính gửi\nthư viện xã")
    QTest.keyClick(view.scan_box.edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, tasks)
    assert headline(view) == "Đây là một đoạn văn, chưa phải mã"
    assert heard.kinds[-1] == "refused"


def test_a_library_locked_by_another_program_refuses_the_scan_and_keeps_the_one_before(
    folder: Path, view: DeskView, scan: Scans, heard: Heard, tasks: Tasks
) -> None:
    scan(CARD, BARCODES[0])
    tasks.read(_impatient, then=lambda _nothing: None, owner=tasks)
    with locked(folder / LIBRARY_FILE):
        scan(BARCODES[1])
        assert heard.kinds[-1] == "refused"
        assert headline(view) == messages.texts()["storage.locked"].split(". ")[0]
        assert view.day_card.table.model().rowCount() == 1
    scan(BARCODES[1])
    assert headline(view) == "Đã ghi mượn"
    assert view.day_card.table.model().rowCount() == 2


def test_a_full_disk_refuses_the_scan_and_keeps_all_before_it(
    qtbot: QtBot, view: DeskView, scan: Scans, heard: Heard, tasks: Tasks
) -> None:
    scan(CARD, BARCODES[0])
    tasks.read(_full, then=lambda _nothing: None, owner=tasks)
    for code in islice(cycle((CARD, BARCODES[1], NEXT_READER, BARCODES[1])), 400):
        scan(code)  # until the room on the pages that are there is used up
        if headline(view) == "Ổ đĩa đã đầy":
            break
    assert headline(view) == "Ổ đĩa đã đầy"
    assert heard.kinds[-1] == "refused"
    tasks.read(_roomy, then=lambda _nothing: None, owner=tasks)
    rows = view.day_card.table.model().rowCount()
    scan(NEXT_READER, CARD, BARCODES[2])
    assert headline(view) == "Đã ghi mượn"
    assert view.day_card.table.model().rowCount() == min(rows + 1, 200)


_LOCKING = """
import sqlite3, sys
other = sqlite3.connect(sys.argv[1], isolation_level=None)
other.execute("BEGIN IMMEDIATE")
print("locked", flush=True)
sys.stdin.read()
"""


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Another program writes: a process of its own, for locks are between processes."""
    command = [sys.executable, "-c", _LOCKING, str(file)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="ascii"
    ) as other:
        assert other.stdout is not None
        assert other.stdin is not None
        assert other.stdout.readline() == "locked\n"
        yield
        other.stdin.close()


def _impatient(store: Store) -> None:
    store._connection.execute("PRAGMA busy_timeout = 50")  # noqa: SLF001


def _full(store: Store) -> None:
    pages = store._connection.execute("PRAGMA page_count").fetchone()[0]  # noqa: SLF001
    store._connection.execute(f"PRAGMA max_page_count = {pages}")  # noqa: SLF001


def _roomy(store: Store) -> None:
    store._connection.execute("PRAGMA max_page_count = 1000000")  # noqa: SLF001


def test_a_visitor_is_counted_with_one_key(qtbot: QtBot, view: DeskView, tasks: Tasks) -> None:
    view.activateWindow()
    QTest.keyClick(view.scan_box.edit, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert counted(qtbot, tasks).door == {Visitor.CHILD: 1}
