"""A note inside a card that stays while the state lasts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui.theme import Look
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label, restyle

_KINDS = {
    "": ("info", "accent"),
    "info": ("info", "accent"),
    "success": ("success", "success"),
    "attention": ("calendar", "warning"),
    "refused": ("warning", "danger"),
}


class Banner(QFrame):
    """An icon, what is so, and one line more."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "banner")
        self._mark = IconMark(look, "info", tone="accent", size=20)
        self._headline = Label("", "table", weight="semibold", wraps=True)
        self._detail = Label("", "table", wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(10)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._headline)
        words.addWidget(self._detail)
        row.addLayout(words, 1)

    @property
    def headline(self) -> str:
        return self._headline.text()

    def tell(self, kind: str, headline: str, detail: str = "", *, icon: str = "") -> None:
        name, tone = _KINDS[kind]
        self._mark.show_icon(icon or name, tone)
        self._headline.setText(headline)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        restyle(self, kind=kind)
        # A lone sentence is a sentence, not a heading.
        restyle(self._headline, weight="semibold" if detail else "")
