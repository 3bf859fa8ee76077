"""What a change would do: how many records, and the first of them before and after."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.services.batch_change import Example, Preview
from ui.catalogue.batch_words import PLURALS
from ui.catalogue.merge_words import sides
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.inside import Inside
from ui.widgets.label import CutLabel, Label, frame
from ui.wording import NOTHING


class BatchPreview(QFrame):
    """Nothing is changed that was not shown before.

    Signals:
        accepted: do it.
    """

    accepted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._look = look
        self._inside = Inside()
        # As high as there is room: it scrolls, and the page does not.
        self._inside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._count = Label("", "small", tone="text-muted")
        self.go_on = Button(look, "", kind="primary")
        self.go_on.clicked.connect(self.accepted)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 12, 20, 12)
        foot.addWidget(self.go_on)
        foot.addStretch()
        foot.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._inside, 1)
        column.addWidget(frame("line"))
        column.addLayout(foot)
        self.show_nothing()

    @property
    def count(self) -> str:
        return self._count.text()

    def show_nothing(self) -> None:
        """Nothing was looked at yet, or it is not true any more."""
        self._show_words(
            self.tr("Xem trước rồi mới sửa"), self.tr("Trước và sau của từng sách sẽ hiện ở đây.")
        )
        self._count.setText("")
        self._show_button(0)

    def show_preview(self, seen: Preview) -> None:
        """How many would change, and the first of them."""
        if seen.changing:
            self._inside.show_content(_table(seen.examples))
        else:
            self._show_words(
                self.tr("Không sách nào thay đổi"), self.tr("Xem lại mục cần sửa và chữ đang ghi.")
            )
        said = [PLURALS.would_change(seen.changing)]
        if seen.changing > len(seen.examples):
            said.append(PLURALS.first_of(len(seen.examples)))
        if seen.refused:
            said.append(PLURALS.refused(seen.refused))
        self._count.setText(" · ".join(said))
        self._show_button(seen.changing)

    def _show_words(self, heading: str, advice: str) -> None:
        empty = EmptyState(self._look, "edit")
        empty.show_words(heading, advice)
        self._inside.show_content(empty)

    def _show_button(self, count: int) -> None:
        self.go_on.setEnabled(count > 0)
        self.go_on.show_words(PLURALS.change(count) if count else self.tr("Sửa"))


def _table(examples: tuple[Example, ...]) -> QWidget:
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(20, 10, 20, 12)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(2)
    for column in range(2):
        grid.setColumnStretch(column, 1)
    for example in examples:
        row = grid.rowCount()
        grid.addWidget(CutLabel(example.title, "table", weight="semibold"), row, 0, 1, 2)
        for place, difference in enumerate(example.differences, start=1):
            before, after = sides(difference)
            for column, text in enumerate((before, after)):
                tone = ("text-muted", "success")[column]
                grid.addWidget(
                    Label(text or NOTHING, "table", tone=tone, wraps=True), row + place, column
                )
        grid.addWidget(frame("line"), grid.rowCount(), 0, 1, 2)
    grid.setRowStretch(grid.rowCount(), 1)
    return table
