"""A part of the rules that is a few numbers, each with its words."""

from typing import Any, NamedTuple

from PySide6.QtWidgets import QGridLayout, QLineEdit
from typing_extensions import override

from desktop.domain.rules import Part
from ui.readers.tick import Tick
from ui.rules.part_card import PartCard, number_edit, number_of
from ui.theme import Look
from ui.widgets.label import Label

_LONGEST = 12


class NumberLine(NamedTuple):
    """A number of the part: its name in the rules, and its words. A list has several."""

    name: str
    words: str
    is_list: bool = False


class NumbersCard(PartCard):
    """The ticks first, because they decide whether the numbers matter."""

    def __init__(
        self,
        look: Look,
        part: Part,
        explained: str,
        *,
        lines: tuple[NumberLine, ...],
        ticks: dict[str, str] | None = None,
    ) -> None:
        super().__init__(look, part, explained)
        self._lines = lines
        self._rest: dict[str, Any] = {}
        self.edits: dict[str, QLineEdit] = {}
        self.ticks = {name: Tick(look, words) for name, words in (ticks or {}).items()}
        for tick in self.ticks.values():
            self.body.addWidget(tick)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        for row, line in enumerate(lines):
            edit = number_edit(line.words, most=40 if line.is_list else _LONGEST)
            edit.setFixedWidth(look.px(116))
            self.edits[line.name] = edit
            grid.addWidget(Label(line.words, "small", wraps=True), row, 0)
            grid.addWidget(edit, row, 1)
        self.body.addLayout(grid)

    @override
    def show_plain(self, plain: Any) -> None:
        self._rest = plain
        for name, tick in self.ticks.items():
            tick.setChecked(bool(plain.get(name)))
        for line in self._lines:
            value = plain.get(line.name)
            text = ", ".join(map(str, value)) if line.is_list else thousands(value)
            self.edits[line.name].setText(text)

    @override
    def plain(self) -> Any:
        said = {name: tick.isChecked() for name, tick in self.ticks.items()}
        numbers = {line.name: self._number(line) for line in self._lines}
        given = {name: value for name, value in numbers.items() if value is not None}
        return self._rest | said | given

    def _number(self, line: NumberLine) -> object:
        edit = self.edits[line.name]
        if not line.is_list:
            return number_of(edit)
        words = edit.text().replace(",", " ").split()
        return [int(word) if word.isdecimal() else word for word in words]


def thousands(value: int | None) -> str:
    """A number as it is typed into a field; nothing where there is none."""
    return "" if value is None else f"{value:,}".replace(",", ".")
