"""Everything that can be corrected about a copy, in the place of the list."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.catalogue import CopyState
from desktop.domain.copy import Copy, CopySource, CopyStatus
from desktop.services.correcting import Correction
from ui.catalogue import copy_words
from ui.catalogue.stray_scan import StrayScan, is_enter
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.field import Choices, FieldBox
from ui.widgets.inside import Inside
from ui.widgets.label import Label, frame
from ui.wording import number

_LARGEST = 999_999_999
_TEXTS = ("store", "location", "shelf", "call_number", "site", "owner", "printed")


class CopyPanel(QWidget):
    """Shows one copy at a time; Enter anywhere keeps what was corrected.

    Signals:
        confirmed: put this down (Correction).
        closed: nothing more is to be corrected.
        scanned: the next book was scanned (its ISBN).
    """

    confirmed = Signal(object)
    closed = Signal()
    scanned = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._stray = StrayScan()
        self._seen: Copy | None = None
        self._seen_number: int | None = None
        self._heading = Label("", "body", weight="semibold", wraps=True)
        self.status = Choices(look)
        self.status.activated.connect(self._on_status_chosen)
        self.reason = QLineEdit()
        self._reason_box = FieldBox(self.tr("Lý do"), self.reason)
        self.reason.textEdited.connect(lambda _text: self._reason_box.refuse(""))
        self.texts = {name: QLineEdit() for name in _TEXTS}
        self.price = QLineEdit()
        self.price.setMaxLength(13)
        self.source = Choices(look)
        for source in CopySource:
            self.source.addItem(copy_words.source_name(source), source)
        self.entry = QLineEdit()
        self.entry.setValidator(QIntValidator(1, _LARGEST, self))
        self.proposal = Button(look, "", kind="pill")
        self.proposal.clicked.connect(self._on_proposal_taken)
        self.keep = Button(look, self.tr("Lưu bản này"), icon="check", hint="Enter")
        self.keep.clicked.connect(self._on_confirmed)
        self.leave = Button(look, self.tr("Thôi"), kind="soft", hint="Esc")
        self.leave.clicked.connect(self.closed)
        self._arrange()

    def begin(self, state: CopyState, *, entry: int | None, call_number: str) -> None:
        """Show a copy, and give its status the keyboard. `call_number` is a proposal."""
        copy = self._seen = state.copy
        self._seen_number = entry
        self._heading.setText(self.tr("Sửa {number}").format(number=copy_words.number_of(copy)))
        self.status.clear()
        for status in copy_words.next_statuses(state):
            self.status.addItem(copy_words.status_name(status), status)
        self.status.setCurrentIndex(self.status.findData(copy.status))
        self.reason.setText(copy.reason)
        self._reason_box.refuse("")
        for name, edit in self.texts.items():
            edit.setText(getattr(copy, name))
        self.price.setText("" if copy.price is None else number(copy.price))
        self.source.setCurrentIndex(self.source.findData(copy.source))
        self.entry.setText("" if entry is None else str(entry))
        self._propose(call_number)
        self.status.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if isbn := self._stray.follow(watched, event):
                self.closed.emit()
                self.scanned.emit(isbn)
                return True
            if is_enter(event):
                self._on_confirmed()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.closed.emit()
                return True
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            # Later: only then does the field stand where it will.
            QTimer.singleShot(0, watched, lambda: self._inside.ensureWidgetVisible(watched))
        return False

    def _arrange(self) -> None:
        fields = QWidget()
        grid = QGridLayout(fields)
        grid.setContentsMargins(20, 12, 20, 12)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        text = self.texts
        boxes = (
            FieldBox(self.tr("Tình trạng"), self.status),
            self._reason_box,
            FieldBox(self.tr("Kho"), text["store"]),
            FieldBox(self.tr("Giá, kệ"), text["shelf"]),
            FieldBox(self.tr("Vị trí"), text["location"]),
            FieldBox(self.tr("Ký hiệu xếp giá"), text["call_number"]),
            FieldBox(self.tr("Giá (đồng)"), self.price),
            FieldBox(self.tr("Nguồn"), self.source),
            FieldBox(self.tr("Điểm thư viện"), text["site"]),
            FieldBox(self.tr("Chủ sở hữu"), text["owner"]),
            FieldBox(self.tr("Số vào sổ tổng quát"), self.entry),
            FieldBox(self.tr("Số in trên sách"), text["printed"]),
        )
        for place, box in enumerate(boxes):
            # Below the call number is room for a proposal.
            row = place // 2 + (place >= 6)  # noqa: PLR2004
            grid.addWidget(box, row, place % 2)
            box.editor.installEventFilter(self)
        grid.addWidget(self.proposal, 3, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        self._inside = Inside(fields)
        self._put_together()

    def _put_together(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(20, 10, 20, 0)
        head.addWidget(self._heading)
        column.addLayout(head)
        column.addWidget(self._inside, 1)
        column.addWidget(frame("line"))
        buttons = QHBoxLayout()
        buttons.setContentsMargins(20, 12, 20, 12)
        buttons.setSpacing(8)
        buttons.addWidget(self.keep, 1)
        buttons.addWidget(self.leave)
        column.addLayout(buttons)

    def _propose(self, call_number: str) -> None:
        self._proposed = call_number
        words = self.tr("Ký hiệu đề nghị: {number}").format(number=call_number)
        self.proposal.show_words(words)
        self.proposal.setVisible(bool(call_number) and call_number != self._call_number())

    def _call_number(self) -> str:
        return _plain(self.texts["call_number"])

    def _on_proposal_taken(self) -> None:
        edit = self.texts["call_number"]
        edit.setText(self._proposed)
        edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.proposal.hide()

    def _on_status_chosen(self) -> None:
        """The reason belongs to a status: another one has another reason."""
        assert self._seen is not None
        is_same = self.status.currentData() == self._seen.status
        self.reason.setText(self._seen.reason if is_same else "")
        self._reason_box.refuse("")

    def _on_confirmed(self) -> None:
        seen = self._seen
        assert seen is not None
        status, reason = CopyStatus(self.status.currentData()), _plain(self.reason)
        is_told = (status, reason) == (seen.status, seen.reason)
        if not (is_told or reason or status is CopyStatus.IN_STOCK):
            self._reason_box.refuse(self.tr("Ghi lý do."))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        texts: dict[str, Any] = {name: _plain(edit) for name, edit in self.texts.items()}
        after = replace(
            seen,
            status=status,
            reason=reason,
            price=copy_words.amount(self.price.text()),
            source=CopySource(self.source.currentData()),
            **texts,
        )
        line = int(self.entry.text()) if self.entry.text() else None
        self.confirmed.emit(
            Correction(seen=seen, after=after, seen_number=self._seen_number, number=line)
        )


def _plain(edit: QLineEdit) -> str:
    return " ".join(edit.text().split())
