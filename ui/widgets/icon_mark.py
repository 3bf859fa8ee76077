"""An icon on its own, and the program's mark."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.assets import icon
from ui.theme import Look


class IconMark(QWidget):
    """An icon in a colour by meaning; `disc` puts it on a soft round ground."""

    def __init__(
        self, look: Look, name: str, *, tone: str, size: int, disc: tuple[str, int] | None = None
    ) -> None:
        super().__init__()
        self._look = look
        self._name = name
        self._tone = tone
        self._size = size
        self._disc = disc
        self.setFixedSize(QSize(disc[1], disc[1]) if disc else QSize(size, size))

    def show_icon(self, name: str, tone: str, ground: str = "") -> None:
        self._name, self._tone = name, tone
        if self._disc and ground:
            self._disc = (ground, self._disc[1])
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._disc:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour(self._disc[0]))
            painter.drawEllipse(self.rect())
        draw_icon(painter, self._look, self._name, tone=self._tone, rect=self._middle())

    def _middle(self) -> QRect:
        left = (self.width() - self._size) // 2
        return QRect(left, (self.height() - self._size) // 2, self._size, self._size)


class ProgramMark(QWidget):
    """The open book on indigo at the top of the rail, or the picture that the province gave."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._logo = QPixmap()
        self.setFixedSize(36, 36)

    def show_logo(self, picture: bytes) -> None:
        """Nothing, or what is no picture, leaves the book."""
        self._logo.loadFromData(picture)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if not self._logo.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(_within(self.rect(), self._logo.size()), self._logo)
            return
        painter.setBrush(self._look.colour("accent"))
        painter.drawRoundedRect(self.rect(), 8, 8)
        draw_icon(painter, self._look, "catalogue", tone="accent-text", rect=QRect(7, 7, 22, 22))


def _within(room: QRect, size: QSize) -> QRect:
    """As large as there is room, in its own shape, in the middle."""
    found = QRect(QPoint(0, 0), size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio))
    found.moveCenter(room.center())
    return found


def draw_icon(painter: QPainter, look: Look, name: str, *, tone: str, rect: QRect) -> None:
    ratio = painter.device().devicePixelRatio()
    painter.drawPixmap(rect.topLeft(), icon(name, look.colour(tone), rect.width(), ratio=ratio))
