"""One line of a form: its editor, by the kind of what is typed."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from desktop.domain.cataloguing.forms import FormField, Kind
from desktop.domain.cataloguing.numbers import is_isbn, is_issn
from desktop.services.headings import SOURCES
from ui.catalogue.field_words import JOINED, line_name
from ui.theme import Look
from ui.widgets.completion import SEPARATOR, Completion
from ui.widgets.field import Choices, FieldBox
from ui.wording import NOTHING, translate

Texts = tuple[str, ...]
COMPLETED = {*SOURCES, "class_number", "call_number"}
_JOINERS = str.maketrans("", "", " -‐‑–")
_LONG_LINES = 3
_LINE = 24
_FRAME = 22


class FormLine(QObject):
    """The editor of a line of a form, and what stands in it.

    Signals:
        edited: somebody typed.
    """

    edited = Signal()

    def __init__(
        self,
        look: Look,
        field: FormField,
        texts: Texts,
        *,
        codes: Mapping[str, str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._look = look
        self._is_joined = False
        self.completion: Completion | None = None
        self._read: Callable[[], Texts] = tuple
        self._write: Callable[[Sequence[str]], None] = lambda _texts: None
        editor = self._made(texts, codes)
        self.box = FieldBox(line_name(field.name), editor)
        self._shown: Texts = ()
        self.load(texts)

    def load(self, texts: Texts) -> None:
        """Show these; from now on an edit is what differs from them."""
        self.show_texts(texts)
        self._shown = self.texts()
        self.box.refuse("")

    def can_show(self, texts: Texts) -> bool:
        """Whether values would stay apart: a line with several needs their separator free."""
        return not (self._is_joined and any(SEPARATOR in text for text in texts))

    def texts(self) -> Texts:
        """The values that stand in the line."""
        return self._read()

    @property
    def is_edited(self) -> bool:
        return self.texts() != self._shown

    def show_texts(self, texts: Texts) -> None:
        """Put these there without anybody having typed."""
        with QSignalBlocker(self.box.editor):
            self._write(texts)

    def _made(self, texts: Texts, codes: Mapping[str, str]) -> QWidget:
        if self.field.kind is Kind.CHOICE:
            return self._choices(codes)
        is_joined = self.field.name in JOINED and not any(SEPARATOR in text for text in texts)
        if self.field.kind is Kind.LONG or (self.field.repeatable and not is_joined):
            return self._paragraphs()
        self._is_joined = is_joined
        return self._line()

    def _line(self) -> QLineEdit:
        edit = QLineEdit()
        edit.setPlaceholderText(NOTHING)
        edit.textEdited.connect(self.edited)
        edit.editingFinished.connect(self._look_at_number)
        if self._is_joined:
            self._read = lambda: tuple(filter(None, map(str.strip, edit.text().split(SEPARATOR))))
            self._write = lambda texts: _put(edit, f"{SEPARATOR} ".join(texts))
        else:
            self._read = lambda: (edit.text(),) if edit.text().strip() else ()
            self._write = lambda texts: _put(edit, "".join(texts[:1]))
        if self.field.name in COMPLETED:
            self.completion = Completion(edit, is_joined=self._is_joined)
        return edit

    def _paragraphs(self) -> QPlainTextEdit:
        """Each line of it is a value; a long text is one value."""
        edit = QPlainTextEdit()
        edit.setTabChangesFocus(True)
        edit.setPlaceholderText(NOTHING)
        edit.textChanged.connect(self.edited)
        is_many = self.field.repeatable
        lines = _LONG_LINES - 1 if is_many else _LONG_LINES
        edit.setFixedHeight(self._look.px(lines * _LINE) + _FRAME)
        if is_many:
            self._read = lambda: tuple(filter(None, map(str.strip, edit.toPlainText().split("\n"))))
        else:
            self._read = lambda: (edit.toPlainText(),) if edit.toPlainText().strip() else ()
        self._write = lambda texts: edit.setPlainText("\n".join(texts))
        return edit

    def _choices(self, codes: Mapping[str, str]) -> Choices:
        choices = Choices(self._look)
        known = {"": translate("FormLine", "không có"), **codes}
        for code, words in known.items():
            choices.addItem(words, code)

        def write(texts: Sequence[str]) -> None:
            code = texts[0] if texts else ""
            if choices.findData(code) < 0:
                choices.addItem(code, code)
            choices.setCurrentIndex(choices.findData(code))

        self._read = lambda: (code,) if (code := str(choices.currentData())) else ()
        self._write = write
        choices.activated.connect(self.edited)
        return choices

    def _look_at_number(self) -> None:
        """A wrong check digit is told on leaving the line, never while somebody types."""
        text = "".join(self.texts()).split("(")[0].translate(_JOINERS).upper()
        if self.field.name == "isbn":
            wrong = translate("FormLine", "ISBN chưa khớp số kiểm tra. So lại với bìa sau.")
            self.box.refuse(wrong if text and not is_isbn(text) else "")
        elif self.field.name == "issn":
            wrong = translate("FormLine", "ISSN chưa khớp số kiểm tra. So lại với trang bìa.")
            number = f"{text[:4]}-{text[4:]}"
            self.box.refuse(wrong if text and not is_issn(number) else "")


def _put(edit: QLineEdit, text: str) -> None:
    edit.setText(text)
    edit.setCursorPosition(0)  # of what is too long, the beginning is seen
