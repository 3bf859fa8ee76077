"""Which other libraries of the province have the book, in one quiet line."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.catalogue import Holder
from ui.widgets.label import Label, frame
from ui.wording import translate

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
        self._words.setText(words_of(holders))
        self.setVisible(bool(holders))


def words_of(holders: tuple[Holder, ...]) -> str:
    """Who has it, and how many copies each."""
    if not holders:
        return ""
    named = [f"{holder.name} ({holder.copies})" for holder in holders[:_MOST_NAMED]]
    names = ", ".join(named)
    rest = len(holders) - len(named)
    if not rest:
        return translate("BookCard", "Có ở {names}").format(names=names)
    return translate("BookCard", "Có ở {names} và %n nơi nữa", "", rest).format(names=names)
