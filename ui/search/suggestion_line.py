"""One line above the list: what may have been meant."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.label import Label


class SuggestionLine(QWidget):
    """“Có phải:” and the words, which can be pressed. Not there when nothing is suggested.

    Signals:
        taken: the words.
    """

    taken = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.button = Button(look, "", icon="search", kind="flat")
        self.button.clicked.connect(lambda: self.taken.emit(self.button.words))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(Label(self.tr("Có phải muốn tìm:"), "body", tone="text-muted"))
        row.addWidget(self.button)
        row.addStretch()
        self.hide()

    def show_suggestion(self, words: str) -> None:
        self.button.show_words(words)
        self.setVisible(bool(words))
