"""The desk: scan box, what the last scan did, the day's list, the reader's card."""

from collections import deque
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from ui.desk.nobody import nobody
from ui.theme import Look
from ui.widgets.columns import Page
from ui.widgets.label import Label, frame
from ui.widgets.scan_box import ScanBox
from ui.widgets.state_band import StateBand, Told
from ui.wording import capital, full_date, weekday

if TYPE_CHECKING:
    # Not at run time: the desk is painted before its cards are there, and what they show.
    from desktop.domain.desk import Day, PatronCard
    from ui.desk.day_card import DayCard
    from ui.desk.patron_card import PatronCardView

NEXT_READER = ""
"""Comes in the row of scans when the reader's card is put away: its place among them counts."""


class DeskView(Page):
    """Where every scan is done at once, and every deed can be taken back.

    Scans that come before anyone listens are kept, and done in their order.

    Signals:
        undo_asked: take back the last deed.
        escaped: whatever was on is over, and the next reader comes.
        row_undo_asked: take back the deed of this number.
        renew_asked: give every book of this reader (PatronId) more time.
    """

    undo_asked = Signal()
    escaped = Signal()
    row_undo_asked = Signal(int)
    renew_asked = Signal(str)

    def __init__(self, look: Look, *, today: date) -> None:
        super().__init__(look, self.tr("Quầy mượn trả"))
        self._today = today
        self.is_silent = False  # where no tone can be heard, the band shows a bar instead
        self._waiting: deque[str] = deque()
        self._take_scan: Callable[[str], None] = self._waiting.append
        self._date = Label(tone="text-muted")
        self.bar.addWidget(self._date)
        self.scan_box = ScanBox(look)
        self.scan_box.scanned.connect(self.scan)
        self.band = StateBand(look)
        self.band.undo_asked.connect(self.undo_asked)
        self._day_card: DayCard | None = None
        self._day_room = frame("card")  # empty until the day is known
        self._patron_card: PatronCardView | None = None
        self._patron_room = frame("card")  # nobody is at the desk yet
        room = QVBoxLayout(self._patron_room)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(nobody(look))
        self.main.addWidget(self.scan_box)
        self.main.addWidget(self.band)
        self.main.addWidget(self._day_room, 1)
        self.side.addWidget(self._patron_room, 1)
        self.setFocusProxy(self.scan_box)
        self.show_today(today)
        self.show_ready()

    @property
    def day_card(self) -> "DayCard":
        """The day's list, once it was placed."""
        assert self._day_card is not None
        return self._day_card

    def place_day_card(self, card: "DayCard") -> None:
        """Put the day's list where room was left for it: it comes after the first paint."""
        self._day_card = card
        card.undo_asked.connect(self.row_undo_asked)
        self.main.replaceWidget(self._day_room, card)
        self._day_room.deleteLater()

    @property
    def patron_card(self) -> "PatronCardView":
        """The reader's card, once it was placed."""
        assert self._patron_card is not None
        return self._patron_card

    def place_patron_card(self, card: "PatronCardView") -> None:
        """Put the reader's card where nobody was shown."""
        self._patron_card = card
        card.renew_asked.connect(self.renew_asked)
        self.side.replaceWidget(self._patron_room, card)
        self._patron_room.deleteLater()

    def give_scans_to(self, take_scan: Callable[[str], None]) -> None:
        """From now on every scan goes there; those that waited go first."""
        self._take_scan = take_scan
        while self._waiting:
            take_scan(self._waiting.popleft())

    def tell(self, told: Told) -> None:
        self.band.tell(told, is_silent=self.is_silent)
        if self.isVisible():
            self.scan_box.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.band.repaint()  # before the reader's card and the list: the eye waits for this one

    def show_ready(self) -> None:
        self.tell(
            Told(
                kind="",
                headline=self.tr("Sẵn sàng"),
                detail=self.tr("Quét lần lượt từng cuốn sách.")
                if self.scan_box.is_warning
                else self.tr("Quét thẻ bạn đọc, rồi quét từng cuốn sách."),
            )
        )
        if self._patron_card is not None:
            self._patron_card.show_nobody()

    def show_family_ready(self) -> None:
        """Cards lie side by side from now on."""
        self.tell(
            Told(
                kind="info",
                headline=self.tr("Nhiều thẻ một lượt"),
                detail=self.tr("Quét từng thẻ, rồi quét sách của người đang được chọn."),
                icon="reader",
            )
        )

    def show_card(self, card: "PatronCard | None") -> None:
        if card is None:
            self.patron_card.show_nobody()
        else:
            self.patron_card.show_card(card, self._today)

    def show_day(self, day: "Day") -> None:
        self.day_card.show_day(day)

    def show_today(self, today: date) -> None:
        self._today = today
        self._date.setText(f"{capital(weekday(today))}, {full_date(today)}")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.scan_box.edit.clear()
            self.escaped.emit()
            self._take_scan(NEXT_READER)
            return
        # What is typed outside a field is a scan: the box takes it, and the focus with it.
        if event.text().isalnum():
            self.scan_box.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.scan_box.edit.insert(event.text())
            return
        super().keyPressEvent(event)

    def scan(self, text: str) -> None:
        """As if `text` had been scanned."""
        self._take_scan(text)
