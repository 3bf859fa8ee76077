"""A part of the rules as a card: a heading, what is in it, and one button that keeps it."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout

from desktop.domain.rules import Part, Rules
from desktop.domain.rules_text import plain_of
from ui.rules.words import part_words
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.label import Label


class PartCard(QFrame):
    """Keeps nothing by itself; what is typed is checked where rules are.

    Signals:
        kept: the part, and what it is to say as JSON has it.
    """

    kept = Signal(str, object)

    def __init__(self, look: Look, part: Part, explained: str) -> None:
        super().__init__()
        self.look = look
        self.part = part
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._explained = explained
        self._note = Label("", "small", tone="text-muted", wraps=True)
        self.keep = Button(look, self.tr("Lưu"), kind="soft")
        self.keep.setAccessibleName(f"{self.tr('Lưu')}: {part_words(part)}")
        self.keep.clicked.connect(lambda: self.kept.emit(self.part.value, self.plain()))
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(12)
        self._build()

    def show_rules(self, rules: Rules) -> None:
        """Fill in what holds. What the province has bound can be read and not kept."""
        is_bound = self.part in rules.bound
        words = self.tr("Phần này do tỉnh đặt, ở đây chỉ xem.") if is_bound else self._explained
        self._note.show_text(words)
        self._note.setVisible(bool(words))
        self.keep.setVisible(not is_bound)
        self.show_plain(plain_of(rules, self.part))

    def show_plain(self, plain: Any) -> None:
        """Fill in the editors."""
        raise NotImplementedError

    def plain(self) -> Any:
        """What the editors say."""
        raise NotImplementedError

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        column.addWidget(Label(part_words(self.part), "body", weight="semibold"))
        column.addWidget(self._note)
        column.addLayout(self.body)
        self.foot.addStretch()
        self.foot.addWidget(self.keep)
        column.addLayout(self.foot)


def number_of(edit: QLineEdit) -> int | str | None:
    """The number that was typed; what is none is given on as it is, to be refused."""
    text = edit.text().strip().replace(".", "")
    if not text:
        return None
    return int(text) if text.isdecimal() else text


def number_edit(words: str, *, most: int = 6) -> QLineEdit:
    edit = QLineEdit()
    edit.setProperty("role", "field")
    edit.setMaxLength(most)
    edit.setAccessibleName(words)
    return edit
