"""What is to be known of new copies: how many, their series, where from, where to, how much."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.copy import DEFAULT_PREFIX, CopySource
from desktop.services.cataloguing import NewCopy
from ui.catalogue.copy_words import amount, source_name
from ui.catalogue.stray_scan import StrayScan, is_enter
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.field import Choices, FieldBox
from ui.wording import NOTHING

MOST = 99


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCopies:
    """So many copies alike. A barcode belongs to one of them."""

    count: int
    copy: NewCopy


class NewCopiesPanel(QWidget):
    """Remembers what was typed last: the next book usually comes from the same parcel.

    Signals:
        asked: put these in stock (NewCopies).
        closed: nothing more is to be added.
        scanned: the next book was scanned (its ISBN).
    """

    asked = Signal(object)
    closed = Signal()
    scanned = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._stray = StrayScan()
        self.count = QLineEdit("1")
        self.count.setValidator(QIntValidator(1, MOST, self))
        self.prefix = QLineEdit(DEFAULT_PREFIX)
        self.price = QLineEdit()
        self.store = QLineEdit()
        self.source = Choices(look)
        for source in CopySource:
            self.source.addItem(source_name(source), source)
        self.barcode = QLineEdit()
        self.barcode.setPlaceholderText(self.tr("theo số đăng ký"))
        self.price.setPlaceholderText(NOTHING)
        self.store.setPlaceholderText(NOTHING)
        self.call_number = QLineEdit()
        self.call_number.setPlaceholderText(NOTHING)
        self.price.setMaxLength(13)
        self.add = Button(look, self.tr("Thêm vào kho"), icon="check", hint="Enter")
        self.add.clicked.connect(self._on_asked)
        self.close_button = Button(look, self.tr("Xong"), kind="soft")
        self.close_button.clicked.connect(self.closed)
        self._arrange()

    def begin(self, call_number: str) -> None:
        """Start with one copy of a book, and give it the keyboard. `call_number` is a proposal."""
        self.call_number.setText(call_number)
        self.count.setText("1")
        self.barcode.clear()
        self.count.selectAll()
        self.count.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if isbn := self._stray.follow(watched, event):
                self.closed.emit()
                self.scanned.emit(isbn)
                return True
            if is_enter(event):
                self._on_asked()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.closed.emit()
                return True
        return False

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        places = (
            (self.tr("Số bản"), self.count, 0, 0, 2),
            (self.tr("Ký hiệu sổ"), self.prefix, 0, 2, 2),
            (self.tr("Giá (đồng)"), self.price, 0, 4, 2),
            (self.tr("Kho"), self.store, 1, 0, 3),
            (self.tr("Nguồn"), self.source, 1, 3, 3),
            (self.tr("Mã vạch dán sẵn"), self.barcode, 2, 0, 3),
            (self.tr("Ký hiệu xếp giá"), self.call_number, 2, 3, 3),
        )
        for words, editor, row, column, span in places:
            grid.addWidget(FieldBox(words, editor), row, column, 1, span)
            editor.installEventFilter(self)
        for column in range(6):
            grid.setColumnStretch(column, 1)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(20, 12, 20, 12)
        column_layout.setSpacing(10)
        column_layout.addLayout(grid)
        buttons = QGridLayout()
        buttons.setHorizontalSpacing(8)
        buttons.addWidget(self.add, 0, 0)
        buttons.addWidget(self.close_button, 0, 1)
        buttons.setColumnStretch(0, 1)
        column_layout.addLayout(buttons)

    def _on_asked(self) -> None:
        barcode = self.barcode.text().strip()
        copy = NewCopy(
            barcode=barcode,
            prefix=self.prefix.text(),
            store=" ".join(self.store.text().split()),
            price=amount(self.price.text()),
            source=CopySource(self.source.currentData()),
            call_number=" ".join(self.call_number.text().split()),
        )
        count = 1 if barcode else min(MOST, int(self.count.text() or 1))
        self.barcode.clear()
        self.asked.emit(NewCopies(count=max(1, count), copy=copy))
