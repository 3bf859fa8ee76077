"""Why a copy is taken out of the stock."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sync.sources.query import plain_isbn
from ui.catalogue.copy_words import reasons
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.field import FieldBox
from ui.widgets.label import Label


class WithdrawalPanel(QWidget):
    """The usual reasons to press, or another one to type.

    Signals:
        confirmed: the barcode, and the reason.
        closed: the copy stays.
        scanned: the next book was scanned (its ISBN).
    """

    confirmed = Signal(str, str)
    closed = Signal()
    scanned = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._barcode = ""
        self._heading = Label("", "body", weight="semibold", wraps=True)
        self.reason = QLineEdit()
        self.reason.returnPressed.connect(self._on_confirmed)
        self.confirm = Button(look, self.tr("Rút khỏi kho"), icon="delete", kind="danger")
        self.confirm.clicked.connect(self._on_confirmed)
        keep = Button(look, self.tr("Thôi"), kind="soft")
        keep.clicked.connect(self.closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(8)
        column.addWidget(self._heading)
        usual = QGridLayout()
        usual.setSpacing(8)
        for place, words in enumerate(reasons()):
            pill = Button(look, words, kind="pill")
            pill.clicked.connect(lambda _on=False, words=words: self.reason.setText(words))
            usual.addWidget(pill, place // 2, place % 2)
        column.addLayout(usual)
        column.addWidget(FieldBox(self.tr("Lý do"), self.reason))
        row = QHBoxLayout()
        row.addWidget(self.confirm, 1)
        row.addWidget(keep)
        column.addLayout(row)

    def begin(self, barcode: str, number: str) -> None:
        self._barcode = barcode
        self._heading.setText(self.tr("Vì sao rút {number}?").format(number=number))
        self.reason.clear()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_confirmed(self) -> None:
        reason = self.reason.text().strip()
        if isbn := plain_isbn(reason):  # no reason, but the next book under the scanner
            self.closed.emit()
            self.scanned.emit(isbn)
        elif reason:
            self.closed.emit()
            self.confirmed.emit(self._barcode, reason)
        else:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
