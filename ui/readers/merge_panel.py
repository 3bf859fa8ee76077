"""Which other card is of the same person."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from desktop.domain.patron import Patron
from ui.desk.patron_card import facts
from ui.readers.panel import Panel
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.field import FieldBox
from ui.widgets.label import Label

_MOST = 4


class MergePanel(Panel):
    """Those who have the same name to press, or a card to scan.

    Signals:
        chosen: this one (Patron).
        card_entered: the number of the other card.
    """

    chosen = Signal(object)
    card_entered = Signal(str)

    def __init__(self, look: Look, keep: Patron, alike: Sequence[Patron]) -> None:
        super().__init__(look, do=self.tr("So hai thẻ"), icon="readers")
        self.card = QLineEdit()
        self._box = FieldBox(self.tr("Số thẻ kia (quét hoặc gõ)"), self.card)
        self._box.setMaximumWidth(look.px(280))
        self.proposals: list[Button] = []
        if alike:
            heading = Label(self.tr("Cùng họ tên"), "small", weight="medium")
            self.fields.addWidget(heading)
        for patron in alike[:_MOST]:
            button = Button(look, f"{patron.name} · {facts(patron)}", kind="soft")
            button.clicked.connect(lambda _on=False, patron=patron: self.chosen.emit(patron))
            self.proposals.append(button)
            self.fields.addWidget(button)
        self.fields.addWidget(self._box)
        self.watch(self.card)
        words = self.tr("Thẻ {card} đang mở. Thẻ kia là thẻ nào?").format(card=keep.card)
        first = self.proposals[0] if self.proposals else self.card
        self.ask(self.tr("Gộp với thẻ khác"), words, focus=first)

    @override
    def confirm(self) -> None:
        card = self.card.text().strip()
        self._box.refuse("" if card else self.tr("Quét hoặc gõ số thẻ kia."))
        if card:
            self.card_entered.emit(card)
