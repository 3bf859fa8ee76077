"""A large choice between two answers: whose, and what it says."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from ui.theme import Look

_HEIGHT = 140
_BY = 34  # of the line at the foot
_LEFT = 54


class Choice(QAbstractButton):
    """A card with a round mark, checked one at a time; `mark` is a badge such as “Nên chọn”.

    At its foot stands who said it, and when.
    """

    def __init__(self, look: Look, whose: str, *, mark: str = "") -> None:
        super().__init__()
        self._look = look
        self._mark = mark
        self._value = ""
        self._by = ""
        self.setText(whose)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_value(self, value: str, by: str = "") -> None:
        self._value, self._by = value or self.tr("không có"), by
        said = f"{self.text()}: {self._value}"
        self.setAccessibleName(f"{said} ({by})" if by else said)
        self.setToolTip(self._value)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(300), self._look.px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, px = self._look.colour, self._look.px
        is_on = self.isChecked()
        width = 2 if is_on else 1
        painter.setPen(QPen(colour("accent" if is_on else "border-strong"), width))
        painter.setBrush(colour("accent-soft" if is_on else "surface-raised"))
        inset = width / 2
        frame = self.rect().toRectF().adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, 12, 12)
        self._draw_dot(painter)
        painter.setPen(colour("text"))
        painter.setFont(self._look.font(18, 600))
        head = QRect(_LEFT, px(18), self.width() - _LEFT - 20, px(30))
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, self.text())
        self._draw_mark(painter, head)
        painter.setFont(self._look.font(18))
        painter.setPen(colour("text" if self._value else "text-muted"))
        room = self.rect().adjusted(_LEFT, px(54), -20, -px(_BY))
        wrap = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
        painter.drawText(room, wrap, self._value)
        self._draw_by(painter)

    def _draw_by(self, painter: QPainter) -> None:
        painter.setFont(self._look.font(14))
        painter.setPen(self._look.colour("text-muted"))
        foot = self.rect().adjusted(
            _LEFT, self.height() - self._look.px(_BY), -20, -self._look.px(8)
        )
        fitting = painter.fontMetrics().elidedText(
            self._by, Qt.TextElideMode.ElideMiddle, foot.width()
        )
        painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter, fitting)

    def _draw_dot(self, painter: QPainter) -> None:
        accent = self._look.colour("accent" if self.isChecked() else "border-strong")
        top = self._look.px(33) - 10
        painter.setPen(QPen(accent, 2))
        painter.setBrush(self._look.colour("surface-raised"))
        painter.drawEllipse(QRect(22, top, 20, 20))
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawEllipse(QRect(27, top + 5, 10, 10))

    def _draw_mark(self, painter: QPainter, head: QRect) -> None:
        if not self._mark:
            return
        painter.setFont(self._look.font(14, 500))
        width = painter.fontMetrics().horizontalAdvance(self._mark) + 20
        height = self._look.px(26)
        pill = QRect(head.right() - width, head.center().y() - height // 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = "surface-raised" if self.isChecked() else "accent-soft"
        painter.setBrush(self._look.colour(ground))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(self._look.colour("accent-on-soft"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self._mark)
