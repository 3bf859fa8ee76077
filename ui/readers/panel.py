"""Something that is asked before it is done, in the place of the reader's tabs."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.label import Label, frame


class Panel(QWidget):
    """What it is, what comes of it, its fields, and two buttons. Enter does it, Esc does not.

    Signals:
        closed: it is not done.
    """

    closed = Signal()

    def __init__(self, look: Look, *, do: str, icon: str, kind: str = "") -> None:
        super().__init__()
        self.look = look
        self._heading = Label("", "lead", weight="semibold", wraps=True)
        self._detail = Label("", "table", tone="text-muted", wraps=True)
        self.fields = QVBoxLayout()
        self.fields.setSpacing(12)
        self.do = Button(look, do, icon=icon, kind=kind)
        self.do.clicked.connect(self.confirm)
        self.leave = Button(look, self.tr("Thôi"), kind="soft", hint="Esc")
        self.leave.clicked.connect(self.closed)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        body = QVBoxLayout()
        body.setContentsMargins(20, 20, 20, 20)
        body.setSpacing(12)
        body.addWidget(self._heading)
        body.addWidget(self._detail)
        body.addLayout(self.fields)
        body.addStretch()
        column.addLayout(body, 1)
        column.addWidget(frame("line"))
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 12, 20, 12)
        foot.setSpacing(8)
        foot.addWidget(self.do)
        foot.addWidget(self.leave)
        foot.addStretch()
        column.addLayout(foot)

    def ask(self, heading: str, detail: str, *, focus: QWidget | None = None) -> None:
        """What is asked; `focus` gets the keyboard when it is shown."""
        self._heading.setText(heading)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.setFocusProxy(focus or self.do)

    def confirm(self) -> None:
        """It is to be done."""

    def watch(self, editor: QWidget) -> None:
        """Enter in this field is as the button."""
        editor.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        ):
            self.confirm()
            return True
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
