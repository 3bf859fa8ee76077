"""Pages in one place, of which one is shown."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget
from typing_extensions import override


class Pages(QStackedWidget):
    """Takes the room there is and asks for no more: what is long scrolls inside."""

    @override
    def hasHeightForWidth(self) -> bool:
        return False

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()
