"""Two cards of one person side by side: which is kept, and what it says afterwards."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.domain.patron import Patron
from ui.catalogue.merge_choice import SideChoice
from ui.desk.patron_card import category_words
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.inside import Inside
from ui.widgets.label import Label, badge, frame
from ui.wording import full_date, translate


class _Line(NamedTuple):
    """Something that both cards say, in words; the fields that are taken with it."""

    name: str
    words: Callable[[Patron], str]
    fields: tuple[str, ...]


class MergeCard(QFrame):
    """What is kept stands at the left; only what differs is asked.

    Signals:
        accepted: the reader as decided (Patron), and the one who goes (Patron).
        closed: both stay.
    """

    accepted = Signal(object, object)
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._look = look
        self._keep: Patron | None = None
        self._other: Patron | None = None
        self._is_armed = False
        self.choices: list[tuple[_Line, SideChoice]] = []
        self._inside = Inside()
        self.go_on = Button(look, "", kind="primary")
        self.go_on.clicked.connect(self._on_go_on)
        self.swap = Button(look, self.tr("Đổi bên"), icon="sync", kind="soft")
        self.swap.clicked.connect(self._on_swap)
        self.leave = Button(look, self.tr("Thôi"), kind="soft", hint="Esc")
        self.leave.clicked.connect(self.closed)
        self.setFocusProxy(self.leave)
        self._arrange()

    def _arrange(self) -> None:
        heading = Label(self.tr("Gộp hai thẻ của một người"), "title", weight="semibold")
        words = self.tr("Sách đang mượn, đặt giữ và tiền đi theo thẻ giữ lại. Không tách lại được.")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(20, 16, 20, 12)
        head.setSpacing(2)
        head.addWidget(heading)
        head.addWidget(Label(words, "small", tone="text-muted", wraps=True))
        column.addLayout(head)
        column.addWidget(frame("line"))
        column.addWidget(self._inside, 1)
        column.addWidget(frame("line"))
        column.addLayout(self._foot())

    def show_readers(self, keep: Patron, proposed: Patron, other: Patron) -> None:
        """`proposed`: what would be kept, unless a person decides otherwise."""
        self._keep, self._other = keep, other
        self._is_armed = False
        self.go_on.show_words(self.tr("Gộp vào thẻ {card}").format(card=keep.card))
        content = QWidget()
        grid = QGridLayout(content)
        grid.setContentsMargins(12, 12, 12, 12)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        for column, (words, kind) in enumerate(
            ((self.tr("Giữ lại"), "success"), (self.tr("Gộp vào bên trái"), ""))
        ):
            grid.setColumnStretch(column, 1)
            grid.addWidget(badge(words, kind), 0, column, Qt.AlignmentFlag.AlignLeft)
        self.choices = []
        for line in _lines():
            self._add(grid, line, proposed)
        grid.setRowStretch(grid.rowCount(), 1)
        self._inside.show_content(content)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            event.accept()  # letters are not a search while this is asked

    def _add(self, grid: QGridLayout, line: _Line, proposed: Patron) -> None:
        keep, other = self._keep, self._other
        assert keep is not None
        assert other is not None
        texts = line.words(keep), line.words(other)
        row = grid.rowCount()
        head = Label(line.name, "caption", tone="text-muted")
        head.setContentsMargins(10, 6, 0, 0)
        grid.addWidget(head, row, 0, 1, 2)
        if texts[0] == texts[1]:
            same = Label(texts[0] or self.tr("không có"), "table", tone="text-muted")
            same.setContentsMargins(10, 0, 0, 4)
            grid.addWidget(same, row + 1, 0, 1, 2)
            return
        group = QButtonGroup(grid.parentWidget())
        for column, text in enumerate(texts):
            shown = text or self.tr("không có")
            name = f"{line.name}: {shown}"
            choice = SideChoice(self._look, shown, name=name, is_pale=not text)
            group.addButton(choice)
            grid.addWidget(choice, row + 1, column)
            if column:
                self.choices.append((line, choice))
            takes_other = line.words(proposed) == texts[1]
            choice.setChecked(takes_other if column else not takes_other)

    def _on_go_on(self) -> None:
        """Nothing takes it back: the first press only changes the button."""
        if self._keep is None or self._other is None:
            return
        if not self._is_armed:
            self._is_armed = True
            words = self.tr("Bấm lần nữa: thẻ {card} sẽ ngừng")
            self.go_on.show_words(words.format(card=self._other.card))
            return
        decided = self._keep
        for line, takes_other in self.choices:
            if takes_other.isChecked():
                values: dict[str, Any] = {name: getattr(self._other, name) for name in line.fields}
                decided = replace(decided, **values)
        self.accepted.emit(decided, self._other)

    def _on_swap(self) -> None:
        if self._keep is not None and self._other is not None:
            self.show_readers(self._other, self._other, self._keep)

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 12, 20, 12)
        foot.setSpacing(8)
        for button in (self.go_on, self.swap, self.leave):
            foot.addWidget(button)
        foot.addStretch()
        return foot


def _lines() -> tuple[_Line, ...]:
    return (
        _Line(translate("Readers", "Họ và tên"), lambda one: one.name, ("name",)),
        _Line(
            translate("Readers", "Năm sinh"),
            lambda one: "" if one.born is None else str(one.born),
            ("born",),
        ),
        _Line(
            translate("Readers", "Loại thẻ"),
            lambda one: category_words(one.category),
            ("category",),
        ),
        _Line(translate("Readers", "Liên hệ"), lambda one: one.contact, ("contact",)),
        _Line(translate("Readers", "Ở tại"), lambda one: one.village, ("village",)),
        _Line(
            translate("Readers", "Người giám hộ"),
            lambda one: " · ".join(part for part in one.guardian if part),
            ("guardian",),
        ),
        _Line(
            translate("Readers", "Thẻ đến"),
            lambda one: "" if one.expires is None else full_date(one.expires),
            ("expires",),
        ),
    )
