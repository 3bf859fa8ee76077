"""Editing a cell of the MARC table: short columns, and $ for the sign of a subfield."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from ui.catalogue.marc_model import CONTENT, FIRST, SECOND, TAG, Index, MarcModel
from ui.catalogue.marc_text import SIGN
from ui.theme import Look

_LENGTHS = {TAG: 3, FIRST: 1, SECOND: 1}
_MARK = 4


class MarcDelegate(QStyledItemDelegate):
    """`$` writes ‡, and `$` once more a dollar. A row with a finding has an amber edge."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        edit = QLineEdit(parent)
        edit.setFrame(False)
        edit.setAccessibleName(
            str(index.model().headerData(index.column(), Qt.Orientation.Horizontal))
        )
        edit.setProperty("is_content", index.column() == CONTENT)
        if index.column() in _LENGTHS:
            edit.setMaxLength(_LENGTHS[index.column()])
        return edit

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        model = index.model()
        if index.column() == TAG and isinstance(model, MarcModel) and model.is_wrong(index.row()):
            edge = option.rect.adjusted(0, 4, 0, -4)
            edge.setWidth(_MARK)
            painter.fillRect(edge, self._look.colour("warning"))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(watched, QLineEdit)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.text() == "$"
            and watched.property("is_content")
        ):
            if watched.text()[: watched.cursorPosition()].endswith(SIGN):
                watched.backspace()
                watched.insert("$")
            else:
                watched.insert(SIGN)
            return True
        return super().eventFilter(watched, event)
