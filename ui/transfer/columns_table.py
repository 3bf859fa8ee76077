"""The table of the first rows, whose headings can be changed."""

from enum import StrEnum
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QMenu, QStyle, QStyleOptionViewItem, QTableView
from typing_extensions import override

from ui.theme import Look
from ui.transfer.columns_kind import ColumnsKind
from ui.transfer.columns_model import (
    HEADING_ROLE,
    IS_REFUSED_ROLE,
    IS_USED_ROLE,
    IS_WRONG_ROLE,
    ColumnsModel,
    refused_name,
)
from ui.widgets.icon_mark import draw_icon
from ui.widgets.row_delegate import Index, RowDelegate

_ROW = 36
_HEADER = 68
_WIDTH = 148
_NARROW = 116
_ARROW = 16
_OPENERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class ColumnHeader(QHeaderView):
    """What each column tells, as a button, and under it what the file calls it."""

    def __init__(self, look: Look, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._look = look
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._look.px(_HEADER))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        def told(role: int) -> object:
            return self.model().headerData(section, Qt.Orientation.Horizontal, role)

        look = self._look
        is_used = bool(told(IS_USED_ROLE))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pill = QRect(rect.left() + 4, rect.top() + 6, rect.width() - 8, look.px(32))
        is_refused = bool(told(IS_REFUSED_ROLE))
        ground = "accent-soft" if is_used else "surface-raised"
        painter.setPen(look.colour(_outline(is_used=is_used, is_refused=is_refused)))
        painter.setBrush(look.colour(ground))
        painter.drawRoundedRect(pill, 6, 6)
        tone = "accent-on-soft" if is_used else "text-muted"
        spot = QRect(pill.right() - _ARROW - 4, pill.center().y() - _ARROW // 2 + 1, _ARROW, _ARROW)
        if not is_refused:
            draw_icon(painter, look, "chevron_down", tone=tone, rect=spot)
        words = pill.adjusted(8, 0, -_ARROW - 6, 0)
        self._write(
            painter,
            words,
            str(told(Qt.ItemDataRole.DisplayRole)),
            size=14,
            tone=tone,
            weight=600 if is_used else 400,
        )
        below = QRect(rect.left() + 12, pill.bottom() + 2, rect.width() - 16, look.px(24))
        self._write(painter, below, str(told(HEADING_ROLE)), size=13, tone="text-muted", weight=400)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.colour("border"))
        painter.restore()

    def _write(
        self, painter: QPainter, rect: QRect, text: str, *, size: int, tone: str, weight: int
    ) -> None:
        painter.setFont(self._look.font(size, weight))
        painter.setPen(self._look.colour(tone))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)


def _outline(*, is_used: bool, is_refused: bool) -> str:
    """Of what can be chosen, it is to be seen by everybody; what is filled needs none."""
    if is_used:
        return "accent-soft"
    return "border" if is_refused else "border-strong"


class _CellDelegate(RowDelegate):
    """Cells that are left out are pale; those to be looked at stand on amber."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = QRect(option.rect)
        painter.save()
        if index.data(IS_WRONG_ROLE):
            painter.fillRect(rect, self.look.colour("warning-soft"))
        elif option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self.look.colour("selection"))
        self.draw_ground(painter, option, index)
        tone = "text" if index.data(IS_USED_ROLE) else "text-muted"
        text = " ".join(str(index.data()).split())
        room = rect.adjusted(12, 0, -6, 0)
        self.draw_text(painter, room, text=text, font=self.look.font(15), tone=tone)
        painter.restore()


class ColumnsTable(QTableView):
    """Arrows go to a column, Enter asks what it tells.

    Signals:
        changed: the columns tell other things now (ColumnMapping).
    """

    changed = Signal(object)

    def __init__(self, look: Look, kind: ColumnsKind) -> None:
        super().__init__()
        self._look = look
        self.columns = ColumnsModel(kind, self)
        self.menu = QMenu(self)
        self.setModel(self.columns)
        self.setItemDelegate(_CellDelegate(look, self))
        self.setHorizontalHeader(ColumnHeader(look, self))
        self.setAccessibleName(self.tr("Những dòng đầu của danh sách"))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().sectionClicked.connect(self.ask)
        look.changed.connect(self._fit)
        self._fit()

    def ask(self, section: int) -> None:
        """Ask what a column tells."""
        self.offer(section)
        header = self.horizontalHeader()
        corner = QPoint(header.sectionViewportPosition(section), header.height())
        self.menu.popup(header.viewport().mapToGlobal(corner))

    def offer(self, section: int) -> None:
        """Have in the menu what a column may tell."""
        self.menu.clear()
        mapping, kind = self.columns.mapping, self.columns.kind
        if mapping.refuses(section):
            self.menu.addAction(refused_name()).setEnabled(False)
            return
        for column in (None, *kind.columns):
            action = self.menu.addAction(
                kind.name(column), partial(self._on_chosen, section, column)
            )
            action.setCheckable(True)
            now = mapping.columns[section] if section < len(mapping.columns) else None
            action.setChecked(now is column)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        current: QModelIndex = self.currentIndex()
        if event.key() in _OPENERS and current.isValid():
            self.ask(current.column())
        else:
            super().keyPressEvent(event)

    def _on_chosen(self, section: int, column: StrEnum | None) -> None:
        mapping = self.columns.mapping.with_only(section, column)
        self.columns.show_mapping(mapping)
        self.changed.emit(mapping)

    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._look.px(_ROW))
        self.horizontalHeader().setDefaultSectionSize(self._look.px(_WIDTH))
        self.horizontalHeader().setFixedHeight(self._look.px(_HEADER))
        self.fit_columns()

    def fit_columns(self) -> None:
        """As each kind of list needs it."""
        mapping, widths = self.columns.mapping, self.columns.kind.widths
        for section, column in enumerate(mapping.columns):
            width = widths.get(column, _WIDTH) if column else _NARROW
            width = _WIDTH if mapping.refuses(section) else width
            self.setColumnWidth(section, self._look.px(width))
