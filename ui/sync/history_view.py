"""The history of the exchange on a page of its own: every time, and what the hub put aside."""

from datetime import datetime

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
)
from typing_extensions import override

from desktop.domain.calendar import local
from desktop.domain.exchange import ExchangeHistory, ExchangeRun
from ui.sync.airy import Airy
from ui.sync.exchange_words import kind_words
from ui.sync.history_words import (
    Only,
    age_words,
    only_words,
    put_aside_words,
    stranger_words,
    way_words,
    whole_run_words,
    why_words,
)
from ui.sync.log_card import KIND_ICONS, LinesCard, empty
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.columns import Page
from ui.widgets.field import Choices
from ui.widgets.label import CutLabel, Label, frame
from ui.wording import number, size

Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()
_ROW = 40
_HEIGHT = 360
_WHAT = 2
_MOST_STRANGERS = 8


class RunsModel(QAbstractTableModel):
    """One exchange a line. Holds what is shown; fetches nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs: tuple[ExchangeRun, ...] = ()
        self._heads = (
            self.tr("Khi nào"),
            self.tr("Đường"),
            self.tr("Việc"),
            self.tr("Dung lượng"),
        )

    def show(self, runs: tuple[ExchangeRun, ...]) -> None:
        self.beginResetModel()
        self._runs = runs
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._runs)

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
        run = self._runs[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == _WHAT:
            return whole_run_words(run)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        weight = size(run.bytes_sent + run.bytes_received)
        when = f"{local(run.at):%d/%m/%Y %H:%M}"
        words = (when, way_words(run.way), whole_run_words(run), weight)
        return words[index.column()]


class HistoryView(Page):
    """What an inspector asks for.

    Signals:
        left: back to the exchange.
    """

    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "")
        self._title.setText(self.tr("Nhật ký trao đổi"))
        self._runs: tuple[ExchangeRun, ...] = ()
        back = Button(look, self.tr("Về Đồng bộ"), kind="quiet")
        back.clicked.connect(self.left)
        self.bar.addWidget(back)
        self.filter = Choices(look)
        self.filter.setAccessibleName(self.tr("Xem những lần nào"))
        for only in Only:
            self.filter.addItem(only_words(only), only.value)
        self.filter.currentIndexChanged.connect(lambda _index: self._show_runs())
        self.model = RunsModel(self)
        self._table = QTableView()
        self._count = Label("", "table", tone="text-muted")
        self._aside = QFrame()
        self._aside_rows = QVBoxLayout()
        self.age = LinesCard(look, self.tr("Tin của trung tâm"), icon="receive", tone="accent")
        self.sent = LinesCard(look, self.tr("Trung tâm đã nhận"), icon="send", tone="success")
        self.strangers = LinesCard(
            look, self.tr("Sách thư viện khác để ở đây"), icon="book", tone="warning"
        )
        self.main.addWidget(self._aside_card())
        self.main.addWidget(self._runs_card(), 1)
        for card in (self.age, self.sent, self.strangers):
            self.side.addWidget(card)
        self.side.addStretch(1)
        self.setFocusProxy(self.filter)
        look.changed.connect(self._fit)
        self._fit()

    def show_history(self, history: ExchangeHistory, now: datetime) -> None:
        self._runs = history.runs
        self._show_runs()
        self._show_aside(history)
        lines = [("calendar", age_words(history.heard_at, now))]
        if history.unread:
            words = self.tr("%n tin còn giữ lại, chưa đọc được", "", history.unread)
            lines.append(("warning", words))
        self.age.show_lines(lines)
        sent = [(KIND_ICONS[kind], kind_words(kind, n)) for kind, n in history.sent.items()]
        if history.pending:
            sent.append(("send", self.tr("%n thay đổi chờ gửi", "", history.pending)))
        self.sent.show_lines(sent or [("info", self.tr("Chưa gửi gì"))])

        here = [("book", stranger_words(each)) for each in history.strangers[:_MOST_STRANGERS]]
        self.strangers.show_lines(here)
        self.strangers.setVisible(bool(here))

    def _show_runs(self) -> None:
        only = Only(self.filter.currentData())
        runs = tuple(run for run in self._runs if only.wants(run))
        self.model.show(runs)
        self._count.setText(self.tr("{count} lần").format(count=number(len(runs))))

    def _show_aside(self, history: ExchangeHistory) -> None:
        empty(self._aside_rows)
        self._aside.setVisible(bool(history.put_aside))
        for change in history.put_aside:
            self._aside_rows.addWidget(frame("line"))
            said = f"{put_aside_words(change)} ({local(change.at):%d/%m/%Y})"
            self._aside_rows.addWidget(CutLabel(said, "table"))
            self._aside_rows.addWidget(
                Label(why_words(change), "table", tone="text-muted", wraps=True)
            )

    def _aside_card(self) -> QFrame:
        self._aside.setProperty("role", "card")
        column = QVBoxLayout(self._aside)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(Label(self.tr("Trung tâm để riêng"), "body", weight="semibold"))
        self._aside_rows.setSpacing(6)
        column.addLayout(self._aside_rows)
        self._aside.hide()
        return self._aside

    def _runs_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(self.tr("Các lần trao đổi"), "body", weight="semibold"))
        head.addWidget(self._count)
        head.addStretch()
        head.addWidget(self.filter)
        self._build_table()
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._table, 1)
        return card

    def _build_table(self) -> None:
        self._table.setProperty("role", "log")
        self._table.setItemDelegate(Airy(self.look, self))
        self._table.setModel(self.model)
        self._table.setShowGrid(False)
        self._table.setWordWrap(True)
        self._table.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self._table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self._table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(_WHAT, QHeaderView.ResizeMode.Stretch)

    def _fit(self) -> None:
        px = self.look.px
        self.filter.setMinimumWidth(px(260))
        self._table.setMinimumHeight(px(_HEIGHT))
        self._table.verticalHeader().setMinimumSectionSize(px(_ROW))
        for at, width in ((0, 176), (1, 120), (3, 110)):
            self._table.setColumnWidth(at, px(width))
