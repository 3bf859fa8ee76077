"""Books of a file as rows: what each is, and what becomes of it or is wrong with it."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyleOptionViewItem
from typing_extensions import override

from ui.theme import Look
from ui.widgets.row_delegate import RIGHT, Index, RowDelegate
from ui.wording import number

_NOWHERE = QModelIndex()
_ROW_ROLE = Qt.ItemDataRole.UserRole
_ROW = 60
_NUMBER = 76
_BADGE = 104


class Row(NamedTuple):
    """A line about one place of the file, and a second one; at the right perhaps a badge."""

    number: int
    first: str
    second: str
    badge: str = ""
    kind: str = ""


class RowsModel(QAbstractListModel):
    """Rows only, perhaps made when they are looked at: a file may have a million."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def change_rows(self, rows: Sequence[Row]) -> None:
        """The same rows, which say something else."""
        assert len(rows) == len(self._rows)
        self._rows = rows
        if rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        told: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: row.first,
            Qt.ItemDataRole.ToolTipRole: "\n".join(filter(None, (row.first, row.second))),
            Qt.ItemDataRole.AccessibleTextRole: ", ".join(
                filter(None, (number(row.number), row.first, row.second, row.badge))
            ),
            _ROW_ROLE: row,
        }
        return told.get(role)


class _RowDelegate(RowDelegate):
    """The number at the left, two lines, the badge at the right."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.look.px(200), self.look.px(_ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(_ROW_ROLE)
        look, rect = self.look, QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.colour("selection"))
        self.draw_ground(painter, option, index)
        left = rect.left() + look.px(_NUMBER)
        right = rect.right() - (look.px(_BADGE) + 20 if row.badge else 20)
        where = QRect(rect.left() + 8, rect.top(), left - rect.left() - 24, rect.height())
        self.draw_text(
            painter,
            where,
            text=number(row.number),
            font=look.font(14),
            tone="text-muted",
            side=RIGHT,
        )
        middle = rect.center().y() + 1
        upper = QRect(left, middle - look.px(24), right - left, look.px(24))
        lower = QRect(left, middle, right - left, look.px(22))
        if not row.second:
            upper = QRect(left, rect.top(), right - left, rect.height())
        self.draw_text(painter, upper, text=row.first, font=look.font(15, 500), tone="text")
        self.draw_text(painter, lower, text=row.second, font=look.font(14), tone="text-muted")
        if row.badge:
            spot = QRect(right + 12, rect.top(), look.px(_BADGE), rect.height())
            self.draw_badge(painter, spot, text=row.badge, kind=row.kind)
        painter.restore()


class RowList(QListView):
    """The rows, one of them current."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.rows = RowsModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_RowDelegate(look, self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "rows")
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        look.changed.connect(self.doItemsLayout)
