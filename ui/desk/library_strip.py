"""Whose book it is: the library's code, or its commune's name as it is typed."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from desktop.domain.communes import code_in
from desktop.machine.communes import communes
from ui.desk.line_strip import Asked, LineStrip, is_code
from ui.library_names import called
from ui.theme import Look
from ui.widgets.completion import Completion


class LibraryStrip(LineStrip):
    """The field of a library, which offers the communes that fit.

    A code that is no commune's may as well be the next book's: it has to be taken from the list.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look, _asked())
        self.completion = Completion(self)
        self.completion.wanted.connect(self._on_wanted)

    def code_of(self, text: str) -> str:
        """The library that a line names, or ""."""
        every = communes()
        commune = every.of_code(text) if is_code(text) else every.chosen(text)
        if commune is not None:
            return commune.code
        code = code_in(text.rsplit(maxsplit=1)[-1]) if text else ""
        return code if code and text == called(code) else ""

    @override
    def is_answer(self, text: str) -> bool:
        return bool(self.code_of(text))

    @override
    def put_away(self) -> None:
        self.completion.close()
        super().put_away()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the row that somebody went to, and is no answer yet; no other row."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.completion.is_choosing:
            event.ignore()  # left to the list
            return
        super().keyPressEvent(event)
        if is_enter:
            event.accept()  # or the list would take its first row

    def _on_wanted(self, typed: str) -> None:
        labels = [each.label for each in communes().find(typed)]
        if code_in(typed) and not self.code_of(typed):
            labels.append(called(typed))
        self.completion.offer(typed, labels)


def _asked() -> Asked:
    translate = QCoreApplication.translate
    return Asked(
        label=translate("desk", "Của thư viện nào"),
        example=translate("desk", "Gõ mã trên dấu, hoặc tên xã, không dấu cũng được: suoi hai"),
        button=translate("desk", "Ghi lại"),
        spoken=translate("desk", "Sách này của thư viện nào"),
    )
