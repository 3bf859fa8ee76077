"""A strip above every place that says one thing and stays: the tour, or that nothing is real."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label, restyle


class Strip(QFrame):
    """An icon, a headline and a line; buttons at the right."""

    def __init__(self, look: Look, *, icon: str, kind: str, tone: str) -> None:
        super().__init__()
        self.setProperty("role", "strip")
        restyle(self, kind=kind)
        self._headline = Label("", "body", weight="semibold", wraps=True)
        self._detail = Label("", "table", wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(IconMark(look, icon, tone=tone, size=22), 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._headline)
        words.addWidget(self._detail)
        row.addLayout(words, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        row.addLayout(self._buttons)

    def add(self, button: Button) -> None:
        self._buttons.addWidget(button)

    def tell(self, headline: str, detail: str) -> None:
        self._headline.setText(headline)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.setAccessibleName(f"{headline}. {detail}")
