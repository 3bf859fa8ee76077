"""One who waits, as a line in the card of the book."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.hold import HoldState, HoldView
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.label import CutLabel
from ui.wording import short_date, translate


class HoldRow(QWidget):
    """Who, in which place, what is kept for them, and a cross to take them out."""

    def __init__(self, look: Look, hold: HoldView) -> None:
        super().__init__()
        self.words = f"{hold.place}. {whom(hold)}"
        self.state = state_words(hold)
        self.cancel = Button(look, translate("HoldRow", "Hủy lượt này"), icon="close", kind="bare")
        self.cancel.setAccessibleDescription(self.words)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(CutLabel(self.words, "table", weight="medium"))
        words.addWidget(CutLabel(self.state, "small", tone="text-muted"))
        line = QHBoxLayout(self)
        line.setContentsMargins(20, 6, 10, 6)
        line.addLayout(words, 1)
        line.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignVCenter)


def whom(hold: HoldView) -> str:
    """The reader, or the library to which it was promised."""
    if hold.library:
        return translate("HoldRow", "Thư viện {code}").format(code=hold.library)
    return hold.name


def state_words(hold: HoldView) -> str:
    if hold.state is HoldState.WAITING:
        if hold.barcode:
            return translate("HoldRow", "chờ đúng bản {barcode}").format(barcode=hold.barcode)
        return translate("HoldRow", "đang chờ")
    if hold.until is None:
        return translate("HoldRow", "để riêng · {barcode}").format(barcode=hold.barcode)
    words = translate("HoldRow", "để riêng đến {day} · {barcode}")
    return words.format(day=short_date(hold.until), barcode=hold.barcode)
