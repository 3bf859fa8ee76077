"""What a reader has out, nearest due first."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.desk import OpenLoan
from ui.theme import Look
from ui.widgets.empty_state import EmptyState
from ui.widgets.inside import Inside
from ui.widgets.label import CutLabel, Label, frame
from ui.wording import translate, weekday_date


class LoansTab(Inside):
    """Titles with the day on which each is due."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def show_loans(self, loans: tuple[OpenLoan, ...], *, today: date) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 8, 20, 12)
        column.setSpacing(0)
        if not loans:
            empty = EmptyState(self._look, "lend")
            heading = self.tr("Không mượn cuốn nào")
            empty.show_words(heading, self.tr("Ghi mượn ở quầy: quét thẻ, rồi quét sách."))
            column.addWidget(empty, 1)
        for place, loan in enumerate(loans):
            if place:
                column.addWidget(frame("line"))
            column.addWidget(_row(loan, today))
        column.addStretch()
        self.show_content(content)


def _row(loan: OpenLoan, today: date) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 10, 0, 10)
    line.setSpacing(16)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(CutLabel(loan.title, "table", weight="medium"))
    words.addWidget(Label(_second_line(loan), "small", tone="text-muted"))
    line.addLayout(words, 1)
    text, tone = due_words(loan, today)
    line.addWidget(Label(text, "table", tone=tone, weight="medium" if tone == "danger" else ""))
    return row


def _second_line(loan: OpenLoan) -> str:
    if not loan.renewals:
        return loan.barcode
    words = translate("LoansTab", "{barcode} · đã gia hạn {times} lần")
    return words.format(barcode=loan.barcode, times=loan.renewals)


def due_words(loan: OpenLoan, today: date) -> tuple[str, str]:
    """When it is due, with the tone."""
    if loan.days_late > 0:
        words = translate("LoansTab", "quá hạn {days} ngày")
        return words.format(days=loan.days_late), "danger"
    if loan.due == today:
        return translate("LoansTab", "hạn hôm nay"), "warning"
    return translate("LoansTab", "hạn {day}").format(day=weekday_date(loan.due)), "text-muted"
