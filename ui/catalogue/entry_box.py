"""The box at the top: an ISBN is scanned into it, or the words of a title are typed."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout
from typing_extensions import override

from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import key, restyle
from ui.widgets.scan_box import ScanEdit

_HEIGHT = 52


class EntryBox(QFrame):
    """Every Enter asks for a book; several ISBNs may be pasted at once.

    Signals:
        entered: what stood in the box.
        list_asked: open a file of ISBNs.
    """

    entered = Signal(str)
    list_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "search")
        self.edit = ScanEdit()
        self.edit.setProperty("role", "search")
        self.edit.setPlaceholderText(self.tr("Quét hoặc gõ ISBN, nhan đề"))
        self.edit.setAccessibleName(self.tr("Thêm hoặc mở sách: ISBN, nhan đề"))
        self.edit.returnPressed.connect(self._on_return_pressed)
        self.edit.installEventFilter(self)
        self.list_button = Button(look, self.tr("Tệp ISBN…"), kind="quiet")
        self.list_button.setToolTip(self.tr("Mở tệp của máy quét, mỗi dòng một ISBN"))
        self.list_button.clicked.connect(self.list_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 6, 0)
        row.setSpacing(8)
        row.addWidget(IconMark(look, "scan", tone="text-muted", size=22))
        row.addSpacing(4)
        row.addWidget(self.edit, 1)
        row.addWidget(key("Enter"))
        row.addWidget(self.list_button)
        self.setFocusProxy(self.edit)
        look.changed.connect(self._fit)
        self._fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            restyle(self, is_focused=event.type() == QEvent.Type.FocusIn)
        elif (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and self.edit.text()
        ):
            self.edit.clear()
            return True
        return False

    def _on_return_pressed(self) -> None:
        text = self.edit.text().strip()
        self.edit.clear()
        if text:
            self.entered.emit(text)

    def _fit(self) -> None:
        self.setFixedHeight(self._look.px(_HEIGHT))
