"""Completes what is typed into a line, also the value in the middle of several."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView
from typing_extensions import override

SEPARATOR = ";"
LABELLED = " · "
"""After it comes what explains a value, and is not taken with it."""

_WIDTH = 380


class Completion(QObject):
    """Asks for values while somebody types, and shows those that are offered.

    Signals:
        wanted: the words typed so far; empty when the arrow down asked for a choice.
        taken: a value was chosen from the list.
    """

    wanted = Signal(str)
    taken = Signal(str)

    def __init__(self, edit: QLineEdit, *, is_joined: bool = False) -> None:
        super().__init__(edit)
        self._edit = edit
        self._is_joined = is_joined
        self._rows = QStringListModel(self)
        self._completer = QCompleter(self._rows, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(edit)
        self._popup = QListView()
        self._popup.setProperty("role", "completions")
        self._completer.setPopup(self._popup)
        self._completer.activated.connect(self.take)
        edit.textEdited.connect(self._on_edited)
        edit.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Down
        ):
            self.wanted.emit(self._part()[1])
            return True
        return False

    def offer(self, asked: str, values: Sequence[str]) -> None:
        """Show these; an answer to what is no longer typed is put aside."""
        if self._part()[1] != asked or not self._edit.hasFocus():
            return
        self._rows.setStringList(list(values))
        if values:
            width = max(_WIDTH, self._edit.width())
            self._completer.complete(QRect(0, 0, width, self._edit.height()))
        else:
            self._popup.hide()

    @property
    def is_choosing(self) -> bool:
        """Whether somebody went to a row of the list, which waits to be taken."""
        return self._popup.isVisible() and self._popup.selectionModel().hasSelection()

    def close(self) -> None:
        self._popup.hide()

    def offered(self) -> list[str]:
        return self._rows.stringList()

    def take(self, value: str) -> None:
        """Put the value where its beginning was typed."""
        value = value.split(LABELLED, maxsplit=1)[0]
        before, _, after = self._part()
        text = f"{before}{value}{after}"
        self._edit.setText(text)
        self._edit.setCursorPosition(len(before) + len(value))
        self.taken.emit(value)
        self._edit.textEdited.emit(text)
        self._popup.hide()

    def _part(self) -> tuple[str, str, str]:
        """What stands before, at, and after the value that has the cursor."""
        text, cursor = self._edit.text(), self._edit.cursorPosition()
        if not self._is_joined:
            return "", text.strip(), ""
        start = text.rfind(SEPARATOR, 0, cursor) + 1
        end = text.find(SEPARATOR, cursor)
        end = len(text) if end < 0 else end
        part = text[start:end]
        before = text[:start] + (" " if start else "")
        return before, part.strip(), text[end:]

    def _on_edited(self, _text: str) -> None:
        asked = self._part()[1]
        if asked:
            self.wanted.emit(asked)
        else:
            self._popup.hide()
