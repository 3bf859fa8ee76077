"""The first rows of a list as they stand in the file, under what their columns tell."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from desktop.domain.listing.column_mapping import ColumnMapping
from desktop.services.list_table import TablePreview
from ui import messages
from ui.transfer.columns_kind import ColumnsKind
from ui.wording import translate

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
IS_USED_ROLE = Qt.ItemDataRole.UserRole
IS_WRONG_ROLE = Qt.ItemDataRole.UserRole + 1
HEADING_ROLE = Qt.ItemDataRole.UserRole + 2
IS_REFUSED_ROLE = Qt.ItemDataRole.UserRole + 3


class ColumnsModel(QAbstractTableModel):
    """Holds a preview; what a column tells may be changed before the preview is made again."""

    def __init__(self, kind: ColumnsKind, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.mapping = kind.nothing
        self._cells: tuple[tuple[str, ...], ...] = ()
        self._wrong: dict[tuple[int, str], str] = {}
        self._whole_rows: dict[int, str] = {}

    def show_preview(self, seen: TablePreview[Any]) -> None:
        self.beginResetModel()
        self.mapping = seen.mapping
        self._cells = seen.cells
        self._wrong = {}
        self._whole_rows = {}
        for flaw in seen.flaws:
            self._wrong[flaw.place, flaw.heading] = messages.headline(flaw.problem)
            if flaw.is_lost:
                self._whole_rows[flaw.place] = messages.headline(flaw.problem)
        self.endResetModel()

    def show_mapping(self, mapping: ColumnMapping[Any]) -> None:
        self.mapping = mapping
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    @property
    def problems(self) -> int:
        """So many places in the first rows are to be looked at."""
        return len(self._wrong)

    def heading(self, section: int) -> str:
        """What the file calls a column."""
        headings = self.mapping.headings
        if section < len(headings) and headings[section]:
            return headings[section]
        return translate("ColumnsModel", "Cột {number}").format(number=section + 1)

    def is_used(self, section: int) -> bool:
        columns = self.mapping.columns
        return section < len(columns) and columns[section] is not None

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._cells)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        if parent.isValid():
            return 0
        widest = max(map(len, self._cells), default=0)
        return max(widest, len(self.mapping.columns), len(self.mapping.headings))

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        trouble = self._trouble(row, column)
        told: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: "".join(self._cells[row][column : column + 1]),
            Qt.ItemDataRole.ToolTipRole: trouble,
            Qt.ItemDataRole.AccessibleDescriptionRole: trouble,
            IS_USED_ROLE: self.is_used(column),
            IS_WRONG_ROLE: bool(trouble),
        }
        return told.get(role)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        told: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: self._told(section),
            HEADING_ROLE: self.heading(section),
            IS_USED_ROLE: self.is_used(section),
            IS_REFUSED_ROLE: self.mapping.refuses(section),
        }
        return told.get(role)

    def _told(self, section: int) -> str:
        if self.mapping.refuses(section):
            return refused_name()
        return self.kind.name(self.mapping.columns[section] if self.is_used(section) else None)

    def _trouble(self, row: int, column: int) -> str:
        if row in self._whole_rows:
            return self._whole_rows[row]
        return self._wrong.get((row, self.heading(column)), "") if self.is_used(column) else ""


def refused_name() -> str:
    """What a column is called that nothing may be taken from."""
    return translate("ColumnsModel", "Không được lưu")
