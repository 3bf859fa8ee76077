"""The locked window: whose turn it is, and one field."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.account import Account, AccountId, Role
from ui.accounts.people import People
from ui.accounts.secret_edit import SecretEdit
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.field import FieldBox
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label

_WIDTH = 400


class LockView(QScrollArea):
    """Calm: a lock, the name of the library, people, a field.

    Signals:
        secret_given: the account, and what was typed.
        code_given: the account, the code of the sheet, and a new secret.
    """

    secret_given = Signal(str, str)
    code_given = Signal(str, str, str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._accounts: tuple[Account, ...] = ()
        self._heading = Label("", "page", weight="semibold", wraps=True)
        self._advice = Label("", "body", tone="text-muted", wraps=True)
        self.people = People(look)
        self.secret = SecretEdit()
        self._secret_box = FieldBox(self.tr("Mã PIN hoặc câu mật khẩu"), self.secret)
        self.open_button = Button(look, self.tr("Mở khóa"), kind="primary", hint="Enter")
        self.forgot = Button(look, self.tr("Quên mã? Dùng phiếu khôi phục"), kind="flat")
        self.code = QLineEdit()
        self._code_box = FieldBox(self.tr("Mã in trên phiếu khôi phục"), self.code)
        self.new_secret = SecretEdit()
        self._new_box = FieldBox(self.tr("Mã PIN mới"), self.new_secret)
        self.recover_button = Button(look, self.tr("Vào lại và đặt mã mới"), kind="primary")
        self.back = Button(look, self.tr("Quay lại gõ mã PIN"), kind="flat")
        self._ways: list[QWidget] = []
        self._is_recovering = False
        self._build()
        self._connect()
        look.changed.connect(self._fit)
        self._fit()

    def show_locked(
        self, library: str, accounts: tuple[Account, ...], *, last: AccountId | None
    ) -> None:
        """Everybody may come in, whoever was here last first."""
        self._accounts = tuple(each for each in accounts if each.is_open)
        self._heading.setText(library)
        self._advice.setText(self.tr("Đang khóa. Ai đang ở quầy?"))
        self.people.show_people(self._accounts, first=last)
        self.forgot.setVisible(any(each.role is Role.LIBRARIAN for each in self._accounts))
        self._show_way(is_recovering=False)

    def refuse(self, text: str) -> None:
        """It was not right; the field is ready for the next try."""
        (self._code_box if self._is_recovering else self._secret_box).refuse(text)
        if not self._is_recovering:
            self.secret.clear()
            self.secret.setFocus()

    @property
    def said(self) -> str:
        return self._code_box.said if self._is_recovering else self._secret_box.said

    def _build(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._card = QWidget()
        column = QVBoxLayout(self._card)
        column.setContentsMargins(0, 24, 0, 24)
        column.setSpacing(8)
        mark = IconMark(self._look, "lock", tone="accent", size=32, disc=("accent-soft", 72))
        column.addWidget(mark, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        for label in (self._heading, self._advice):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(8)
        column.addWidget(self.people)
        column.addSpacing(4)
        for parts in (
            (self._secret_box, self.open_button, self.forgot),
            (self._code_box, self._new_box, self.recover_button, self.back),
        ):
            self._ways.append(_way(*parts))
            column.addWidget(self._ways[-1])
        page = QWidget()
        page.setProperty("role", "page")
        middle = QVBoxLayout(page)
        middle.addStretch(2)
        middle.addWidget(self._card, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(3)
        self.setWidget(page)

    def _connect(self) -> None:
        self.secret.stepped.connect(self.people.step)
        self.secret.given.connect(self._on_given)
        self.secret.scanned.connect(self._on_scanned)
        self.open_button.clicked.connect(lambda: self._on_given(self.secret.text()))
        self.people.chosen.connect(self._on_chosen)
        self.forgot.clicked.connect(lambda: self._show_way(is_recovering=True))
        self.back.clicked.connect(lambda: self._show_way(is_recovering=False))
        self.code.returnPressed.connect(self.new_secret.setFocus)
        self.new_secret.given.connect(lambda _text: self._on_code())
        self.recover_button.clicked.connect(self._on_code)

    def _show_way(self, *, is_recovering: bool) -> None:
        self._is_recovering = is_recovering
        for way in self._ways:
            way.setVisible((way is self._ways[1]) == is_recovering)
        for edit in (self.secret, self.code, self.new_secret):
            edit.clear()
        for box in (self._secret_box, self._code_box):
            box.refuse("")
        self._new_box.explain(self.tr("Ít nhất 6 chữ số, hoặc một câu từ 10 ký tự."))
        first = self.code if is_recovering else self.secret
        self.setFocusProxy(first)
        first.setFocus()

    def _on_chosen(self) -> None:
        self._secret_box.refuse("")
        self.secret.clear()
        self.secret.setFocus()

    def _on_given(self, secret: str) -> None:
        if self.people.account is not None and secret.strip():
            self.secret_given.emit(self.people.account, secret)

    def _on_scanned(self) -> None:
        self.refuse(self.tr("Máy đang khóa: lần quét này chưa được ghi. Mở khóa rồi quét lại."))

    def _on_code(self) -> None:
        if self.people.account is not None and self.code.text().strip():
            self.code_given.emit(self.people.account, self.code.text(), self.new_secret.text())

    def _fit(self) -> None:
        self._card.setFixedWidth(self._look.px(_WIDTH))


def _way(*parts: QWidget) -> QWidget:
    """One of the two ways in."""
    way = QWidget()
    column = QVBoxLayout(way)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    for part in parts:
        column.addWidget(part)
    return way
