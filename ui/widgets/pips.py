"""How many books a reader has of how many they may have, as small bars."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.theme import Look

_HEIGHT = 8
_GAP = 4
_WIDE = 28  # up to three; more of them are narrower, so that the words beside keep their room
_NARROW = 14
_FEW = 3
_MOST = 6  # more would not fit beside the words, which say the number anyway


class Pips(QWidget):
    """Filled for each book that is out, red for each that is late."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._tones: list[str] = []
        self._count(0)

    def show_count(self, *, late: int, out: int, limit: int) -> None:
        tones = ["danger"] * late + ["accent"] * (out - late) + [""] * (limit - out)
        self._tones = tones[:_MOST]
        self._count(len(self._tones))
        self.update()

    def _count(self, pips: int) -> None:
        self._width = _WIDE if pips <= _FEW else _NARROW
        self.setFixedSize(max(0, pips * (self._width + _GAP) - _GAP) + 1, _HEIGHT + 1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, tone in enumerate(self._tones):
            painter.setPen(QPen(self._look.colour(tone or "border-strong"), 1))
            painter.setBrush(self._look.colour(tone or "surface-sunken"))
            left = place * (self._width + _GAP)
            rect = QRectF(left + 0.5, 0.5, self._width - 1, _HEIGHT - 1)
            painter.drawRoundedRect(rect, 3.5, 3.5)
