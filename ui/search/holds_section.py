"""Under the copies of a book: who waits for it, and one more."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.catalogue import CopyState
from desktop.domain.copy import CopyStatus
from desktop.domain.hold import HoldView
from ui.search.hold_form import HoldForm
from ui.search.hold_row import HoldRow
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.label import Label, frame

_NEVER_LENT = frozenset({CopyStatus.LOST, CopyStatus.WITHDRAWN})
_MOST_ROWS = 4


class HoldsSection(QWidget):
    """The line for a book, a form to put a reader in it, and what was last done to it.

    Signals:
        place_asked: put the reader in the line (card or name; a barcode, or empty for any copy).
        cancel_asked: take somebody out of it (the number of the hold).
        undo_asked: put the one back who was taken out last.
    """

    place_asked = Signal(str, str)
    cancel_asked = Signal(int)
    undo_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._count = Label("", "body", weight="semibold")
        self.add = Button(look, self.tr("Đặt giữ…"), icon="hold", kind="flat")
        self.add.clicked.connect(self._on_add)
        self.form = HoldForm(look)
        self.form.entered.connect(self.place_asked)
        self.form.left.connect(self._on_left)
        self.form.hide()
        self._said = Label("", "small", tone="text-muted", wraps=True)
        self.undo = Button(look, self.tr("Hoàn tác"), icon="undo", kind="flat")
        self.undo.clicked.connect(self.undo_asked)
        self._told = self._build_told()
        self._line = QWidget()
        self._rows = QVBoxLayout(self._line)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(frame("line"))
        column.addLayout(self._head())
        for widget in (self.form, self._told, self._line):
            column.addWidget(widget)

    def show_copies(self, copies: Sequence[CopyState], *, is_another: bool) -> None:
        """What there is to wait for; with another book, the form is put away."""
        if is_another:
            self._put_away()
            self._told.hide()
            self.show_line(())
        usable = [state.copy for state in copies if state.copy.status not in _NEVER_LENT]
        self.form.show_copies(usable)
        self.add.setEnabled(bool(usable))
        self.add.setToolTip("" if usable else self.tr("Sách này không còn bản nào để chờ."))

    def show_line(self, holds: Sequence[HoldView]) -> None:
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        waiting = self.tr("%n lượt đặt giữ", "", len(holds))
        self._count.setText(waiting if holds else self.tr("Chưa ai đặt giữ"))
        for hold in holds[:_MOST_ROWS]:
            row = HoldRow(self._look, hold)
            row.cancel.clicked.connect(lambda _=False, n=hold.number: self.cancel_asked.emit(n))
            self._rows.addWidget(frame("line"))
            self._rows.addWidget(row)
        rest = len(holds) - _MOST_ROWS
        if rest > 0:
            more = Label(self.tr("và %n lượt nữa", "", rest), "small", tone="text-muted")
            more.setIndent(20)
            self._rows.addWidget(frame("line"))
            self._rows.addWidget(more)

    def show_done(self, words: str, *, can_undo: bool = False) -> None:
        """What came of it; the form goes."""
        self._put_away()
        self._said.setText(words)
        self.undo.setVisible(can_undo)
        self._told.show()

    def refuse(self, words: str) -> None:
        """Why nothing was done."""
        if self.form.isVisible():
            self.form.refuse(words)
        else:
            self.show_done(words)

    @property
    def said(self) -> str:
        return self.form.said if self.form.isVisible() else self._said.text()

    def rows(self) -> list[HoldRow]:
        found = (self._rows.itemAt(index) for index in range(self._rows.count()))
        widgets = (item.widget() for item in found if item is not None)
        return [widget for widget in widgets if isinstance(widget, HoldRow)]

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(20, 4, 10, 4)
        head.addWidget(self._count)
        head.addStretch()
        head.addWidget(self.add)
        return head

    def _build_told(self) -> QWidget:
        told = QWidget()
        line = QHBoxLayout(told)
        line.setContentsMargins(20, 0, 10, 8)
        line.addWidget(self._said, 1)
        line.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignTop)
        told.hide()
        return told

    def _on_add(self) -> None:
        self._told.hide()
        self._line.hide()  # so that the form fits beneath
        self.form.begin()

    def _on_left(self) -> None:
        self._put_away()
        self.add.setFocus()

    def _put_away(self) -> None:
        self.form.hide()
        self._line.show()
