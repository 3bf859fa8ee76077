"""The audit log, newest first, and whether it is as it was written."""

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

from desktop.domain.calendar import local
from desktop.services.audit import AuditRow, Verdict
from ui.accounts.words import every_deed, what_words
from ui.theme import Look
from ui.widgets.field import Choices
from ui.widgets.label import Label, badge, restyle
from ui.wording import NOTHING, number

Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()
_ROW = 40
_HEIGHT = 320


class AuditModel(QAbstractTableModel):
    """One row a line. Holds what is shown; fetches nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[AuditRow, ...] = ()
        self._heads = (self.tr("Khi nào"), self.tr("Việc"), self.tr("Ai"))

    def show(self, rows: tuple[AuditRow, ...]) -> None:
        self.beginResetModel()
        self._rows = rows
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
        if role != Qt.ItemDataRole.DisplayRole or not index.isValid():
            return None
        row = self._rows[index.row()]
        return (_when(row.at), what_words(row.what), row.name or NOTHING)[index.column()]


class AuditCard(QFrame):
    """The log with its filter.

    Signals:
        filtered: only lines of this kind; all when empty.
    """

    filtered = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "card")
        self._verdict = badge()
        self.filter = Choices(look)
        self.filter.setAccessibleName(self.tr("Loại việc"))
        self.filter.addItem(self.tr("Mọi việc"), "")
        for what, words in every_deed().items():
            self.filter.addItem(words, what)
        self.filter.currentIndexChanged.connect(
            lambda _index: self.filtered.emit(str(self.filter.currentData()))
        )
        self._model = AuditModel(self)
        self._table = QTableView()
        self._table.setProperty("role", "log")
        self._build()
        look.changed.connect(self._fit)
        self._fit()

    def show_lines(self, rows: tuple[AuditRow, ...], verdict: Verdict) -> None:
        self._model.show(rows)
        is_sound = verdict.broken is None
        self._verdict.setText(
            self.tr("Còn nguyên: {lines} dòng").format(lines=number(verdict.lines))
            if is_sound
            else self.tr("Không còn nguyên từ dòng {line}").format(line=verdict.broken)
        )
        restyle(self._verdict, kind="success" if is_sound else "refused")

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(self.tr("Nhật ký"), "body", weight="semibold"))
        head.addWidget(self._verdict)
        head.addStretch()
        head.addWidget(self.filter)
        self._table.setModel(self._model)
        self._table.setShowGrid(False)
        self._table.setWordWrap(False)
        self._table.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self._table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._table.verticalHeader().hide()
        header = self._table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._table)

    def _fit(self) -> None:
        px = self._look.px
        self.filter.setMinimumWidth(px(240))
        self._table.setMinimumHeight(px(_HEIGHT))
        self._table.verticalHeader().setDefaultSectionSize(px(_ROW))
        self._table.setColumnWidth(0, px(180))
        self._table.setColumnWidth(2, px(220))


def _when(at: datetime) -> str:
    return f"{local(at):%d/%m/%Y %H:%M}"
