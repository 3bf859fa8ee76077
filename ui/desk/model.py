"""The day's list as rows. Holds what is shown; fetches nothing."""

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from desktop.domain.desk import DayRow, Deed
from ui.wording import clock_time, short_date, translate

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole

_NOWHERE = QModelIndex()


class Column(IntEnum):
    """The columns of the day's list, left to right."""

    TIME = 0
    DEED = 1
    BOOK = 2
    DUE = 3
    UNDO = 4


def deed_words(deed: Deed) -> str:
    return {
        Deed.LENT: translate("DayModel", "Ghi mượn"),
        Deed.RETURNED: translate("DayModel", "Nhận trả"),
        Deed.RENEWED: translate("DayModel", "Gia hạn"),
    }.get(deed, "")


def due_words(row: DayRow) -> str:
    """What the right column says; the thing to look at stands there."""
    if row.is_undone:
        return translate("DayModel", "đã hoàn tác")
    if row.deed is not Deed.RETURNED and row.due is not None:
        return translate("DayModel", "hạn {day}").format(day=short_date(row.due))
    if row.days_late:
        return translate("DayModel", "trễ {days} ngày").format(days=row.days_late)
    return translate("DayModel", "đúng hạn")


def second_line(row: DayRow) -> str:
    return f"{row.barcode} · {row.patron}" if row.patron else row.barcode


class DayModel(QAbstractTableModel):
    """One row for each deed of the day, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[DayRow, ...] = ()

    def show_rows(self, rows: tuple[DayRow, ...]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, number: int) -> DayRow:
        return self._rows[number]

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._words(row, column)
            case Qt.ItemDataRole.ToolTipRole if column is Column.BOOK:
                return f"{row.title}\n{second_line(row)}"
            case _:
                return row if role == ROW_ROLE else None

    def _words(self, row: DayRow, column: Column) -> str:
        words = {
            Column.TIME: clock_time(row.at),
            Column.DEED: deed_words(row.deed),
            Column.BOOK: f"{row.title}, {second_line(row)}",
            Column.DUE: due_words(row),
            Column.UNDO: "" if row.is_undone else self.tr("Hoàn tác"),
        }
        return words[column]
