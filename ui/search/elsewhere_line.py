"""Which other libraries of the province have the book, in one quiet line."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.catalogue import Holder
from ui.widgets.label import Label, frame

_MOST_NAMED = 3


class ElsewhereLine(QWidget):
    """Those with most copies by name, the others as a number; nothing where nobody has it."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._words = Label("", "small", tone="text-muted", wraps=True)
        self._words.setContentsMargins(20, 8, 20, 8)
        column.addWidget(frame("line"))
        column.addWidget(self._words)
        self.hide()

    @property
    def text(self) -> str:
        return self._words.text()

    def show_holders(self, holders: tuple[Holder, ...]) -> None:
        named = [f"{holder.name} ({holder.copies})" for holder in holders[:_MOST_NAMED]]
        rest = len(holders) - len(named)
        words = self.tr("Có ở {names} và %n nơi nữa", "", rest) if rest else self.tr("Có ở {names}")
        self._words.setText(words.format(names=", ".join(named)))
        self.setVisible(bool(holders))
