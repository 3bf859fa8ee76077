"""The copies of the book that is open: what there is, one more, one less."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.catalogue import CopyState
from desktop.domain.copy import CopyId, CopyStatus
from desktop.domain.register import EntryId
from ui.catalogue import copy_words
from ui.catalogue.copy_panel import CopyPanel
from ui.catalogue.copy_row import CopyRow
from ui.catalogue.new_copies_panel import NewCopiesPanel
from ui.catalogue.withdrawal_panel import WithdrawalPanel
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.inside import Inside
from ui.widgets.label import CutLabel, Label, badge, frame
from ui.widgets.pages import Pages
from ui.wording import number


class CopiesCard(QFrame):
    """A row for each copy, and below them what can be done.

    Signals:
        withdrawal_asked: take the copy with this barcode out of the stock, for this reason.
        correction_asked: put this down about a copy (Correction).
        busy_changed: something is asked for below the list, or no longer.
        labels_asked: print the labels of these copies (their barcodes).
        queue_asked: print all labels that wait.
    """

    withdrawal_asked = Signal(str, str)
    correction_asked = Signal(object)
    busy_changed = Signal()
    labels_asked = Signal(object)
    queue_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._call_number = ""
        self._is_adding_wanted = False
        self.is_busy = False
        self._rows: list[CopyRow] = []
        self._entries: Mapping[EntryId, int] = {}
        self._corrected: CopyId | None = None
        self._count = badge()
        self._list = QWidget()
        self._list_rows = QVBoxLayout(self._list)
        self._list_rows.setContentsMargins(0, 0, 0, 0)
        self._list_rows.setSpacing(0)
        self._empty = EmptyState(look, "copy")
        self._middle = Pages()
        self.add_button = Button(look, self.tr("Thêm bản sách"), icon="add", hint="Ctrl+B")
        self.panel = NewCopiesPanel(look)
        self.withdrawal = WithdrawalPanel(look)
        self.correction = CopyPanel(look)
        self._next = CutLabel("", "small", tone="text-muted")
        self.label_button, self.queue_button = self._label_buttons(look)
        self._rest = QWidget()
        self._build()
        self._connect()
        self.show_nothing(is_new=False)

    @property
    def states(self) -> tuple[CopyState, ...]:
        """The copies that are shown."""
        return tuple(row.state for row in self._rows)

    @property
    def rows(self) -> tuple[CopyRow, ...]:
        return tuple(self._rows)

    def show_copies(self, copies: tuple[CopyState, ...], *, call_number: str) -> None:
        focused = next((row.state.copy.id for row in self._rows if row.hasFocus()), None)
        self._call_number = call_number
        left = sum(state.copy.status is not CopyStatus.WITHDRAWN for state in copies)
        self._count.setText(self.tr("%n bản", "", left))
        self._count.show()
        self._clear()
        for state in copies:
            self._add_row(state)
        self._list_rows.addStretch()
        self._focus_row(focused)
        self._empty.show_words(
            self.tr("Chưa có bản nào"), self.tr("Thêm bản sách để có số và mã vạch.")
        )
        if self._middle.currentWidget() is not self.correction:
            self._show_list()
        self.add_button.setEnabled(True)
        self.add_button.setToolTip("")
        self.label_button.setVisible(left > 0)
        if self._is_adding_wanted:
            self._is_adding_wanted = False
            self.begin_adding()

    def show_nothing(self, *, is_new: bool) -> None:
        """No book is open, or one that is not in the library yet."""
        self._clear()
        self._count.hide()
        self._next.setText("")
        why = self.tr("Lưu sách rồi thêm bản.") if is_new else self.tr("Mở một cuốn trước.")
        self._empty.show_words(self.tr("Chưa có bản nào"), why)
        self._show_list()
        self.add_button.setEnabled(False)
        self.label_button.hide()
        self.add_button.setToolTip(why)
        self._on_panel_closed()

    def show_next_number(self, accession: str) -> None:
        words = self.tr("Số kế tiếp: {number}").format(number=accession) if accession else ""
        self._next.setText(words)

    def show_queue(self, count: int) -> None:
        """How many labels wait for the printer, of this book and of others."""
        self.queue_button.show_words(self.tr("Nhãn chờ in: {count}").format(count=number(count)))
        self.queue_button.setVisible(count > 0)

    @property
    def barcodes(self) -> tuple[str, ...]:
        """Of the copies that are in the stock."""
        here = (state.copy for state in self.states)
        return tuple(each.barcode for each in here if each.status is not CopyStatus.WITHDRAWN)

    def show_entries(self, numbers: Mapping[EntryId, int]) -> None:
        """The numbers of the lines in the summary register by which the copies came."""
        self._entries = numbers

    def end_correction(self) -> None:
        """Back to the list, and to the row of the copy."""
        self._show_list()
        self._on_panel_closed()
        self._focus_row(self._corrected)

    def begin_adding(self) -> None:
        """Ask how many; the count has the keyboard."""
        if self.add_button.isEnabled():
            self._show_list()
            self._show_foot(self.panel)
            self.panel.begin(self._call_number)

    def add_when_shown(self) -> None:
        """Begin adding as soon as the book is on the screen."""
        self._is_adding_wanted = True

    def _build(self) -> None:
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(20, 12, 16, 12)
        head.addWidget(Label(self.tr("Bản sách"), "body", weight="semibold"))
        head.addStretch()
        head.addWidget(self._count)
        column.addLayout(head)
        column.addWidget(frame("line"))
        self._inside = Inside(self._list)
        for page in (self._inside, self._empty, self.correction):
            self._middle.addWidget(page)
        column.addWidget(self._middle, 1)
        column.addWidget(frame("line"))
        rest = QVBoxLayout(self._rest)
        rest.setContentsMargins(20, 12, 20, 12)
        rest.setSpacing(8)
        rest.addWidget(self.add_button)
        rest.addLayout(self._labels())
        rest.addWidget(self._next)
        for widget in (self._rest, self.panel, self.withdrawal):
            column.addWidget(widget)

    def _labels(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.label_button, 1)
        row.addWidget(self.queue_button, 1)
        return row

    def _label_buttons(self, look: Look) -> tuple[Button, Button]:
        of_this = Button(look, self.tr("In nhãn"), icon="label", kind="soft")
        of_this.clicked.connect(lambda: self.labels_asked.emit(self.barcodes))
        waiting = Button(look, "", icon="printer", kind="soft")
        waiting.setToolTip("Ctrl+P")
        waiting.clicked.connect(self.queue_asked)
        waiting.hide()
        return of_this, waiting

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.begin_adding)
        self.panel.closed.connect(self._on_panel_closed)
        self.withdrawal.closed.connect(self._on_panel_closed)
        self.withdrawal.confirmed.connect(self.withdrawal_asked)
        self.correction.closed.connect(self.end_correction)
        self.correction.confirmed.connect(self.correction_asked)

    def _add_row(self, state: CopyState) -> None:
        row = CopyRow(self._look, state)
        row.chosen.connect(lambda: self._begin_correction(state))
        row.withdrawal_wanted.connect(lambda: self._begin_withdrawal(state))
        row.left.connect(lambda step: self._step(row, step))
        self._rows.append(row)
        self._list_rows.addWidget(row)
        self._list_rows.addWidget(frame("line"))

    def _step(self, row: CopyRow, step: int) -> None:
        place = self._rows.index(row) + step
        if 0 <= place < len(self._rows):
            self._focus_row(self._rows[place].state.copy.id)

    def _focus_row(self, copy: CopyId | None) -> None:
        row = next((row for row in self._rows if row.state.copy.id == copy), None)
        if row is not None:
            row.show()  # a new one is not there yet, and would not take the keyboard
            row.setFocus(Qt.FocusReason.OtherFocusReason)
            self._inside.ensureWidgetVisible(row)

    def _begin_correction(self, state: CopyState) -> None:
        self._corrected = state.copy.id
        self._middle.setCurrentWidget(self.correction)
        self._show_foot(None)
        entry = None if state.copy.entry is None else self._entries.get(state.copy.entry)
        self.correction.begin(state, entry=entry, call_number=self._call_number)

    def _begin_withdrawal(self, state: CopyState) -> None:
        self._show_foot(self.withdrawal)
        self.withdrawal.begin(state.copy.barcode, copy_words.number_of(state.copy))

    def _show_list(self) -> None:
        self._middle.setCurrentWidget(self._inside if self._rows else self._empty)

    def _on_panel_closed(self) -> None:
        self._show_foot(self._rest)

    def _show_foot(self, shown: QWidget | None) -> None:
        for widget in (self._rest, self.panel, self.withdrawal):
            widget.setVisible(widget is shown)
        self.is_busy = shown is not self._rest
        self.busy_changed.emit()

    def _clear(self) -> None:
        self._rows = []
        while item := self._list_rows.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
