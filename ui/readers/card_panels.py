"""What is asked about a card: its new number, or why it may not be used for a time."""

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit
from typing_extensions import override

from desktop.domain.patron import Patron, SuspensionReason
from ui.readers.days import DayEdit
from ui.readers.panel import Panel
from ui.readers.words import called, reason_words
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.field import Choices, FieldBox
from ui.wording import capital

_USUAL_DAYS = 14
_DAY_CHOICES = (7, 14, 30)


class ReplacePanel(Panel):
    """A new card for one that is lost; the old number stops for good.

    Signals:
        confirmed: the new number.
    """

    confirmed = Signal(str)

    def __init__(self, look: Look, patron: Patron, *, proposed: str) -> None:
        super().__init__(look, do=self.tr("Thay thẻ"), icon="renew")
        self.card = QLineEdit(proposed)
        self._box = FieldBox(self.tr("Số thẻ mới"), self.card)
        self._box.setMaximumWidth(look.px(280))
        self.fields.addWidget(self._box)
        self.watch(self.card)
        words = self.tr("Thẻ {card} ngừng ngay và không cấp lại cho ai. Sách đang mượn giữ nguyên.")
        heading = self.tr("Thay thẻ mất cho {who}").format(who=called(patron))
        self.ask(heading, words.format(card=patron.card), focus=self.card)
        self.card.selectAll()

    @override
    def confirm(self) -> None:
        card = self.card.text().strip()
        self._box.refuse("" if card else self.tr("Ghi số thẻ mới."))
        if card:
            self.confirmed.emit(card)


class SuspendPanel(Panel):
    """Until when nothing is lent, and why: one of a few reasons, no words of one's own.

    Signals:
        confirmed: the last day, and the reason (SuspensionReason).
    """

    confirmed = Signal(object, object)

    def __init__(self, look: Look, patron: Patron, *, today: date) -> None:
        super().__init__(look, do=self.tr("Tạm khóa thẻ"), icon="refused", kind="danger")
        self._today = today
        self.until = DayEdit()
        self.until.show_day(today + timedelta(days=_USUAL_DAYS))
        self.reason = Choices(look)
        for reason in SuspensionReason:
            self.reason.addItem(reason_words(reason), reason)
        self._box = FieldBox(self.tr("Đến hết ngày"), self.until)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._box, 1)
        row.addWidget(FieldBox(self.tr("Lý do"), self.reason), 1)
        self.fields.addLayout(row)
        quick = QHBoxLayout()
        quick.setSpacing(8)
        for days in _DAY_CHOICES:
            pill = Button(look, self.tr("{days} ngày").format(days=days), kind="pill")
            pill.clicked.connect(lambda _on=False, days=days: self._choose(days))
            quick.addWidget(pill)
        quick.addStretch()
        self.fields.addLayout(quick)
        for editor in (self.until, self.reason):
            self.watch(editor)
        words = self.tr("{who} vẫn trả sách được, chỉ chưa mượn thêm. Mở khóa được bất cứ lúc nào.")
        heading = self.tr("Tạm khóa thẻ {card}").format(card=patron.card)
        self.ask(heading, words.format(who=capital(called(patron))), focus=self.until)

    @override
    def confirm(self) -> None:
        day = self.until.day
        if day is None or day < self._today:
            self._box.refuse(self.tr("Ghi một ngày từ hôm nay trở đi."))
        else:
            self.confirmed.emit(day, SuspensionReason(self.reason.currentData()))

    def _choose(self, days: int) -> None:
        self.until.show_day(self._today + timedelta(days=days))
