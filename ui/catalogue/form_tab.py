"""The form of a record: the lines for its kind, what is described first at the top."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.domain.cataloguing.call_number import proposed
from desktop.domain.cataloguing.filling import applied, values
from desktop.domain.cataloguing.forms import Form, FormField
from desktop.domain.record import Record
from desktop.machine.marc21 import class_numbers
from ui.catalogue.coded_words import choices
from ui.catalogue.field_words import WHOLE, columns, essential, further
from ui.catalogue.form_line import FormLine, Texts
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.completion import LABELLED
from ui.widgets.inside import Inside

Shown = Mapping[str, Texts]

_TYPED_FIRST = ("title", "author", "publisher")
_CLASS, _CALL_NUMBER = "class_number", "call_number"


class FormTab(Inside):
    """Shows a record by a form; what is typed makes another record of it.

    Signals:
        edited: the record as it would be now.
        completion_wanted: the name of a line, and the words typed into it.
    """

    edited = Signal(object)
    completion_wanted = Signal(str, str)

    def __init__(self, look: Look, *, today: Callable[[], date]) -> None:
        super().__init__()
        self._look = look
        self._today = today
        self._record = Record("", ())
        self._form: Form | None = None
        self._lines: dict[str, FormLine] = {}
        self._body = QWidget()
        self.more = Button(look, "")
        self._is_call_number_ours = False

    def show_record(self, record: Record, form: Form) -> None:
        """Show this; the lines are made anew only where others are needed."""
        self._record = record
        shown = values(record, form)
        can_stay = form is self._form and all(
            line.can_show(shown[name]) for name, line in self._lines.items()
        )
        self._form = form
        if can_stay:
            for name, line in self._lines.items():
                line.load(shown[name])
        else:
            self._build(form, shown)
        self._count_hidden(shown)
        number = self._text(_CALL_NUMBER)
        # A described book without a call number was left so; a new one gets it with its class.
        is_empty = not number and not self._text(_CLASS)
        self._is_call_number_ours = is_empty or (bool(number) and number == proposed(record))
        self._explain_class()
        self.verticalScrollBar().setValue(0)

    def line(self, name: str) -> FormLine:
        """The line of that name. KeyError when it is not on the screen."""
        return self._lines[name]

    def offer(self, line: str, asked: str, found: Sequence[str]) -> None:
        """Values to complete a line with."""
        there = self._lines.get(line)
        if there is not None and there.completion is not None:
            there.completion.offer(asked, found)

    def focus_first(self) -> None:
        """The title, or when it is known what is typed next."""
        there = (self._lines[name] for name in _TYPED_FIRST if name in self._lines)
        line = next((each for each in there if not each.texts()), self._lines["title"])
        line.box.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self, form: Form, shown: Shown) -> None:
        self._lines = {}
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(self._grid(essential(form), shown))
        self.more = Button(self._look, "", icon="chevron_down", kind="flat")
        self.more.clicked.connect(lambda: self._open(column))
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        self.show_content(self._body)

    def _grid(self, fields: Sequence[FormField], shown: Shown) -> QGridLayout:
        """Lines beside each other as long as they have room; the last of a row takes the rest."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        for column in range(WHOLE):
            grid.setColumnStretch(column, 1)
        for row, fields_of_row in enumerate(_rows(fields)):
            at = 0
            for field in fields_of_row:
                is_last = field is fields_of_row[-1]
                span = WHOLE - at if is_last else columns(field)
                line = self._made(field, shown[field.name])
                grid.addWidget(line.box, row, at, 1, span)
                at += span
        return grid

    @property
    def _required_form(self) -> Form:
        assert self._form is not None
        return self._form

    def _count_hidden(self, shown: Shown) -> None:
        hidden = (texts for name, texts in shown.items() if name not in self._lines)
        filled = sum(bool("".join(texts).strip()) for texts in hidden)
        words = self.tr("Thêm chi tiết")
        if filled:
            words = self.tr("Thêm chi tiết ({count} mục đã có chữ)").format(count=filled)
        self.more.show_words(words)

    def _open(self, column: QVBoxLayout) -> None:
        """The other lines, made when somebody wants them."""
        fields = further(self._required_form)
        shown = values(self._applied(), self._required_form)
        column.insertLayout(column.indexOf(self.more), self._grid(fields, shown))
        self.more.hide()
        self._lines[fields[0].name].box.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _made(self, field: FormField, texts: Texts) -> FormLine:
        codes = choices(self._required_form, field)
        line = FormLine(self._look, field, texts, codes=codes, parent=self._body)
        self._lines[field.name] = line
        line.edited.connect(lambda: self._on_edited(field.name))
        if line.completion is not None:
            line.completion.wanted.connect(lambda text: self._on_wanted(field.name, text))
        return line

    def _on_wanted(self, name: str, text: str) -> None:
        if name == _CALL_NUMBER:
            self.offer(name, text, [] if text else [proposed(self._applied())])
            return
        if name != _CLASS:
            self.completion_wanted.emit(name, text)
            return
        found = class_numbers().suggest(text)
        self.offer(name, text, [f"{each.number}{LABELLED}{each.label}" for each in found])

    def _on_edited(self, name: str) -> None:
        if name == _CALL_NUMBER:
            self._is_call_number_ours = not self._text(_CALL_NUMBER)
        record = self._applied()
        if name != _CALL_NUMBER and self._is_call_number_ours and _CALL_NUMBER in self._lines:
            new = proposed(record) if self._text(_CLASS) else ""
            self._lines[_CALL_NUMBER].show_texts((new,) if new else ())
            record = self._applied()
        self._explain_class()
        self.edited.emit(record)

    def _applied(self) -> Record:
        new = {name: line.texts() for name, line in self._lines.items() if line.is_edited}
        return applied(self._record, self._required_form, new, today=self._today())

    def _explain_class(self) -> None:
        if _CLASS in self._lines:
            self._lines[_CLASS].box.explain(class_numbers().label(self._text(_CLASS)))

    def _text(self, name: str) -> str:
        return "".join(self._lines[name].texts()) if name in self._lines else ""


def _rows(fields: Sequence[FormField]) -> list[list[FormField]]:
    rows: list[list[FormField]] = []
    room = 0
    for field in fields:
        if columns(field) > room:
            rows.append([])
            room = WHOLE
        rows[-1].append(field)
        room -= columns(field)
    return rows
