"""The picture of the library on the head of a letter."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from ui.printing.flow import Piece
from ui.printing.measure import mm

_HIGH = 15.0


@dataclass(frozen=True)
class Emblem:
    """As high as three lines, in the middle of the first of several columns."""

    picture: bytes
    share: float

    def pieces(self, width: float) -> Iterator[Piece]:
        image = QImage.fromData(self.picture)
        if image.isNull():
            return
        room = QRectF(0, 0, width * self.share, mm(_HIGH))
        size = image.size().toSizeF().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)

        def draw(painter: QPainter, x: float, y: float) -> None:
            left = x + (room.width() - size.width()) / 2
            painter.drawImage(QRectF(left, y, size.width(), size.height()), image)

        yield Piece(mm(_HIGH + 1.5), draw, stays_with_next=True)
