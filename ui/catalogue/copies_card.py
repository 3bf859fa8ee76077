"""The copies of the book that is open: what there is, one more, one less."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.catalogue import CopyState
from desktop.domain.copy import CopyStatus
from ui.catalogue import copy_words
from ui.catalogue.new_copies_panel import NewCopiesPanel
from ui.catalogue.withdrawal_panel import WithdrawalPanel
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.inside import Inside
from ui.widgets.label import CutLabel, Label, badge, frame
from ui.widgets.pages import Pages


class CopiesCard(QFrame):
    """Copies with a button each, and below them what can be done.

    Signals:
        withdrawal_asked: take the copy with this barcode out of the stock, for this reason.
        busy_changed: something is asked for below the list, or no longer.
    """

    withdrawal_asked = Signal(str, str)
    busy_changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._call_number = ""
        self._is_adding_wanted = False
        self.is_busy = False
        self._rows: list[CopyState] = []
        self.setProperty("role", "card")
        self._count = badge()
        self._list = QWidget()
        self._list_rows = QVBoxLayout(self._list)
        self._list_rows.setContentsMargins(0, 0, 0, 0)
        self._list_rows.setSpacing(0)
        self._empty = EmptyState(look, "copy")
        self._middle = Pages()
        self.add_button = Button(look, self.tr("Thêm bản sách"), icon="add", hint="Ctrl+B")
        self.add_button.clicked.connect(self.begin_adding)
        self.panel = NewCopiesPanel(look)
        self.panel.closed.connect(self._on_panel_closed)
        self.withdrawal = WithdrawalPanel(look)
        self.withdrawal.closed.connect(self._on_panel_closed)
        self.withdrawal.confirmed.connect(self.withdrawal_asked)
        self._next = CutLabel("", "small", tone="text-muted")
        self._rest = QWidget()
        self._build()
        self.show_nothing(is_new=False)

    @property
    def states(self) -> tuple[CopyState, ...]:
        """The copies that are shown."""
        return tuple(self._rows)

    def show_copies(self, copies: tuple[CopyState, ...], *, call_number: str) -> None:
        self._rows = list(copies)
        self._call_number = call_number
        left = sum(state.copy.status is not CopyStatus.WITHDRAWN for state in copies)
        self._count.setText(self.tr("%n bản", "", left))
        self._count.show()
        self._clear()
        for state in copies:
            self._list_rows.addWidget(self._row(state))
            self._list_rows.addWidget(frame("line"))
        self._list_rows.addStretch()
        self._empty.show_words(
            self.tr("Chưa có bản nào"), self.tr("Thêm bản sách để có số và mã vạch.")
        )
        self._middle.setCurrentIndex(0 if copies else 1)
        self.add_button.setEnabled(True)
        self.add_button.setToolTip("")
        if self._is_adding_wanted:
            self._is_adding_wanted = False
            self.begin_adding()

    def show_nothing(self, *, is_new: bool) -> None:
        """No book is open, or one that is not in the library yet."""
        self._rows = []
        self._clear()
        self._count.hide()
        self._next.setText("")
        why = self.tr("Lưu sách rồi thêm bản.") if is_new else self.tr("Mở một cuốn trước.")
        self._empty.show_words(self.tr("Chưa có bản nào"), why)
        self._middle.setCurrentIndex(1)
        self.add_button.setEnabled(False)
        self.add_button.setToolTip(why)
        self._on_panel_closed()

    def show_next_number(self, accession: str) -> None:
        words = self.tr("Số kế tiếp: {number}").format(number=accession) if accession else ""
        self._next.setText(words)

    def begin_adding(self) -> None:
        """Ask how many; the count has the keyboard."""
        if self.add_button.isEnabled():
            self._show_foot(self.panel)
            self.panel.begin(self._call_number)

    def add_when_shown(self) -> None:
        """Begin adding as soon as the book is on the screen."""
        self._is_adding_wanted = True

    def _build(self) -> None:
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
        self._middle.addWidget(Inside(self._list))
        self._middle.addWidget(self._empty)
        column.addWidget(self._middle, 1)
        column.addWidget(frame("line"))
        rest = QVBoxLayout(self._rest)
        rest.setContentsMargins(20, 12, 20, 12)
        rest.setSpacing(8)
        rest.addWidget(self.add_button)
        rest.addWidget(self._next)
        for widget in (self._rest, self.panel, self.withdrawal):
            column.addWidget(widget)

    def _row(self, state: CopyState) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(20, 8, 10, 8)
        line.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        number = state.copy.accession or state.copy.barcode
        words.addWidget(Label(number, "body", weight="semibold"))
        told = copy_words.facts(state.copy)
        if told:
            words.addWidget(CutLabel(told, "small", tone="text-muted"))
        line.addLayout(words, 1)
        line.addWidget(badge(*copy_words.status(state)), 0, Qt.AlignmentFlag.AlignVCenter)
        name = self.tr("Rút {number} khỏi kho").format(number=number)
        button = Button(self._look, name, icon="delete", kind="bare")
        button.clicked.connect(lambda: self._begin_withdrawal(state))
        line.addWidget(button)
        # Only once it stands in the row: shown before, it would be a window of its own.
        button.setVisible(state.copy.status is not CopyStatus.WITHDRAWN and state.due is None)
        return row

    def _begin_withdrawal(self, state: CopyState) -> None:
        self._show_foot(self.withdrawal)
        self.withdrawal.begin(state.copy.barcode, state.copy.accession or state.copy.barcode)

    def _on_panel_closed(self) -> None:
        self._show_foot(self._rest)

    def _show_foot(self, shown: QWidget) -> None:
        for widget in (self._rest, self.panel, self.withdrawal):
            widget.setVisible(widget is shown)
        self.is_busy = shown is not self._rest
        self.busy_changed.emit()

    def _clear(self) -> None:
        while item := self._list_rows.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
