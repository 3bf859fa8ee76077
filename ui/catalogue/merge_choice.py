"""What one of two records says in a field, to be taken or left."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from ui.theme import Look

_LEFT = 34
_EDGE = 8
_DOT = 16


class SideChoice(QAbstractButton):
    """A round mark and the whole text beside it: two may differ in the last word only."""

    def __init__(self, look: Look, text: str, *, name: str, is_pale: bool = False) -> None:
        super().__init__()
        self._look = look
        self._is_pale = is_pale
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(220), self.heightForWidth(self._look.px(220)))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        metrics = QFontMetrics(self._look.font(15))
        room = QRect(0, 0, max(1, width - _LEFT - _EDGE), 10_000)
        height = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.text()).height()
        return height + 2 * _EDGE

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, is_on = self._look.colour, self.isChecked()
        if is_on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent-soft"))
            painter.drawRoundedRect(self.rect(), 6, 6)
        painter.setFont(self._look.font(15))
        accent = colour("accent" if is_on else "border-strong")
        dot = QRect(10, _EDGE + (painter.fontMetrics().height() - _DOT) // 2, _DOT, _DOT)
        painter.setPen(QPen(accent, 2))
        painter.setBrush(colour("surface-raised"))
        painter.drawEllipse(dot)
        if is_on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawEllipse(dot.adjusted(4, 4, -4, -4))
        painter.setPen(colour("text-muted" if self._is_pale and not is_on else "text"))
        room = self.rect().adjusted(_LEFT, _EDGE, -_EDGE, -_EDGE)
        painter.drawText(room, Qt.TextFlag.TextWordWrap, self.text())
