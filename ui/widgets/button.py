"""Buttons: an icon, words, and the key that does the same."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton
from typing_extensions import override

from ui.theme import Look
from ui.widgets.icon_mark import draw_icon

ICON = 20
GAP = 8
_MARGINS = {"primary": 44, "flat": 20, "bare": 0, "pill": 32}
_TONES = {"primary": "accent-text", "quiet": "text-muted", "flat": "accent", "danger": "danger"}


class Button(QPushButton):
    """A push button of a kind: secondary (""), primary, soft, flat, quiet, pill, bare (icon alone).

    Qt draws its ground and knows no text; icon, words and key are drawn here, where they belong.
    """

    def __init__(
        self, look: Look, text: str, *, icon: str = "", kind: str = "", hint: str = ""
    ) -> None:
        super().__init__()
        self._look = look
        self._words = text
        self._icon = icon
        self._hint = hint
        self.setProperty("kind", kind)
        self.setAccessibleName(text)
        self.setAutoDefault(True)  # Enter presses what has the focus
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if kind == "bare":
            self.setToolTip(text)

    @property
    def words(self) -> str:
        return self._words

    def show_words(self, text: str) -> None:
        self._words = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @property
    def _kind(self) -> str:
        return str(self.property("kind"))

    @override
    def sizeHint(self) -> QSize:
        height = super().sizeHint().height()
        width = sum(size for _, size in self._parts()) + GAP * max(0, len(self._parts()) - 1)
        return QSize(max(width + self._look.px(_MARGINS.get(self._kind, 32)), height), height)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        parts = self._parts()
        wanted = sum(size for _, size in parts) + GAP * max(0, len(parts) - 1)
        left = (self.width() - wanted) // 2
        for name, size in parts:
            self._draw(painter, name, QRect(left, 0, size, self.height()))
            left += size + GAP

    def _parts(self) -> list[tuple[str, int]]:
        """What stands in the button, left to right, with the width of each."""
        parts = []
        if self._shown_icon():
            parts.append(("icon", ICON))
        if self._kind != "bare":
            parts.append(("text", self.fontMetrics().horizontalAdvance(self._words) + 1))
        if self._hint:
            metrics = QFontMetrics(self._hint_font())
            parts.append(("hint", metrics.horizontalAdvance(self._hint) + 1))
        return parts

    def _draw(self, painter: QPainter, part: str, rect: QRect) -> None:
        tone = self._tone()
        if part == "icon":
            spot = QRect(rect.left(), (rect.height() - ICON) // 2, ICON, ICON)
            draw_icon(painter, self._look, self._shown_icon(), tone=tone, rect=spot)
            return
        muted = part == "hint" and tone == "text"
        painter.setFont(self._hint_font() if part == "hint" else self.font())
        painter.setPen(self._look.colour("text-muted" if muted else tone))
        text = self._hint if part == "hint" else self._words
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _shown_icon(self) -> str:
        return "check" if self._kind == "pill" and self.isChecked() else self._icon

    def _tone(self) -> str:
        if not self.isEnabled():
            return "text-disabled"
        if self.isChecked():
            return "accent-on-soft"
        return _TONES.get(self._kind, "text")

    def _hint_font(self) -> QFont:
        return self._look.font(12, 500)
