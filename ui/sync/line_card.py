"""When this library exchanges by itself, and what a line that costs money may be used for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop.domain.line import Line, Price
from ui.theme import Look
from ui.widgets.field import Choices, FieldBox

_MEGABYTE = 1 << 20
_BUDGETS = (0, 5 * _MEGABYTE, 20 * _MEGABYTE, 100 * _MEGABYTE)


class LineCard(QFrame):
    """Three questions, each answered by choosing.

    Signals:
        wished: what is to hold from now on (begins by itself, price, bytes a month).
    """

    wished = Signal(bool, str, int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.begins = Choices(look)
        self.price = Choices(look)
        self.budget = Choices(look)
        self.begins.addItem(self.tr("Khi có mạng"), True)
        self.begins.addItem(self.tr("Chỉ khi bấm nút"), False)
        self.price.addItem(self.tr("Theo máy báo"), Price.AS_TOLD.value)
        self.price.addItem(self.tr("Có, như 3G, 4G"), Price.PAID.value)
        self.price.addItem(self.tr("Không"), Price.FREE.value)
        for each in _BUDGETS:
            self.budget.addItem(self._budget_words(each), each)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(6)
        for words, choices in (
            (self.tr("Tự đồng bộ"), self.begins),
            (self.tr("Mạng tính tiền theo dung lượng"), self.price),
            (self.tr("Mục lục và bản sao qua mạng tính tiền"), self.budget),
        ):
            column.addWidget(FieldBox(words, choices))
            choices.activated.connect(self._on_chosen)

    def show_line(self, line: Line) -> None:
        if self.budget.findData(line.month_bytes) < 0:
            self.budget.addItem(self._budget_words(line.month_bytes), line.month_bytes)
        self.begins.setCurrentIndex(self.begins.findData(line.begins_itself))
        self.price.setCurrentIndex(self.price.findData(line.price.value))
        self.budget.setCurrentIndex(self.budget.findData(line.month_bytes))

    def _budget_words(self, month_bytes: int) -> str:
        if not month_bytes:
            return self.tr("Chờ mạng khác")
        return self.tr("Tối đa {count} MB một tháng").format(count=month_bytes // _MEGABYTE)

    def _on_chosen(self, _index: int) -> None:
        self.wished.emit(
            self.begins.currentData(), self.price.currentData(), self.budget.currentData()
        )
