"""The reader's card at the right of the desk."""

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from desktop.domain.desk import PatronCard
from desktop.domain.patron import Patron, PatronCategory, PatronId
from ui.desk.nobody import nobody
from ui.desk.open_loans import OpenLoans
from ui.theme import Look
from ui.widgets.banner import Banner
from ui.widgets.label import CutLabel, Label, frame
from ui.widgets.pips import Pips
from ui.wording import full_date, short_date, translate

_EXPIRES_SOON_DAYS = 30


class _Note(NamedTuple):
    """What the banner says."""

    kind: str
    headline: str
    detail: str


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
        self._out = OpenLoans(look)
        self._out.renew_asked.connect(lambda: self.renew_asked.emit(self.patron))
        self.print_button = self._out.print_button
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
        self._out.show_loans(card.loans, today)
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
        column.addWidget(self._out, 1)
        column.addStretch()
        return filled

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
        note = self._worst(card, today)
        if note is not None:
            self._banner.tell(note.kind, note.headline, note.detail)
        self._banner.setVisible(note is not None)

    def _worst(self, card: PatronCard, today: date) -> _Note | None:
        """What is most amiss with this card, if anything is."""
        late = [loan for loan in card.loans if loan.days_late > 0]
        expires = card.patron.expires
        if card.is_expired and expires is not None:
            words = self.tr("Thẻ hết hạn ngày {day}")
            advice = self.tr("Gia hạn thẻ rồi cho mượn.")
            return _Note("refused", words.format(day=full_date(expires)), advice)
        if late:
            words = self.tr("%n cuốn quá hạn {days} ngày", "", len(late))
            worst = max(late, key=lambda loan: loan.days_late)
            detail = self.tr("{title}, hạn {day}")
            return _Note(
                "refused",
                words.format(days=worst.days_late),
                detail.format(title=worst.title, day=short_date(worst.due)),
            )
        if expires is not None and (days := (expires - today).days) <= _EXPIRES_SOON_DAYS:
            words = self.tr("Thẻ hết hạn ngày {day}, còn {days} ngày.")
            return _Note("attention", words.format(day=full_date(expires), days=days), "")
        return None


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
