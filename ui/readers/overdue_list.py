"""Who is late, village by village: rows, and how they are drawn."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from typing_extensions import override

from desktop.domain.overdue import OverdueReader, Village, Way
from ui.readers.model import Index
from ui.theme import Look
from ui.widgets.row_delegate import RIGHT, RowDelegate
from ui.wording import short_date, translate

LATE_ROLE = Qt.ItemDataRole.UserRole

_NOWHERE = QModelIndex()
_ROW, _HEAD = 60, 44
_EDGE = 20
_REMINDED, _LATE = 176, 150

Line = Village | OverdueReader


class OverdueModel(QAbstractListModel):
    """A line for each village, and below it one for each reader."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []

    def show_villages(self, villages: Sequence[Village]) -> None:
        self.beginResetModel()
        self._lines = []
        for village in villages:
            self._lines += [village, *village.readers]
        self.endResetModel()

    def reader(self, row: int) -> OverdueReader | None:
        line = self._lines[row] if 0 <= row < len(self._lines) else None
        return line if isinstance(line, OverdueReader) else None

    def readers(self) -> tuple[OverdueReader, ...]:
        return tuple(line for line in self._lines if isinstance(line, OverdueReader))

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.reader(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return line_words(line)
            case Qt.ItemDataRole.ToolTipRole if isinstance(line, OverdueReader):
                return "\n".join(loan.title for loan in line.loans)
            case _:
                return line if role == LATE_ROLE else None


def line_words(line: Line) -> str:
    if isinstance(line, Village):
        return village_words(line)
    return f"{line.patron.name}, {late_words(line)}"


def village_words(village: Village) -> str:
    words = translate("Overdue", "{village}: {readers} bạn đọc, {books} cuốn")
    name = village.name or translate("Overdue", "Chưa ghi nơi ở")
    return words.format(village=name, readers=len(village.readers), books=village.books)


def late_words(reader: OverdueReader) -> str:
    words = translate("Overdue", "{books} cuốn, trễ {days} ngày")
    return words.format(books=len(reader.loans), days=reader.days_late)


def addressed_words(reader: OverdueReader) -> str:
    """Card, and whom to speak to."""
    who = reader.addressed
    contact = who.contact or translate("Overdue", "chưa có số liên hệ")
    if who.name == reader.patron.name:
        return f"{reader.patron.card} · {contact}"
    words = translate("Overdue", "{card} · gọi {name}, {contact}")
    return words.format(card=reader.patron.card, name=who.name, contact=contact)


def reminded_words(reader: OverdueReader) -> str:
    """The last reminder, or that there was none."""
    if reader.last is None:
        return translate("Overdue", "chưa nhắc")
    words = {
        Way.LETTER: translate("Overdue", "gửi thư {day}"),
        Way.CALL: translate("Overdue", "gọi {day}"),
        Way.MESSAGE: translate("Overdue", "nhắn tin {day}"),
    }[reader.last.way]
    return words.format(day=short_date(reader.last.on))


class OverdueDelegate(RowDelegate):
    """A heading for the village; two lines for a reader, and at the right how late."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(look, parent)
        self.today = date.min

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        is_head = isinstance(index.data(LATE_ROLE), Village)
        return QSize(0, self.look.px(_HEAD if is_head else _ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(LATE_ROLE)
        rect = QRect(option.rect)
        painter.save()
        if isinstance(line, Village):
            painter.fillRect(rect, self.look.colour("surface"))
            room = rect.adjusted(_EDGE, 0, -_EDGE, 0)
            font = self.look.font(15, 600)
            self.draw_text(painter, room, text=village_words(line), font=font, tone="text")
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(rect, self.look.colour("selection"))
            self.draw_ground(painter, option, index)
            self._draw_reader(painter, rect, line)
        painter.restore()

    def _draw_reader(self, painter: QPainter, rect: QRect, line: OverdueReader) -> None:
        px = self.look.px
        right = rect.right() - _EDGE
        room = QRect(right - px(_REMINDED), rect.top(), px(_REMINDED), rect.height())
        font = self.look.font(14)
        text = reminded_words(line)
        self.draw_text(painter, room, text=text, font=font, tone="text-muted", side=RIGHT)
        text = late_words(line)
        font = self.look.font(14, 500)
        width = QFontMetrics(font).horizontalAdvance(text) + 20
        left = room.left() - width
        badge = QRect(left, rect.top(), width, rect.height())
        self.draw_badge(painter, badge, text=text, kind="refused")
        top, start = rect.center().y() - px(21), rect.left() + _EDGE
        first = QRect(start, top, left - start - _EDGE, px(22))
        second = first.translated(0, px(22))
        name = self.look.font(15, 500)
        self.draw_text(painter, first, text=line.patron.name, font=name, tone="text")
        below = self.look.font(14)
        words = addressed_words(line)
        self.draw_text(painter, second, text=words, font=below, tone="text-muted")
