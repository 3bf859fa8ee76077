"""How a record came to be: its versions, newest first, with what changed in each."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.differences import LEADER_TAG, Difference
from desktop.domain.record import Field
from desktop.domain.version import Origin, Version
from desktop.machine.marc21 import marc21
from ui.catalogue.coded_words import label
from ui.catalogue.marc_text import shown
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.inside import Inside
from ui.widgets.label import CutLabel, Label, frame
from ui.wording import capital, moment, translate

_MOST_DIFFERENCES = 6


class HistoryTab(Inside):
    """A block for each version; all but the newest can be restored.

    Signals:
        restore_asked: make the record say again what it said in the version of this number.
    """

    restore_asked = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.show_nothing()

    def show_nothing(self) -> None:
        """A record that is not in the library yet has no history."""
        empty = EmptyState(self._look, "restore")
        empty.show_words(self.tr("Chưa có lịch sử"), self.tr("Lưu sách rồi xem các lần sửa ở đây."))
        self.show_content(empty)

    def show_versions(self, versions: Sequence[Version], now: datetime) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(10)
        for place, version in enumerate(versions):
            if place:
                column.addWidget(frame("line"))
            column.addWidget(self._block(version, now, is_newest=place == 0))
        column.addStretch()
        self.show_content(content)

    def _block(self, version: Version, now: datetime, *, is_newest: bool) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        when = _when(version, now)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Label(when, "body", weight="semibold"))
        head.addWidget(Label(_who(version), "small", tone="text-muted"))
        head.addStretch()
        if is_newest:
            head.addWidget(Label(self.tr("đang dùng"), "small", tone="text-muted"))
        else:
            button = Button(self._look, self.tr("Khôi phục"), icon="restore", kind="flat")
            button.setAccessibleName(self.tr("Khôi phục bản {when}").format(when=when))
            button.clicked.connect(lambda: self.restore_asked.emit(version.number))
            head.addWidget(button)
        column.addLayout(head)
        for difference in version.differences[:_MOST_DIFFERENCES]:
            for words, tone in lines_of(difference):
                column.addWidget(CutLabel(words, "small", tone=tone))
        rest = len(version.differences) - _MOST_DIFFERENCES
        if rest > 0:
            more = self.tr("và %n trường nữa", "", rest)
            column.addWidget(Label(more, "small", tone="text-muted"))
        return block


def lines_of(difference: Difference) -> list[tuple[str, str]]:
    """The field by its name, what it said and what it says, each with its tone."""
    lines = [(_name(difference.tag), "")]
    if difference.left is not None:
        lines.append((f"− {_said(difference.left)}", "text-muted"))
    if difference.right is not None:
        lines.append((f"+ {_said(difference.right)}", "success"))
    return lines


def _name(tag: str) -> str:
    rule = marc21().fields.get(tag)
    if tag == LEADER_TAG or rule is None:
        return tag
    return f"{label(rule.label)} ({tag})"


def _said(field: Field) -> str:
    return field.data if field.tag == LEADER_TAG else shown(field)


def _when(version: Version, now: datetime) -> str:
    if version.at is None:
        return translate("HistoryTab", "Từ mục lục quốc gia")
    return capital(moment(version.at, now))


def _who(version: Version) -> str:
    if version.number == 0 and version.origin is Origin.LIBRARY:
        return translate("HistoryTab", "thư viện mình, lần đầu")
    if version.origin is Origin.LIBRARY:
        return translate("HistoryTab", "thư viện mình")
    return "" if version.at is None else translate("HistoryTab", "quốc gia")
