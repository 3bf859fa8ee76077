"""What a reader has out, on the reader's card."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.desk import OpenLoan
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.label import CutLabel, Label, restyle
from ui.wording import short_date, translate

_SOON_DAYS = 3
_MOST_ROWS = 6


class OpenLoans(QWidget):
    """Each book with the day it is due, and what can be done with all of them.

    It is shown and hidden as one, and its rows are kept: making and styling new ones at each scan
    would cost more than the scan itself.

    Signals:
        renew_asked: give every book more time.
    """

    renew_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._rows: list[_LoanRow] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._more = Label("", "table", tone="text-muted")
        self._renew = Button(look, self.tr("Gia hạn"), icon="renew")
        self._renew.clicked.connect(self.renew_asked)
        self.print_button = Button(look, self.tr("In phiếu"), icon="printer", kind="soft")
        self.print_button.setToolTip("Ctrl+P")
        self._build()

    def show_loans(self, loans: tuple[OpenLoan, ...], today: date) -> None:
        while len(self._rows) < min(len(loans), _MOST_ROWS):
            self._rows.append(_LoanRow())
            self._lines.addWidget(self._rows[-1])
        for row, loan in zip(self._rows, loans, strict=False):
            row.show_loan(loan, today)
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(loans))
        rest = len(loans) - _MOST_ROWS
        self._more.setText(self.tr("và %n cuốn nữa", "", rest) if rest > 0 else "")
        self._more.setVisible(rest > 0)
        self.setVisible(bool(loans))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Sách đang mượn"), "small", tone="text-muted"))
        head.addStretch()
        head.addWidget(Label(self.tr("Hạn trả"), "small", tone="text-muted"))
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._renew, 1)
        foot.addWidget(self.print_button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._lines)
        column.addWidget(self._more)
        column.addStretch()
        column.addLayout(foot)


class _LoanRow(QWidget):
    """One book that is out, and when it is due."""

    def __init__(self) -> None:
        super().__init__()
        self._title = CutLabel("", "table")
        self._due = Label("", "table", tone="text-muted")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 8, 0, 8)
        line.setSpacing(12)
        line.addWidget(self._title, 1)
        line.addWidget(self._due)

    def show_loan(self, loan: OpenLoan, today: date) -> None:
        words, tone = _due_words(loan, today)
        self._title.setText(loan.title)
        self._due.setText(words)
        restyle(self._due, tone=tone, weight="" if tone == "text-muted" else "medium")


def _due_words(loan: OpenLoan, today: date) -> tuple[str, str]:
    left = (loan.due - today).days
    if loan.days_late > 0:
        return translate("OpenLoans", "quá hạn"), "danger"
    if left == 0:
        return translate("OpenLoans", "hôm nay"), "warning"
    if left <= _SOON_DAYS:
        words = translate("OpenLoans", "còn {days} ngày")
        return words.format(days=left), "warning"
    return short_date(loan.due), "text-muted"
