from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot
from typing_extensions import override

from desktop.domain.calendar import day_of
from tests.ui.conftest import BARCODES, CARD, NOW, OTHER_CARD, Clock
from tests.ui.waiting import settle
from ui.desk.actions import DeskActions
from ui.desk.model import due_words
from ui.desk.view import NEXT_READER, DeskView
from ui.sounds import Sounds
from ui.tasks import Tasks
from ui.theme import Look

Scans = Callable[..., None]


class Heard(Sounds):
    """Remembers what would be heard."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: list[str] = []

    @override
    def play(self, kind: str) -> None:
        self.kinds.append(kind)


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def view(qtbot: QtBot, look: Look) -> DeskView:
    made = DeskView(look, today=day_of(NOW))
    qtbot.addWidget(made)
    return made


@pytest.fixture
def actions(view: DeskView, tasks: Tasks, heard: Heard, clock: Clock) -> DeskActions:
    return DeskActions(view, tasks=tasks, sounds=heard, now=clock)


@pytest.fixture
def scan(qtbot: QtBot, view: DeskView, tasks: Tasks, actions: DeskActions, clock: Clock) -> Scans:
    def scan_all(*codes: str) -> None:
        for code in codes:
            clock.pass_by(3)
            view.scan(code)
        settle(qtbot, tasks)

    return scan_all


def headline(view: DeskView) -> str:
    return view.band.accessibleName().partition(".")[0]


def reader(view: DeskView) -> str:
    return view.patron_card.shown_name


def test_a_card_and_then_a_book_lends_it(view: DeskView, scan: Scans, heard: Heard) -> None:
    scan(CARD, BARCODES[0])
    assert headline(view) == "Đã ghi mượn"
    assert reader(view) == "Nguyễn Ngọc Bảo An"
    assert heard.kinds == ["info", "success"]
    assert due_words(view.day_card.row(0)) == "hạn 26/11"


def test_scans_faster_than_the_screen_still_see_the_reader_before_them(
    view: DeskView, scan: Scans
) -> None:
    scan(CARD, BARCODES[0], OTHER_CARD, BARCODES[1], NEXT_READER, BARCODES[0])
    rows = [view.day_card.row(number) for number in range(3)]
    assert [(row.deed.value, row.barcode, row.patron) for row in rows] == [
        ("returned", BARCODES[0], "Nguyễn Ngọc Bảo An"),
        ("lent", BARCODES[1], "Phạm Quốc Huy"),
        ("lent", BARCODES[0], "Nguyễn Ngọc Bảo An"),
    ]


def test_a_refused_book_says_so_and_writes_nothing(view: DeskView, scan: Scans) -> None:
    scan(CARD, *BARCODES[:4])
    assert headline(view) == "Chưa ghi mượn được"
    assert view.day_card.table.model().rowCount() == 3


def test_the_same_barcode_twice_at_once_shows_and_sounds_nothing_new(
    qtbot: QtBot, view: DeskView, scan: Scans, heard: Heard, tasks: Tasks
) -> None:
    scan(CARD, BARCODES[0])
    view.scan(BARCODES[0])
    settle(qtbot, tasks)
    assert headline(view) == "Đã ghi mượn"
    assert heard.kinds == ["info", "success"]


def test_the_next_reader_finds_an_empty_card(view: DeskView, scan: Scans) -> None:
    scan(CARD, NEXT_READER)
    assert reader(view) == ""
    assert headline(view) == "Sẵn sàng"


def test_undo_takes_back_the_last_deed(
    qtbot: QtBot, view: DeskView, scan: Scans, actions: DeskActions, tasks: Tasks
) -> None:
    scan(CARD, BARCODES[0])
    actions.undo()
    settle(qtbot, tasks)
    assert headline(view) == "Đã hoàn tác lượt mượn"
    assert view.day_card.row(0).is_undone


def test_undoing_another_readers_row_keeps_the_reader_at_the_desk(
    qtbot: QtBot, view: DeskView, scan: Scans, tasks: Tasks
) -> None:
    scan(CARD, BARCODES[0], OTHER_CARD)
    view.row_undo_asked.emit(view.day_card.row(0).number)
    settle(qtbot, tasks)
    assert reader(view) == "Phạm Quốc Huy"


def test_nothing_to_undo_is_told_in_words(
    qtbot: QtBot, view: DeskView, actions: DeskActions, tasks: Tasks
) -> None:
    actions.undo()
    settle(qtbot, tasks)
    assert headline(view) == "Không còn gì để hoàn tác hôm nay"


def test_renewing_gives_every_book_of_the_reader_more_time(
    qtbot: QtBot, view: DeskView, scan: Scans, tasks: Tasks, clock: Clock
) -> None:
    scan(CARD, BARCODES[0], BARCODES[1])
    clock.pass_by(24 * 3600)
    view.renew_asked.emit(view.patron_card.patron)
    settle(qtbot, tasks)
    assert headline(view) == "Đã gia hạn 2 cuốn"
