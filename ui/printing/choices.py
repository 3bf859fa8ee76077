"""What can be chosen about a paper before it is printed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.paper.facts import Symbol
from desktop.domain.paper.sizes import PaperSize
from ui.printing.job import How, Job
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.field import Choices, FieldBox
from ui.widgets.label import Label

T = TypeVar("T")


class HowChoices(QWidget):
    """Paper, code, sides and the first free place; only what the job leaves open is there.

    Signals:
        changed: something else was chosen (How).
    """

    changed = Signal(object)

    def __init__(self, look: Look, job: Job, how: How) -> None:
        super().__init__()
        self._look = look
        self._job = job
        self.how = how
        self.pills: list[Button] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        if len(job.sizes) > 1:
            sizes = [(size, self._size_words(size)) for size in job.sizes]
            self._pills(self.tr("Khổ giấy"), sizes, how.size, self._choose_size)
        if job.has_symbols:
            symbols = [(Symbol.BARS, self.tr("Mã vạch")), (Symbol.SQUARE, self.tr("Mã vuông"))]
            self._pills(self.tr("Mã trên thẻ"), symbols, how.symbol, self._choose_symbol)
        if job.may_have_backs:
            sides = [(False, self.tr("Mặt trước")), (True, self.tr("Cả hai mặt"))]
            self._pills(self.tr("In mặt nào"), sides, how.has_backs, self._choose_backs)
        self.start = Choices(look)
        self._start_box = FieldBox(self.tr("Bắt đầu từ ô"), self.start)
        self._build_start()

    def _build_start(self) -> None:
        for place in range(1, self._job.pieces + 1):
            self.start.addItem(self.tr("Ô {place}").format(place=place))
        self.start.setCurrentIndex(self.how.start - 1)
        self.start.activated.connect(lambda row: self._choose(replace(self.how, start=row + 1)))
        self._start_box.explain(self.tr("Tờ đã cắt dở thì chọn ô còn trống đầu tiên."))
        self._column.addWidget(self._start_box)
        self._show_start()

    def _pills(
        self,
        question: str,
        answers: Sequence[tuple[T, str]],
        chosen: T,
        choose: Callable[[T], object],
    ) -> None:
        self._column.addWidget(Label(question, "small", weight="medium"))
        row = QHBoxLayout()
        row.setSpacing(6)
        group = QButtonGroup(self)
        for answer, words in answers:
            pill = Button(self._look, words, kind="pill")
            pill.setCheckable(True)
            pill.setChecked(answer == chosen)
            pill.clicked.connect(lambda _=False, answer=answer: choose(answer))
            group.addButton(pill)
            self.pills.append(pill)
            row.addWidget(pill)
        row.addStretch()
        self._column.addLayout(row)
        self._column.addSpacing(4)

    def _choose_size(self, size: PaperSize) -> None:
        self._choose(replace(self.how, size=size))

    def _choose_symbol(self, symbol: Symbol) -> None:
        self._choose(replace(self.how, symbol=symbol))

    def _choose_backs(self, has_backs: bool) -> None:
        self._choose(replace(self.how, has_backs=has_backs))

    def _choose(self, how: How) -> None:
        self.how = how
        self._show_start()
        self.changed.emit(how)

    def _show_start(self) -> None:
        self._start_box.setVisible(self._job.pieces > 0 and self.how.size is PaperSize.A4)

    def _size_words(self, size: PaperSize) -> str:
        if size is PaperSize.ROLL:
            return self.tr("Cuộn 80 mm")
        if size is PaperSize.CARD:
            return self.tr("Từng thẻ")
        return size.value.upper()
