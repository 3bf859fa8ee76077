"""Found readers as rows. Holds what was fetched; says when more is wanted."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from desktop.domain.patron import PatronId
from desktop.domain.reader_list import ReaderPage, ReaderRow

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole

_NOWHERE = QModelIndex()


class ReadersModel(QAbstractListModel):
    """One row for each reader, by given name.

    Signals:
        wanted: the rows from this number on.
    """

    wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ReaderRow] = []
        self._total = 0
        self._asked = -1

    @property
    def total(self) -> int:
        """How many there are, fetched or not."""
        return self._total

    def show_found(self, found: ReaderPage) -> None:
        """The first rows, in place of all there were."""
        self.beginResetModel()
        self._rows = list(found.rows)
        self._total = found.total
        self._asked = -1
        self.endResetModel()

    def add_found(self, offset: int, found: ReaderPage) -> None:
        """The rows that were wanted; others have been fetched meanwhile, or none are left."""
        if offset != len(self._rows):
            return
        if not found.rows:
            self._total = offset
            return
        self.beginInsertRows(_NOWHERE, offset, offset + len(found.rows) - 1)
        self._rows.extend(found.rows)
        self.endInsertRows()

    def reader(self, row: int) -> ReaderRow | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, patron: PatronId) -> int | None:
        return next((n for n, row in enumerate(self._rows) if row.patron.id == patron), None)

    def has(self, patron: PatronId) -> bool:
        return self.row_of(patron) is not None

    @override
    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and len(self._rows) < self._total

    @override
    def fetchMore(self, parent: Index) -> None:
        if self._asked != len(self._rows):
            self._asked = len(self._rows)
            self.wanted.emit(self._asked)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.reader(index.row()) if index.isValid() else None
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.patron.name}, {row.patron.card}"
            case Qt.ItemDataRole.ToolTipRole:
                return row.patron.name
            case _:
                return row if role == ROW_ROLE else None
