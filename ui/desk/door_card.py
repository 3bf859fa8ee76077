"""The card that counts who comes in: one large button for grown-ups, one for children."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.domain.visit import Visitor, Visits
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.wording import number

KEYS = {Visitor.ADULT: "Ctrl+1", Visitor.CHILD: "Ctrl+2"}


class DoorCard(QFrame):
    """Today's visitors.

    Signals:
        came: one of this class (Visitor) came in.
    """

    came = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "card")
        self._counts = {visitor: Label("0", "lead", weight="semibold") for visitor in Visitor}
        self.buttons = {visitor: Button(look, "+1", hint=KEYS[visitor]) for visitor in Visitor}
        self._names = {Visitor.ADULT: self.tr("Người lớn"), Visitor.CHILD: self.tr("Thiếu nhi")}
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 18)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Bạn đọc vào cửa"), "body", weight="semibold"))
        head.addStretch()
        head.addWidget(Label(self.tr("hôm nay"), "small", tone="text-muted"))
        column.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(16)
        for visitor in Visitor:
            row.addLayout(self._half(visitor), 1)
        column.addLayout(row)

    def show_visits(self, visits: Visits) -> None:
        for visitor, label in self._counts.items():
            count = visits.door.get(visitor, 0)
            label.setText(number(count))
            words = self.tr("{who}: {count} lượt, thêm một")
            self.buttons[visitor].setAccessibleName(
                words.format(who=self._names[visitor], count=count)
            )

    def _half(self, visitor: Visitor) -> QVBoxLayout:
        half = QVBoxLayout()
        half.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(Label(self._names[visitor], "small"))
        head.addStretch()
        head.addWidget(self._counts[visitor])
        half.addLayout(head)
        button = self.buttons[visitor]
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.came.emit(visitor))
        half.addWidget(button)
        return half
