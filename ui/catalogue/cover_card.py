"""The cover of the book that is open: a picture from a file or the clipboard, or a painted one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.domain.describe import summary
from desktop.domain.record import Record
from ui.search.book_card import class_number
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.cover import Cover


class CoverCard(QFrame):
    """The cover, and what can be done with it.

    Signals:
        file_asked: choose a file.
        clipboard_asked: take what was copied elsewhere.
        removal_asked: without a picture again.
    """

    file_asked = Signal()
    clipboard_asked = Signal()
    removal_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.cover = Cover(look)
        choose = Button(look, self.tr("Chọn ảnh bìa…"), kind="flat")
        choose.clicked.connect(self.file_asked)
        paste = Button(look, self.tr("Dán ảnh đã chép"), kind="flat")
        paste.clicked.connect(self.clipboard_asked)
        self.remove = Button(look, self.tr("Bỏ ảnh"), kind="flat")
        self.remove.clicked.connect(self.removal_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 14, 12, 14)
        row.setSpacing(12)
        row.addWidget(self.cover, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        for button in (choose, paste, self.remove):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        row.addLayout(column, 1)
        self.show_picture(None)

    def show_record(self, record: Record) -> None:
        """What a painted cover says."""
        said = summary(record)
        self.cover.show_book(said.title, said.author, class_number(record))

    def show_picture(self, image: bytes | None) -> None:
        """The picture that is kept, or the painted cover."""
        picture = QPixmap()
        if image is not None:
            picture.loadFromData(image)
        self.cover.show_picture(picture)
        self.remove.setVisible(not picture.isNull())
