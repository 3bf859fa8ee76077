"""What every painted row has: ground, hairline, cut text, icons."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import Look

Index = QModelIndex | QPersistentModelIndex

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight


class RowDelegate(QStyledItemDelegate):
    """Draws with the look's colours and type; the rows say what."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self.look = look

    def draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.row() < index.model().rowCount() - 1:
            line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
            painter.fillRect(line, self.look.colour("border"))

    def draw_text(
        self,
        painter: QPainter,
        rect: QRect,
        *,
        text: str,
        font: QFont,
        tone: str,
        side: Qt.AlignmentFlag = LEFT,
    ) -> None:
        painter.setFont(font)
        painter.setPen(self.look.colour(tone))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, shown)

    def draw_badge(self, painter: QPainter, rect: QRect, *, text: str, kind: str) -> None:
        """A pill at the left of `rect`, in the middle of its height."""
        ground, tone = BADGES[kind]
        painter.setFont(self.look.font(14, 500))
        width = min(painter.fontMetrics().horizontalAdvance(text) + 20, rect.width())
        height = self.look.px(26)
        pill = QRect(rect.left(), rect.center().y() - height // 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour(ground))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(self.look.colour(tone))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)


BADGES = {
    "": ("surface-sunken", "text-muted"),
    "info": ("accent-soft", "accent-on-soft"),
    "success": ("success-soft", "success"),
    "attention": ("warning-soft", "warning"),
    "refused": ("danger-soft", "danger"),
}
