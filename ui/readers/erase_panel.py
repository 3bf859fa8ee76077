"""Erasing a reader: what goes and what stays, and twice a button, since nothing brings it back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.patron import Patron
from ui.readers.panel import Panel
from ui.readers.words import called
from ui.theme import Look
from ui.widgets.icon_mark import IconMark
from ui.widgets.label import Label


class ErasePanel(Panel):
    """The first press changes the button, the second erases; the focus goes to the way out.

    Signals:
        confirmed: erase.
    """

    confirmed = Signal()

    def __init__(self, look: Look, patron: Patron, *, books: int) -> None:
        super().__init__(look, do=self.tr("Xóa hẳn…"), icon="delete", kind="danger")
        self._is_armed = False
        self._card = patron.card
        goes = (
            self.tr("Họ tên, năm sinh, liên hệ, nơi ở, người giám hộ"),
            self.tr("Phiếu đồng ý, đặt giữ, lịch sử mượn gắn với người này"),
            self.tr("Thẻ {card}: số này không cấp lại cho ai").format(card=patron.card),
        )
        stays = (
            self.tr("Số lượt mượn theo loại thẻ và độ tuổi, không còn tên"),
            self.tr("Sổ yêu cầu: đã có yêu cầu xóa, ngày nào, không ghi ai"),
        )
        row = QHBoxLayout()
        row.setSpacing(24)
        mark = Qt.AlignmentFlag.AlignTop
        row.addWidget(_column(look, self.tr("Mất hẳn"), goes, ("close", "danger")), 1, mark)
        row.addWidget(_column(look, self.tr("Còn lại"), stays, ("check", "success")), 1, mark)
        self.fields.addLayout(row)
        heading = self.tr("Xóa {who} khỏi thư viện").format(who=called(patron))
        detail = self.tr("Xóa rồi không lấy lại được, kể cả từ bản sao lưu làm sau đó.")
        if books:
            detail = self.tr("Còn %n cuốn đang mượn. Nhận trả hết rồi mới xóa được.", "", books)
        self.do.setEnabled(not books)
        self.do.setToolTip(detail if books else "")
        self.ask(heading, detail, focus=self.leave)

    @override
    def confirm(self) -> None:
        if self._is_armed:
            self.confirmed.emit()
            return
        self._is_armed = True
        words = self.tr("Bấm lần nữa: xóa hẳn {card}").format(card=self._card)
        self.do.show_words(words)
        # Whoever pressed twice in haste, or holds Enter down, lands on the way out.
        self.leave.setFocus(Qt.FocusReason.OtherFocusReason)


def _column(look: Look, heading: str, lines: tuple[str, ...], mark: tuple[str, str]) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    column.addWidget(Label(heading, "body", weight="semibold"))
    for words in lines:
        row = QHBoxLayout()
        row.setSpacing(8)
        icon = IconMark(look, mark[0], tone=mark[1], size=18)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(words, "table", wraps=True), 1)
        column.addLayout(row)
    column.addStretch()
    return made
