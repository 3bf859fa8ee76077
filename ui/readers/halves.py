"""A narrow card and a wide one beside it, or below it for large text."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from ui.theme import Look
from ui.widgets.columns import EDGE

_NARROW = 348
_STACKED_BELOW = 900  # at 100 % text
_ANY_WIDTH = 16777215


class Halves(QWidget):
    """Arranges itself anew when the window or the text becomes another size."""

    def __init__(self, look: Look, narrow: QWidget, wide: QWidget) -> None:
        super().__init__()
        self._look = look
        self._narrow, self._wide = narrow, wide
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(EDGE)
        self._row.addWidget(narrow)
        self._row.addWidget(wide, 1)
        look.changed.connect(self._fit)
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        """That of both below each other: beside each other they are only where they fit."""
        hint = super().minimumSizeHint()
        parts = (self._narrow, self._wide)
        hint.setWidth(max(part.minimumSizeHint().width() for part in parts))
        return hint

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_stacked = self.isVisible() and self.width() < self._look.px(_STACKED_BELOW)
        if is_stacked:
            self._row.setDirection(QBoxLayout.Direction.TopToBottom)
            self._narrow.setMinimumWidth(0)
            self._narrow.setMaximumWidth(_ANY_WIDTH)
        else:
            self._row.setDirection(QBoxLayout.Direction.LeftToRight)
            self._narrow.setFixedWidth(self._look.px(_NARROW))
