"""A box to tick: never ticked by itself."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from ui.theme import Look
from ui.widgets.icon_mark import draw_icon

_BOX = 22
_LEFT = 32
_EDGE = 6


class Tick(QAbstractButton):
    """The box, and beside it what is true when it is ticked; long words wrap."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__()
        self._look = look
        self.setCheckable(True)
        self.show_words(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_words(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(240), self.heightForWidth(self._look.px(240)))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        metrics = QFontMetrics(self._look.font(15))
        room = QRect(0, 0, max(1, width - _LEFT), 10_000)
        height = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.text()).height()
        return max(height + 2 * _EDGE, _BOX + 2 * _EDGE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, is_on = self._look.colour, self.isChecked()
        box = QRect(1, _EDGE, _BOX, _BOX)
        painter.setPen(QPen(colour("accent" if is_on else "border-strong"), 1.5))
        painter.setBrush(colour("accent" if is_on else "surface-raised"))
        painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if is_on:
            spot = box.adjusted(2, 2, -2, -2)
            draw_icon(painter, self._look, "check", tone="accent-text", rect=spot)
        painter.setFont(self._look.font(15))
        painter.setPen(colour("text" if self.isEnabled() else "text-disabled"))
        room = self.rect().adjusted(_LEFT, _EDGE, 0, -_EDGE)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, flags, self.text())
