"""The card that seals the library: the sheet first, its code typed back, and only then the deed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.errors import InputError
from desktop.domain.recovery import checked_code
from desktop.machine.library_key import Guard
from ui.accounts.secret_edit import SecretEdit
from ui.accounts.sheet_card import SheetCard
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.field import FieldBox
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label


class ProtectCard(QFrame):
    """How the library lies on the disk, and the steps to another way.

    Signals:
        begun: a key and a sheet are to be made (the passphrase; empty where a keyring keeps it).
        shown_alone: the sheet needs the room of its neighbours (bool).
        agreed: the code was typed back; the library is sealed when the program closes.
        unseal_asked: it is to lie plainly again, from the next closing.
        closing_asked: the program is to close now, and do it.
        left: rather not.
    """

    begun = Signal(str)
    shown_alone = Signal(bool)
    agreed = Signal()
    unseal_asked = Signal()
    closing_asked = Signal()
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._mark = IconMark(look, "info", tone="text-muted", size=22)
        self._headline = Label("", "body", weight="semibold", wraps=True)
        self._detail = Label("", "table", tone="text-muted", wraps=True)
        self.passphrase, self.again = SecretEdit(), SecretEdit()
        self._phrase_box = FieldBox(self.tr("Câu mật khẩu của máy này"), self.passphrase)
        self._again_box = FieldBox(self.tr("Gõ lại câu mật khẩu"), self.again)
        self.sheet = SheetCard(look, is_inside=True)
        self.typed = QLineEdit()
        self._typed_box = FieldBox(self.tr("Gõ lại mã trên phiếu"), self.typed)
        self.begin = Button(look, self.tr("Mã hóa thư viện…"), icon="lock")
        self.agree = Button(look, self.tr("Mã hóa khi đóng chương trình"), kind="primary")
        self.close_now = Button(look, self.tr("Đóng chương trình bây giờ"), kind="soft")
        self.unseal = Button(look, self.tr("Thôi mã hóa"), kind="quiet")
        self.leave = Button(look, self.tr("Thôi"), kind="quiet")
        self._steps: tuple[QWidget, ...] = (
            self._phrase_box,
            self._again_box,
            self.begin,
            self.sheet,
            self._typed_box,
            self.agree,
            self.close_now,
            self.unseal,
            self.leave,
        )
        self._has_keyring = True
        self._build()
        self._connect()

    def show_guard(self, guard: Guard, *, has_keyring: bool) -> None:
        """How it lies on the disk now."""
        is_plain, self._has_keyring = guard is Guard.NOTHING, has_keyring
        tone = "text-muted" if is_plain else "success"
        self._mark.show_icon("info" if is_plain else "lock", tone)
        self._say(*self._state_words(guard))
        self._show_only(self.begin if is_plain else self.unseal)
        self.show()

    def show_code(self, code: str) -> None:
        """The sheet is seen, printed and put away before anything is sealed."""
        self.passphrase.clear()
        self.again.clear()
        self._say(
            self.tr("In phiếu trước"),
            self.tr("Mất cả khóa lẫn phiếu là mất thư viện. Phiếu cũ không dùng được nữa."),
        )
        self.typed.clear()
        self._typed_box.explain("")
        self._show_only(self.sheet, self._typed_box, self.agree, self.leave)
        self.sheet.show_code(code)
        self.typed.setFocus()

    def show_waiting(self, *, seals: bool) -> None:
        """Agreed; nothing has been touched yet."""
        begins = self.tr("Sẽ mã hóa khi đóng chương trình")
        ends = self.tr("Sẽ thôi mã hóa khi đóng chương trình")
        safe = self.tr("Máy sao lưu và kiểm tra trước. Mất điện lúc nào thư viện cũng còn nguyên.")
        self._say(begins if seals else ends, safe)
        self._show_only(self.close_now, self.leave)
        self.close_now.setFocus()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._mark)
        head.addWidget(self._headline, 1)
        column.addLayout(head)
        column.addWidget(self._detail)
        for each in self._steps:
            column.addWidget(each)
        self.hide()  # until it is known how the library lies there

    def _connect(self) -> None:
        self.begin.clicked.connect(self._on_begun)
        self.again.given.connect(self._on_begun)
        self.agree.clicked.connect(self._on_agreed)
        self.typed.returnPressed.connect(self._on_agreed)
        self.unseal.clicked.connect(self.unseal_asked)
        self.close_now.clicked.connect(self.closing_asked)
        self.leave.clicked.connect(self.left)

    def _state_words(self, guard: Guard) -> tuple[str, str]:
        sealed = self.tr("Thư viện được mã hóa")
        return {
            Guard.NOTHING: (
                self.tr("Thư viện chưa mã hóa"),
                self.tr("Ai lấy được máy là đọc được tên bạn đọc."),
            ),
            Guard.KEYRING: (
                sealed,
                self.tr("Kho khóa của máy giữ khóa. Máy khác thì cần phiếu khôi phục."),
            ),
            Guard.PASSPHRASE: (
                sealed,
                self.tr("Mở bằng câu mật khẩu của máy này, hoặc phiếu khôi phục."),
            ),
        }[guard]

    def _ask_for_phrase(self) -> None:
        """A PC that keeps keys needs no passphrase."""
        self._explain_phrase()
        self._show_only(self._phrase_box, self._again_box, self.begin, self.leave)
        self.passphrase.setFocus()

    def _explain_phrase(self) -> None:
        self._phrase_box.explain(self.tr("Máy này không có kho khóa: mỗi lần mở sẽ hỏi câu này."))

    def _say(self, headline: str, detail: str) -> None:
        self._headline.setText(headline)
        self._detail.setText(detail)

    def _show_only(self, *shown: QWidget) -> None:
        for each in self._steps:
            each.setVisible(each in shown)
        self.shown_alone.emit(self.sheet in shown)

    def _on_begun(self) -> None:
        self._again_box.refuse("")
        phrase = "" if self._has_keyring else self.passphrase.text().strip()
        if self._phrase_box.isHidden() and not self._has_keyring:
            self._ask_for_phrase()
        elif not phrase and not self._has_keyring:
            self._phrase_box.refuse(self.tr("Đặt một câu mật khẩu. Vài từ dễ nhớ là đủ."))
            self.passphrase.setFocus()
        elif phrase and phrase != self.again.text().strip():
            self._again_box.refuse(self.tr("Hai lần gõ khác nhau."))
            self.again.setFocus()
        else:
            self._explain_phrase()
            self.begun.emit(phrase)

    def _on_agreed(self) -> None:
        try:
            is_right = checked_code(self.typed.text()) == checked_code(self.sheet.code)
        except InputError:
            is_right = False
        if is_right:
            self.sheet.show_code("")
            self.agreed.emit()
        else:
            self._typed_box.refuse(self.tr("Chưa đúng mã trên phiếu. Chưa mã hóa gì."))
