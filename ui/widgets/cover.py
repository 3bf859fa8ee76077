"""A painted cover for a book that has no picture: its hue tells the class."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.theme import Look

_SIZE = (92, 132)
_SPINE = 8
# The main class, as in Dewey's scheme, has the colour of the shelf.
_HUES = {
    "0": "slate",
    "1": "plum",
    "2": "plum",
    "3": "brick",
    "4": "lake",
    "5": "lake",
    "6": "leaf",
    "7": "amber",
    "8": "indigo",
    "9": "amber",
}


class Cover(QWidget):
    """Title in the book's serif, author small below, a line for the spine."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._title = ""
        self._author = ""
        self._hue = "slate"
        self._picture = QPixmap()
        self.setFixedSize(*_SIZE)

    def show_book(self, title: str, author: str, class_number: str) -> None:
        self._title, self._author = title, author
        self._hue = _HUES.get(class_number[:1], "slate")
        self.update()

    @property
    def has_picture(self) -> bool:
        return not self._picture.isNull()

    def show_picture(self, picture: QPixmap) -> None:
        """A photograph in the place of the painted cover; an empty one takes it away."""
        keep = Qt.AspectRatioMode.KeepAspectRatio
        smooth = Qt.TransformationMode.SmoothTransformation
        self._picture = picture if picture.isNull() else picture.scaled(self.size(), keep, smooth)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.has_picture:
            painter.drawPixmap((self.width() - self._picture.width()) // 2, 0, self._picture)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.cover(self._hue))
        painter.drawRoundedRect(self.rect(), 6, 6)
        words = self._look.cover("text")
        line = self._look.cover("text")
        line.setAlphaF(0.45)
        painter.fillRect(QRect(_SPINE, 0, 1, self.height()), line)
        painter.setPen(words)
        # A cover is a picture: its letters do not grow with the text.
        font = self._look.font(13, 700, family="Noto Serif")
        font.setPixelSize(13)
        painter.setFont(font)
        inner = self.rect().adjusted(_SPINE + 10, 12, -6, -12)
        wrap = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
        painter.drawText(inner.adjusted(0, 0, 0, -20), wrap, self._title)
        font = self._look.font(11)
        font.setPixelSize(11)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        author = metrics.elidedText(self._author, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom, author)
