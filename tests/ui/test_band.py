"""The band says all there is to say, however long a name is and however much came together."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from desktop.domain.calendar import day_of
from desktop.domain.desk import Alert, Deed, Outcome
from desktop.services import holds, readers
from desktop.storage.store import Store
from tests.ui.conftest import BARCODES, CARD, NOW, Clock
from tests.ui.test_bad_input import Desk, aside, desk, scan
from tests.ui.test_desk_actions import Scans
from ui.desk.outcome_words import told
from ui.desk.view import NEXT_READER, DeskView
from ui.theme import Look
from ui.widgets.state_band import Told

__all__ = ["aside", "desk", "scan"]  # the fixtures

DAY_S = 86_400
LONG_NAME = "Hoàng Phủ Nguyễn Thị Bảo Ngọc Quỳnh Như Công Tằng Tôn Nữ Huyền Trân"


@pytest.fixture
def view(qtbot: QtBot, look: Look) -> DeskView:
    made = DeskView(look, today=day_of(NOW))
    qtbot.addWidget(made)
    made.resize(1158, 696)
    made.show()
    return made


def long_refusal(name: str) -> Told:
    why = f"Thẻ của {name} tạm khóa đến hết ngày 02/12/2026."
    return Told(
        kind="refused",
        headline="Chưa ghi mượn được",
        detail=f"{why} Bạn đọc vẫn trả sách và đọc tại chỗ được.",
        action="override",
        action_words="Vẫn cho mượn…",
    )


def test_a_long_name_cuts_no_reason(view: DeskView, qtbot: QtBot) -> None:
    band = view.band
    height = band.height()
    band.tell(long_refusal(LONG_NAME))
    reason = band._reason  # noqa: SLF001 - the label on the screen
    qtbot.waitUntil(lambda: reason.height() >= reason.heightForWidth(reason.width()))
    assert band.height() > height
    band.tell(Told(kind="success", headline="Đã ghi mượn", detail="hạn trả 07/12"))
    assert band.height() == height


def test_a_reason_in_two_lines_leaves_the_band_as_it_is(view: DeskView) -> None:
    band = view.band
    height = band.height()
    band.tell(long_refusal("Nguyễn Ngọc Bảo An"))
    assert band.height() == height
    assert ".." not in band.accessibleName()


def test_a_title_and_one_more_line_leave_the_band_as_it_is(view: DeskView) -> None:
    height = view.band.height()
    waits = Alert("hold.waiting", {"name": "Lò Văn Tí", "card": "BD.2", "until": "2026-11-15"})
    view.tell(told(Outcome(deed=Deed.RETURNED, title="Số đỏ", alerts=(waits,)), day_of(NOW)))
    assert view.band.height() == height


@pytest.fixture
def vietnamese() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("vi_VN"))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("vietnamese")
def test_an_amount_is_written_as_amounts_are() -> None:
    fined = Alert("money.fine_charged", {"name": "Lò Văn Tí", "amount": 13000})
    said = told(Outcome(deed=Deed.RETURNED, days_late=26, alerts=(fined,)), day_of(NOW))
    assert said.headline == "Trả muộn, phải trả 13.000 đồng"
    assert said.detail == "Khoản này ở trang của Lò Văn Tí: thu, hoặc miễn."  # late is said once


def test_all_that_came_with_a_return_is_told() -> None:
    waits = Alert("hold.waiting", {"name": "Lò Văn Tí", "card": "BD.2", "until": "2026-11-15"})
    rests = Alert("patron.card_rests", {"name": LONG_NAME, "until": "2026-12-02"})
    back = Outcome(deed=Deed.RETURNED, days_late=26, alerts=(waits, rests))
    said = told(back, day_of(NOW))
    assert said.headline == "Để riêng cho bạn Lò Văn Tí"
    assert said.detail == (
        "Thẻ BD.2, giữ đến 15/11/2026. Đã nhận trả, trễ 26 ngày. "
        "Trả muộn: thẻ tạm khóa đến hết 02/12/2026."
    )


def test_a_late_reader_hears_of_the_book_that_is_kept_for_them(
    desk: Desk, scan: Scans, clock: Clock, aside: Store
) -> None:
    scan(CARD, BARCODES[0])
    holds.place_on_copy(aside, readers.with_card(aside, CARD).id, BARCODES[1], now=NOW)
    clock.pass_by(20 * DAY_S)
    scan(NEXT_READER, CARD)
    said = desk.view.band.accessibleName()
    assert said.startswith("1 cuốn quá hạn")
    assert f"Lấy cuốn {BARCODES[1]}" in said


def test_what_cannot_be_renewed_is_told_as_that(
    desk: Desk, scan: Scans, clock: Clock, aside: Store
) -> None:
    scan(CARD, BARCODES[0])
    for _ in range(3):  # the rules allow two
        clock.pass_by(DAY_S)
        desk.view.renew_asked.emit(readers.with_card(aside, CARD).id)
        scan()
    assert desk.view.band.accessibleName().startswith("Chưa gia hạn được")
