"""The fields of a record as rows: tag, indicators, content. The first row is the leader."""

import re
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from desktop.domain.cataloguing.findings import Finding
from desktop.domain.record import SUBFIELD, Field, Record
from desktop.domain.vietnamese import normalise
from ui.catalogue.marc_text import indicator, shown, typed, with_indicator
from ui.wording import translate

Index = QModelIndex | QPersistentModelIndex

TAG, FIRST, SECOND, CONTENT = range(4)
LEADER = "LDR"
_LEADER_LENGTH = 24
_TAG = re.compile(r"[0-9A-Za-z]{3}")
_NOTHING = QModelIndex()
_FORBIDDEN = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")


class MarcModel(QAbstractTableModel):
    """Everything in it can be edited.

    Signals:
        edited: the record as it is now.
    """

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._record = Record(" " * _LEADER_LENGTH, ())
        self._wrong: dict[int, list[Finding]] = {}

    @property
    def record(self) -> Record:
        return self._record

    def show_record(self, record: Record) -> None:
        self.beginResetModel()
        self._record = record
        self._wrong = {}
        self.endResetModel()

    def show_findings(self, by_row: dict[int, list[Finding]]) -> None:
        self._wrong = by_row
        last = self.index(self.rowCount() - 1, CONTENT)
        self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.DecorationRole])

    def field(self, row: int) -> Field | None:
        """The field of a row; None for the leader."""
        return self._record.fields[row - 1] if 0 < row <= len(self._record.fields) else None

    def is_wrong(self, row: int) -> bool:
        return row in self._wrong

    def add(self, after: int) -> int:
        """A new, empty field after a row; its row."""
        tag = "500"
        field = self.field(after)
        if field is not None and not field.is_control:
            tag = field.tag
        fields = list(self._record.fields)
        fields.insert(after, Field(tag, f"  {SUBFIELD}a"))
        self._become(self._record._replace(fields=tuple(fields)))
        return after + 1

    def remove(self, row: int) -> None:
        """Take a field out; the leader stays."""
        if row > 0:
            fields = list(self._record.fields)
            del fields[row - 1]
            self._become(self._record._replace(fields=tuple(fields)))

    def move(self, row: int, step: int) -> int:
        """Up (-1) or down (1); the row where it is now."""
        fields = list(self._record.fields)
        at, to = row - 1, row - 1 + step
        if row > 0 and 0 <= to < len(fields):
            fields[at], fields[to] = fields[to], fields[at]
            self._become(self._record._replace(fields=tuple(fields)))
            return row + step
        return row

    @override
    def rowCount(self, parent: Index = _NOTHING) -> int:
        return 0 if parent.isValid() else len(self._record.fields) + 1

    @override
    def columnCount(self, parent: Index = _NOTHING) -> int:
        return 0 if parent.isValid() else CONTENT + 1

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (
                translate("MarcModel", "Trường"),
                "1",
                "2",
                translate("MarcModel", "Nội dung"),
            )[section]
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        field = self.field(index.row())
        is_tag_of_leader = field is None and index.column() != CONTENT
        has_no_indicators = field is not None and field.is_control
        if is_tag_of_leader or (has_no_indicators and index.column() in (FIRST, SECOND)):
            return flags
        return flags | Qt.ItemFlag.ItemIsEditable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in (FIRST, SECOND):
            return int(Qt.AlignmentFlag.AlignCenter)
        return None

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        text = _FORBIDDEN.sub(" ", normalise(str(value)))
        if role != Qt.ItemDataRole.EditRole or text == self._text(index.row(), index.column()):
            return False
        record = self._with(index.row(), index.column(), text)
        if record is None:
            return False
        self._record = record
        first, last = self.index(index.row(), 0), self.index(index.row(), CONTENT)
        self.dataChanged.emit(first, last)
        self.edited.emit(record)
        return True

    def _text(self, row: int, column: int) -> str:
        field = self.field(row)
        if field is None:
            return {TAG: LEADER, CONTENT: self._record.leader}.get(column, "")
        if column == TAG:
            return field.tag
        return shown(field) if column == CONTENT else indicator(field, column)

    def _with(self, row: int, column: int, text: str) -> Record | None:
        """The record with this in it, or None when it cannot be there."""
        field = self.field(row)
        if field is None:
            leader = f"{text:<{_LEADER_LENGTH}.{_LEADER_LENGTH}}"
            return self._record._replace(leader=leader)
        if column == TAG:
            if not _TAG.fullmatch(text.strip()):
                return None
            new = _tagged(field, text.strip())
        else:
            new = typed(field, text) if column == CONTENT else with_indicator(field, column, text)
        fields = list(self._record.fields)
        fields[row - 1] = new
        return self._record._replace(fields=tuple(fields))

    def _become(self, record: Record) -> None:
        self.show_record(record)
        self.edited.emit(record)


def _tagged(field: Field, tag: str) -> Field:
    """A control field that becomes another kind of field gets a subfield for its text."""
    new = field._replace(tag=tag)
    if field.is_control and not new.is_control:
        return new._replace(data=f"  {SUBFIELD}a{field.data}")
    if new.is_control and not field.is_control:
        return new._replace(data=" ".join(value for _, value in field.subfields()))
    return new
