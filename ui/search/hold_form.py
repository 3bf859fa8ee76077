"""Who is to wait for a book: a card or a name, and which copy."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.copy import Copy
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.completion import Completion
from ui.widgets.field import Choices, FieldBox


class HoldForm(QWidget):
    """Opens under the head of the line; Enter or a scanned card does it, Esc puts it away.

    Signals:
        entered: put this reader in the line (card or name; a barcode, or empty for any copy).
        left: it was put away.
    """

    entered = Signal(str, str)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.reader = QLineEdit()
        self.reader.setPlaceholderText(self.tr("Quét thẻ hoặc gõ tên"))
        self.reader.returnPressed.connect(self._on_entered)
        self.completion = Completion(self.reader)
        self.reader.installEventFilter(self)
        self._field = FieldBox(self.tr("Bạn đọc chờ sách"), self.reader)
        self.which = Choices(look)
        self._which_field = FieldBox(self.tr("Bản sách"), self.which)
        self.place = Button(look, self.tr("Đặt giữ"), icon="hold", hint="Enter")
        self.place.clicked.connect(self._on_entered)
        self.leave = Button(look, self.tr("Thôi"), kind="quiet", hint="Esc")
        self.leave.clicked.connect(self.left)
        buttons = QHBoxLayout()
        buttons.addWidget(self.place)
        buttons.addWidget(self.leave)
        buttons.addStretch()
        fields = QVBoxLayout(self)
        fields.setContentsMargins(20, 4, 20, 16)
        fields.setSpacing(12)
        fields.addWidget(self._field)
        fields.addWidget(self._which_field)
        fields.addLayout(buttons)

    @property
    def said(self) -> str:
        return self._field.said

    def show_copies(self, copies: Sequence[Copy]) -> None:
        """What can be chosen; where there is one copy, nothing can."""
        self.which.clear()
        self.which.addItem(self.tr("Bản nào cũng được"), "")
        for copy in copies:
            self.which.addItem(copy.accession, copy.barcode)
        self._which_field.setVisible(len(copies) > 1)

    def begin(self) -> None:
        self._field.refuse("")
        self.reader.clear()
        self.which.setCurrentIndex(0)
        self.show()
        self.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, words: str) -> None:
        self._field.refuse(words)
        self.reader.selectAll()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_escape = (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        )
        if is_escape:
            self.left.emit()
        return is_escape

    def _on_entered(self) -> None:
        text = self.reader.text().strip()
        if text:
            self.entered.emit(text, self.which.currentData() or "")
