"""The numbers of cards: which comes next, how many are left, and the range as it was given."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout

from desktop.services.card_numbers import CardNumbers
from ui.readers.words import few_numbers_words
from ui.rules.part_card import number_edit, number_of
from ui.theme import Look
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.wording import number

_LONGEST = 9


class CardNumbersCard(QFrame):
    """Two numbers to keep; what is left of them is said, and warned of in time.

    Signals:
        kept: the first number and the last.
        refused: what was typed is no number.
    """

    kept = Signal(int, int)
    refused = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._coming = Label("", "table")
        self._left = Label("", "small", tone="text-muted", wraps=True)
        self.warning = Banner(look)
        self.warning.hide()
        self.first = number_edit(self.tr("Từ số"), most=_LONGEST)
        self.most = number_edit(self.tr("Đến số"), most=_LONGEST)
        self.keep = Button(look, self.tr("Lưu"), kind="soft")
        self.keep.setAccessibleName(f"{self.tr('Lưu')}: {self.tr('Số thẻ')}")
        self.keep.clicked.connect(self._on_keep)
        self._arrange(look)

    @property
    def words(self) -> str:
        """What is said of the numbers."""
        return f"{self._coming.text()} {self._left.text()}"

    def show_numbers(self, numbers: CardNumbers) -> None:
        """What comes next and what is left."""
        series = numbers.series
        coming = self.tr("Thẻ tới: {card}").format(card=numbers.coming)
        self._coming.setText(coming if numbers.coming else self.tr("Không còn số nào để cấp."))
        if numbers.left is None:
            self._left.setText(self.tr("Chưa có dải số riêng: cấp lần lượt, không giới hạn."))
        else:
            words = self.tr("Còn {count} số trong dải của thư viện.")
            self._left.setText(words.format(count=number(numbers.left)))
        self.warning.setVisible(numbers.is_low)
        if numbers.is_low:
            self.warning.tell("attention", *few_numbers_words(numbers))
        self.first.setText(str(series.first) if series.most is not None else "")
        self.most.setText("" if series.most is None else str(series.most))

    def _on_keep(self) -> None:
        first, most = number_of(self.first), number_of(self.most)
        if isinstance(first, int) and isinstance(most, int):
            self.kept.emit(first, most)
        else:
            self.refused.emit()

    def _arrange(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        column.addWidget(Label(self.tr("Số thẻ"), "body", weight="semibold"))
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(self._coming)
        said.addWidget(self._left)
        column.addLayout(said)
        column.addWidget(self.warning)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        rows: tuple[tuple[str, QLineEdit], ...] = (
            (self.tr("Dải tỉnh cấp: từ số"), self.first),
            (self.tr("đến số"), self.most),
        )
        for row, (words, edit) in enumerate(rows):
            edit.setFixedWidth(look.px(116))
            grid.addWidget(Label(words, "small", wraps=True), row, 0)
            grid.addWidget(edit, row, 1)
        column.addLayout(grid)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.keep)
        column.addLayout(foot)
