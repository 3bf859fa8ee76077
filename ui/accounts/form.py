"""The form for an account, or for a new PIN: only what is asked for is shown."""

from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from desktop.domain.account import Account, AccountId, Role
from ui.accounts.secret_edit import SecretEdit
from ui.accounts.words import role_explained, role_words
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.field import Choices, FieldBox
from ui.widgets.label import Label


class _Asks(Enum):
    """What the form is for."""

    ACCOUNT = auto()
    OWN_SECRET = auto()
    SECRET = auto()
    ROLE = auto()


class AccountForm(QFrame):
    """A secret is typed twice, since nobody sees it.

    Signals:
        made: name, role, secret.
        own_changed: the old secret and the new.
        secret_given: an account, and its new secret.
        role_given: an account, and its new role.
        closed: nothing is wanted any more.
    """

    made = Signal(str, str, str)
    own_changed = Signal(str, str)
    secret_given = Signal(str, str)
    role_given = Signal(str, str)
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._asks = _Asks.ACCOUNT
        self._account = AccountId("")
        self._heading = Label("", "body", weight="semibold", wraps=True)
        self.name = QLineEdit()
        self.role = Choices(look)
        self.old, self.secret, self.again = SecretEdit(), SecretEdit(), SecretEdit()
        self._name_box = FieldBox(self.tr("Tên"), self.name)
        self._role_box = FieldBox(self.tr("Việc được giao"), self.role)
        self._old_box = FieldBox(self.tr("Mã đang dùng"), self.old)
        self._secret_box = FieldBox(self.tr("Mã PIN mới"), self.secret)
        self._again_box = FieldBox(self.tr("Gõ lại mã mới"), self.again)
        self.keep = Button(look, self.tr("Lưu"), kind="primary")
        self._cancel = Button(look, self.tr("Thôi"), kind="soft")
        self._build()
        self.role.currentIndexChanged.connect(self._explain)
        self.keep.clicked.connect(self._on_kept)
        self.again.given.connect(lambda _text: self._on_kept())
        self._cancel.clicked.connect(self.closed)

    def ask_for_account(self, *, is_first: bool) -> None:
        """Somebody new; the first is a librarian."""
        self._offer((Role.LIBRARIAN,) if is_first else _ROLES)
        heading = self.tr("Tài khoản thủ thư đầu tiên") if is_first else self.tr("Thêm một người")
        self._begin(_Asks.ACCOUNT, heading, shown=(self._name_box, self._role_box))
        self._cancel.setVisible(not is_first)  # there is nothing else on the page to go back to

    def ask_for_own_secret(self) -> None:
        self._begin(_Asks.OWN_SECRET, self.tr("Đổi mã PIN của mình"), shown=(self._old_box,))

    def ask_for_secret(self, account: Account) -> None:
        self._account = account.id
        heading = self.tr("Mã PIN mới cho {name}").format(name=account.name)
        self._begin(_Asks.SECRET, heading, shown=())

    def ask_for_role(self, account: Account) -> None:
        """What somebody does here changes; their PIN stays."""
        self._account = account.id
        self._offer(_ROLES)
        self.role.setCurrentIndex(self.role.findData(account.role.value))
        heading = self.tr("Việc được giao cho {name}").format(name=account.name)
        self._begin(_Asks.ROLE, heading, shown=(self._role_box,))

    def refuse(self, text: str, *, is_old: bool = False) -> None:
        box = self._old_box if is_old else self._secret_box
        box = self._role_box if self._asks is _Asks.ROLE else box
        box.refuse(text)
        box.setFocus()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(12)
        column.addWidget(self._heading)
        for box in (self._name_box, self._role_box, self._old_box):
            column.addWidget(box)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._secret_box, 1)
        row.addWidget(self._again_box, 1)
        column.addLayout(row)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.keep)
        buttons.addWidget(self._cancel)
        buttons.addStretch()
        column.addLayout(buttons)

    def _offer(self, roles: tuple[Role, ...]) -> None:
        self.role.clear()
        for role in roles:
            self.role.addItem(role_words(role), role.value)

    def _begin(self, asks: _Asks, heading: str, *, shown: tuple[FieldBox, ...]) -> None:
        self._asks = asks
        self._heading.setText(heading)
        self._cancel.show()
        for box in (self._name_box, self._role_box, self._old_box):
            box.setVisible(box in shown)
        for box in (self._secret_box, self._again_box):
            box.setVisible(asks is not _Asks.ROLE)
        for edit in (self.name, self.old, self.secret, self.again):
            edit.clear()
        for box in (self._old_box, self._role_box):
            box.refuse("")
        self._again_box.refuse("")
        self._secret_box.explain(self.tr("Ít nhất 6 chữ số, hoặc một câu từ 10 ký tự."))
        self._explain()
        (shown or (self._secret_box,))[0].setFocus()

    def _explain(self) -> None:
        code = self.role.currentData()
        self._role_box.explain(role_explained(Role(code)) if code else "")

    def _on_kept(self) -> None:
        secret = self.secret.text()
        if secret != self.again.text():
            self._again_box.refuse(self.tr("Hai lần gõ chưa giống nhau."))
            return
        self._again_box.refuse("")
        if self._asks is _Asks.ACCOUNT:
            self.made.emit(self.name.text(), str(self.role.currentData()), secret)
        elif self._asks is _Asks.OWN_SECRET:
            self.own_changed.emit(self.old.text(), secret)
        elif self._asks is _Asks.ROLE:
            self.role_given.emit(self._account, str(self.role.currentData()))
        else:
            self.secret_given.emit(self._account, secret)


_ROLES = (Role.HELPER, Role.LIBRARIAN, Role.COORDINATOR)
