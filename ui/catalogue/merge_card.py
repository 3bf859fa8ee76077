"""Two records of one book side by side: which is kept, and what it says afterwards."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.catalogue import BookPage
from desktop.domain.differences import LEADER_TAG, Choice, Difference, default_choice
from desktop.machine.marc21 import marc21
from ui.catalogue.merge_choice import SideChoice
from ui.catalogue.merge_words import PLURALS, field_name, sides
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.inside import Inside
from ui.widgets.label import CutLabel, Label, badge, frame
from ui.wording import translate

_NOT_ASKED = ("001", "003", "005", LEADER_TAG)
"""Each record's own: what is kept keeps its."""
_CODED = ("00", "03", "04")
"""Written for machines: after what is written for readers."""


class MergeCard(QFrame):
    """What is kept stands at the left.

    Signals:
        accepted: make one of them.
        swap_asked: keep the other one.
    """

    accepted = Signal()
    swap_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._look = look
        self.options: dict[int, dict[Choice, SideChoice]] = {}
        self._count = Label("", "small", tone="text-muted")
        self._kept = _Head(self.tr("Giữ lại"), "success")
        self._gone = _Head(self.tr("Gộp vào bên trái"), "")
        self._inside = Inside()
        # As high as there is room: it scrolls, and the page does not.
        self._inside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.swap = Button(look, self.tr("Đổi bên"), icon="sync", kind="soft", hint="F6")
        self.swap.clicked.connect(self.swap_asked)
        self.go_on = Button(look, self.tr("Gộp"), kind="primary")
        self.go_on.clicked.connect(self.accepted)
        self.setFocusProxy(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._heads())
        column.addWidget(frame("line"))
        column.addWidget(self._inside, 1)
        column.addWidget(frame("line"))
        column.addLayout(self._foot())

    @property
    def choices(self) -> dict[int, Choice]:
        """What was decided, by the index of the difference."""
        return {
            index: next(choice for choice, button in options.items() if button.isChecked())
            for index, options in self.options.items()
        }

    def show_records(
        self, keep: BookPage, other: BookPage, differences: Sequence[Difference]
    ) -> None:
        self._kept.show_book(keep)
        self._gone.show_book(other)
        self.options = {}
        content = QWidget()
        grid = QGridLayout(content)
        grid.setContentsMargins(12, 8, 12, 12)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for index, difference in sorted(enumerate(differences), key=_coded_last):
            if difference.tag not in _NOT_ASKED:
                self._add(grid, index, difference)
        grid.setRowStretch(grid.rowCount(), 1)
        self._inside.show_content(content)
        self._count.setText(PLURALS.differences(len(self.options)))

    def _add(self, grid: QGridLayout, index: int, difference: Difference) -> None:
        row = grid.rowCount()
        name = field_name(difference.tag)
        head = Label(name, "caption", tone="text-muted")
        head.setContentsMargins(10, 8, 0, 0)
        grid.addWidget(head, row, 0, 1, 2)
        group = QButtonGroup(grid.parentWidget())
        options = self._options(difference, name)
        for place, (choice, button) in enumerate(options.items()):
            button.setChecked(choice is default_choice(difference))
            group.addButton(button)
            if choice is Choice.BOTH:
                grid.addWidget(button, row + 2, 0, 1, 2)
            else:
                grid.addWidget(button, row + 1, place)
        self.options[index] = options

    def _options(self, difference: Difference, name: str) -> dict[Choice, SideChoice]:
        left, right = sides(difference)
        missing = self.tr("Không ghi")
        texts = {Choice.LEFT: left or missing, Choice.RIGHT: right or missing}
        rule = marc21().fields.get(difference.tag)
        if left and right and rule is not None and rule.repeats:
            texts[Choice.BOTH] = self.tr("Ghi cả hai")
        said = {Choice.LEFT: left, Choice.RIGHT: right, Choice.BOTH: missing}
        return {
            choice: SideChoice(
                self._look,
                text,
                name=f"{name}, {_side_name(choice)}: {text}",
                is_pale=not said[choice],
            )
            for choice, text in texts.items()
        }

    def _heads(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(20, 12, 20, 12)
        row.setSpacing(16)
        row.addWidget(self._kept, 1)
        row.addWidget(self._gone, 1)
        return row

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 12, 20, 12)
        foot.setSpacing(8)
        foot.addWidget(self.go_on)
        foot.addWidget(self.swap)
        foot.addStretch()
        foot.addWidget(self._count)
        return foot


class _Head(QWidget):
    """Which record it is."""

    def __init__(self, words: str, kind: str) -> None:
        super().__init__()
        self._title = CutLabel("", "body", weight="semibold")
        self._author = CutLabel("", "small", tone="text-muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        line = QHBoxLayout()
        line.addWidget(badge(words, kind))
        line.addStretch()
        column.addLayout(line)
        column.addWidget(self._title)
        column.addWidget(self._author)

    def show_book(self, page: BookPage) -> None:
        hit = page.hit
        facts = (hit.author, str(hit.year or ""), PLURALS.copies(len(page.copies)))
        self._title.setText(hit.title)
        self._author.setText(" · ".join(filter(None, facts)))


def _coded_last(numbered: tuple[int, Difference]) -> bool:
    return numbered[1].tag.startswith(_CODED)


def _side_name(choice: Choice) -> str:
    return {
        Choice.LEFT: translate("MergeCard", "bên giữ lại"),
        Choice.RIGHT: translate("MergeCard", "bên gộp vào"),
        Choice.BOTH: translate("MergeCard", "cả hai bên"),
    }[choice]
