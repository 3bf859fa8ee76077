"""The code of a recovery sheet, typed group by group as it is printed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from desktop.domain.recovery import GROUPS, LETTERS, is_misread
from ui.widgets.label import restyle

_GAP = 6


class CodeEdit(QWidget):
    """A field for each group; a group that cannot be right is marked as soon as it is whole.

    Signals:
        edited: it is another code now.
        given: Enter, in any group.
    """

    edited = Signal()
    given = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._groups = [_Group() for _ in range(GROUPS)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for place, group in enumerate(self._groups):
            group.setAccessibleName(self.tr("Nhóm {n}").format(n=place + 1))
            group.textEdited.connect(lambda _text, at=place: self._on_edited(at))
            group.returnPressed.connect(self.given)
            group.left.connect(lambda at=place: self._go(at - 1))
            row.addWidget(group, 1)
        self.setFocusProxy(self._groups[0])

    @property
    def code(self) -> str:
        return "-".join(group.text() for group in self._groups)

    @property
    def misread(self) -> int | None:
        """The first group that cannot be what is printed, counted from 1."""
        return next((at + 1 for at, group in enumerate(self._groups) if group.is_wrong), None)

    @property
    def lacking(self) -> int | None:
        """The first group that is not whole, counted from 1."""
        sizes = enumerate(len(group.text()) for group in self._groups)
        return next((at + 1 for at, size in sizes if size < LETTERS), None)

    def go(self, group: int) -> None:
        """The keyboard to a group, counted from 1."""
        self._go(group - 1)

    def _on_edited(self, at: int) -> None:
        """What is more than a group, as a code that was pasted, goes on in the next."""
        typed = "".join(each for each in self._groups[at].text().upper() if each.isalnum())
        place = at
        while True:
            self._show(place, typed[:LETTERS])
            typed = typed[LETTERS:]
            if not typed or place + 1 == GROUPS:
                break
            place += 1
        group = self._groups[place]
        is_done = len(group.text()) == LETTERS and not group.is_wrong
        if is_done and group.cursorPosition() == LETTERS:
            self._go(min(place + 1, GROUPS - 1))
        elif place != at:
            self._go(place)
        self.edited.emit()

    def _show(self, place: int, text: str) -> None:
        group = self._groups[place]
        if group.text() != text:
            cursor = group.cursorPosition() if group.hasFocus() else len(text)
            group.setText(text)
            group.setCursorPosition(min(cursor, len(text)))
        group.is_wrong = len(text) == LETTERS and is_misread(text, place)
        restyle(group, is_wrong=group.is_wrong)

    def _go(self, place: int) -> None:
        if 0 <= place < GROUPS:
            self._groups[place].setFocus()
            self._groups[place].end(False)


class _Group(QLineEdit):
    """Capital letters and digits; Backspace in an empty one goes back.

    Signals:
        left: back to the group before.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_wrong = False
        self.setProperty("role", "field")
        self.setProperty("is_group", "true")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setInputMethodHints(Qt.InputMethodHint.ImhLatinOnly)
        # No word of any language: what would put accents on letters is not asked.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.left.emit()
        else:
            super().keyPressEvent(event)
