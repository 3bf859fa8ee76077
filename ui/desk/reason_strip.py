"""Why a rule of the house is gone past: asked in the page, where the refusal stands."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit
from typing_extensions import override

from desktop.domain.override import LONGEST_REASON
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.label import Label, frame

_CODE = re.compile(r"\S*\d{3,}\S*")


class ReasonStrip(QLineEdit):
    """The field of a reason, in its strip. What is scanned into it is a scan and no reason.

    Signals:
        given: the reason.
        scanned: a code that the scanner typed here.
        left: nothing is gone past after all.
    """

    given = Signal(str)
    scanned = Signal(str)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "field")
        self.setMaxLength(LONGEST_REASON)
        self.setAccessibleName(self.tr("Lý do vẫn cho mượn"))
        self.setPlaceholderText(self.tr("Ví dụ: cháu cần sách ôn thi"))
        self.strip = frame("banner", "attention")
        row = QHBoxLayout(self.strip)
        row.setContentsMargins(16, 7, 8, 7)
        row.setSpacing(12)
        row.addWidget(Label(self.tr("Lý do"), "body", weight="semibold"))
        row.addWidget(self, 1)
        self.button = Button(look, self.tr("Vẫn cho mượn"), kind="primary")
        self.button.clicked.connect(self._on_given)
        row.addWidget(self.button)
        self.returnPressed.connect(self._on_given)
        self.textChanged.connect(self._on_changed)
        self.strip.hide()

    def ask(self) -> None:
        self.clear()
        self._on_changed("")
        self.strip.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        self.strip.hide()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_changed(self, text: str) -> None:
        self.button.setEnabled(bool(text.strip()))

    def _on_given(self) -> None:
        text = self.text().strip()
        if not text:
            return
        self.put_away()
        if _CODE.fullmatch(text):
            self.scanned.emit(text)
        else:
            self.given.emit(text)
