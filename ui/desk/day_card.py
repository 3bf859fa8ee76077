"""The card with the day's list."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.domain.desk import Day, DayRow
from ui.desk.delegate import DayDelegate
from ui.desk.model import Column, DayModel
from ui.theme import Look
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label, frame

_ROW_HEIGHT = 60
_WIDTHS = {Column.TIME: 72, Column.DEED: 132, Column.DUE: 116, Column.UNDO: 60}


class DayTable(QTableView):
    """A table that leaves letters and digits to the scan box instead of searching its rows."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)


class DayCard(QFrame):
    """What was done today, newest first, each with its undo.

    Signals:
        undo_asked: the number of the deed to take back.
    """

    undo_asked = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "card")
        self._counts = Label("", "small", tone="text-muted")
        self._model = DayModel(self)
        self.table = DayTable()
        self._empty = EmptyState(look, "desk")
        self._empty.show_words(
            self.tr("Hôm nay chưa có lượt nào"), self.tr("Mỗi lần quét sẽ hiện ở đây.")
        )
        self._build_table()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 8)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(frame("line"))
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.table)
        column.addWidget(body, 1)
        look.changed.connect(self._fit)
        self._fit()

    def show_day(self, day: Day) -> None:
        self._model.show_rows(day.rows)
        lent = self.tr("%n lượt mượn", "", day.lent)
        returned = self.tr("%n lượt trả", "", day.returned)
        self._counts.setText(f"{lent} · {returned}")
        self._stack.setCurrentWidget(self.table if day.rows else self._empty)

    def row(self, number: int) -> DayRow:
        return self._model.row(number)

    def _head(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(9)
        row.addWidget(Label(self.tr("Hôm nay"), "body", weight="semibold"))
        row.addWidget(self._counts)
        row.addStretch()
        head.setMinimumHeight(51)
        return head

    def _build_table(self) -> None:
        table = self.table
        table.setAccessibleName(self.tr("Hôm nay"))
        table.setModel(self._model)
        delegate = DayDelegate(self._look, table)
        delegate.undo_asked.connect(self.undo_asked)
        table.setItemDelegate(delegate)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.horizontalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(Column.BOOK, QHeaderView.ResizeMode.Stretch)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setTabKeyNavigation(False)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._on_menu_requested)

    def _on_menu_requested(self, spot: QPoint) -> None:
        index = self.table.indexAt(spot)
        row = index.row() if index.isValid() else self.table.currentIndex().row()
        if row < 0 or self._model.row(row).is_undone:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        number = self._model.row(row).number
        undo = menu.addAction(self.tr("Hoàn tác"))
        undo.triggered.connect(lambda: self.undo_asked.emit(number))
        menu.popup(self.table.viewport().mapToGlobal(spot))

    def _fit(self) -> None:
        self.table.verticalHeader().setDefaultSectionSize(self._look.px(_ROW_HEIGHT))
        for column, width in _WIDTHS.items():
            self.table.setColumnWidth(column, self._look.px(width))
        self.table.setMinimumHeight(self._look.px(_ROW_HEIGHT) * 3)
