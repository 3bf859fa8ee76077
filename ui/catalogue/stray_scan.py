"""Notices the next book being scanned into a form that is about something else."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from sync.sources.query import plain_isbn

_SCANNED = 13
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class StrayScan:
    """Follows the keys of a form. An ISBN and Enter is a scanner's, and no answer to the form."""

    def __init__(self) -> None:
        self._run = ""
        self._field: QLineEdit | None = None
        self._before = ""

    def follow(self, field: QObject, event: QKeyEvent) -> str:
        """The ISBN that this key ends, or nothing. The field then has again what it had before."""
        if is_enter(event):
            isbn, self._run = plain_isbn(self._run), ""
            if len(isbn) != _SCANNED:
                return ""
            if self._field is not None:
                self._field.setText(self._before)
            return isbn
        if not event.text().isdigit():
            self._run = ""
        else:
            if not self._run:
                self._field = field if isinstance(field, QLineEdit) else None
                self._before = "" if self._field is None else self._field.text()
            self._run += event.text()
        return ""


def is_enter(event: QKeyEvent) -> bool:
    return event.key() in _ENTER or event.text() == "\n"
