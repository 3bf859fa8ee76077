"""Names and values in two columns."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Look
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label

_NAMES = 104

Fact = tuple[str, str]


class Facts(QWidget):
    """A heading with an icon; below it what is known, each after its name."""

    def __init__(self, look: Look, icon: str, heading: str) -> None:
        super().__init__()
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconMark(look, icon, tone="accent", size=20))
        self._heading = Label(heading, "body", weight="semibold")
        head.addWidget(self._heading, 1)
        column.addLayout(head)
        self._room = QVBoxLayout()
        column.addLayout(self._room)
        column.addStretch()

    def show_facts(self, facts: Iterable[Fact], *, heading: str = "") -> None:
        """Those that have a value; the heading may be another one."""
        if heading:
            self._heading.setText(heading)
        while item := self._room.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, self._look.px(_NAMES))
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(fact for fact in facts if fact[1]):
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(Label(name, "table", tone="text-muted"), row, 0, top)
            shown = Label(value, "table", wraps=True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            # A long word wraps at the column, and does not widen it.
            shown.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            shown.setAccessibleName(f"{name}: {value}")
            grid.addWidget(shown, row, 1, top)
        self._room.addWidget(table)
