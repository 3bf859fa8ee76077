"""A list before it is brought in: which column tells what."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.listing.column_mapping import ColumnMapping
from desktop.services.list_table import TablePreview
from ui.theme import Look
from ui.transfer.columns_kind import ColumnsKind
from ui.transfer.columns_table import ColumnsTable
from ui.transfer.plurals import PLURALS
from ui.widgets.button import Button
from ui.widgets.label import CutLabel, Label, frame, key


class ColumnsCard(QFrame):
    """The guess can be corrected, and is remembered for the next list with these headings.

    Signals:
        changed: the columns tell other things now (ColumnMapping).
        accepted: go on with them.
        another_asked: choose another file.
    """

    changed = Signal(object)
    accepted = Signal()
    another_asked = Signal()

    def __init__(self, look: Look, kind: ColumnsKind) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.table = ColumnsTable(look, kind)
        self.table.changed.connect(self._on_changed)
        self._state = CutLabel("", "small", tone="text-muted")
        self.go_on = Button(look, self.tr("Xem trước khi nhập"), kind="primary")
        self.go_on.clicked.connect(self.accepted)
        another = Button(look, self.tr("Chọn tệp khác…"))
        another.clicked.connect(self.another_asked)
        self.setFocusProxy(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(frame("line"))
        column.addWidget(self.table, 1)
        column.addWidget(frame("line"))
        column.addWidget(self._foot(another))

    def show_preview(self, seen: TablePreview[Any]) -> None:
        self.table.columns.show_preview(seen)
        self.table.fit_columns()
        self._show_state(seen.mapping)

    def _head(self) -> QWidget:
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(20, 14, 20, 12)
        column.setSpacing(0)
        column.addWidget(Label(self.tr("Mỗi cột ghi gì?"), "title", weight="semibold"))
        column.addWidget(
            Label(
                self.tr("Đã đoán theo tên cột. Bấm vào đầu cột để đổi; lần sau sẽ nhớ."),
                "body",
                tone="text-muted",
                wraps=True,
            )
        )
        return head

    def _foot(self, another: Button) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 12, 20, 12)
        row.setSpacing(8)
        row.addWidget(self.go_on)
        row.addWidget(another)
        row.addSpacing(8)
        row.addWidget(self._state, 1)
        for name in ("←", "→"):
            row.addWidget(key(name))
        row.addWidget(key("Enter"))
        row.addWidget(Label(self.tr("đổi cột"), "small", tone="text-muted"))
        return foot

    def _on_changed(self, mapping: ColumnMapping[Any]) -> None:
        self._show_state(mapping)
        self.changed.emit(mapping)

    def _show_state(self, mapping: ColumnMapping[Any]) -> None:
        reason = "" if mapping.is_usable else self.table.columns.kind.missing
        self.go_on.setEnabled(mapping.is_usable)
        self.go_on.setToolTip(reason)
        count = self.table.columns.problems
        words = PLURALS.rows_to_look_at(count) if count else ""
        self._state.show_text(reason or words, tone="danger" if reason else "text-muted")
