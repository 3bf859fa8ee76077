"""A workspace's page: a bar, a wide column and a narrow one beside it, or below for large text."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from ui.theme import Look
from ui.widgets.label import Label
from ui.widgets.wrapping import Wrapping

EDGE = 24
GAP = 16
SIDE_WIDTH = 360
_BAR_EDGE = 10
_STACKED_BELOW = 1000  # page width, at 100 % text, where two columns no longer fit


class Page(QScrollArea):
    """A title with what stands `beside` it and the `bar`, above `main` and, at the right, `side`.

    It scrolls when it must, and sideways only in a window that is smaller than any screen.
    """

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        self.look = look
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.beside = QHBoxLayout()
        self.beside.setSpacing(12)
        self._title = Label(title, "page", weight="semibold")
        self.beside.addWidget(self._title)
        self.bar = Wrapping(is_at_end=True)
        self.bar.setContentsMargins(0, _BAR_EDGE, 0, _BAR_EDGE)
        self.main = QVBoxLayout()
        self.main.setSpacing(GAP)
        self._side = QWidget()
        self.side = QVBoxLayout(self._side)
        self.side.setContentsMargins(0, 0, 0, 0)
        self.side.setSpacing(GAP)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(EDGE)
        self._columns.addLayout(self.main, 1)
        self._columns.addWidget(self._side)
        self.setWidget(self._body())
        look.changed.connect(self._arrange)
        self._arrange()

    def _body(self) -> QWidget:
        body = QWidget()
        body.setProperty("role", "page")
        page = QVBoxLayout(body)
        page.setContentsMargins(EDGE, 0, EDGE, EDGE)
        page.setSpacing(0)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addLayout(self.beside)
        top.setAlignment(self.beside, Qt.AlignmentFlag.AlignTop)
        top.addLayout(self.bar, 1)
        page.addLayout(top)
        page.addLayout(self._columns, 1)
        return body

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        self._title.setFixedHeight(self.look.px(64))
        is_stacked = self.width() < self.look.px(_STACKED_BELOW) and self.isVisible()
        if is_stacked:
            self._columns.setDirection(QBoxLayout.Direction.TopToBottom)
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16777215)
        else:
            self._columns.setDirection(QBoxLayout.Direction.LeftToRight)
            self._side.setFixedWidth(self.look.px(SIDE_WIDTH))


class Stack(QWidget):
    """Cards below each other that come and go together."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)

    def add(self, card: QWidget) -> None:
        self._column.addWidget(card)
