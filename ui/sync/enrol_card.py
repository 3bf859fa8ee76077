"""For a PC that is not enrolled yet: the hub's address and a code, or a file of the province."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.theme import Look
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.field import FieldBox
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label

if TYPE_CHECKING:
    # Not at run time: it brings ciphers and the line, and this card is made with the page.
    from ui.provision_work import Offer


class EnrolCard(QFrame):
    """Two fields; or a file that was opened, with the mark to be compared before it is taken.

    Signals:
        enrol_asked: address and code.
        file_asked: a file is to be chosen.
        agreed: the file that is shown is to be taken (Offer).
    """

    enrol_asked = Signal(str, str)
    file_asked = Signal()
    agreed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._offered: Offer | None = None
        self._is_enrolled = True  # nothing is shown before it is known
        self.hub, self.code = QLineEdit(), QLineEdit()
        self.hub.setPlaceholderText("https://thuvien.tinh.gov.vn")
        self.code.setPlaceholderText("K7M2-9QXA-40TD")
        self._hub_box = FieldBox(self.tr("Địa chỉ trung tâm"), self.hub)
        self._code_box = FieldBox(self.tr("Mã ghi danh do tỉnh cấp"), self.code)
        self.enrol = Button(look, self.tr("Ghi danh"), kind="primary", hint="Enter")
        self.open_file = Button(look, self.tr("Mở tệp của tỉnh (.tvx)…"), icon="receive")
        self._ask, self._offer = QWidget(), QWidget()
        self._banner = Banner(look)
        self.use = Button(look, self.tr("Dùng tệp này"), kind="primary")
        self.leave = Button(look, self.tr("Thôi"))
        self._trouble = Banner(look)
        self._build(look)
        self.code.returnPressed.connect(self._on_enrol)
        self.hub.returnPressed.connect(self.code.setFocus)
        self.enrol.clicked.connect(self._on_enrol)
        self.open_file.clicked.connect(self.file_asked)
        self.use.clicked.connect(lambda: self.agreed.emit(self._offered))
        self.leave.clicked.connect(self.show_done)
        self.show_done()

    def show_state(self, *, is_enrolled: bool) -> None:
        self._is_enrolled = is_enrolled
        self._show()

    def fill(self, hub: str, code: str) -> None:
        """What the province gave beforehand, where nobody has typed anything else."""
        for edit, text in ((self.hub, hub), (self.code, code)):
            if not edit.text():
                edit.setText(text)

    def show_offer(self, offer: "Offer") -> None:
        """A file that is whole, and may be taken here."""
        self._offered = offer
        said = offer.provision
        words = self.tr("Tệp của {province} cho {name} ({code})")
        headline = words.format(
            province=said.province, name=said.library.name, code=said.library.code
        )
        mark = self.tr("Dấu của tỉnh: {mark}. Lần đầu thì gọi cán bộ tỉnh đọc lại cho khớp.")
        self._banner.tell("info", headline, mark.format(mark=offer.fingerprint), icon="consent")
        self._trouble.hide()
        self._show()
        self.use.setFocus()

    def refuse(self, headline: str, advice: str) -> None:
        self.set_busy(is_busy=False)
        self._trouble.tell("refused", headline, advice)
        self._trouble.show()
        self.show()

    def show_done(self) -> None:
        """Nothing is offered, and nothing went wrong."""
        self._offered = None
        self._trouble.hide()
        self.set_busy(is_busy=False)
        self._show()

    def set_busy(self, *, is_busy: bool) -> None:
        for button in (self.enrol, self.open_file, self.use, self.leave):
            button.setEnabled(not is_busy)

    def _show(self) -> None:
        is_offered = self._offered is not None
        self._offer.setVisible(is_offered)
        self._ask.setVisible(not is_offered and not self._is_enrolled)
        self.setVisible(is_offered or not self._is_enrolled)

    def _on_enrol(self) -> None:
        hub, code = self.hub.text().strip(), self.code.text().strip()
        self._hub_box.refuse("" if hub else self.tr("Còn thiếu địa chỉ."))
        self._code_box.refuse("" if code else self.tr("Còn thiếu mã."))
        if hub and code:
            self._trouble.hide()
            self.set_busy(is_busy=True)
            self.enrol_asked.emit(hub if "://" in hub else f"https://{hub}", code)

    def _build(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(IconMark(look, "consent", tone="accent", size=22))
        title = self.tr("Ghi danh máy này với trung tâm")
        head.addWidget(Label(title, "body", weight="semibold"), 1)
        column.addLayout(head)
        column.addWidget(self._trouble)
        fields = _part(self._ask)
        pair = QHBoxLayout()
        pair.setSpacing(16)
        pair.addWidget(self._hub_box, 3)
        pair.addWidget(self._code_box, 2)
        fields.addLayout(pair)
        fields.addLayout(_row(self.enrol, self.open_file))
        column.addWidget(self._ask)
        offered = _part(self._offer)
        offered.addWidget(self._banner)
        offered.addLayout(_row(self.use, self.leave))
        column.addWidget(self._offer)


def _part(of: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(of)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    return column


def _row(*buttons: Button) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    row.addStretch()
    return row
