"""The card with the list of readers."""

from datetime import date

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStackedLayout,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.domain.patron import PatronId
from desktop.domain.reader_list import ReaderFilter, ReaderPage, ReaderQuery
from ui.readers.delegate import ReaderDelegate
from ui.readers.model import ReadersModel
from ui.readers.reader_box import ReaderBox
from ui.theme import Look
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label, frame
from ui.wording import number

_ROW_HEIGHT = 60


class _Rows(ReaderDelegate):
    """Rows of one height, which grows with the text."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: object) -> QSize:
        return QSize(0, self.look.px(_ROW_HEIGHT))


class ListView(QListView):
    """Rows that leave letters to the box above instead of searching themselves."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isalnum() or event.text() == "/":
            event.ignore()
        else:
            super().keyPressEvent(event)


class ListCard(QFrame):
    """The box, and below it the readers that it finds.

    Signals:
        chosen: the reader of the current row (PatronId).
        wanted: the rows from this number on.
    """

    chosen = Signal(str)
    wanted = Signal(int)

    def __init__(self, look: Look, *, today: date) -> None:
        super().__init__()
        self._look = look
        self._is_marking = False
        self.setProperty("role", "card")
        self.box = ReaderBox(look, self.tr("Tên, số thẻ hoặc quét thẻ"))
        self.box.row_key_pressed.connect(self.press)
        self.model = ReadersModel(self)
        self.model.wanted.connect(self.wanted)
        self.rows = ListView()
        self._delegate = _Rows(look, self.rows, today=today)
        self.empty = EmptyState(look, "readers")
        self._count = Label("", "small", tone="text-muted")
        self._build_rows()
        self._arrange()
        look.changed.connect(self._fit)
        self._fit()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(12, 12, 12, 12)
        top.addWidget(self.box)
        column.addLayout(top)
        column.addWidget(frame("line"))
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self.rows)
        self._stack.addWidget(self.empty)
        column.addWidget(body, 1)
        column.addWidget(frame("line"))
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 8, 16, 10)
        foot.addWidget(self._count)
        column.addLayout(foot)

    def show_today(self, today: date) -> None:
        self._delegate.today = today

    def show_found(self, found: ReaderPage, query: ReaderQuery) -> None:
        """The chosen reader stays chosen where he is among them."""
        before = self.current()
        self.model.show_found(found)
        self.rows.scrollToTop()
        if before is not None:
            self.mark(before)
        if not found.rows:
            self._show_nothing(query)
        self._stack.setCurrentWidget(self.rows if found.rows else self.empty)
        words = self.tr("%n bạn đọc, xếp theo tên", "", found.total)
        self._count.setText(words.replace(str(found.total), number(found.total)))

    def add_found(self, query: ReaderQuery, found: ReaderPage) -> None:
        self.model.add_found(query.offset, found)

    def current(self) -> PatronId | None:
        row = self.model.reader(self.rows.currentIndex().row())
        return None if row is None else row.patron.id

    def chosen_ids(self) -> tuple[PatronId, ...]:
        """The readers of the selected rows, as they stand."""
        numbers = sorted(index.row() for index in self.rows.selectedIndexes())
        rows = [self.model.reader(number) for number in numbers]
        return tuple(row.patron.id for row in rows if row is not None)

    def mark(self, patron: PatronId) -> None:
        """Put the selection on this reader, if it is listed, without opening it again."""
        row = self.model.row_of(patron)
        self._is_marking = True
        if row is None:
            self.rows.selectionModel().clear()
        else:
            self.rows.setCurrentIndex(self.model.index(row))
        self._is_marking = False

    def choose_first(self) -> None:
        if self.model.rowCount():
            self.rows.setCurrentIndex(self.model.index(0))

    def press(self, event: QKeyEvent) -> None:
        """A key pressed in the box that moves the rows."""
        if self.rows.currentIndex().isValid():
            self.rows.keyPressEvent(event)
        else:
            self.choose_first()

    def _show_nothing(self, query: ReaderQuery) -> None:
        if query.text.strip():
            heading = self.tr("Không có “{words}”").format(words=query.text.strip())
            advice = self.tr("Thử gõ ngắn hơn, hoặc quét thẻ.")
        elif query.filter is not ReaderFilter.ALL:
            heading = self.tr("Không có ai")
            advice = self.tr("Không bạn đọc nào thuộc nhóm này.")
        else:
            heading = self.tr("Chưa có bạn đọc nào")
            advice = self.tr("Cấp thẻ cho người đầu tiên.")
        self.empty.show_words(heading, advice)

    def _build_rows(self) -> None:
        rows = self.rows
        rows.setAccessibleName(self.tr("Bạn đọc"))
        rows.setModel(self.model)
        rows.setItemDelegate(self._delegate)
        rows.setUniformItemSizes(True)
        rows.setFrameShape(QFrame.Shape.NoFrame)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        rows.setProperty("role", "rows")
        rows.selectionModel().currentChanged.connect(self._on_current_changed)

    def _on_current_changed(self, current: QModelIndex) -> None:
        row = self.model.reader(current.row())
        if row is not None and not self._is_marking:
            self.chosen.emit(row.patron.id)

    def _fit(self) -> None:
        self.rows.setMinimumHeight(self._look.px(_ROW_HEIGHT) * 3)
        self.rows.scheduleDelayedItemsLayout()
