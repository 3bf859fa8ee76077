"""Everybody who works here, and what can be done about each."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.account import Account, AccountId
from ui.accounts.words import role_words
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.label import CutLabel, Label, badge, frame


class ListCard(QFrame):
    """One row a person.

    Signals:
        new_asked: somebody is to be added.
        own_asked: whoever is here wants another PIN.
        secret_asked: somebody (Account) forgot theirs.
        role_asked: somebody (Account) is to do something else here.
        close_asked: nobody comes in by this account (Account) any more.
        open_asked: by this account (Account) again.
    """

    new_asked = Signal()
    own_asked = Signal()
    secret_asked = Signal(object)
    role_asked = Signal(object)
    close_asked = Signal(object)
    open_asked = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "card")
        self.add_button = Button(look, self.tr("Thêm một người"), icon="add")
        self.add_button.clicked.connect(self.new_asked)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Ai làm việc ở đây"), "body", weight="semibold"), 1)
        head.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self._rows)

    def show_accounts(
        self, accounts: tuple[Account, ...], *, actor: AccountId | None, may_change: bool
    ) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        for number, account in enumerate(accounts):
            if number:
                self._rows.addWidget(frame("line"))
            own = account.id == actor
            self._rows.addWidget(self._row(account, is_own=own, may_change=may_change))
        self.add_button.setVisible(may_change)

    def _row(self, account: Account, *, is_own: bool, may_change: bool) -> QWidget:
        row = QWidget()
        row.setFixedHeight(self._look.px(60))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(CutLabel(account.name, "body", weight="medium"))
        words.addWidget(Label(role_words(account.role), "small", tone="text-muted"))
        words.addStretch()
        line.addLayout(words, 1)
        if is_own:
            line.addWidget(badge(self.tr("Đang ở quầy"), "success"))
        elif not account.is_open:
            line.addWidget(badge(self.tr("Đã đóng")))
        for button in self._buttons(account, is_own=is_own, may_change=may_change):
            line.addWidget(button)
        return row

    def _buttons(self, account: Account, *, is_own: bool, may_change: bool) -> list[Button]:
        if is_own:
            own = Button(self._look, self.tr("Đổi mã PIN"), kind="soft")
            own.clicked.connect(self.own_asked)
            return [own]
        if not may_change:
            return []
        acts = (
            [
                (self.tr("Đổi việc"), self.role_asked),
                (self.tr("Đặt mã PIN mới"), self.secret_asked),
                (self.tr("Đóng"), self.close_asked),
            ]
            if account.is_open
            else [(self.tr("Mở lại"), self.open_asked)]
        )
        made = []
        for text, signal in acts:
            button = Button(self._look, text, kind="soft")
            button.clicked.connect(partial(signal.emit, account))
            made.append(button)
        return made
