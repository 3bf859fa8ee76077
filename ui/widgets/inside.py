"""What scrolls inside a card."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Inside(QScrollArea):
    """As wide as the card, as high as it must be, on the card's own ground."""

    def __init__(self, content: QWidget | None = None) -> None:
        super().__init__()
        self.setProperty("role", "inside")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if content is not None:
            self.show_content(content)

    def show_content(self, content: QWidget) -> None:
        """In the place of what was there."""
        content.setProperty("role", "inside")
        self.setWidget(content)
