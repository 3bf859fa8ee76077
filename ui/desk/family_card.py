"""The cards that lie side by side on the desk: a family, or a class, that borrows in one pass."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.desk import PatronCard
from desktop.domain.patron import PatronId
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.inside import Inside
from ui.widgets.label import Label, key

_ROW, _GAP, _MOST_ROWS = 40, 6, 3
_NAME_WIDTH = 210


class FamilyCard(QFrame):
    """One line a reader; the one who gets the next book stands out.

    Signals:
        chosen: the number of the card that is pressed, as if it had been scanned.
    """

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "card")
        self.lines: tuple[Button, ...] = ()
        self._count = Label("", "small", tone="text-muted")
        self._lines = Inside()
        self._lines.hide()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(self.tr("Nhiều thẻ một lượt"), "body", weight="semibold"))
        head.addWidget(self._count)
        head.addStretch()
        head.addWidget(key("Ctrl+Tab"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._lines)

    def show_family(self, cards: Sequence[PatronCard], current: PatronId | None) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        self.lines = tuple(self._line(card, is_current=card.patron.id == current) for card in cards)
        for line in self.lines:
            column.addWidget(line)
        self._count.setText(self.tr("%n thẻ", "", len(cards)) if cards else "")
        self._lines.show_content(content)
        rows = min(len(cards), _MOST_ROWS)
        self._lines.setFixedHeight(self._look.px(_ROW) * rows + _GAP * max(0, rows - 1))
        self._lines.setVisible(bool(cards))
        for line in self.lines:
            if line.isChecked():
                content.adjustSize()
                self._lines.ensureWidgetVisible(line, 0, _GAP)

    @property
    def following(self) -> str:
        """The card after the one that gets the next book, round and round."""
        numbers = [str(line.property("card")) for line in self.lines]
        places = [place for place, line in enumerate(self.lines) if line.isChecked()]
        return numbers[(places[0] + 1 if places else 0) % len(numbers)] if numbers else ""

    def _line(self, card: PatronCard, *, is_current: bool) -> Button:
        name, number = card.patron.name, card.patron.card
        count = f"{len(card.loans)}/{card.limit}"
        line = Button(self._look, "", kind="choice", hint=count)
        line.setProperty("card", number)
        cut = line.fontMetrics().elidedText(
            name, Qt.TextElideMode.ElideMiddle, self._look.px(_NAME_WIDTH)
        )
        line.show_words(cut)
        words = self.tr("{name}, đang mượn {count}")
        line.setAccessibleName(words.format(name=name, count=count))
        line.setToolTip(name)
        line.setCheckable(True)
        line.setChecked(is_current)
        line.setFixedHeight(self._look.px(_ROW))
        line.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        line.clicked.connect(lambda: self.chosen.emit(number))
        return line
