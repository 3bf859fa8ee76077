"""A row of figures, each with what it counts."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.label import Label, frame
from ui.wording import number


class Facts(QWidget):
    """Large figures beside each other, a hairline between them."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__()
        self._figures: list[Label] = []
        self._names = names
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for name in names:
            if self._figures:
                row.addWidget(frame("upright"))
            cell = QVBoxLayout()
            cell.setContentsMargins(20, 10, 12, 10)
            cell.setSpacing(0)
            self._figures.append(Label("", "page", weight="semibold"))
            cell.addWidget(self._figures[-1])
            cell.addWidget(Label(name, "small", tone="text-muted"))
            row.addLayout(cell, 1)

    def show_figures(self, *figures: int) -> None:
        for label, name, figure in zip(self._figures, self._names, figures, strict=True):
            label.setText(number(figure))
            label.setAccessibleName(f"{name}: {number(figure)}")

    @property
    def figures(self) -> tuple[str, ...]:
        return tuple(label.text() for label in self._figures)
