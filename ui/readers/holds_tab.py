"""What a reader waits for."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.calendar import day_of
from desktop.domain.hold import HoldState, HoldView
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.inside import Inside
from ui.widgets.label import CutLabel, badge, frame
from ui.wording import full_date, short_date, translate


class HoldsTab(Inside):
    """Books that are kept for the reader, or that others have before them.

    Signals:
        cancel_asked: the reader waits no longer (number of the hold).
    """

    cancel_asked = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def show_holds(self, holds: Sequence[HoldView]) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 8, 20, 12)
        column.setSpacing(0)
        if not holds:
            empty = EmptyState(self._look, "hold")
            heading = self.tr("Không đặt giữ cuốn nào")
            empty.show_words(heading, self.tr("Đặt giữ từ trang của cuốn sách ở Tra cứu."))
            column.addWidget(empty, 1)
        for place, hold in enumerate(holds):
            if place:
                column.addWidget(frame("line"))
            column.addWidget(self._row(hold))
        column.addStretch()
        self.show_content(content)

    def _row(self, hold: HoldView) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 8, 0, 8)
        line.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(CutLabel(hold.title, "table", weight="medium"))
        since = translate("HoldsTab", "đặt ngày {day}")
        said = since.format(day=full_date(day_of(hold.placed_at)))
        below = " · ".join(part for part in (hold.barcode, said) if part)
        words.addWidget(CutLabel(below, "small", tone="text-muted"))
        line.addLayout(words, 1)
        text, kind = hold_words(hold)
        line.addWidget(badge(text, kind), 0, Qt.AlignmentFlag.AlignVCenter)
        button = Button(self._look, self.tr("Bỏ đặt giữ"), kind="soft")
        button.setAccessibleDescription(hold.title)
        button.clicked.connect(lambda: self.cancel_asked.emit(hold.number))
        line.addWidget(button)
        return row


def hold_words(hold: HoldView) -> tuple[str, str]:
    """Whether it can be fetched, or how many are before; with the kind of badge."""
    if hold.state is HoldState.READY:
        if hold.until is None:
            return translate("HoldsTab", "Đã để riêng"), "success"
        words = translate("HoldsTab", "Để riêng đến {day}")
        return words.format(day=short_date(hold.until)), "success"
    return translate("HoldsTab", "Thứ {place} đang chờ").format(place=hold.place), ""
