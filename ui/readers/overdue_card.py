"""The list of who is late, and the ways to remind them kindly."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.domain.overdue import OverdueReader, Way, by_village
from ui.readers.overdue_list import OverdueDelegate, OverdueModel
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label, frame


class OverdueCard(QFrame):
    """Choose some, or nobody for all; then a message, a call, letters.

    Signals:
        opened: go to this reader (PatronId).
        message_asked: the words for a message to this reader (OverdueReader).
        reminded: these were reminded in this way (tuple of OverdueReader, Way).
        letters_asked, calls_asked: on paper, for these (tuple of OverdueReader).
    """

    opened = Signal(str)
    message_asked = Signal(object)
    reminded = Signal(object, object)
    letters_asked = Signal(object)
    calls_asked = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.model = OverdueModel(self)
        self.rows = QListView()
        self._count = Label("", "body", weight="semibold")
        self._empty = EmptyState(look, "success")
        self._empty.show_words(self.tr("Không ai trễ hạn"), self.tr("Mọi cuốn đều còn trong hạn."))
        self.message = Button(look, self.tr("Chép tin nhắn"), icon="copy", kind="soft")
        self.called = Button(look, self.tr("Ghi đã gọi"), icon="check", kind="soft")
        self.calls = Button(look, self.tr("In danh sách gọi…"), icon="printer", kind="soft")
        self.letters = Button(look, self.tr("In thư nhắc…"), icon="printer", kind="soft")
        self._build_rows(look)
        self._arrange()
        self._connect()
        self.setFocusProxy(self.rows)

    def show_late(self, readers: tuple[OverdueReader, ...], today: date) -> None:
        before = {reader.patron.id for reader in self.chosen()}
        self._delegate.today = today
        self.model.show_villages(by_village(readers))
        for row in range(self.model.rowCount()):
            reader = self.model.reader(row)
            if reader is not None and reader.patron.id in before:
                self.rows.setCurrentIndex(self.model.index(row))
        books = sum(len(reader.loans) for reader in readers)
        words = self.tr("{readers} bạn đọc đang giữ {books} cuốn quá hạn")
        self._count.setText(words.format(readers=len(readers), books=books))
        self._stack.setCurrentWidget(self.rows if readers else self._empty)
        self._show_readiness()

    def chosen(self) -> tuple[OverdueReader, ...]:
        rows = sorted(index.row() for index in self.rows.selectedIndexes())
        readers = [self.model.reader(row) for row in rows]
        return tuple(reader for reader in readers if reader is not None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.chosen():
            self.opened.emit(self.chosen()[0].patron.id)
        else:
            super().keyPressEvent(event)

    def _those(self) -> tuple[OverdueReader, ...]:
        return self.chosen() or self.model.readers()

    def _build_rows(self, look: Look) -> None:
        rows = self.rows
        rows.setAccessibleName(self.tr("Bạn đọc trễ hạn"))
        rows.setModel(self.model)
        self._delegate = OverdueDelegate(look, rows)
        rows.setItemDelegate(self._delegate)
        rows.setFrameShape(QFrame.Shape.NoFrame)
        rows.setProperty("role", "rows")
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        look.changed.connect(rows.scheduleDelayedItemsLayout)

    def _connect(self) -> None:
        self.rows.selectionModel().selectionChanged.connect(self._show_readiness)
        self.rows.doubleClicked.connect(self._on_double_clicked)
        self.message.clicked.connect(lambda: self.message_asked.emit(self.chosen()[0]))
        self.called.clicked.connect(lambda: self.reminded.emit(self.chosen(), Way.CALL))
        self.calls.clicked.connect(lambda: self.calls_asked.emit(self._those()))
        self.letters.clicked.connect(lambda: self.letters_asked.emit(self._those()))

    def _on_double_clicked(self) -> None:
        for reader in self.chosen():
            self.opened.emit(reader.patron.id)

    def _show_readiness(self) -> None:
        chosen = len(self.chosen())
        for button, is_ready, why in (
            (self.message, chosen == 1, self.tr("Chọn một người trong danh sách.")),
            (self.called, chosen > 0, self.tr("Chọn người đã gọi trong danh sách.")),
            (self.calls, bool(self.model.rowCount()), self.tr("Không ai trễ hạn.")),
            (self.letters, bool(self.model.rowCount()), self.tr("Không ai trễ hạn.")),
        ):
            button.setEnabled(is_ready)
            button.setToolTip("" if is_ready else why)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(20, 12, 20, 12)
        head.setSpacing(8)
        head.addWidget(self._count, 1)
        for button in (self.message, self.called, self.calls, self.letters):
            head.addWidget(button)
        column.addLayout(head)
        column.addWidget(frame("line"))
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self.rows)
        self._stack.addWidget(self._empty)
        column.addWidget(body, 1)
        column.addSpacing(8)
