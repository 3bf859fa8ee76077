"""A row that goes on in a second one where there is no room, as for large text."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override

_GAP = 8
_ENDLESS = 1 << 20


class Wrapping(QLayout):
    """Left to right, each as wide as it wants to be; `is_at_end` puts the rows to the right."""

    def __init__(self, parent: QWidget | None = None, *, is_at_end: bool = False) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._is_at_end = is_at_end
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def insert(self, index: int, widget: QWidget) -> None:
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        edges = self._edges()
        rows = self._rows(width - edges.width())
        return sum(map(_height, rows)) + _GAP * max(0, len(rows) - 1) + edges.height()

    @override
    def sizeHint(self) -> QSize:
        """All in one row."""
        shown = self._shown()
        wide = sum(item.sizeHint().width() for item in shown) + _GAP * max(0, len(shown) - 1)
        return QSize(wide + self._edges().width(), self.heightForWidth(_ENDLESS))

    @override
    def minimumSize(self) -> QSize:
        """One below the other."""
        shown = self._shown()
        wide = max((item.minimumSize().width() for item in shown), default=0)
        return QSize(wide + self._edges().width(), self.heightForWidth(_ENDLESS))

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        top = rect.top() + (rect.height() - self.heightForWidth(rect.width())) // 2
        top += self.contentsMargins().top()
        rect = rect.marginsRemoved(self.contentsMargins())
        for row in self._rows(rect.width()):
            wide = sum(item.sizeHint().width() for item in row) + _GAP * (len(row) - 1)
            left = rect.right() + 1 - wide if self._is_at_end else rect.left()
            height = _height(row)
            for item in row:
                size = item.sizeHint()
                below = (height - size.height()) // 2
                item.setGeometry(QRect(left, top + below, size.width(), size.height()))
                left += size.width() + _GAP
            top += height + _GAP

    def _edges(self) -> QSize:
        margins = self.contentsMargins()
        return QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        left = width
        for item in self._shown():
            wanted = item.sizeHint().width()
            if not rows or left < wanted:
                rows.append([])
                left = width
            rows[-1].append(item)
            left -= wanted + _GAP
        return rows


def _height(items: list[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in items), default=0)
