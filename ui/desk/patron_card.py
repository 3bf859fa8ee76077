"""The reader's card at the right of the desk."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from desktop.domain.desk import OpenLoan, PatronCard
from desktop.domain.patron import Patron, PatronCategory, PatronId
from ui.desk.nobody import nobody
from ui.theme import Look
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.label import CutLabel, Label, frame
from ui.widgets.pips import Pips
from ui.wording import full_date, short_date, translate

_SOON_DAYS = 3
_EXPIRES_SOON_DAYS = 30
_MOST_ROWS = 6


class PatronCardView(QFrame):
    """Who the reader is, what they have out, how many they may have.

    Signals:
        renew_asked: give every book of this reader (PatronId) more time.
        print_asked: a slip of what this reader has out.
    """

    renew_asked = Signal(str)
    print_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "card")
        self.patron = PatronId("")
        self._initials = QLabel()
        self._name = Label("", "title", weight="semibold", wraps=True)
        self._facts = CutLabel("", "small", tone="text-muted")
        self._pips = Pips(look)
        self._allowance = Label("", "body", weight="semibold")
        self._banner = Banner(look)
        self._loans_head = QWidget()
        self._loans = QVBoxLayout()
        self._renew = Button(look, self.tr("Gia hạn"), icon="renew")
        self._renew.clicked.connect(lambda: self.renew_asked.emit(self.patron))
        self.print_button = Button(look, self.tr("In phiếu"), icon="printer", kind="soft")
        self.print_button.setToolTip("Ctrl+P")
        self.print_button.clicked.connect(self.print_asked)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._empty = nobody(look)
        self._stack.addWidget(self._empty)
        self._filled = self._build()
        self._stack.addWidget(self._filled)

    def show_card(self, card: PatronCard, today: date) -> None:
        patron, late = card.patron, sum(loan.days_late > 0 for loan in card.loans)
        out = len(card.loans)
        self.patron = patron.id
        self._initials.setText(initials(patron.name))
        self._name.setText(patron.name)
        self._facts.setText(facts(patron))
        self._pips.show_count(late=late, out=out, limit=card.limit)
        words = self.tr("{out} trên {limit} cuốn").format(out=out, limit=card.limit)
        self._allowance.setText(words)
        self._pips.setAccessibleName(self.tr("Đang mượn") + " " + words)
        self._show_banner(card, today)
        self._show_loans(card.loans, today)
        for button in (self._renew, self.print_button):
            button.setVisible(bool(card.loans))
        self._stack.setCurrentWidget(self._filled)

    @property
    def shown_name(self) -> str:
        """The name on the card, or nothing when no reader is shown."""
        return self._name.text() if self._stack.currentWidget() is self._filled else ""

    def show_nobody(self) -> None:
        self.patron = PatronId("")
        self._stack.setCurrentWidget(self._empty)

    def _build(self) -> QWidget:
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(0)
        column.addLayout(self._who())
        column.addSpacing(16)
        column.addLayout(self._how_many())
        column.addSpacing(12)
        column.addWidget(self._banner)
        column.addSpacing(16)
        column.addWidget(frame("line"))
        column.addSpacing(8)
        column.addWidget(self._loans_head)
        head = QHBoxLayout(self._loans_head)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(Label(self.tr("Sách đang mượn"), "small", tone="text-muted"))
        head.addStretch()
        head.addWidget(Label(self.tr("Hạn trả"), "small", tone="text-muted"))
        self._loans.setSpacing(0)
        column.addLayout(self._loans)
        column.addStretch()
        column.addLayout(self._foot())
        return filled

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._renew, 1)
        row.addWidget(self.print_button, 1)
        return row

    def _who(self) -> QHBoxLayout:
        self._initials.setProperty("role", "initials")
        self._initials.setFixedSize(52, 52)
        self._initials.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._initials, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._facts)
        row.addLayout(words, 1)
        return row

    def _how_many(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Label(self.tr("Đang mượn"), "small", tone="text-muted"))
        row.addStretch()
        row.addWidget(self._pips)
        row.addWidget(self._allowance)
        return row

    def _show_banner(self, card: PatronCard, today: date) -> None:
        """One banner, the worst."""
        late = [loan for loan in card.loans if loan.days_late > 0]
        expires = card.patron.expires
        self._banner.setVisible(True)
        if card.is_expired and expires is not None:
            words = self.tr("Thẻ hết hạn ngày {day}").format(day=full_date(expires))
            self._banner.tell("refused", words, self.tr("Gia hạn thẻ rồi cho mượn."))
        elif late:
            words = self.tr("%n cuốn quá hạn {days} ngày", "", len(late))
            worst = max(late, key=lambda loan: loan.days_late)
            detail = self.tr("{title}, hạn {day}")
            self._banner.tell(
                "refused",
                words.format(days=worst.days_late),
                detail.format(title=worst.title, day=short_date(worst.due)),
            )
        elif expires is not None and (expires - today).days <= _EXPIRES_SOON_DAYS:
            words = self.tr("Thẻ hết hạn ngày {day}, còn {days} ngày.")
            days = (expires - today).days
            self._banner.tell("attention", words.format(day=full_date(expires), days=days), "")
        else:
            self._banner.setVisible(False)

    def _show_loans(self, loans: tuple[OpenLoan, ...], today: date) -> None:
        while item := self._loans.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for loan in loans[:_MOST_ROWS]:
            self._loans.addWidget(_loan_row(loan, today))
        rest = len(loans) - _MOST_ROWS
        if rest > 0:
            words = self.tr("và %n cuốn nữa", "", rest)
            self._loans.addWidget(Label(words, "table", tone="text-muted"))
        self._loans_head.setVisible(bool(loans))


def initials(name: str) -> str:
    """The first letters of the last two words: a family has many Nguyễn."""
    return "".join(word[:1] for word in name.split()[-2:]).upper()


def facts(patron: Patron) -> str:
    born = translate("PatronCardView", "sinh {year}").format(year=patron.born)
    parts = [patron.card, category_words(patron.category), born if patron.born else ""]
    return " · ".join(part for part in parts if part)


def category_words(category: PatronCategory) -> str:
    return {
        PatronCategory.ADULT: translate("PatronCardView", "Người lớn"),
        PatronCategory.CHILD: translate("PatronCardView", "Thiếu nhi"),
        PatronCategory.STUDENT: translate("PatronCardView", "Học sinh"),
        PatronCategory.TEACHER: translate("PatronCardView", "Giáo viên"),
        PatronCategory.ELDERLY: translate("PatronCardView", "Người cao tuổi"),
        PatronCategory.HOME: translate("PatronCardView", "Phục vụ tại nhà"),
        PatronCategory.GROUP: translate("PatronCardView", "Thẻ tập thể"),
    }[category]


def _loan_row(loan: OpenLoan, today: date) -> QWidget:
    words, tone = _due_words(loan, today)
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 8, 0, 8)
    line.setSpacing(12)
    line.addWidget(CutLabel(loan.title, "table"), 1)
    line.addWidget(
        Label(words, "table", tone=tone, weight="" if tone == "text-muted" else "medium")
    )
    return row


def _due_words(loan: OpenLoan, today: date) -> tuple[str, str]:
    left = (loan.due - today).days
    if loan.days_late > 0:
        return translate("PatronCardView", "quá hạn"), "danger"
    if left == 0:
        return translate("PatronCardView", "hôm nay"), "warning"
    if left <= _SOON_DAYS:
        words = translate("PatronCardView", "còn {days} ngày")
        return words.format(days=left), "warning"
    return short_date(loan.due), "text-muted"
