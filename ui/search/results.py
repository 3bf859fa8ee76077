"""The card with the list of found books."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.catalogue import Found, Hit
from ui.search.delegate import SearchDelegate
from ui.search.model import Column, SearchModel
from ui.theme import Look
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label, frame, key
from ui.wording import number

_ROW_HEIGHT = 44
_HEADER_HEIGHT = 40
_WIDTHS = {Column.AUTHOR: 148, Column.YEAR: 56, Column.STATE: 154}


class Results(QFrame):
    """Found books; rows come as one scrolls.

    Signals:
        chosen: the book of the current row (RecordId).
        wanted: the rows from this number on.
    """

    chosen = Signal(str)
    wanted = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "card")
        self.model = SearchModel(self)
        self.model.wanted.connect(self.wanted)
        self.table = QTableView()
        self._delegate = SearchDelegate(look, self.table)
        self.empty = EmptyState(look, "search")
        self._foot = QWidget()
        self._shown = Label("", "small", tone="text-muted")
        self._build_table()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        column.addWidget(body, 1)
        self._line = frame("line")
        column.addWidget(self._line)
        column.addWidget(self._foot)
        self._build_foot()
        look.changed.connect(self._fit)
        self._fit()

    def show_found(self, found: Found, query: str) -> None:
        before = self.current() if query == self._delegate.query else None
        self._delegate.query = query
        self.model.show_found(found)
        self.table.scrollToTop()
        self._choose_again(before)
        self._show_count()
        if not found.hits:
            heading = self.tr("Không có “{words}” trong kho").format(words=query.strip())
            self.empty.show_words(
                heading if query.strip() else self.tr("Chưa có sách nào"),
                self.tr("Thử gõ ngắn hơn, hoặc chỉ một từ trong nhan đề.")
                if query.strip()
                else self.tr("Sách nhập vào sẽ hiện ở đây."),
            )
        self._stack.setCurrentWidget(self.table if found.hits else self.empty)
        for widget in (self._line, self._foot):
            widget.setVisible(bool(found.hits))

    def add_found(self, found: Found) -> None:
        self.model.add_found(found)
        self._show_count()

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
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.selectionModel().currentRowChanged.connect(self._on_current_changed)

    def _build_foot(self) -> None:
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(20, 11, 20, 11)
        row.setSpacing(6)
        row.addWidget(self._shown)
        row.addStretch()
        for name in ("↑", "↓"):
            row.addWidget(key(name))
        row.addWidget(Label(self.tr("chọn"), "small", tone="text-muted"))
        row.addSpacing(6)
        row.addWidget(key("Enter"))
        row.addWidget(Label(self.tr("mở"), "small", tone="text-muted"))

    def _show_count(self) -> None:
        words = self.tr("{shown} trên {total}")
        shown = number(self.model.rowCount())
        self._shown.setText(words.format(shown=shown, total=self.model.total_words))

    def _on_current_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.model.hit(current.row()).id)

    def _fit(self) -> None:
        self.table.verticalHeader().setDefaultSectionSize(self._look.px(_ROW_HEIGHT))
        self.table.horizontalHeader().setFixedHeight(self._look.px(_HEADER_HEIGHT))
        for column, width in _WIDTHS.items():
            self.table.setColumnWidth(column, self._look.px(width))
        self.table.setMinimumHeight(self._look.px(_ROW_HEIGHT) * 5)
