"""The state of the exchange at the foot of the rail, made from the queue; leads to the exchange."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton
from typing_extensions import override

from ui.theme import Look
from ui.widgets.icon_mark import draw_icon


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeWords:
    """What the badge says: a line, a quieter line below, an icon and its tone."""

    headline: str
    detail: str
    icon: str
    tone: str


class ExchangeBadge(QAbstractButton):
    """A small card: icon, state, when."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._words = BadgeWords(headline="", detail="", icon="sync", tone="text-muted")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_words(self, words: BadgeWords) -> None:
        self._words = words
        self.setAccessibleName(words.headline)
        self.setAccessibleDescription(words.detail)
        self.setToolTip(f"{words.headline}\n{words.detail}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(183, self._look.px(60))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._words.headline:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._look.colour("border"))
        ground = "surface-hover" if self.underMouse() else "surface-raised"
        painter.setBrush(self._look.colour(ground))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)
        px = self._look.px
        is_narrow = self.width() < px(120)
        left = (self.width() - 20) // 2 if is_narrow else 12
        top = (self.height() - 20) // 2 if is_narrow else px(11)
        spot = QRect(left, top, 20, 20)
        draw_icon(painter, self._look, self._words.icon, tone=self._words.tone, rect=spot)
        if not is_narrow:
            self._draw_words(painter)

    def _draw_words(self, painter: QPainter) -> None:
        px = self._look.px
        lines = (
            (self._words.headline, self._look.font(14, 600), "text", px(10)),
            (self._words.detail, self._look.font(13), "text-muted", px(30)),
        )
        for text, font, tone, top in lines:
            painter.setFont(font)
            painter.setPen(self._look.colour(tone))
            rect = QRect(41, top, self.width() - 49, px(20))
            shown = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, rect.width()
            )
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)
