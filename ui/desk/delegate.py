"""How a row of the day's list is drawn."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QPoint, QRect, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from typing_extensions import override

from desktop.domain.desk import DayRow, Deed
from ui.desk.model import ROW_ROLE, Column, deed_words, due_words, second_line
from ui.widgets.icon_mark import draw_icon
from ui.widgets.row_delegate import RIGHT, Index, RowDelegate
from ui.wording import clock_time

_ICON = 18
_DEEDS = {
    Deed.LENT: ("lend", "accent"),
    Deed.RETURNED: ("take_back", "success"),
    Deed.RENEWED: ("renew", "accent"),
}


class DayDelegate(RowDelegate):
    """Two lines, the deed with its icon, and undo at the end of the row.

    Signals:
        undo_asked: the number of the deed to take back.
    """

    undo_asked = Signal(int)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: DayRow = index.data(ROW_ROLE)
        rect = QRect(option.rect)
        painter.save()
        self.draw_ground(painter, option, index)
        match index.column():
            case Column.TIME:
                self._draw_time(painter, rect, row)
            case Column.DEED:
                self._draw_deed(painter, rect, row)
            case Column.BOOK:
                self._draw_book(painter, rect, row)
            case Column.DUE:
                self._draw_due(painter, rect, row)
            case _:
                self._draw_undo(painter, rect, row, is_latest=index.row() == 0)
        painter.restore()

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        row: DayRow = index.data(ROW_ROLE)
        is_click = isinstance(event, QMouseEvent) and (
            event.type() is QEvent.Type.MouseButtonRelease
        )
        if is_click and index.column() == Column.UNDO and not row.is_undone:
            self.undo_asked.emit(row.number)
            return True
        return False

    def _draw_time(self, painter: QPainter, rect: QRect, row: DayRow) -> None:
        self.draw_text(
            painter,
            rect.adjusted(20, 0, 0, 0),
            text=clock_time(row.at),
            font=self.look.font(15),
            tone="text-muted",
        )

    def _draw_deed(self, painter: QPainter, rect: QRect, row: DayRow) -> None:
        icon, tone = _DEEDS.get(row.deed, ("info", "text-muted"))
        tone = "text-muted" if row.is_undone else tone
        spot = QRect(rect.left() + 8, rect.center().y() - _ICON // 2, _ICON, _ICON)
        draw_icon(painter, self.look, icon, tone=tone, rect=spot)
        font = self.look.font(15, 500)
        words = rect.adjusted(34, 0, 0, 0)
        self.draw_text(painter, words, text=deed_words(row.deed), font=font, tone=tone)

    def _draw_book(self, painter: QPainter, rect: QRect, row: DayRow) -> None:
        px = self.look.px
        corner = QPoint(rect.left() + 8, rect.center().y() - px(22))
        width = rect.width() - 16
        first = QRect(corner.x(), corner.y(), width, px(22))
        second = QRect(corner.x(), corner.y() + px(23), width, px(20))
        tone = "text-muted" if row.is_undone else "text"
        font = self.look.font(15, 500)
        self.draw_text(painter, first, text=row.title, font=font, tone=tone)
        font = self.look.font(14)
        self.draw_text(painter, second, text=second_line(row), font=font, tone="text-muted")

    def _draw_due(self, painter: QPainter, rect: QRect, row: DayRow) -> None:
        is_late = row.deed is Deed.RETURNED and row.days_late > 0 and not row.is_undone
        self.draw_text(
            painter,
            rect.adjusted(0, 0, -8, 0),
            text=due_words(row),
            font=self.look.font(15, 500 if is_late else 400),
            tone="danger" if is_late else "text-muted",
            side=RIGHT,
        )

    def _draw_undo(self, painter: QPainter, rect: QRect, row: DayRow, *, is_latest: bool) -> None:
        if row.is_undone:
            return
        center = rect.center()
        spot = QRect(center.x() - _ICON // 2, center.y() - _ICON // 2, _ICON, _ICON)
        tone = "accent" if is_latest else "text-muted"
        draw_icon(painter, self.look, "undo", tone=tone, rect=spot)
