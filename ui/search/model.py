"""Found books as rows. Holds the pages that came; fetches nothing, but says what is wanted."""

from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from desktop.domain.catalogue import Found, Hit
from desktop.domain.record import RecordId
from ui.wording import number, translate

Index = QModelIndex | QPersistentModelIndex
HIT_ROLE = Qt.ItemDataRole.UserRole

_NOWHERE = QModelIndex()


class Column(IntEnum):
    """The columns of the list, left to right."""

    TITLE = 0
    AUTHOR = 1
    YEAR = 2
    STATE = 3


def state_words(hit: Hit) -> tuple[str, str]:
    """Where the copies are, and the kind of badge that says so."""
    if hit.available:
        words = translate("SearchModel", "Còn {available} trên {copies}")
        return words.format(available=hit.available, copies=hit.copies), "success"
    if hit.copies:
        return translate("SearchModel", "Đang cho mượn"), ""
    return translate("SearchModel", "Chưa có bản"), ""


class SearchModel(QAbstractTableModel):
    """One row for each found book, as far as one has scrolled.

    Signals:
        wanted: the rows from this number on.
    """

    wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: list[Hit] = []
        self._found = Found(total=0, total_is_exact=True, hits=())
        self._is_waiting = False

    @property
    def total_words(self) -> str:
        """38, or 10.000+ when there are more than were counted."""
        return number(self._found.total) + ("" if self._found.total_is_exact else "+")

    def show_found(self, found: Found) -> None:
        self.beginResetModel()
        self._found = found
        self._hits = list(found.hits)
        self._is_waiting = False
        self.endResetModel()

    def add_found(self, found: Found) -> None:
        """The next page; it comes after the rows that are there."""
        self._is_waiting = False
        if not found.hits:
            self._found = Found(total=len(self._hits), total_is_exact=True, hits=())
            return
        first = len(self._hits)
        self.beginInsertRows(_NOWHERE, first, first + len(found.hits) - 1)
        self._hits.extend(found.hits)
        self.endInsertRows()

    def hit(self, row: int) -> Hit:
        return self._hits[row]

    def row_of(self, record: RecordId) -> int | None:
        return next((row for row, hit in enumerate(self._hits) if hit.id == record), None)

    @override
    def canFetchMore(self, parent: Index) -> bool:
        has_more = len(self._hits) < self._found.total or not self._found.total_is_exact
        return not parent.isValid() and not self._is_waiting and has_more

    @override
    def fetchMore(self, parent: Index) -> None:
        self._is_waiting = True
        self.wanted.emit(len(self._hits))

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._hits)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        hit, column = self._hits[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return _words(hit, column)
            case Qt.ItemDataRole.ToolTipRole if column in {Column.TITLE, Column.AUTHOR}:
                return _words(hit, column)
            case _:
                return hit if role == HIT_ROLE else None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft
            if section == Column.YEAR:
                side = Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        return self._heading(Column(section)) if role == Qt.ItemDataRole.DisplayRole else None

    def _heading(self, column: Column) -> str:
        words = {
            Column.TITLE: self.tr("Nhan đề · {total} kết quả").format(total=self.total_words),
            Column.AUTHOR: self.tr("Tác giả"),
            Column.YEAR: self.tr("Năm"),
            Column.STATE: self.tr("Tình trạng"),
        }
        return words[column]


def _words(hit: Hit, column: Column) -> str:
    words = {
        Column.TITLE: hit.title,
        Column.AUTHOR: hit.author,
        Column.YEAR: str(hit.year or ""),
        Column.STATE: state_words(hit)[0],
    }
    return words[column]
