"""The consent of a reader, kept as the document that it is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.consent import Consent, ConsentStanding, Signature, Signer
from ui.readers.shown import Shown
from ui.readers.words import signer_words
from ui.theme import Look
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label, badge, frame, restyle
from ui.wording import capital, full_date, translate


class ConsentCard(QFrame):
    """Who has signed, when, and which text; who has still to sign."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "card")
        self._mark = IconMark(look, "consent", tone="text-muted", size=22)
        self._badge = badge()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 10)
        head.setSpacing(12)
        head.addWidget(self._mark)
        heading = Label(self.tr("Đồng ý cho lưu thông tin"), "body", weight="semibold")
        head.addWidget(heading, 1)
        head.addWidget(self._badge)
        column.addLayout(head)
        column.addWidget(frame("line"))
        self._room = QVBoxLayout()
        column.addLayout(self._room)

    def show_consent(self, shown: Shown) -> None:
        consent = shown.consent
        words, kind, tone = _standing(consent)
        self._badge.setText(words)
        restyle(self._badge, kind=kind)
        self._mark.show_icon("consent", tone)
        while item := self._room.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self._room.addWidget(self._body(shown, consent))
        self.setAccessibleName(f"{self.tr('Đồng ý cho lưu thông tin')}: {words}")

    def _body(self, shown: Shown, consent: Consent) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(6)
        lines = QHBoxLayout()
        lines.setSpacing(24)
        for signature in consent.signatures:
            lines.addWidget(self._signed(shown, signature), 1, Qt.AlignmentFlag.AlignTop)
        for signer in consent.missing:
            if signer not in {each.signer for each in consent.signatures}:
                lines.addWidget(self._unsigned(shown, signer), 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(lines)
        words = self.tr("Tên không gửi lên tỉnh hay quốc gia.")
        column.addWidget(Label(words, "small", tone="text-muted"))
        return body

    def _signed(self, shown: Shown, signature: Signature) -> QWidget:
        """A line with a tick, or one that says that it was taken back."""
        who = capital(signer_words(shown.patron, signature.signer))
        if signature.withdrawn_on is None:
            words = self.tr("{who} ký ngày {day}")
            said = words.format(who=who, day=full_date(signature.on))
            icon, tone = "check", "success"
        else:
            words = self.tr("{who} rút lại ngày {day}")
            said = words.format(who=who, day=full_date(signature.withdrawn_on))
            icon, tone = "close", "danger"
        paper = self.tr("Phiếu giấy mẫu {version}").format(version=signature.version)
        if signature.recorded_by:
            by = self.tr("người ghi: {name}").format(name=signature.recorded_by)
            paper = f"{paper}, {by}"
        return _line(self._look, icon, tone, said, paper)

    def _unsigned(self, shown: Shown, signer: Signer) -> QWidget:
        words = self.tr("{who} chưa ký")
        said = words.format(who=capital(signer_words(shown.patron, signer)))
        return _line(self._look, "edit", "warning", said, "")


def _line(look: Look, icon: str, tone: str, words: str, below: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    mark = IconMark(look, icon, tone=tone, size=18)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addWidget(Label(words, "table", wraps=True))
    if below:
        column.addWidget(Label(below, "small", tone="text-muted", wraps=True))
    row.addLayout(column, 1)
    return line


def _standing(consent: Consent) -> tuple[str, str, str]:
    """The words, the kind of badge, and the tone of the mark."""
    both = translate("ConsentCard", "Đủ hai chữ ký")
    given = both if len(consent.signatures) > 1 else translate("ConsentCard", "Đã ký")
    partial = translate("ConsentCard", "Còn thiếu chữ ký")
    return {
        ConsentStanding.GIVEN: (given, "success", "success"),
        ConsentStanding.PARTIAL: (partial, "attention", "warning"),
        ConsentStanding.WITHDRAWN: (
            translate("ConsentCard", "Đã rút lại"),
            "refused",
            "danger",
        ),
        ConsentStanding.NONE: (
            translate("ConsentCard", "Chưa có phiếu"),
            "attention",
            "warning",
        ),
    }[consent.standing]
