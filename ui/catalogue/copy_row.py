"""One copy in the list: what it is, what is the matter with it, and the ways to change that."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.catalogue import CopyState
from desktop.domain.copy import CopyStatus
from ui.catalogue import copy_words
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.label import CutLabel, Label, badge

_OPENING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class CopyRow(QAbstractButton):
    """Takes the keyboard as a whole, so that a list of copies is gone through row by row.

    Signals:
        chosen: correct this copy.
        withdrawal_wanted: take it out of the stock.
        left: the keyboard goes so many rows down (-1: up).
    """

    chosen = Signal()
    withdrawal_wanted = Signal()
    left = Signal(int)

    def __init__(self, look: Look, state: CopyState) -> None:
        super().__init__()
        self._look = look
        self.state = state
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        number = copy_words.number_of(state.copy)
        words, kind = copy_words.status(state)
        facts = copy_words.facts(state.copy)
        self.setAccessibleName(", ".join(part for part in (number, words, facts) if part))
        self.setAccessibleDescription(self.tr("Enter để sửa"))
        self.setToolTip(self.tr("Bấm đúp hoặc Enter để sửa"))
        line = QHBoxLayout(self)
        line.setContentsMargins(20, 8, 10, 8)
        line.setSpacing(8)
        line.addWidget(_said(number, facts, state.copy.reason), 1)
        line.addWidget(badge(words, kind), 0, Qt.AlignmentFlag.AlignVCenter)
        name = self.tr("Rút {number} khỏi kho").format(number=number)
        button = Button(look, name, icon="delete", kind="bare")
        button.clicked.connect(self.withdrawal_wanted)
        line.addWidget(button)
        # Only once it stands in the row: shown before, it would be a window of its own.
        button.setVisible(state.copy.status is not CopyStatus.WITHDRAWN and state.due is None)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.underMouse():
            QPainter(self).fillRect(self.rect(), self._look.colour("surface-hover"))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING:
            self.chosen.emit()
        elif event.key() in _STEPS:
            self.left.emit(_STEPS[Qt.Key(event.key())])
        else:
            event.ignore()  # a scan goes to the entry box


def _said(number: str, *facts: str) -> QWidget:
    """The number, and below it what else is known, a line each."""
    said = QWidget()
    words = QVBoxLayout(said)
    words.setContentsMargins(0, 0, 0, 0)
    words.setSpacing(0)
    words.addWidget(Label(number, "body", weight="semibold"))
    for fact in facts:
        if fact:
            words.addWidget(CutLabel(fact, "small", tone="text-muted"))
    return said
