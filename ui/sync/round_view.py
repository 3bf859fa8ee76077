"""The page of a coordinator: every library of this PC, and one thing done for all of them."""

from datetime import datetime

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout
from typing_extensions import override

from desktop.domain.errors import AppError
from ui import messages
from ui.round_words import came_words, name_words, standing_words, whole_words
from ui.round_work import Stop
from ui.sync.airy import Airy
from ui.theme import Look
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.columns import Page
from ui.widgets.label import Label

Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()
_ROW = 44
_CAME = 4


class StopsModel(QAbstractTableModel):
    """One library a line. Holds what is shown; fetches nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stops: list[Stop] = []
        self._rows: list[tuple[str, ...]] = []
        self._heads = (
            self.tr("Thư viện"),
            self.tr("Chờ gửi"),
            self.tr("Cần xem"),
            self.tr("Khớp lần cuối"),
            self.tr("Vừa làm"),
        )

    def show(self, stops: list[Stop], now: datetime, *, is_done: bool) -> None:
        self.beginResetModel()
        self.stops = stops
        self._rows = [
            (
                name_words(stop),
                *standing_words(stop, now),
                came_words(stop) if is_done or stop.error is not None else "",
            )
            for stop in stops
        ]
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._heads)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        is_head = orientation is Qt.Orientation.Horizontal
        shown = is_head and role == Qt.ItemDataRole.DisplayRole
        return self._heads[section] if shown else None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 0:
            return str(self.stops[index.row()].folder)
        is_shown = role == Qt.ItemDataRole.DisplayRole
        return self._rows[index.row()][index.column()] if is_shown else None


class RoundView(Page):
    """What is done is done for all; the list shows how each stands and what came of it.

    Signals:
        left: back to the exchange.
        add_asked, remove_asked: a folder on the list, the chosen one off it.
        exchange_asked, write_asked, read_asked: for all of them.
        print_asked: the list of what was written or read.
        stop_asked: not the ones that are left.
    """

    left = Signal()
    add_asked = Signal()
    remove_asked = Signal()
    exchange_asked = Signal()
    write_asked = Signal()
    read_asked = Signal()
    print_asked = Signal()
    stop_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "")
        self._title.setText(self.tr("Nhiều thư viện trên máy này"))
        self.add = Button(look, self.tr("Thêm thư viện"), icon="add", kind="quiet")
        back = Button(look, self.tr("Về Đồng bộ"), kind="quiet")
        self.exchange = Button(look, self.tr("Đồng bộ tất cả"), icon="sync", kind="primary")
        self.write = Button(look, self.tr("Ghi tất cả ra USB"))
        self.read = Button(look, self.tr("Đọc từ USB"))
        self.remove = Button(look, self.tr("Bỏ khỏi danh sách"), kind="quiet")
        self.paper = Button(look, self.tr("In danh sách"), icon="printer", kind="quiet")
        self.stop = Button(look, self.tr("Dừng"))
        self._connect(back)
        self.bar.addWidget(self.add)
        self.bar.addWidget(back)
        self.note = Banner(look)
        self.note.hide()
        self.model = StopsModel(self)
        self.table = QTableView()
        self.main.addWidget(self.note)
        self.main.addWidget(self._card(), 1)
        self._side.hide()
        self.setFocusProxy(self.exchange)
        self.show_ended()
        self.show_stops([], None, is_done=False)
        look.changed.connect(self._fit)
        self._fit()

    @property
    def chosen(self) -> Stop | None:
        """The library that is chosen in the list."""
        rows = self.table.selectionModel().selectedRows()
        return self.model.stops[rows[0].row()] if rows else None

    def show_stops(self, stops: list[Stop], now: datetime | None, *, is_done: bool) -> None:
        if now is not None:
            self.model.show(stops, now, is_done=is_done)
        self._nobody.setVisible(not stops)
        self.table.setVisible(bool(stops))
        for button in (self.exchange, self.write, self.read):
            button.setEnabled(bool(stops))
        self.remove.setEnabled(False)
        self.paper.setVisible(is_done)

    def tell_done(self, stops: list[Stop]) -> None:
        has_failed = any(stop.error is not None for stop in stops)
        words = self.tr("Lý do ghi ở cột Vừa làm.") if has_failed else ""
        kind, icon = ("attention", "warning") if has_failed else ("success", "success")
        self.note.tell(kind, whole_words(stops), words, icon=icon)
        self.note.show()

    def tell_trouble(self, error: AppError) -> None:
        headline, advice = messages.headline(error), messages.advice(error)
        self.note.tell("attention", headline, advice, icon="warning")
        self.note.show()

    def show_running(self, done: int, total: int) -> None:
        words = self.tr("Đang làm: {done} trên {total} thư viện.")
        detail = self.tr("Vẫn mượn trả bình thường.")
        self.note.tell("", words.format(done=done, total=total), detail, icon="sync")
        self.note.show()
        self._show_buttons(is_running=True)

    def show_ended(self) -> None:
        self._show_buttons(is_running=False)

    def _show_buttons(self, *, is_running: bool) -> None:
        for button in (self.exchange, self.write, self.read, self.remove):
            button.setVisible(not is_running)
        self.stop.setVisible(is_running)
        if is_running:
            self.paper.setVisible(False)

    def _connect(self, back: Button) -> None:
        for button, signal in (
            (back, self.left),
            (self.add, self.add_asked),
            (self.remove, self.remove_asked),
            (self.exchange, self.exchange_asked),
            (self.write, self.write_asked),
            (self.read, self.read_asked),
            (self.paper, self.print_asked),
            (self.stop, self.stop_asked),
        ):
            button.clicked.connect(signal)

    def _card(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.exchange, self.write, self.read, self.stop):
            row.addWidget(button)
        row.addStretch()
        for button in (self.paper, self.remove):
            row.addWidget(button)
        self._nobody = Label(
            self.tr("Chưa có thư viện nào. Bấm Thêm thư viện, chọn thư mục có tệp library.db."),
            "body",
            tone="text-muted",
            wraps=True,
        )
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(self._nobody)
        self._build_table()
        column.addWidget(self.table, 1)
        column.addStretch()
        return card

    def _build_table(self) -> None:
        table = self.table
        table.setProperty("role", "log")
        table.setItemDelegate(Airy(self.look, self))
        table.setModel(self.model)
        table.setShowGrid(False)
        table.setWordWrap(True)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        table.setAccessibleName(self.tr("Các thư viện trên máy này"))
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(_CAME, QHeaderView.ResizeMode.Stretch)
        table.selectionModel().selectionChanged.connect(
            lambda *_: self.remove.setEnabled(self.chosen is not None)
        )

    def _fit(self) -> None:
        px = self.look.px
        self.table.verticalHeader().setMinimumSectionSize(px(_ROW))
        for at, width in ((0, 300), (1, 96), (2, 96), (3, 176)):
            self.table.setColumnWidth(at, px(width))
