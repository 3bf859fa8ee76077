"""One reader: who it is, what is out, what is kept, and what can be done about it."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.domain.patron import Patron
from ui.desk.patron_card import facts, initials
from ui.readers.banner_words import banner_of
from ui.readers.consent_card import ConsentCard
from ui.readers.holds_tab import HoldsTab
from ui.readers.info_tab import InfoTab
from ui.readers.loans_tab import LoansTab
from ui.readers.money_tab import MoneyTab
from ui.readers.panel import Panel
from ui.readers.privacy_tab import PrivacyTab
from ui.readers.shown import Shown
from ui.theme import Look
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.label import Label, frame
from ui.widgets.pages import Pages

INFO, LOANS, HOLDS, MONEY, PRIVACY = range(5)


class ReaderPage(QFrame):
    """Tabs over one reader; a panel that asks something takes their place until it is answered.

    Signals:
        renew_asked, edit_asked, replace_asked, suspend_asked, lift_asked, merge_asked,
        print_asked: what a button asks for this reader.
    """

    renew_asked = Signal()
    edit_asked = Signal()
    replace_asked = Signal()
    suspend_asked = Signal()
    lift_asked = Signal()
    merge_asked = Signal()
    print_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "card")
        self.shown: Shown | None = None
        self._initials = QLabel()
        self._name = Label("", "title", weight="semibold", wraps=True)
        self._facts = Label("", "small", tone="text-muted", wraps=True)
        self.banner = Banner(look)
        self.renew = Button(look, self.tr("Gia hạn thẻ"), icon="renew")
        self.edit = Button(look, self.tr("Sửa"), icon="edit")
        self.more = Button(look, self.tr("Việc khác"), icon="chevron_down", kind="soft")
        self.menu = QMenu(self.more)
        self.tabs = _tabs()
        self.tabs.setAccessibleName(self.tr("Các trang của bạn đọc"))
        self.consent = ConsentCard(look)
        self.info = InfoTab(look, self.consent)
        self.loans = LoansTab(look)
        self.holds = HoldsTab(look)
        self.money = MoneyTab(look)
        self.privacy = PrivacyTab(look)
        self._stack = Pages()
        for tab in (self.info, self.loans, self.holds, self.money, self.privacy):
            self._stack.addWidget(tab)
        self._panel: Panel | None = None
        self._arrange()
        self._connect()

    @property
    def patron(self) -> Patron | None:
        """Who is shown."""
        return None if self.shown is None else self.shown.patron

    @property
    def is_asking(self) -> bool:
        return self._panel is not None

    def show_reader(self, shown: Shown, today: date) -> None:
        is_another = self.shown is None or self.shown.patron.id != shown.patron.id
        self.shown = shown
        patron = shown.patron
        if is_another:
            self.tabs.setCurrentIndex(INFO)
            self.close_panel()
        self._initials.setText(initials(patron.name))
        self._name.setText(patron.name)
        self._facts.setText(facts(patron))
        self._show_banner(shown, today)
        self.info.show_patron(patron, shown.limit, is_guarded=patron.needs_guardian(today))
        self.loans.show_loans(shown.loans, today=today)
        self.consent.show_consent(shown)
        self.info.show_consent(shown.consent)
        self.holds.show_holds(shown.holds)
        self._show_money(shown)
        self.privacy.show_reader(shown, today)
        self._show_counts(shown)

    def ask(self, panel: Panel) -> None:
        """Put something that asks in the place of the tabs."""
        self.close_panel()
        self._panel = panel
        panel.closed.connect(self.close_panel)
        self._stack.addWidget(panel)
        self._stack.setCurrentWidget(panel)
        self.tabs.setEnabled(False)
        panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_panel(self) -> None:
        panel, self._panel = self._panel, None
        if panel is None:
            return
        focused = QApplication.focusWidget()
        had_focus = focused is not None and panel.isAncestorOf(focused)
        self._stack.removeWidget(panel)
        panel.hide()
        panel.deleteLater()
        self.tabs.setEnabled(True)
        self._stack.setCurrentIndex(self.tabs.currentIndex())
        if had_focus:
            self.more.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._panel is not None and not event.text().isalnum():
            self._panel.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _show_banner(self, shown: Shown, today: date) -> None:
        said = banner_of(shown, today)
        self._banner_room.setVisible(said is not None)
        if said is not None:
            self.banner.tell(said.kind, said.headline, said.detail)

    def _show_money(self, shown: Shown) -> None:
        """Where no money is taken, nothing here speaks of it."""
        is_there = shown.money is not None and shown.money.is_shown
        if not is_there and self.tabs.currentIndex() == MONEY:
            self.tabs.setCurrentIndex(INFO)
        self.tabs.setTabVisible(MONEY, is_there)
        if shown.money is not None:
            self.money.show_money(shown.money)

    def _show_counts(self, shown: Shown) -> None:
        for tab, words, count in (
            (LOANS, self.tr("Đang mượn"), len(shown.loans)),
            (HOLDS, self.tr("Đặt giữ"), len(shown.holds)),
        ):
            self.tabs.setTabText(tab, f"{words} · {count}" if count else words)

    def _connect(self) -> None:
        self.renew.clicked.connect(self.renew_asked)
        self.edit.clicked.connect(self.edit_asked)
        self.more.clicked.connect(self._on_more_clicked)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)

    def _on_more_clicked(self) -> None:
        self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _fill_menu(self) -> None:
        self.menu.clear()
        is_suspended = self.patron is not None and self.patron.suspended_until is not None
        self.menu.addAction(self.tr("Thay thẻ mất…"), self.replace_asked.emit)
        if is_suspended:
            self.menu.addAction(self.tr("Mở khóa thẻ"), self.lift_asked.emit)
        else:
            self.menu.addAction(self.tr("Tạm khóa thẻ…"), self.suspend_asked.emit)
        self.menu.addAction(self.tr("Gộp với thẻ khác…"), self.merge_asked.emit)
        self.menu.addAction(self.tr("In thẻ này…"), self.print_asked.emit)

    def _arrange(self) -> None:
        self.tabs.addTab(self.tr("Thông tin"))
        self.tabs.addTab(self.tr("Đang mượn"))
        self.tabs.addTab(self.tr("Đặt giữ"))
        self.tabs.addTab(self.tr("Tiền"))
        self.tabs.addTab(self.tr("Quyền riêng tư"))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._head())
        self._banner_room = QWidget()
        room = QVBoxLayout(self._banner_room)
        room.setContentsMargins(20, 0, 20, 8)
        room.addWidget(self.banner)
        column.addWidget(self._banner_room)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(20, 0, 20, 0)
        tabs.addWidget(self.tabs)
        tabs.addStretch()
        column.addLayout(tabs)
        column.addWidget(frame("line"))
        column.addWidget(self._stack, 1)

    def _head(self) -> QHBoxLayout:
        self._initials.setProperty("role", "initials")
        self._initials.setFixedSize(52, 52)
        self._initials.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout()
        row.setContentsMargins(20, 16, 20, 12)
        row.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self._initials, 0, top)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._facts)
        words.addStretch()
        row.addLayout(words, 1)
        for button in (self.renew, self.edit, self.more):
            row.addWidget(button, 0, top)
        return row


def _tabs() -> QTabBar:
    tabs = QTabBar()
    tabs.setDrawBase(False)
    tabs.setExpanding(False)
    tabs.setUsesScrollButtons(False)
    return tabs
