"""The page of a sealed library whose key this PC does not have: one field brings it back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.accounts.secret_edit import SecretEdit
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.field import FieldBox
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label

_WIDTH = 440


class KeyView(QScrollArea):
    """Calm: a lock, what is so, a field.

    Signals:
        given: the passphrase of this PC, or the code of the recovery sheet.
    """

    given = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.secret = SecretEdit()
        self._box = FieldBox(self.tr("Câu mật khẩu, hoặc mã trên phiếu khôi phục"), self.secret)
        self._button = Button(look, self.tr("Mở thư viện"), kind="primary", hint="Enter")
        self._build()
        self.secret.given.connect(self._on_given)
        self._button.clicked.connect(lambda: self._on_given(self.secret.text()))
        look.changed.connect(self._fit)
        self._fit()

    def ask(self, trouble: str) -> None:
        """Ready for a try; with what was wrong with the one before."""
        self._box.refuse(trouble)
        self._button.setEnabled(True)
        self.secret.clear()
        self.secret.setFocus()

    @property
    def said(self) -> str:
        return self._box.said

    def _on_given(self, secret: str) -> None:
        if secret.strip() and self._button.isEnabled():
            self._button.setEnabled(False)
            self.given.emit(secret)

    def _build(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.secret)
        self._card = QWidget()
        column = QVBoxLayout(self._card)
        column.setContentsMargins(0, 24, 0, 24)
        column.setSpacing(8)
        mark = IconMark(self._look, "lock", tone="accent", size=32, disc=("accent-soft", 72))
        column.addWidget(mark, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        for label in (
            Label(self.tr("Thư viện được mã hóa"), "page", weight="semibold"),
            Label(self.tr("Mọi thứ còn nguyên. Máy này chưa có khóa."), "body", tone="text-muted"),
        ):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(8)
        column.addWidget(self._box)
        column.addWidget(self._button)
        page = QWidget()
        page.setProperty("role", "page")
        middle = QVBoxLayout(page)
        middle.addStretch(2)
        middle.addWidget(self._card, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(3)
        self.setWidget(page)

    def _fit(self) -> None:
        self._card.setFixedWidth(self._look.px(_WIDTH))
