"""Which books, and in what format."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout

from desktop.domain.catalogue import Query
from desktop.domain.record import RecordId
from desktop.services.exporting import ExportFormat
from ui.theme import Look
from ui.transfer.plurals import PLURALS
from ui.transfer.words import format_meaning, format_name
from ui.widgets.button import Button
from ui.widgets.label import Label, frame
from ui.wording import number

_FORMATS = (
    ExportFormat.XLSX,
    ExportFormat.CSV,
    ExportFormat.MARC,
    ExportFormat.MARCXML,
    ExportFormat.JSON,
)


class Scope(NamedTuple):
    """Books that can be taken out: a search, or single ones; and how they are called."""

    words: str
    books: int
    query: Query | None = None
    ids: tuple[RecordId, ...] | None = None


class ExportCard(QFrame):
    """What was searched for or chosen is proposed; everything can be had.

    Signals:
        accepted: take out these books in this format (Scope, ExportFormat).
    """

    accepted = Signal(object, object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "card")
        self._scopes: tuple[Scope, ...] = ()
        self._pills = QVBoxLayout()
        self._pills.setSpacing(8)
        self._scope_group = QButtonGroup(self)
        self._format_group = QButtonGroup(self)
        self.formats = {each: Button(look, format_name(each), kind="pill") for each in _FORMATS}
        self._meaning = Label("", "body", tone="text-muted", wraps=True)
        self.go_on = Button(look, "", kind="primary")
        self.go_on.clicked.connect(self._on_accepted)
        self.setFocusProxy(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._questions(), 1)
        column.addWidget(frame("line"))
        column.addLayout(self._foot())
        self.formats[ExportFormat.XLSX].click()
        self._show_count()

    @property
    def scope(self) -> Scope | None:
        chosen = self._scope_group.checkedId()
        return self._scopes[chosen] if 0 <= chosen < len(self._scopes) else None

    @property
    def format(self) -> ExportFormat:
        return _FORMATS[self._format_group.checkedId()]

    def show_scopes(self, scopes: tuple[Scope, ...]) -> None:
        """What can be taken out; the last one is the likeliest, and chosen."""
        self._scopes = scopes
        for button in self._scope_group.buttons():
            self._scope_group.removeButton(button)
            button.deleteLater()
        for place, scope in enumerate(scopes):
            words = self.tr("{what} · {count}").format(what=scope.words, count=number(scope.books))
            pill = Button(self._look, words, kind="pill")
            pill.setCheckable(True)
            pill.clicked.connect(self._show_count)
            self._scope_group.addButton(pill, place)
            self._pills.addWidget(pill, 0, Qt.AlignmentFlag.AlignLeft)
        if scopes:
            self._scope_group.button(len(scopes) - 1).setChecked(True)
        self._show_count()

    def _questions(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addWidget(Label(self.tr("Xuất những sách nào?"), "title", weight="semibold"))
        column.addLayout(self._pills)
        column.addSpacing(16)
        column.addWidget(Label(self.tr("Thành tệp gì?"), "title", weight="semibold"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for place, pill in enumerate(self.formats.values()):
            pill.setCheckable(True)
            pill.clicked.connect(self._show_meaning)
            self._format_group.addButton(pill, place)
            row.addWidget(pill)
        row.addStretch()
        column.addLayout(row)
        column.addWidget(self._meaning)
        column.addStretch(1)
        return column

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 12, 24, 12)
        foot.addWidget(self.go_on)
        foot.addStretch()
        return foot

    def _show_count(self) -> None:
        scope = self.scope
        books = 0 if scope is None else scope.books
        self.go_on.setEnabled(books > 0)
        self.go_on.setToolTip("" if books else self.tr("Không có sách nào để xuất."))
        words = PLURALS.take_out(books) if books else self.tr("Xuất")
        self.go_on.show_words(f"{words}…")

    def _show_meaning(self) -> None:
        self._meaning.setText(format_meaning(self.format))

    def _on_accepted(self) -> None:
        if self.scope is not None:
            self.accepted.emit(self.scope, self.format)
