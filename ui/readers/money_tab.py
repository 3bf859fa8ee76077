"""What a reader owes and has paid. Only there where the rules of the house take money."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.calendar import day_of
from desktop.domain.ledger import Book, EntryKind
from desktop.services.accounting import LedgerLine, ReaderMoney
from ui.readers.money_words import balance_words, dong, kind_words
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.inside import Inside
from ui.widgets.label import CutLabel, Label, badge, frame
from ui.wording import full_date


class MoneyTab(Inside):
    """The balance, what can be done about it, and every line, newest first.

    Signals:
        asked: an entry of this kind (EntryKind) is to be made.
        reverse_asked: a line (LedgerLine) was a mistake.
        receipt_asked: the number of a receipt to print.
    """

    asked = Signal(object)
    reverse_asked = Signal(object)
    receipt_asked = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.buttons: dict[EntryKind, Button] = {}

    def show_money(self, money: ReaderMoney) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        tone = "" if money.balance.owed else "text-muted"
        column.addWidget(Label(balance_words(money.balance), "title", weight="semibold", tone=tone))
        if money.balance.deposit:
            words = self.tr("Đang giữ {amount} đặt cọc")
            held = words.format(amount=dong(money.balance.deposit))
            column.addWidget(Label(held, "table", tone="text-muted"))
        column.addLayout(self._actions(money))
        for line in money.lines:
            column.addWidget(frame("line"))
            column.addWidget(self._row(line))
        column.addStretch()
        self.show_content(content)

    def _actions(self, money: ReaderMoney) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.buttons = {}
        owed, deposit, can_charge = money.balance.owed, money.balance.deposit, money.can_charge
        for kind, words, is_wanted in (
            (EntryKind.PAYMENT, self.tr("Thu tiền…"), bool(owed)),
            (EntryKind.CHARGE, self.tr("Ghi khoản phải trả…"), can_charge),
            (EntryKind.WAIVER, self.tr("Miễn…"), bool(owed)),
            (EntryKind.DEPOSIT, self.tr("Nhận đặt cọc…"), can_charge and not owed),
            (EntryKind.REFUND, self.tr("Trả lại cọc…"), bool(deposit)),
        ):
            if is_wanted:
                button = Button(self._look, words, kind="" if not self.buttons else "soft")
                button.clicked.connect(partial(self.asked.emit, kind))
                self.buttons[kind] = button
                row.addWidget(button)
        row.addStretch()
        return row

    def _row(self, line: LedgerLine) -> QWidget:
        entry = line.entry
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(CutLabel(kind_words(entry), "table", weight="medium"))
        below = (full_date(day_of(entry.at)), line.title, line.author)
        text = " · ".join(part for part in below if part)
        words.addWidget(CutLabel(text, "small", tone="text-muted"))
        across.addLayout(words, 1)
        is_less = entry.credit is Book.OWED or entry.debit is Book.DEPOSITS
        sign = "−" if is_less else ""
        amount = Label(f"{sign}{dong(entry.amount)}", "table", weight="semibold")
        if line.reversed_by is not None:
            across.addWidget(badge(self.tr("Đã ghi đảo")))
        across.addWidget(amount, 0, Qt.AlignmentFlag.AlignVCenter)
        for button in self._buttons(line):
            across.addWidget(button)
        return row

    def _buttons(self, line: LedgerLine) -> list[Button]:
        made, entry = [], line.entry
        if entry.receipt is not None:
            words = self.tr("Biên lai {number}").format(number=f"{entry.receipt:05}")
            receipt = Button(self._look, words, icon="printer", kind="soft")
            receipt.clicked.connect(partial(self.receipt_asked.emit, entry.receipt))
            made.append(receipt)
        if line.reversed_by is None and entry.kind is not EntryKind.REVERSAL:
            reverse = Button(self._look, self.tr("Ghi đảo…"), kind="soft")
            reverse.setAccessibleDescription(kind_words(entry))
            reverse.clicked.connect(partial(self.reverse_asked.emit, line))
            made.append(reverse)
        return made
