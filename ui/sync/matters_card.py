"""The quiet list: what was decided by a rule, and a person should hear of."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.matter import Matter
from ui import messages
from ui.sync.log_card import empty
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import CutLabel, Label, frame

_MOST = 3


class MattersCard(QFrame):
    """What happened, of which book, and what to do; nothing waits for it.

    Signals:
        seen: somebody has read it (its number).
    """

    seen = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 6)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(20, 13, 20, 13)
        head.addWidget(Label(self.tr("Nên biết"), "body", weight="semibold"))
        head.addStretch()
        self._more = Label("", "small", tone="text-muted")
        head.addWidget(self._more)
        column.addLayout(head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column.addLayout(self._rows)

    def show_matters(self, matters: tuple[Matter, ...]) -> None:
        empty(self._rows)
        for matter in matters[:_MOST]:
            self._rows.addWidget(frame("line"))
            self._rows.addWidget(self._row(matter))
        left = len(matters) - _MOST
        self._more.setText(self.tr("và %n việc nữa", "", left) if left > 0 else "")
        self.setVisible(bool(matters))

    def _row(self, matter: Matter) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(20, 8, 14, 8)
        line.setSpacing(12)
        line.addWidget(IconMark(self._look, "conflict", tone="warning", size=20))
        words = QVBoxLayout()
        words.setSpacing(2)
        said = messages.headline(matter)
        title = f"{said} {matter.title}".rstrip()
        words.addWidget(CutLabel(title, "table"))
        words.addWidget(CutLabel(messages.advice(matter), "small", tone="text-muted"))
        line.addLayout(words, 1)
        button = Button(self._look, self.tr("Đã xem"))
        button.clicked.connect(lambda: self.seen.emit(matter.number))
        line.addWidget(button)
        return row
