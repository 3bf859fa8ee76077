"""The card with the list of found books."""

from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
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

from desktop.domain.catalogue import Filters, Found, Hit, Query, SearchField, SearchOrder
from desktop.domain.record import RecordId
from ui.search.delegate import SearchDelegate
from ui.search.filter_words import order_name
from ui.search.model import Column, SearchModel
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label, frame, key
from ui.wording import number

MOST_CHOSEN = 1000
_ROW_HEIGHT = 44
_HEADER_HEIGHT = 40
_WIDTHS = {Column.AUTHOR: 148, Column.YEAR: 56, Column.STATE: 186}


class Results(QFrame):
    """Found books; rows come as one scrolls.

    Signals:
        chosen: the book of the current row (RecordId).
        wanted: the page of this number.
        order_chosen: sort them so (SearchOrder).
        filters_unwanted: look without them.
    """

    chosen = Signal(str)
    wanted = Signal(int)
    order_chosen = Signal(object)
    filters_unwanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "card")
        self.model = SearchModel(self)
        self.model.wanted.connect(self.wanted)
        self.table = QTableView()
        self._delegate = SearchDelegate(look, self.table)
        self.empty = EmptyState(look, "search")
        self.unfilter = Button(look, self.tr("Bỏ mọi bộ lọc"))
        self.unfilter.clicked.connect(self.filters_unwanted)
        self.order = Button(look, "", icon="chevron_down", kind="flat")
        self._orders = QMenu(self.order)
        self._foot = QWidget()
        self._shown = Label("", "small", tone="text-muted")
        self._build_table()
        self._line = frame("line")
        self._nothing = self._build_nothing()
        self._stack = self._arranged()
        self._build_foot()
        look.changed.connect(self._fit)
        self._fit()

    def show_found(self, found: Found, query: Query) -> None:
        before = self.current() if query.text == self._delegate.query else None
        self._delegate.query = query.text
        self.order.show_words(order_name(query.order))
        self.model.show_found(found)
        self.table.scrollToTop()
        self._choose_again(before)
        self._show_count()
        if not found.hits:
            self._show_nothing(query)
        self._stack.setCurrentWidget(self.table if found.hits else self._nothing)
        for widget in (self._line, self._foot):
            widget.setVisible(bool(found.hits))

    def show_page(self, page: int, found: Found) -> None:
        before = self.current()
        self.model.show_page(page, found)
        self._show_count()
        current = self.current()
        if before is None and current is not None:
            self.chosen.emit(current.id)

    def show_extent(self, rows: int) -> None:
        self.model.show_extent(rows)
        self._show_count()

    def _show_nothing(self, query: Query) -> None:
        is_narrow = query.filters != Filters() or query.field is not SearchField.ANY
        words = query.text.strip()
        if words:
            heading = self.tr("Không có “{words}” trong kho").format(words=words)
            advice = self.tr("Thử gõ ngắn hơn, hoặc chỉ một từ trong nhan đề.")
        else:
            heading = self.tr("Chưa có sách nào")
            advice = self.tr("Sách nhập vào sẽ hiện ở đây.")
        if is_narrow:
            heading = heading if words else self.tr("Không có sách nào như vậy")
            advice = self.tr("Chỉ đang tìm trong một phần của kho.")
        self.empty.show_words(heading, advice)
        self.unfilter.setVisible(is_narrow)

    def _choose_again(self, before: Hit | None) -> None:
        """Asked again because something changed: the chosen book stays chosen."""
        if before is None:
            return
        row = self.model.row_of(before.id)
        if row is not None:
            self.table.selectRow(row)

    def press(self, event: QKeyEvent) -> None:
        """A key pressed in the search box that moves the rows."""
        if self.table.currentIndex().isValid():
            self.table.keyPressEvent(event)
        else:
            self.choose_first()

    def choose_first(self) -> None:
        if self.model.rowCount():
            self.table.selectRow(0)

    def current(self) -> Hit | None:
        index = self.table.currentIndex()
        return self.model.hit(index.row()) if index.isValid() else None

    def chosen_ids(self) -> tuple[RecordId, ...]:
        """The selected books, where there are several and each was on the screen."""
        rows = [index.row() for index in self.table.selectionModel().selectedRows()]
        hits = [self.model.hit(row) for row in rows] if 1 < len(rows) <= MOST_CHOSEN else []
        return tuple(hit.id for hit in hits if hit is not None) if all(hits) else ()

    def _arranged(self) -> QStackedLayout:
        """The list or what stands in its place, and the foot."""
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        body = QWidget()
        stack = QStackedLayout(body)
        stack.addWidget(self.table)
        stack.addWidget(self._nothing)
        column.addWidget(body, 1)
        column.addWidget(self._line)
        column.addWidget(self._foot)
        return stack

    def _build_nothing(self) -> QWidget:
        nothing = QWidget()
        column = QVBoxLayout(nothing)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(0)
        column.addWidget(self.empty, 1)
        column.addWidget(self.unfilter, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return nothing

    def _build_table(self) -> None:
        table = self.table
        table.setAccessibleName(self.tr("Kết quả"))
        table.setModel(self.model)
        table.setItemDelegate(self._delegate)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setTabKeyNavigation(False)
        table.verticalScrollBar().valueChanged.connect(self._show_count)
        table.verticalScrollBar().rangeChanged.connect(self._show_count)
        table.selectionModel().currentRowChanged.connect(self._on_current_changed)

    def _build_foot(self) -> None:
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(20, 2, 20, 2)
        row.setSpacing(6)
        row.addWidget(self._shown)
        row.addStretch()
        row.addWidget(self.order)
        row.addSpacing(6)
        for order in (SearchOrder.RELEVANCE, SearchOrder.TITLE, SearchOrder.YEAR):
            self._orders.addAction(order_name(order), partial(self.order_chosen.emit, order))
        self.order.clicked.connect(self._on_order_clicked)
        for name in ("↑", "↓"):
            row.addWidget(key(name))
        row.addWidget(Label(self.tr("chọn"), "small", tone="text-muted"))
        row.addSpacing(6)
        row.addWidget(key("Enter"))
        row.addWidget(Label(self.tr("mở"), "small", tone="text-muted"))

    def _show_count(self) -> None:
        """Which rows are to be seen."""
        if not self.model.rowCount():
            return
        first = max(self.table.rowAt(0), 0)
        last = self.table.rowAt(self.table.viewport().height() - 1)
        last = self.model.rowCount() - 1 if last < 0 else last
        self._shown.setText(
            self.tr("{first}–{last} trên {total}").format(
                first=number(first + 1), last=number(last + 1), total=self.model.total_words
            )
        )

    def _on_order_clicked(self) -> None:
        self._orders.popup(self.order.mapToGlobal(self.order.rect().bottomLeft()))

    def _on_current_changed(self, current: QModelIndex) -> None:
        hit = self.model.hit(current.row()) if current.isValid() else None
        if hit is not None:
            self.chosen.emit(hit.id)

    def _fit(self) -> None:
        self.table.verticalHeader().setDefaultSectionSize(self._look.px(_ROW_HEIGHT))
        self.table.horizontalHeader().setFixedHeight(self._look.px(_HEADER_HEIGHT))
        for column, width in _WIDTHS.items():
            self.table.setColumnWidth(column, self._look.px(width))
        self.table.setMinimumHeight(self._look.px(_ROW_HEIGHT) * 5)
