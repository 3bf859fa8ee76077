"""Asking for an amount, and where it must be known what for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit
from typing_extensions import override

from desktop.domain.ledger import WHY, Balance, EntryKind, Why
from desktop.domain.money import amount_in_words
from desktop.domain.proposal import Proposal
from ui.readers.money_words import balance_words, dong, why_words
from ui.readers.panel import Panel
from ui.theme import Look
from ui.widgets.field import Choices, FieldBox
from ui.wording import capital, number, translate

_MOST_DIGITS = 12


class MoneyPanel(Panel):
    """The amount is read back in words, as it will stand on the receipt.

    Signals:
        confirmed: the amount, what for (Why), and the copy (CopyId) that it is about or None.
    """

    confirmed = Signal(int, object, object)

    def __init__(
        self, look: Look, kind: EntryKind, balance: Balance, *, proposal: Proposal
    ) -> None:
        super().__init__(look, do=_do_words(kind), icon="check")
        self._kind = kind
        self._proposal = proposal
        self._amounts = {
            EntryKind.PAYMENT: balance.owed,
            EntryKind.WAIVER: balance.owed,
            EntryKind.REFUND: balance.deposit,
            EntryKind.DEPOSIT: proposal.deposit,
        }
        self._proposed = ""
        self.amount = QLineEdit()
        self.why, self.book = Choices(look), Choices(look)
        self._amount_box = FieldBox(self.tr("Số tiền (đồng)"), self.amount)
        self._why_box = FieldBox(self.tr("Vì sao"), self.why)
        self._book_box = FieldBox(self.tr("Cuốn nào"), self.book)
        self._build_fields()
        detail = balance_words(balance)
        if kind is EntryKind.REFUND:
            detail = self.tr("Đang giữ {amount} đặt cọc").format(amount=dong(balance.deposit))
        self.ask(_heading(kind), detail, focus=self.amount)
        self._propose()

    def _build_fields(self) -> None:
        for why in WHY.get(self._kind, ()):
            self.why.addItem(capital(why_words(why)), why.value)
        for book in self._proposal.books:
            self.book.addItem(book.title, book.copy)
        if self.why.count():
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(self._why_box, 1)
            row.addWidget(self._book_box, 1)
            self.fields.addLayout(row)
        self.fields.addWidget(self._amount_box)
        self.amount.textChanged.connect(self._read_back)
        self.watch(self.amount)
        self.why.currentIndexChanged.connect(self._propose)
        self.book.currentIndexChanged.connect(self._propose)

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
        copy = self.book.currentData() if self._is_about_a_book else None
        self.confirmed.emit(self.typed, Why(why) if why else Why.NONE, copy)

    def refuse(self, text: str) -> None:
        self._amount_box.refuse(text)
        self.amount.setFocus()

    @property
    def _is_about_a_book(self) -> bool:
        is_charge = self._kind is EntryKind.CHARGE and self.book.count() > 0
        return is_charge and self.why.currentData() in {Why.LOST, Why.DAMAGED}

    def _propose(self) -> None:
        """The amount that follows from the rules; what was typed by hand stays."""
        self._book_box.setVisible(self._is_about_a_book)
        is_own = self.amount.text() != self._proposed
        amount = self._amount()
        self._proposed = number(amount) if amount else ""
        if not is_own:
            self.amount.setText(self._proposed)
            self.amount.selectAll()

    def _amount(self) -> int:
        if self._kind is not EntryKind.CHARGE:
            return self._amounts.get(self._kind, 0)
        why = self.why.currentData()
        if why == Why.CARD:
            return self._proposal.card_fee
        if why == Why.LOST and self.book.count():
            return self._proposal.books[self.book.currentIndex()].amount or 0
        return 0

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
