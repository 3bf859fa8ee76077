"""Asking for an amount, and where it must be known what for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from desktop.domain.ledger import WHY, Balance, EntryKind, Why
from desktop.domain.money import amount_in_words
from ui.readers.money_words import balance_words, dong, why_words
from ui.readers.panel import Panel
from ui.theme import Look
from ui.widgets.field import Choices, FieldBox
from ui.wording import capital, translate

_MOST_DIGITS = 12


class MoneyPanel(Panel):
    """The amount is read back in words, as it will stand on the receipt.

    Signals:
        confirmed: the amount, and what for (Why).
    """

    confirmed = Signal(int, object)

    def __init__(self, look: Look, kind: EntryKind, balance: Balance) -> None:
        super().__init__(look, do=_do_words(kind), icon="check")
        self.amount = QLineEdit()
        self.why = Choices(look)
        self._amount_box = FieldBox(self.tr("Số tiền (đồng)"), self.amount)
        self._why_box = FieldBox(self.tr("Vì sao"), self.why)
        for why in WHY.get(kind, ()):
            self.why.addItem(capital(why_words(why)), why.value)
        if self.why.count():
            self.fields.addWidget(self._why_box)
        self.fields.addWidget(self._amount_box)
        self.amount.textChanged.connect(self._read_back)
        self.watch(self.amount)
        detail = balance_words(balance)
        if kind is EntryKind.REFUND:
            detail = self.tr("Đang giữ {amount} đặt cọc").format(amount=dong(balance.deposit))
        self.ask(_heading(kind), detail, focus=self.amount)
        proposed = {
            EntryKind.PAYMENT: balance.owed,
            EntryKind.WAIVER: balance.owed,
            EntryKind.REFUND: balance.deposit,
        }.get(kind, 0)
        self.amount.setText(str(proposed) if proposed else "")
        self.amount.selectAll()

    @property
    def typed(self) -> int:
        """The amount; points and spaces between the digits mean nothing."""
        digits = "".join(each for each in self.amount.text() if each not in ". ,")
        return int(digits) if digits.isdecimal() and len(digits) <= _MOST_DIGITS else 0

    @override
    def confirm(self) -> None:
        if not self.typed:
            self._amount_box.refuse(self.tr("Gõ số đồng, lớn hơn 0."))
            return
        why = self.why.currentData()
        self.confirmed.emit(self.typed, Why(why) if why else Why.NONE)

    def refuse(self, text: str) -> None:
        self._amount_box.refuse(text)
        self.amount.setFocus()

    def _read_back(self) -> None:
        amount = self.typed
        self._amount_box.explain(capital(amount_in_words(amount)) if amount else "")


def _heading(kind: EntryKind) -> str:
    return {
        EntryKind.CHARGE: translate("money", "Ghi khoản phải trả"),
        EntryKind.PAYMENT: translate("money", "Thu tiền"),
        EntryKind.WAIVER: translate("money", "Miễn cho bạn đọc"),
        EntryKind.DEPOSIT: translate("money", "Nhận tiền đặt cọc"),
        EntryKind.REFUND: translate("money", "Trả lại tiền đặt cọc"),
        EntryKind.REVERSAL: translate("money", "Ghi đảo"),
    }[kind]


def _do_words(kind: EntryKind) -> str:
    return {
        EntryKind.CHARGE: translate("money", "Ghi vào sổ"),
        EntryKind.PAYMENT: translate("money", "Đã nhận tiền"),
        EntryKind.WAIVER: translate("money", "Miễn"),
        EntryKind.DEPOSIT: translate("money", "Đã nhận tiền"),
        EntryKind.REFUND: translate("money", "Đã trả tiền"),
        EntryKind.REVERSAL: translate("money", "Ghi đảo"),
    }[kind]
