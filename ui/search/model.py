"""Found books as rows. Holds some pages; fetches nothing, but says what is wanted."""

from collections import OrderedDict, deque
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

from desktop.domain.catalogue import Bookmark, Found, Hit
from desktop.domain.record import RecordId
from ui.wording import number, translate

Index = QModelIndex | QPersistentModelIndex
HIT_ROLE = Qt.ItemDataRole.UserRole

PAGE = 50
NOTHING_FOUND = Found(total=0, total_is_exact=True, hits=())

_NOWHERE = QModelIndex()
_MOST_PAGES = 40
_ASKED_AT_ONCE = 2
"""A screen shows rows of two pages at most; what was asked for before has been scrolled away."""


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
    if hit.copies and hit.kept == hit.copies:
        return translate("SearchModel", "Đang giữ cho bạn đọc"), ""
    if hit.copies:
        return translate("SearchModel", "Đang cho mượn"), ""
    return translate("SearchModel", "Chưa có bản"), ""


class SearchModel(QAbstractTableModel):
    """One row for each found book; only the pages that were looked at are there.

    Signals:
        wanted: the page of this number.
    """

    wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages: OrderedDict[int, tuple[Hit, ...]] = OrderedDict()
        self._ends: dict[int, Bookmark] = {}
        self._found = NOTHING_FOUND
        self._rows = 0
        self._asked = deque[int](maxlen=_ASKED_AT_ONCE)

    @property
    def total_words(self) -> str:
        """38, or “hơn 1.000” as long as no more were counted."""
        if self._found.total_is_exact or self._rows > self._found.total:
            return number(self._rows)
        return translate("SearchModel", "hơn {count}").format(count=number(self._found.total))

    def show_found(self, found: Found) -> None:
        """The first page, in place of all there was."""
        self.beginResetModel()
        self._found = found
        self._rows = found.total
        self._pages.clear()
        self._ends.clear()
        self._asked.clear()
        self._keep(0, found)
        self.endResetModel()

    def show_page(self, page: int, found: Found) -> None:
        """A page that was wanted; one that has become shorter ends the list."""
        if page in self._asked:
            self._asked.remove(page)
        self._keep(page, found)
        first = page * PAGE
        if len(found.hits) < PAGE and first + len(found.hits) < self._rows:
            self._shrink(first + len(found.hits))
        last = min(first + PAGE, self._rows) - 1
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    def show_extent(self, rows: int) -> None:
        """All were counted meanwhile: the list becomes as long as it is."""
        if rows > self._rows:
            self.beginInsertRows(_NOWHERE, self._rows, rows - 1)
            self._rows = rows
            self.endInsertRows()
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def start_of(self, page: int) -> tuple[Bookmark | None, int]:
        """From where to go on to reach a page: a place that is known, and the rows between."""
        before = max((each for each in self._ends if each < page), default=None)
        if before is None:
            return None, page * PAGE
        return self._ends[before], (page - before - 1) * PAGE

    def hit(self, row: int) -> Hit | None:
        """The book in a row; None, and its page is asked for, when it is not there."""
        page, place = divmod(row, PAGE)
        hits = self._pages.get(page)
        if hits is not None:
            self._pages.move_to_end(page)
            return hits[place] if place < len(hits) else None
        if page not in self._asked:
            self._asked.append(page)
            self.wanted.emit(page)
        return None

    def row_of(self, record: RecordId) -> int | None:
        return next(
            (
                page * PAGE + place
                for page, hits in self._pages.items()
                for place, hit in enumerate(hits)
                if hit.id == record
            ),
            None,
        )

    def _keep(self, page: int, found: Found) -> None:
        self._pages[page] = found.hits
        if found.end is not None and len(found.hits) == PAGE:
            self._ends[page] = found.end
        while len(self._pages) > _MOST_PAGES:
            self._pages.popitem(last=False)

    def _shrink(self, rows: int) -> None:
        self.beginRemoveRows(_NOWHERE, rows, self._rows - 1)
        self._rows = rows
        self.endRemoveRows()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._rows

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        hit = self.hit(index.row()) if index.isValid() else None
        if hit is None:
            return None
        column = Column(index.column())
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
