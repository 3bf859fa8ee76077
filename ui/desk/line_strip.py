"""One line that the desk asks for, in the page, where the refusal stands."""

import re
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit
from typing_extensions import override

from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.label import Label, frame

_CODE = re.compile(r"\S*\d{3,}\S*")


def is_code(text: str) -> bool:
    """Whether it reads as what a scanner types."""
    return _CODE.fullmatch(text) is not None


class Asked(NamedTuple):
    """The words around the line: what is asked, an example, and what its button does."""

    label: str
    example: str
    button: str
    spoken: str
    """For a screen reader."""


class LineStrip(QLineEdit):
    """The field of an answer, in its strip. What is scanned into it is a scan and no answer.

    Signals:
        given: the answer.
        scanned: a code that the scanner typed here.
        left: nothing is answered after all.
    """

    given = Signal(str)
    scanned = Signal(str)
    left = Signal()

    def __init__(self, look: Look, asked: Asked) -> None:
        super().__init__()
        self.setProperty("role", "field")
        self.setAccessibleName(asked.spoken)
        self.setPlaceholderText(asked.example)
        self.strip = frame("banner", "attention")
        row = QHBoxLayout(self.strip)
        row.setContentsMargins(16, 7, 8, 7)
        row.setSpacing(12)
        row.addWidget(Label(asked.label, "body", weight="semibold"))
        row.addWidget(self, 1)
        self.button = Button(look, asked.button, kind="primary")
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

    def is_answer(self, text: str) -> bool:
        """Whether `text` is something that was asked for."""
        return bool(text) and not is_code(text)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_changed(self, text: str) -> None:
        self.button.setEnabled(self.is_answer(text.strip()))

    def _on_given(self) -> None:
        text = self.text().strip()
        if self.is_answer(text):
            self.put_away()
            self.given.emit(text)
        elif is_code(text):
            self.put_away()
            self.scanned.emit(text)
