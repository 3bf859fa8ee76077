"""A question: the nation and this library say different things about one field."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.exchange import ConflictView
from desktop.domain.record import Field
from desktop.domain.units import MARKS
from ui.assets import load_fonts
from ui.sync.exchange_words import question_words
from ui.theme import Look
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.choice import Choice
from ui.widgets.label import Label, badge, frame, key
from ui.wording import moment, translate


class ConflictCard(QFrame):
    """One field at a time, two choices of equal size, and why one is proposed.

    Signals:
        settled: the conflict, and whether this library's version stays (str, bool).
    """

    settled = Signal(str, bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._conflicts: tuple[ConflictView, ...] = ()
        self._place = 0
        self._now = datetime.min.replace(tzinfo=UTC)
        self.setProperty("role", "card")
        load_fonts("NotoSerif")  # the face of titles; nothing before this card needs it
        self._title = Label("", "book", wraps=True)
        self._count = badge("", "attention")
        self._question = Label("", "title", weight="semibold")
        self.theirs = Choice(look, self.tr("Của quốc gia"), mark=self.tr("Nên chọn"))
        self.mine = Choice(look, self.tr("Của thư viện mình"))
        group = QButtonGroup(self)
        for choice in (self.theirs, self.mine):
            group.addButton(choice)
            choice.toggled.connect(self._on_toggled)
        self._why = Banner(look)
        self._why.tell("", self.tr("Bản quốc gia dùng chung cho mọi thư viện."))
        self.use = Button(look, "", kind="primary", hint="Enter")
        self.use.clicked.connect(self._on_use_clicked)
        self.later = Button(look, self.tr("Để sau"))
        self.later.clicked.connect(self._on_later_clicked)
        self._build()

    @property
    def is_asking(self) -> bool:
        return bool(self._conflicts)

    def show_conflicts(self, conflicts: tuple[ConflictView, ...], now: datetime) -> None:
        self._conflicts, self._now = conflicts, now
        self._place = min(self._place, max(0, len(conflicts) - 1))
        self._show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_1:
                self.theirs.setChecked(True)
            case Qt.Key.Key_2:
                self.mine.setChecked(True)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._on_use_clicked()
            case _:
                super().keyPressEvent(event)

    def _show(self) -> None:
        if not self._conflicts:
            return
        conflict = self._conflicts[self._place]
        self._title.setText(conflict.title)
        words = self.tr("{place} trên {all}")
        self._count.setText(words.format(place=self._place + 1, all=len(self._conflicts)))
        self._question.setText(question_words(conflict.field))
        theirs, mine = (readable(conflict.field, v) for v in (conflict.theirs, conflict.mine))
        who = conflict.their_name or (self.tr("Trung tâm") if conflict.their_at else "")
        self.theirs.show_value(theirs, self._by(who, conflict.their_at))
        self.mine.show_value(mine, self._by(self.tr("Máy này"), conflict.mine_at))
        self.theirs.setChecked(True)
        self._on_toggled(is_on=True)
        self.later.setVisible(len(self._conflicts) > 1)

    def _by(self, who: str, at: datetime | None) -> str:
        """Who said it and when, as far as that is known."""
        return who if at is None or not who else f"{who} · {moment(at, self._now)}"

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(24, 14, 24, 14)
        head.setSpacing(16)
        head.addWidget(self._title, 1)
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(frame("line"))
        column.addLayout(self._body(), 1)
        column.addWidget(frame("line"))
        column.addWidget(self._foot())

    def _body(self) -> QVBoxLayout:
        body = QVBoxLayout()
        body.setContentsMargins(24, 16, 24, 16)
        body.setSpacing(0)
        body.addWidget(self._question)
        hint = self.tr("Cầm cuốn sách lên xem, rồi chọn.")
        body.addWidget(Label(hint, "body", tone="text-muted", wraps=True))
        body.addSpacing(16)
        pair = QHBoxLayout()
        pair.setSpacing(16)
        pair.addWidget(self.theirs, 1)
        pair.addWidget(self.mine, 1)
        body.addLayout(pair)
        body.addSpacing(16)
        body.addWidget(self._why)
        body.addStretch()
        return body

    def _foot(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(24, 14, 24, 14)
        row.setSpacing(8)
        row.addWidget(self.use)
        row.addWidget(self.later)
        row.addStretch()
        for name, words in (("1", self.tr("quốc gia")), ("2", self.tr("thư viện mình"))):
            row.addWidget(key(name))
            row.addWidget(Label(words, "small", tone="text-muted"))
        return foot

    def _on_toggled(self, is_on: bool) -> None:
        if is_on:
            keeps_mine = self.mine.isChecked()
            words = self.tr("Giữ bản của mình") if keeps_mine else self.tr("Dùng bản quốc gia")
            self.use.show_words(words)

    def _on_use_clicked(self) -> None:
        if self._conflicts:
            self.settled.emit(self._conflicts[self._place].id, self.mine.isChecked())

    def _on_later_clicked(self) -> None:
        self._place = (self._place + 1) % len(self._conflicts)
        self._show()


def readable(tag: str, data: str) -> str:
    """A field's data without its codes; the whole of it when it has none."""
    if tag in MARKS:
        return translate("exchange", "Có") if data else translate("exchange", "Không, để nguyên")
    field = Field(tag, data)
    parts = [value for _, value in field.subfields()]
    return " ".join(parts) if parts else data
