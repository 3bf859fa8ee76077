"""How a found book is drawn: the letters that matched, and where its copies are."""

from PySide6.QtCore import QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from typing_extensions import override

from desktop.domain.catalogue import Hit
from ui.search.matches import matches
from ui.search.model import HIT_ROLE, Column, state_words
from ui.theme import Look
from ui.widgets.row_delegate import RIGHT, Index, RowDelegate


class SearchDelegate(RowDelegate):
    """One line for each book."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(look, parent)
        self.query = ""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit: Hit | None = index.data(HIT_ROLE)
        rect = QRect(option.rect).adjusted(8, 0, -8, 0)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(QRect(option.rect), self.look.colour("selection"))
        self.draw_ground(painter, option, index)
        if hit is not None:
            self._draw(painter, rect, hit, Column(index.column()))
        painter.restore()

    def _draw(self, painter: QPainter, rect: QRect, hit: Hit, column: Column) -> None:
        font = self.look.font(15)
        match column:
            case Column.TITLE:
                self._draw_title(painter, rect.adjusted(12, 0, 0, 0), hit.title)
            case Column.AUTHOR:
                self.draw_text(painter, rect, text=hit.author, font=font, tone="text-muted")
            case Column.YEAR:
                year = str(hit.year or "")
                self.draw_text(painter, rect, text=year, font=font, tone="text-muted", side=RIGHT)
            case _:
                words, kind = state_words(hit)
                self.draw_badge(painter, rect, text=words, kind=kind)

    def _draw_title(self, painter: QPainter, rect: QRect, title: str) -> None:
        font = self.look.font(15, 500)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, rect.width())
        height = metrics.height() + 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("highlight"))
        for start, length in matches(shown, self.query):
            left = rect.left() + metrics.horizontalAdvance(shown[:start])
            width = metrics.horizontalAdvance(shown[start : start + length])
            top = rect.center().y() - height / 2 + 1
            painter.drawRoundedRect(QRectF(left - 1, top, width + 2, height), 3, 3)
        self.draw_text(painter, rect, text=title, font=font, tone="text")
