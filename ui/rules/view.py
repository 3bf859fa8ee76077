"""The page of the rules of the house: the table, the days, and the few numbers."""

from collections.abc import Callable
from datetime import date

from desktop.domain.rules import Part, Rules
from ui.rules.card_numbers_card import CardNumbersCard
from ui.rules.closures_card import ClosuresCard
from ui.rules.compensation_card import CompensationCard
from ui.rules.numbers_card import NumberLine, NumbersCard
from ui.rules.part_card import PartCard
from ui.rules.policies_card import PoliciesCard
from ui.theme import Look
from ui.widgets.banner import Banner
from ui.widgets.columns import Page


class RulesView(Page):
    """A card for each part of the rules. What was kept, or refused, is said on top."""

    def __init__(self, look: Look, *, today: Callable[[], date]) -> None:
        super().__init__(look, "")
        self._title.setText(self.tr("Nội quy"))
        self.note = Banner(look)
        self.note.hide()
        self.policies = PoliciesCard(look)
        self.closures = ClosuresCard(look, today=today)
        self.lateness = self._lateness(look)
        self.holds = self._holds(look)
        self.privacy = self._privacy(look)
        self.money = self._money(look)
        self.compensation = CompensationCard(look)
        self.card_numbers = CardNumbersCard(look)
        self.main.addWidget(self.note)
        for wide in (self.policies, self.lateness, self.money, self.compensation):
            self.main.addWidget(wide)
        self.main.addStretch(1)
        for narrow in (self.closures, self.holds, self.privacy, self.card_numbers):
            self.side.addWidget(narrow)
        self.side.addStretch(1)

    @property
    def cards(self) -> tuple[PartCard, ...]:
        return (
            self.policies,
            self.closures,
            self.lateness,
            self.holds,
            self.privacy,
            self.money,
            self.compensation,
        )

    def show_rules(self, rules: Rules) -> None:
        for card in self.cards:
            card.show_rules(rules)

    def show_part(self, rules: Rules, part: Part) -> None:
        """Fill in one part as it was kept; what is typed into the other cards stays."""
        for card in self.cards:
            if card.part is part:
                card.show_rules(rules)

    def tell(self, kind: str, headline: str, detail: str = "") -> None:
        self.note.tell(kind, headline, detail)
        self.note.show()
        self.verticalScrollBar().setValue(0)

    def _lateness(self, look: Look) -> NumbersCard:
        return NumbersCard(
            look,
            Part.LATENESS,
            self.tr("Không phạt tiền. Thẻ tạm nghỉ ít ngày, lần sau lâu hơn; để trống thì thôi."),
            lines=(
                NumberLine("grace_days", self.tr("Số ngày châm chước")),
                NumberLine("suspension", self.tr("Tạm khóa mấy ngày: lần 1, lần 2…"), is_list=True),
                NumberLine("reminder_pause", self.tr("Nhắc lại sau mấy ngày")),
            ),
        )

    def _holds(self, look: Look) -> NumbersCard:
        return NumbersCard(
            look,
            Part.HOLDS,
            "",
            lines=(
                NumberLine("limit", self.tr("Mỗi người đặt nhiều nhất, cuốn")),
                NumberLine("open_days", self.tr("Để riêng mấy ngày mở cửa")),
            ),
            ticks={"renew_while_waited": self.tr("Gia hạn được cả khi có người chờ")},
        )

    def _privacy(self, look: Look) -> NumbersCard:
        return NumbersCard(
            look,
            Part.PRIVACY,
            self.tr("Sau hạn này máy chỉ còn giữ số lượt, không còn biết ai đã mượn."),
            lines=(NumberLine("history_days", self.tr("Xóa tên khỏi lượt đã trả sau, ngày")),),
        )

    def _money(self, look: Look) -> NumbersCard:
        return NumbersCard(
            look,
            Part.MONEY,
            self.tr(
                "Mượn sách không mất tiền (Luật Thư viện, điều 42). Chỉ bật khi xã có quy định."
            ),
            lines=(
                NumberLine("card_fee", self.tr("Tiền làm thẻ, đồng")),
                NumberLine("deposit", self.tr("Tiền đặt cọc, đồng")),
                NumberLine("fine_per_day", self.tr("Phạt trễ mỗi ngày, đồng")),
            ),
            ticks={"is_on": self.tr("Thư viện có thu tiền")},
        )
