"""Readers at all PCs of the library: asks for the code of the recovery sheet, once."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from desktop.domain.sealed_reader import Sharing
from ui.theme import Look
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.field import FieldBox
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label


class SharingCard(QFrame):
    """A quiet card: there by itself where another PC has begun, and otherwise when it is asked for.

    Signals:
        code_given: what was typed.
        put_away: nobody wants to be asked again by itself.
    """

    code_given = Signal(str)
    put_away = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._found = Sharing.ON  # nothing is shown before it is known
        self._is_wanted = False
        self._headline = Label("", "body", weight="semibold")
        self._why = Label("", "small", tone="text-muted")
        self._why.setWordWrap(True)
        self._trouble = Banner(look)
        self.code = QLineEdit()
        self.code.setPlaceholderText("XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX")
        self._code_box = FieldBox(self.tr("Mã trên phiếu khôi phục"), self.code)
        self.begin = Button(look, self.tr("Mở khóa"), hint="Enter")
        self.later = Button(look, self.tr("Để sau"), kind="flat")
        self._build(look)
        self.code.returnPressed.connect(self._on_begin)
        self.begin.clicked.connect(self._on_begin)
        self.later.clicked.connect(self._on_later)
        self._show()

    def show_sharing(self, found: Sharing, *, is_put_away: bool) -> None:
        self._found = found
        self._is_wanted = self._is_wanted or (found is Sharing.ASKED and not is_put_away)
        if found is Sharing.ON:
            self._is_wanted = False
            self.code.clear()
        self._show()

    def want(self) -> None:
        """Somebody asks for it."""
        self._is_wanted = True
        self._show()
        self.code.setFocus()

    def refuse(self, headline: str, advice: str) -> None:
        self.begin.setEnabled(True)
        self._trouble.tell("refused", headline, advice)
        self._trouble.show()

    def _on_begin(self) -> None:
        code = self.code.text().strip()
        self._code_box.refuse("" if code else self.tr("Còn thiếu mã."))
        if code:
            self._trouble.hide()
            self.begin.setEnabled(False)
            self.code_given.emit(code)

    def _on_later(self) -> None:
        self._is_wanted = False
        self._show()
        self.put_away.emit()

    def _show(self) -> None:
        headline, why = self._words()
        self._headline.setText(headline)
        self._why.setText(why)
        has_sheet = self._found in {Sharing.OFF, Sharing.ASKED}
        for widget in (self._code_box, self.begin):
            widget.setVisible(has_sheet)
        self.begin.setEnabled(True)
        self._trouble.hide()
        self.setVisible(self._is_wanted and self._found not in {Sharing.ON, Sharing.NO_HUB})

    def _words(self) -> tuple[str, str]:
        if self._found is Sharing.ASKED:
            return (
                self.tr("Máy kia của thư viện đã gửi bạn đọc sang, còn khóa"),
                self.tr("Gõ mã trên phiếu khôi phục của máy kia. Chỉ hỏi một lần."),
            )
        if self._found is Sharing.NO_SHEET:
            return (
                self.tr("Chưa có phiếu khôi phục nên bạn đọc chỉ ở máy này"),
                self.tr("Lập phiếu ở mục Tài khoản rồi quay lại đây. Phiếu khóa tên bạn đọc."),
            )
        return (
            self.tr("Cho các máy của thư viện cùng biết bạn đọc"),
            self.tr(
                "Gõ mã trên phiếu khôi phục của máy này, rồi gõ đúng mã ấy ở máy kia. "
                "Tên đi đường đã khóa, trung tâm không mở được."
            ),
        )

    def _build(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 14, 24, 14)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(IconMark(look, "lock", tone="accent", size=22))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._headline)
        words.addWidget(self._why)
        head.addLayout(words, 1)
        column.addLayout(head)
        column.addWidget(self._trouble)
        column.addWidget(self._code_box)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.begin)
        row.addWidget(self.later)
        row.addStretch()
        column.addLayout(row)
