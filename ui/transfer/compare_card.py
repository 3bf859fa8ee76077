"""A known book twice: as the library has it, and as the file has it."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.describe import summary
from desktop.domain.matching import OnDuplicate
from desktop.domain.record import Record
from desktop.services.importing import Match
from ui.theme import Look
from ui.transfer.words import fate_meaning, fate_name, reason_name
from ui.widgets.button import Button
from ui.widgets.inside import Inside
from ui.widgets.label import Label, badge, frame
from ui.wording import NOTHING, translate

_SIGNS = " :;,/"


class Side(NamedTuple):
    """One line of the comparison."""

    name: str
    ours: str
    theirs: str


class CompareCard(QFrame):
    """What differs stands out; what both say is pale.

    Signals:
        decided: what to do with this one (its number in the file, OnDuplicate).
    """

    decided = Signal(int, object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._number = 0
        self.shown: list[Side] = []
        self._reason = badge("", "info")
        self._inside = Inside()
        # As high as there is room: it scrolls, and the page does not.
        self._inside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.pills = {fate: Button(look, fate_name(fate), kind="pill") for fate in OnDuplicate}
        self._group = QButtonGroup(self)
        head = QHBoxLayout()
        head.setContentsMargins(20, 12, 20, 12)
        head.addWidget(Label(self.tr("So hai bên"), "body", weight="semibold"))
        head.addStretch()
        head.addWidget(self._reason)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(frame("line"))
        column.addWidget(self._inside, 1)
        column.addWidget(frame("line"))
        column.addLayout(self._choices())

    def show_match(self, match: Match, fate: OnDuplicate) -> None:
        """Which book it is; the two descriptions come a moment later."""
        self._number = match.number
        self._reason.setText(reason_name(match.known.reason))
        self.show_fate(fate)

    def show_fate(self, fate: OnDuplicate) -> None:
        self.pills[fate].setChecked(True)

    def show_records(self, ours: Record, theirs: Record) -> None:
        content = QWidget()
        grid = QGridLayout(content)
        grid.setContentsMargins(20, 10, 20, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        for column, words in enumerate((self.tr("Thư viện mình"), self.tr("Trong tệp"))):
            grid.setColumnStretch(column, 1)
            grid.addWidget(Label(words, "small", weight="medium"), 0, column)
        self.shown = sides(ours, theirs)
        for place, side in enumerate(self.shown):
            row = 2 * place + 1
            name = Label(side.name, "caption", tone="text-muted")
            name.setContentsMargins(0, 6, 0, 0)
            grid.addWidget(name, row, 0, 1, 2)
            tone = "text-muted" if side.ours == side.theirs else ""
            for column, text in enumerate((side.ours, side.theirs)):
                shown = Label(text or NOTHING, "table", tone=tone, wraps=True)
                shown.setAccessibleName(f"{side.name}: {text or self.tr('không có')}")
                grid.addWidget(shown, row + 1, column)
        grid.setRowStretch(grid.rowCount(), 1)
        self._inside.show_content(content)

    def _choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(6)
        for key, (fate, pill) in enumerate(self.pills.items(), start=1):
            pill.setCheckable(True)
            pill.setToolTip(f"{fate_meaning(fate)} ({key})")
            pill.clicked.connect(lambda _on=True, fate=fate: self._on_clicked(fate))
            self._group.addButton(pill)
            row.addWidget(pill)
        row.addStretch()
        return row

    def _on_clicked(self, fate: OnDuplicate) -> None:
        self.decided.emit(self._number, fate)


def sides(ours: Record, theirs: Record) -> list[Side]:
    """What either says, line by line."""
    both = zip(_told(ours), _told(theirs), strict=True)
    return [Side(name, mine, other) for (name, mine), (_, other) in both if mine or other]


def _told(record: Record) -> Iterator[tuple[str, str]]:
    shown = summary(record)
    yield translate("CompareCard", "Nhan đề"), shown.title
    yield translate("CompareCard", "Tác giả"), shown.author
    yield translate("CompareCard", "Năm"), str(shown.year or "")
    yield translate("CompareCard", "Nhà xuất bản"), _values(record, "b", "260", "264")
    yield translate("CompareCard", "Lần xuất bản"), _values(record, "a", "250")
    yield translate("CompareCard", "ISBN"), _values(record, "a", "020")
    yield translate("CompareCard", "Trang, khổ"), _values(record, "ac", "300")
    yield translate("CompareCard", "Phân loại"), _values(record, "a", "082", "084")
    yield translate("CompareCard", "Từ khóa"), _values(record, "a", "653")
    yield translate("CompareCard", "Chủ đề"), _values(record, "axyz", "650", "651")


def _values(record: Record, codes: str, *tags: str) -> str:
    found = (value for field in record.all(*tags) for value in field.all(codes))
    return "; ".join(filter(None, (value.strip().rstrip(_SIGNS) for value in found)))
