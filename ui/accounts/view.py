"""The page of accounts: people, the form, the recovery sheet, the lock, and the audit log."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout

from desktop.domain.account import Account, AccountId
from ui.accounts.audit_card import AuditCard
from ui.accounts.form import AccountForm
from ui.accounts.list_card import ListCard
from ui.accounts.sheet_card import SheetCard
from ui.theme import Look
from ui.widgets.banner import Banner
from ui.widgets.columns import Page
from ui.widgets.field import Choices, FieldBox
from ui.widgets.label import Label
from ui.wording import translate

_MINUTES = (5, 10, 20, 60, 0)


class AccountsView(Page):
    """Before the first account it says that nothing is locked, and how to begin.

    Signals:
        minutes_chosen: lock after so many idle minutes; never when 0.
    """

    minutes_chosen = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__(look, "")
        self._title.setText(self.tr("Tài khoản"))
        self.note = Banner(look)
        self.list = ListCard(look)
        self.form = AccountForm(look)
        self.sheet = SheetCard(look)
        self.log = AuditCard(look)
        self.minutes = Choices(look)
        self._lock_card = QFrame()
        self._is_first = True
        self._build()
        self.form.closed.connect(self._on_closed)
        self.list.new_asked.connect(self._on_new_asked)
        self.list.own_asked.connect(self._on_own_asked)
        self.list.secret_asked.connect(self._on_secret_asked)
        self.list.role_asked.connect(self._on_role_asked)

    def show_accounts(
        self, accounts: tuple[Account, ...], *, actor: AccountId | None, may_change: bool
    ) -> None:
        """Everybody; without anybody, the form for the first."""
        self._is_first = not accounts
        for part in (self.list, self.sheet, self._lock_card):
            part.setVisible(not self._is_first)
        self.sheet.setVisible(not self._is_first and may_change)
        self.note.setVisible(self._is_first)
        self.list.show_accounts(accounts, actor=actor, may_change=may_change)
        if self._is_first:
            self.form.ask_for_account(is_first=True)
        self.form.setVisible(self._is_first)

    def show_minutes(self, minutes: int) -> None:
        self.minutes.setCurrentIndex(max(0, self.minutes.findData(minutes)))

    def _build(self) -> None:
        self.note.tell(
            "info",
            self.tr("Máy này chưa khóa."),
            self.tr(
                "Một người dùng thì để vậy cũng được. Có người giúp thì lập tài khoản: máy hỏi mã"
                " PIN khi mở, và nhật ký ghi ai đã làm gì."
            ),
        )
        for part in (self.note, self.list, self.form, self.log):
            self.main.addWidget(part)
        self.main.addStretch(1)
        for minutes in _MINUTES:
            self.minutes.addItem(_after(minutes), minutes)
        self.minutes.activated.connect(
            lambda _index: self.minutes_chosen.emit(int(self.minutes.currentData()))
        )
        self._lock_card.setProperty("role", "card")
        column = QVBoxLayout(self._lock_card)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(12)
        column.addWidget(Label(self.tr("Khóa máy"), "body", weight="semibold"))
        self._lock_card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column.addWidget(FieldBox(self.tr("Tự khóa khi không ai dùng"), self.minutes))
        words = self.tr("Khóa ngay hoặc đổi người: bấm tên ở chân cột trái, hoặc Ctrl+L.")
        column.addWidget(Label(words, "small", tone="text-muted", wraps=True))
        self.side.addWidget(self.sheet)
        self.side.addWidget(self._lock_card)
        self.side.addStretch(1)

    def _on_closed(self) -> None:
        self.form.setVisible(self._is_first)

    def _on_new_asked(self) -> None:
        self.form.show()
        self.form.ask_for_account(is_first=False)

    def _on_own_asked(self) -> None:
        self.form.show()
        self.form.ask_for_own_secret()

    def _on_role_asked(self, account: Account) -> None:
        self.form.show()
        self.form.ask_for_role(account)

    def _on_secret_asked(self, account: Account) -> None:
        self.form.show()
        self.form.ask_for_secret(account)


def _after(minutes: int) -> str:
    if not minutes:
        return translate("accounts", "Không tự khóa")
    return translate("accounts", "Sau {minutes} phút").format(minutes=minutes)
