"""What stands where nothing is yet: what is missing, and what to do about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Look
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label


class EmptyState(QWidget):
    """A soft disc with an icon, a heading and one sentence."""

    def __init__(self, look: Look, icon: str) -> None:
        super().__init__()
        self._heading = Label("", "title", weight="semibold", wraps=True)
        self._advice = Label("", "body", tone="text-muted", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 24, 20, 24)
        column.setSpacing(8)
        column.addStretch(2)
        mark = IconMark(look, icon, tone="accent", size=32, disc=("accent-soft", 72))
        column.addWidget(mark, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        for label in (self._heading, self._advice):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addStretch(3)

    @property
    def heading(self) -> str:
        return self._heading.text()

    def show_words(self, heading: str, advice: str) -> None:
        self._heading.setText(heading)
        self._advice.setText(advice)
