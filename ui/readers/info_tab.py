"""Who the reader is, who answers for them, and what they have agreed to."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.consent import Consent
from desktop.domain.patron import Patron
from ui.readers.facts import Facts
from ui.readers.words import guardian_facts, guardian_heading, reader_facts
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.inside import Inside
from ui.widgets.label import frame


class InfoTab(QWidget):
    """Two columns of facts, the consent as a document, and what can be done about it.

    Signals:
        form_asked: the form of consent, to be signed on paper.
        sign_asked: put down that it was signed.
        withdraw_asked: put down that it was taken back.
        erase_asked: erase the reader.
    """

    form_asked = Signal()
    sign_asked = Signal()
    withdraw_asked = Signal()
    erase_asked = Signal()

    def __init__(self, look: Look, consent: QWidget) -> None:
        super().__init__()
        self._person = Facts(look, "child", self.tr("Bạn đọc"))
        self._guardian = Facts(look, "readers", self.tr("Người giám hộ"))
        self.form = Button(look, self.tr("In phiếu đồng ý"), icon="printer", kind="soft")
        self.sign = Button(look, self.tr("Ghi phiếu đã ký…"), icon="edit", kind="soft")
        self.withdraw = Button(look, self.tr("Rút lại đồng ý…"), kind="soft")
        self.erase = Button(look, self.tr("Xóa bạn đọc…"), icon="delete", kind="danger")
        self.form.clicked.connect(self.form_asked)
        self.sign.clicked.connect(self.sign_asked)
        self.withdraw.clicked.connect(self.withdraw_asked)
        self.erase.clicked.connect(self.erase_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Inside(self._content(consent)), 1)
        column.addWidget(frame("line"))
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 12, 20, 12)
        foot.setSpacing(8)
        for button in (self.form, self.sign, self.withdraw):
            foot.addWidget(button)
        foot.addStretch()
        foot.addWidget(self.erase)
        column.addLayout(foot)

    def show_patron(self, patron: Patron, limit: int, *, is_guarded: bool) -> None:
        self._person.show_facts(reader_facts(patron, limit))
        heading = guardian_heading(patron.category)
        self._guardian.show_facts(guardian_facts(patron), heading=heading)
        self._guardian.setVisible(is_guarded or bool(patron.guardian.name))

    def show_consent(self, consent: Consent) -> None:
        """Only what can be done now."""
        signed = any(each.withdrawn_on is None for each in consent.signatures)
        self.sign.setVisible(bool(consent.missing))
        self.withdraw.setVisible(signed)

    def _content(self, consent: QWidget) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(16)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self._person, 1)
        row.addWidget(self._guardian, 1)
        column.addLayout(row)
        column.addWidget(consent)
        column.addStretch()
        return content
