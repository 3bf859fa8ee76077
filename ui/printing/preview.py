"""The paper on the screen, as it will come out."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.wording import number

_EDGE = 16


class Preview(QFrame):
    """One page at a time, and the way to the others.

    Signals:
        page_asked: the number of a page, from 0.
    """

    page_asked = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "banner")
        self._page = 0
        self._pages = 0
        self.sheet = _Sheet(look)
        self.before = Button(look, self.tr("Trang trước"), kind="soft")
        self.after = Button(look, self.tr("Trang sau"), kind="soft")
        self.before.clicked.connect(lambda: self.page_asked.emit(self._page - 1))
        self.after.clicked.connect(lambda: self.page_asked.emit(self._page + 1))
        self._where = Label("", "small", tone="text-muted")
        self._where.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout()
        row.addWidget(self.before)
        row.addWidget(self._where, 1)
        row.addWidget(self.after)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, 12)
        column.setSpacing(12)
        column.addWidget(self.sheet, 1)
        column.addLayout(row)

    def show_page(self, image: QImage, page: int, pages: int) -> None:
        """Show one page of so many."""
        self._page, self._pages = page, pages
        self.sheet.show_image(image)
        where = self.tr("Trang {page} trên {pages}")
        self._where.setText(where.format(page=number(page + 1), pages=number(pages)))
        self.sheet.setAccessibleName(self._where.text())
        for button, is_there in ((self.before, page > 0), (self.after, page + 1 < pages)):
            button.setEnabled(is_there)
            button.setVisible(pages > 1)

    @property
    def where(self) -> str:
        return self._where.text()


class _Sheet(QWidget):
    """White paper in both themes, for that is what it is."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(260, 260)

    def show_image(self, image: QImage) -> None:
        self._image = image
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(400), self._look.px(480))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(
            (self.width() - size.width()) / 2,
            (self.height() - size.height()) / 2,
            size.width(),
            size.height(),
        )
        painter.drawImage(place, self._image)
        painter.setPen(QPen(self._look.colour("border-strong"), 1))
        painter.drawRect(place.adjusted(0, 0, -1, -1))
