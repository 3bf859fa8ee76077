"""Asks for the passphrase without which a newer program could not try itself out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.accounts.secret_edit import SecretEdit
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.field import FieldBox
from ui.widgets.label import Label

_WIDTH = 420


class UpdatePhrase(QDialog):
    """Why it is asked for, what becomes of it, one field.

    Signals:
        given: what was typed.
    """

    given = Signal(str)

    def __init__(self, look: Look, version: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Cập nhật khi đóng"))
        self.setProperty("role", "page")
        self.secret = SecretEdit()
        self._box = FieldBox(self.tr("Câu mật khẩu của máy này"), self.secret)
        self.go = Button(look, self.tr("Cập nhật khi đóng"), kind="primary", hint="Enter")
        self.leave = Button(look, self.tr("Thôi"), kind="quiet")
        for button in (self.go, self.leave):
            button.setAutoDefault(False)  # Enter belongs to the field
        self.secret.given.connect(self._on_given)
        self.go.clicked.connect(self._on_clicked)
        self.leave.clicked.connect(self.reject)
        self._build(look, version)

    def refuse(self, trouble: str) -> None:
        """Ready for another try; with what was wrong with the one before."""
        self._box.refuse(trouble)
        self.go.setEnabled(True)
        self.secret.clear()
        self.secret.setFocus()
        self.adjustSize()

    @property
    def said(self) -> str:
        return self._box.said

    def _on_clicked(self) -> None:
        if self.secret.text().strip():
            self._on_given(self.secret.text())
        else:
            self.refuse(self.tr("Gõ câu vẫn gõ khi mở thư viện."))

    def _on_given(self, secret: str) -> None:
        if self.go.isEnabled():
            self.go.setEnabled(False)
            self.given.emit(secret.strip())

    def _build(self, look: Look, version: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        headline = self.tr("Bản {version} cần câu mật khẩu").format(version=version)
        column.addWidget(Label(headline, "title", weight="semibold"))
        words = self.tr(
            "Lúc đóng cửa sổ, máy sao lưu rồi cho bản mới mở thử một bản chép của thư viện. "
            "Câu này chỉ dùng cho lần đó, không ghi lại ở đâu."
        )
        column.addWidget(Label(words, "body", tone="text-muted", wraps=True))
        column.addWidget(self._box)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(self.leave)
        row.addWidget(self.go)
        column.addSpacing(4)
        column.addLayout(row)
        self._box.setMinimumWidth(look.px(_WIDTH))
