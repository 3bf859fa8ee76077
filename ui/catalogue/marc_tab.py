"""Every field of a record, for who knows MARC 21: a table, what the rules say, what is wrong."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.domain.cataloguing.findings import Finding
from desktop.domain.cataloguing.lint import check
from desktop.domain.record import Record
from desktop.machine.marc21 import marc21
from ui import messages
from ui.catalogue.marc_delegate import MarcDelegate
from ui.catalogue.marc_help import explained
from ui.catalogue.marc_model import CONTENT, FIRST, SECOND, TAG, MarcModel
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.label import Label

_WIDTHS = {TAG: 74, FIRST: 40, SECOND: 40}
_ROW = 40
_HEADER = 36
_FINDINGS_HEIGHT = 92
_HELP_HEIGHT = 48
_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class MarcTable(QTableView):
    """Rows that are added, removed and moved by keys.

    Signals:
        add_asked, remove_asked: a field, here.
        move_asked: one up (-1) or down (1).
    """

    add_asked = Signal()
    remove_asked = Signal()
    move_asked = Signal(int)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_enter = key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if modifiers == _CONTROL and is_enter:
            self.add_asked.emit()
        elif modifiers == _CONTROL and key == Qt.Key.Key_Delete:
            self.remove_asked.emit()
        elif modifiers == _ALT and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.move_asked.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif is_enter:
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class MarcTab(QWidget):
    """The table, and below it help and findings.

    Signals:
        edited: the record as it is now.
    """

    edited = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.model = MarcModel()
        self.table = MarcTable()
        self.table.setProperty("role", "marc")
        self.table.setModel(self.model)
        self.table.setItemDelegate(MarcDelegate(look, self.table))
        self._help = Label("", "caption", tone="text-muted", wraps=True)
        self._help.setFixedHeight(_HELP_HEIGHT)
        self._help.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.findings = QListWidget()
        self._set_up_table()
        self._arrange()
        self.model.edited.connect(self._on_edited)
        self.table.selectionModel().currentChanged.connect(self._on_current_changed)
        self.table.add_asked.connect(self._on_add)
        self.table.remove_asked.connect(self._on_remove)
        self.table.move_asked.connect(self._on_move)
        self.findings.itemActivated.connect(self._on_finding)
        self.findings.itemClicked.connect(self._on_finding)
        self.setFocusProxy(self.table)

    def show_record(self, record: Record) -> None:
        self.model.show_record(record)
        self._check()
        self._choose(1, CONTENT)

    def commit(self) -> None:
        """What is still being typed in a cell counts."""
        if self.table.state() == QAbstractItemView.State.EditingState:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def help_words(self) -> str:
        return self._help.text()

    def _set_up_table(self) -> None:
        table = self.table
        table.setAccessibleName(self.tr("Các trường MARC"))
        table.setShowGrid(False)
        table.setWordWrap(True)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        triggers = QAbstractItemView.EditTrigger
        table.setEditTriggers(triggers.DoubleClicked | triggers.AnyKeyPressed)
        table.verticalHeader().hide()
        table.verticalHeader().setMinimumSectionSize(self._look.px(_ROW))
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setFixedHeight(self._look.px(_HEADER))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in _WIDTHS.items():
            table.setColumnWidth(column, self._look.px(width))
        header.setSectionResizeMode(CONTENT, QHeaderView.ResizeMode.Stretch)

    def _arrange(self) -> None:
        self.findings.setAccessibleName(self.tr("Điều cần xem lại"))
        self.findings.setProperty("role", "findings")
        self.findings.setFrameShape(QFrame.Shape.NoFrame)
        self.findings.setFixedHeight(_FINDINGS_HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 12, 8)
        column.setSpacing(6)
        column.addWidget(self.table, 1)
        below = QVBoxLayout()
        below.setContentsMargins(12, 0, 8, 0)
        below.addWidget(self._help)
        below.addWidget(self.findings)
        keys = QHBoxLayout()
        for words, icon, hint, act in (
            (self.tr("Thêm trường"), "add", "Ctrl+Enter", self._on_add),
            (self.tr("Bỏ trường"), "delete", "Ctrl+Del", self._on_remove),
        ):
            button = Button(self._look, words, icon=icon, kind="quiet", hint=hint)
            button.clicked.connect(act)
            keys.addWidget(button)
        moving = self.tr("Alt+↑ ↓ chuyển chỗ · gõ $ để viết ‡")
        keys.addWidget(Label(moving, "caption", tone="text-muted"))
        keys.addStretch()
        below.addLayout(keys)
        column.addLayout(below)

    def _on_edited(self, record: Record) -> None:
        self._check()
        self._explain()
        self.edited.emit(record)

    def _on_add(self) -> None:
        row = self.model.add(max(0, self.table.currentIndex().row()))
        self._choose(row, TAG)
        self.table.edit(self.model.index(row, TAG))

    def _on_remove(self) -> None:
        row, column = self.table.currentIndex().row(), self.table.currentIndex().column()
        self.model.remove(row)
        self._choose(min(row, self.model.rowCount() - 1), column)

    def _on_move(self, step: int) -> None:
        index = self.table.currentIndex()
        self._choose(self.model.move(index.row(), step), index.column())

    def _on_finding(self, item: QListWidgetItem) -> None:
        self._choose(int(item.data(Qt.ItemDataRole.UserRole)), CONTENT)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_current_changed(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self._explain()

    def _explain(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            field = self.model.field(index.row())
            words = explained(self.model.record, field, index.column())
            self._help.setText(words)
            self._help.setToolTip(words)

    def _check(self) -> None:
        found = check(self.model.record, marc21())
        by_row: dict[int, list[Finding]] = {}
        self.findings.clear()
        for each in found:
            row = 0 if each.field_index is None else each.field_index + 1
            by_row.setdefault(row, []).append(each)
            item = QListWidgetItem(f"{each.tag} · {messages.text(each)}")
            item.setToolTip(messages.text(each))
            item.setData(Qt.ItemDataRole.UserRole, row)
            self.findings.addItem(item)
        self.findings.setVisible(bool(found))
        self.table.scrollTo(self.table.currentIndex())
        self.model.show_findings(by_row)

    def _choose(self, row: int, column: int) -> None:
        self.table.setCurrentIndex(self.model.index(row, column))
        self._explain()
